import DotNet

/// Turns objects into entries of one shape: what a Format- cmdlet, or the default output, settled on for its first object.
/// - Source: `ViewGenerator`, `TableViewGenerator`, `ListViewGenerator`, `WideViewGenerator`, `ComplexViewGenerator`.
class ViewGenerator {
  let request: FormatRequest
  let view: ViewDefinition?
  let context: FormattingContext
  /// Failures of expressions since they were last asked for: the expression's text, and the object.
  var failures: [(text: String, object: Value)] = []
  private var groupExpression: FormatExpression?
  private var groupLabel: String?
  private(set) var groupKey: Value?
  private var groupName = ""

  init(_ request: FormatRequest, _ view: ViewDefinition?, _ context: FormattingContext) {
    self.request = request
    self.view = view
    self.context = context
    if let given = request.groupBy {
      groupExpression = given.expression
      groupLabel = given.label
    } else if let group = view?.groupBy {
      groupExpression = compiled(group.expression)
      groupLabel = group.label
    }
  }

  var shape: ShapeInfo { .list }
  var isAutoSized: Bool { request.isAutoSized ?? false }
  func entry(_ object: Value) -> FormatEntry { .text("") }

  /// Whether the view is meant for the object too.
  func applies(to object: Value) -> Bool {
    guard let view else { return true }
    return view.distance(to: context.typeNames(of: object)) != nil
      || view.distance(to: context.typeNames(of: object).map { $0.hasPrefix("Deserialized.") ? String($0.dropFirst(13)) : $0 }) != nil
  }

  // MARK: Expressions

  private var scripts: [String: Value] = [:]

  func compiled(_ expression: ViewDefinition.Expression) -> FormatExpression {
    switch expression {
    case .property(let name): return FormatExpression(name)
    case .errorListing: return .errorListing
    case .script(let code):
      if let script = scripts[code] { return FormatExpression(script: script, text: code) }
      guard let script = context.compile(code) else { return FormatExpression(code) }
      scripts[code] = script
      return FormatExpression(script: script, text: code)
    }
  }

  /// The value as it is shown; empty where the expression fails (or `#ERR` when asked for).
  func display(_ expression: FormatExpression, _ object: Value, format: String?, isTable: Bool) -> String {
    do {
      guard let value = try expression.value(object, context) else { return "" }
      return DisplayText.field(value, format: format, isTable: isTable && format == nil, context)
    } catch {
      failures.append((expression.text, object))
      return request.displaysError ? "#ERR" : ""
    }
  }

  func isMet(_ condition: ViewDefinition.Expression?, _ object: Value) -> Bool {
    guard let condition else { return true }
    guard let value = try? compiled(condition).value(object, context) else { return false }
    return context.isTrue(value)
  }

  /// The entry of a view for an object: one for its own type, else the one for all.
  func selected<T>(_ entries: [T], _ types: (T) -> [String], _ condition: (T) -> ViewDefinition.Expression?, _ object: Value) -> T? {
    let names = context.typeNames(of: object)
    for entry in entries where !types(entry).isEmpty || condition(entry) != nil {
      let own = types(entry)
      let fits = own.isEmpty || own.contains { type in names.contains { CaseFolding.equal($0, type) } }
      if fits, isMet(condition(entry), object) { return entry }
    }
    return entries.first { types($0).isEmpty && condition($0) == nil } ?? entries.first
  }

  // MARK: Groups

  /// Takes the object's group key. True where a new group begins. A null in the first object names no group: its heading has no label.
  /// - Throws: where keys cannot be compared.
  func updateGroup(_ object: Value) throws -> Bool {
    guard let groupExpression else { return false }
    guard let resolved = groupExpression.resolve(object, context).first,
      let value = try? resolved.value(object, context)
    else { return false }
    let old = groupKey ?? .null
    groupKey = value
    if old.isNull, value.isNull { return false }
    if try context.areEqual(value, old) { return false }
    groupName = resolved.text
    return true
  }

  /// What stands above the group; nil without one.
  func groupHeading(_ first: Value) -> [FormatValue]? {
    guard groupExpression != nil, let groupKey else { return nil }
    if request.groupBy == nil, let control = view?.groupBy?.control {
      return CustomViewGenerator.values(control, first, self, 0)
    }
    let text = DisplayText.smart(groupKey, isTable: false, context)
    return [.text("   \(groupLabel ?? groupName): \(text)")]
  }

  /// The properties for an object where no view says: those asked for, the default display set, or all.
  func activeProperties(_ object: Value) -> [FormatParameter] {
    if !request.properties.isEmpty { return ViewGenerator.expanded(request.properties, object, context, keepsUnknown: false) }
    let set = ViewGenerator.defaultSet(object, context)
    if !set.isEmpty { return set }
    return context.propertyNames(of: object).map { FormatParameter(expression: FormatExpression($0)) }
  }

  static func defaultSet(_ object: Value, _ context: FormattingContext) -> [FormatParameter] {
    guard let names = context.defaultDisplayPropertySet(of: object) else { return [] }
    var result: [FormatParameter] = []
    for name in names {
      let expression = FormatExpression(name, isPattern: context.isPattern(name))
      for found in expression.resolve(object, context) { result.append(FormatParameter(expression: found)) }
    }
    return result
  }

  static func expanded(
    _ parameters: [FormatParameter], _ object: Value, _ context: FormattingContext, keepsUnknown: Bool
  ) -> [FormatParameter] {
    var result: [FormatParameter] = []
    for parameter in parameters {
      let found = parameter.expression.resolve(object, context)
      if found.isEmpty, keepsUnknown {
        if case .pattern = parameter.expression.kind { continue }
        result.append(parameter)
      }
      for expression in found {
        var copy = parameter
        copy.expression = expression
        result.append(copy)
      }
    }
    return result
  }
}
