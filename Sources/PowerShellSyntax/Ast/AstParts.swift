import SourceText

// What nodes are made of besides nodes.

/// `if (condition) { }` or `elseif (condition) { }`.
public struct IfClause: Sendable {
  public let condition: StatementAst
  public let body: StatementBlockAst
}

/// `condition { }` in a switch.
public struct SwitchClause: Sendable {
  public let condition: ExpressionAst
  public let body: StatementBlockAst
}

/// `key = value` in a hashtable.
public struct KeyValuePair: Sendable {
  public let key: ExpressionAst
  public let value: StatementAst
}

/// A condition or parameter kept by an `ErrorStatementAst` under a flag's name.
public struct ErrorStatementFlag: Sendable {
  public let name: String
  public let ast: Ast?
}

/// The value of a number token, by the type that PowerShell gives it.
public enum ConstantValue: Sendable, Equatable {
  case sbyte(Int8)
  case byte(UInt8)
  case int16(Int16)
  case uint16(UInt16)
  case int32(Int32)
  case uint32(UInt32)
  case int64(Int64)
  case uint64(UInt64)
  case double(Double)
  case decimal(DecimalValue)
  /// Decimal digits with an optional `-`.
  case bigInteger(String)
  /// What an attribute argument without a value stands for.
  case boolean(Bool)
}

/// A .NET decimal: a 96-bit mantissa, a power of ten to divide by, and a sign.
public struct DecimalValue: Sendable, Equatable {
  public let low: UInt64
  public let high: UInt32
  public let scale: UInt8
  public let isNegative: Bool

  public init(low: UInt64, high: UInt32, scale: UInt8, isNegative: Bool) {
    self.low = low
    self.high = high
    self.scale = scale
    self.isNegative = isNegative
  }
}

/// How a string was written.
public enum StringConstantType: Sendable {
  case singleQuoted, singleQuotedHereString, doubleQuoted, doubleQuotedHereString, bareWord
}

/// The literal parts of an expandable string: always one more than its nested expressions.
/// A part is UTF-16, since an escape may write an unpaired surrogate.
public struct ExpandableFormat: Sendable {
  public let literals: [String]
  /// Parts that `literals` cannot hold exactly, by their index.
  public let literalUnits: [Int: [UInt16]]
}

/// A stream of a command.
public enum RedirectionStream: UInt8, Sendable {
  case all, output, error, warning, verbose, debug, information
}

public struct TypeAttributes: OptionSet, Sendable {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }
  public static let `class` = TypeAttributes(rawValue: 1)
  public static let interface = TypeAttributes(rawValue: 2)
  public static let `enum` = TypeAttributes(rawValue: 4)
}

public struct MemberAttributes: OptionSet, Sendable {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }
  public static let `public` = MemberAttributes(rawValue: 1)
  public static let `private` = MemberAttributes(rawValue: 2)
  public static let `static` = MemberAttributes(rawValue: 16)
  public static let literal = MemberAttributes(rawValue: 32)
  public static let hidden = MemberAttributes(rawValue: 64)
}

public enum UsingStatementKind: Sendable { case assembly, command, module, namespace, type }

public struct ForEachFlags: OptionSet, Sendable {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }
  public static let parallel = ForEachFlags(rawValue: 1)
}

public struct SwitchFlags: OptionSet, Sendable {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }
  public static let file = SwitchFlags(rawValue: 1)
  public static let regex = SwitchFlags(rawValue: 2)
  public static let wildcard = SwitchFlags(rawValue: 4)
  public static let exact = SwitchFlags(rawValue: 8)
  public static let caseSensitive = SwitchFlags(rawValue: 16)
  public static let parallel = SwitchFlags(rawValue: 32)
}

/// What `#requires` lines ask for.
public struct ScriptRequirements: Sendable {
  public var requiredApplicationId: String?
  public var requiredPSVersion: String?
  public var requiredPSEditions: [String] = []
  public var requiredModules: [RequiredModule] = []
  public var requiredAssemblies: [String] = []
  public var isElevationRequired: Bool = false

  public struct RequiredModule: Sendable {
    public var name: String
    public var version: String?
    public var maximumVersion: String?
    public var requiredVersion: String?
    public var guid: String?
    public init(name: String, version: String? = nil, maximumVersion: String? = nil, requiredVersion: String? = nil, guid: String? = nil) {
      self.name = name
      self.version = version
      self.maximumVersion = maximumVersion
      self.requiredVersion = requiredVersion
      self.guid = guid
    }
  }
}
