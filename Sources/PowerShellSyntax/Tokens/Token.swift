import SourceText

/// A token. What its text says already (the name of a variable, the value of a plain string) is read from the text
/// when asked for; only what is not written there is kept.
/// - Source: `System.Management.Automation.Language.Token` and its subclasses
public struct Token: Sendable {
  public var kind: TokenKind
  /// Flags of this token besides those of its kind.
  public var ownFlags: TokenFlags
  public var start: Int32
  public var end: Int32
  private let integer: Int32
  var data: TokenData?

  init(_ lexeme: Lexeme) {
    kind = lexeme.kind
    ownFlags = lexeme.ownFlags
    start = lexeme.start
    end = lexeme.end
    integer = lexeme.integer
    data = lexeme.data
  }

  public var flags: TokenFlags { kind.traits.union(ownFlags) }
  public var hasError: Bool { ownFlags.contains(.tokenInError) }

  public func text(in source: SourceFile) -> String { source.text(Int(start), Int(end)) }
  public func extent(in source: SourceFile) -> ScriptExtent { ScriptExtent(source: source, start: start, end: end) }

  /// The tokens inside an expandable string.
  public var nestedTokens: [Token] { data?.nestedTokens ?? [] }
  public var numberValue: ConstantValue? {
    guard kind == .number else { return nil }
    return data?.number ?? .int32(integer)
  }

  /// The streams of a redirection.
  public var redirection: TokenRedirection? {
    guard kind == .redirection, let data else { return nil }
    return TokenRedirection(from: data.fromStream, to: data.toStream, append: data.append, isMerging: data.isMerging)
  }

  /// The value of a string or word: what was written, without quotes and escapes.
  public func stringValue(in source: SourceFile) -> String {
    if let units = data?.units { return Parser.string(units).0 }
    switch kind {
    case .stringLiteral, .stringExpandable: return source.text(Int(start) + 1, max(Int(start) + 1, Int(end) - 1))
    default: return source.text(Int(start), Int(end))
    }
  }
}

/// What a redirection token says: `2>&1`, `>> file`.
public struct TokenRedirection: Sendable {
  public let from: RedirectionStream
  public let to: RedirectionStream
  public let append: Bool
  public let isMerging: Bool
}

/// A token as the parser handles it: nothing in it is counted, so that copies cost nothing.
/// What it says beyond its text belongs to the tokenizer, and is there as long as that.
struct Lexeme {
  var kind: TokenKind
  var ownFlags: TokenFlags
  var start: Int32
  var end: Int32
  /// The value of a number that is an `int`; of a parameter, 1 when a colon belongs to it.
  var integer: Int32
  private let unmanagedData: Unmanaged<TokenData>?

  @inline(__always)
  init(_ kind: TokenKind, _ start: Int, _ end: Int, data: TokenData? = nil) {
    self.kind = kind
    ownFlags = []
    self.start = Int32(truncatingIfNeeded: start)
    self.end = Int32(truncatingIfNeeded: end)
    integer = 0
    unmanagedData = data.map { Unmanaged.passUnretained($0) }
  }

  @inline(__always) var data: TokenData? { unmanagedData?.takeUnretainedValue() }
  @inline(__always) var hasData: Bool { unmanagedData != nil }
  @inline(__always) func has(_ flags: TokenFlags) -> Bool { kind.has(flags) }
  func extent(in source: SourceFile) -> ScriptExtent { ScriptExtent(source: source, start: start, end: end) }
}

/// What a token says beyond its text.
final class TokenData: @unchecked Sendable {
  var number: ConstantValue?
  /// The value of a string or variable whose text has escapes.
  var units: [UInt16]?
  /// Variables and subexpressions in an expandable string, and their tokens once these are read.
  var nested: [NestedToken] = []
  var nestedTokens: [Token] = []
  var fromStream: RedirectionStream = .output
  var toStream: RedirectionStream = .output
  var append: Bool = false
  var isMerging: Bool = false
  init() {}
}
