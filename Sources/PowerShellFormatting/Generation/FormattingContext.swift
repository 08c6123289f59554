import DotNet

/// What the formatter asks of the session: names and values of properties, type data, text, script blocks.
///
/// The session's own is `SessionFormatting`; tests bring a small one.
public protocol FormattingContext: AnyObject {
  /// `$FormatEnumerationLimit`: how many elements of a collection are shown; -1 for all.
  var enumerationLimit: Int { get }
  /// `PSTypeNames`.
  func typeNames(of value: Value) -> [String]
  /// The property's value; nil where there is none of that name.
  func property(_ name: Name, of value: Value) throws -> Value?
  /// The property's name as the object spells it; nil where there is none.
  func propertyName(_ name: Name, of value: Value) -> String?
  /// The names of the visible properties in order.
  func propertyNames(of value: Value) -> [String]
  /// The same in the order in which patterns find them.
  func matchingNames(of value: Value) -> [String]
  /// The names in a property set of the object; nil where there is none of that name.
  func propertySet(_ name: Name, of value: Value) -> [String]?
  /// `DefaultDisplayPropertySet` and `DefaultDisplayProperty` of the type data.
  func defaultDisplayPropertySet(of value: Value) -> [String]?
  func defaultDisplayProperty(of value: Value) -> String?
  /// `PSObject.ToString()`: in the current culture.
  func text(of value: Value) -> String
  /// A number with as many decimals as the culture writes: what table cells show.
  func fixedPointText(of value: Value) -> String
  /// `ToString(format)`, or `string.Format` where the format holds `{0`.
  func text(of value: Value, format: String) throws -> String
  /// The elements where PowerShell's formatter enumerates the value: collections, and dictionaries as entries.
  func elements(of value: Value) throws -> [Value]?
  /// What the script block gives for the object: null, the one result or an array.
  func evaluate(_ block: Value, for object: Value) throws -> Value
  /// The script of a view.
  func compile(_ code: String) -> Value?
  /// Whether two group keys are the same.
  /// - Throws: where the one has no order and the other is of another type.
  func areEqual(_ left: Value, _ right: Value) throws -> Bool
  func isTrue(_ value: Value) -> Bool
  /// The record as the current error view shows it, without a line end; nil where the value is no error record.
  func errorText(of value: Value) -> String?
  /// The stream that a record was merged from.
  func stream(of value: Value) -> RecordStream
  /// All that is known of an error: the view of `Get-Error`.
  func errorListing(of value: Value) -> String
  /// The code between the braces where the value is a script block.
  func scriptText(of value: Value) -> String?
  func wildcardMatches(_ pattern: String, _ text: String) -> Bool
}

extension FormattingContext {
  public func matchingNames(of value: Value) -> [String] { propertyNames(of: value) }
  public func stream(of value: Value) -> RecordStream { .output }
  public func errorListing(of value: Value) -> String { text(of: value) }
  /// Whether a name is a pattern.
  func isPattern(_ name: String) -> Bool { name.utf8.contains { $0 == 42 || $0 == 63 || $0 == 91 } }
}

/// A property by name or pattern, or a script block: one column's expression.
/// - Source: `PSPropertyExpression`.
struct FormatExpression {
  enum Kind {
    case name(Name)
    case pattern(String)
    case script(Value)
    case errorListing
  }
  let kind: Kind
  let text: String

  init(_ name: String, isPattern: Bool = false) {
    kind = isPattern ? .pattern(name) : .name(Name(name))
    text = name
  }
  init(script: Value, text: String) {
    kind = .script(script)
    self.text = text
  }

  private init(_ kind: Kind) {
    self.kind = kind
    text = ""
  }
  static var errorListing: FormatExpression { FormatExpression(.errorListing) }

  /// The expressions it stands for on this object: matching properties, members of a property set.
  func resolve(_ object: Value, _ context: FormattingContext) -> [FormatExpression] {
    switch kind {
    case .script, .errorListing: return [self]
    case .name(let name):
      if let found = context.propertyName(name, of: object) { return [FormatExpression(found)] }
      guard let set = context.propertySet(name, of: object) else { return [] }
      return set.compactMap { context.propertyName(Name($0), of: object).map { FormatExpression($0) } }
    case .pattern(let pattern):
      return context.matchingNames(of: object).filter { context.wildcardMatches(pattern, $0) }.map { FormatExpression($0) }
    }
  }

  /// The value for an object; nil where the property does not exist.
  func value(_ object: Value, _ context: FormattingContext) throws -> Value? {
    switch kind {
    case .script(let block): return try context.evaluate(block, for: object)
    case .name(let name): return try context.property(name, of: object)
    case .errorListing: return .text(context.errorListing(of: object))
    case .pattern: return try resolve(object, context).first?.value(object, context)
    }
  }
}

/// One property as a user or a view asks for it.
struct FormatParameter {
  var expression: FormatExpression
  var label: String?
  var format: String?
  var width: Int?
  var alignment: TextAlignment?
  var depth: Int?
}

/// What the parameters of a Format- cmdlet say.
public struct FormatRequest {
  public enum Shape: Sendable { case undefined, table, list, wide, complex }
  public enum Expansion: Sendable { case enumOnly, coreOnly, both }
  public enum ClassDisplay: Sendable { case fullName, shortName, none }
  public var shape: Shape = .undefined
  var properties: [FormatParameter] = []
  var groupBy: FormatParameter?
  public var viewName: String?
  public var isAutoSized: Bool?
  public var wraps: Bool?
  public var hidesHeader = false
  public var repeatsHeader = false
  /// Columns are as wide as their content though the view gives them widths: PowerShell's table of what `-InputObject` names.
  public var ignoresWidths = false
  public var columns: Int?
  public var depth: Int?
  public var force = false
  public var showsError = false
  public var displaysError = false
  public var expansion: Expansion?
  public init() {}
  public init(_ shape: Shape) { self.shape = shape }
}
