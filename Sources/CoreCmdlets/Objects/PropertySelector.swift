import DotNet
import PowerShellRuntime

/// `Select-Object -Property`: makes the new object. The shape of the result is shared while the same names come out, so that a long
/// pipeline makes one shape and not one an object.
final class PropertySelector {
  private let expressions: [PropertyExpression]
  private let exclude: [Wildcard]
  private let expand: PropertyExpression?
  private var shape: PSShape?
  /// Names without wildcards and calculations: the common case.
  private let plainNames: [Name]?
  private lazy var plainShape = PSShape(plainNames ?? [])

  init(property: [Value]?, exclude: [String]?, expand: String?, _ run: CommandRuntime) throws {
    var expressions = try PropertyExpression.read(property ?? [], keys: ["Name", "Label", "Expression"], run)
    if property == nil, exclude != nil, expand == nil { expressions = [PropertyExpression.named("*")] }
    self.expressions = expressions
    self.exclude = (exclude ?? []).map { Wildcard($0) }
    self.expand = expand.map { PropertyExpression.named($0) }
    for expression in expressions {
      if case .script = expression.source, expression.label == nil, expression.text.allSatisfy({ $0.isWhitespace }) {
        throw run.terminating(
          "System.Management.Automation.PSArgumentException", "A property is an empty script block and does not provide a name.",
          id: "EmptyScriptBlockAndNoName", .InvalidArgument)
      }
    }
    var names: [Name]? = []
    var distinct: Set<Name> = []
    for expression in expressions {
      guard case .property(let name) = expression.source, expression.label == nil, distinct.insert(name).inserted else {
        names = nil
        break
      }
      names?.append(name)
    }
    plainNames = self.exclude.isEmpty ? names : nil
  }

  /// The objects made of one: one, or with `-ExpandProperty` as many as its value holds.
  func select(_ object: Value, _ run: CommandRuntime) throws -> [Value] {
    guard let expand else { return [.object(try make(object, run))] }
    let found = try expand.resolve(object, run.context)
    guard found.count <= 1 else {
      try run.report(
        "System.Management.Automation.PSArgumentException", "Multiple properties cannot be expanded.", id: "MutlipleExpandProperties",
        .InvalidArgument, target: object)
      return []
    }
    guard let value = found.first?.value else {
      try run.report(
        "System.Management.Automation.PSArgumentException", "Property \"\(expand.text)\" cannot be found.", id: "ExpandPropertyNotFound",
        .InvalidArgument, target: .object(PSObjectBox(object)))
      return []
    }
    let elements = value.isNull ? [Value.null] : try value.unrolled(run.context)
    guard !expressions.isEmpty else { return elements }
    let additions = try make(object, run)
    var results: [Value] = []
    for element in elements {
      guard !element.isNull else { continue }
      var result = element
      if element.object == nil { result = .object(PSObjectBox(element)) }
      for (slot, name) in additions.shape.names.enumerated() {
        if try run.context.hasMember(name, result) {
          try run.report(
            "System.Management.Automation.PSArgumentException",
            "The property cannot be processed because the property \"\(name.text)\" already exists.",
            id: "AlreadyExistingUserSpecifiedPropertyExpand", .InvalidOperation, target: object)
          continue
        }
        run.context.addNote(name.text, additions.slots[slot], to: result)
      }
      results.append(result)
    }
    return results
  }

  private func make(_ object: Value, _ run: CommandRuntime) throws -> PSCustomObject {
    let context = run.context
    let result: PSCustomObject
    if let plainNames {
      var slots: [Value] = []
      slots.reserveCapacity(plainNames.count)
      var isExact = true
      for name in plainNames {
        let value = try context.selectProperty(name, of: object)
        if value?.name != name.text { isExact = false }
        slots.append(value?.value ?? .null)
      }
      _ = isExact
      result = PSCustomObject(shape: plainShape, slots: slots)
    } else {
      result = try makeByName(object, run)
    }
    if expand == nil {
      let first = context.typeNames(of: object).first ?? "System.Object"
      let extended = ExtendedMembers()
      let name = first.hasPrefix("Selected.") ? first : "Selected.\(first)"
      extended.typeNames = [name, "System.Management.Automation.PSCustomObject", "System.Object"]
      result.extended = extended
    }
    return result
  }

  private func makeByName(_ object: Value, _ run: CommandRuntime) throws -> PSCustomObject {
    let result = PSCustomObject(shape: .empty)
    for expression in expressions {
      let found = try expression.resolve(object, run.context)
      if expression.label != nil, found.count > 1 {
        try run.report(
          "System.Management.Automation.PSArgumentException", "Cannot rename multiple results.", id: "RenamingMultipleResults",
          .InvalidOperation, target: object)
        continue
      }
      for (name, value) in found {
        if exclude.contains(where: { $0.matches(name) }) { continue }
        if result.get(Name(name)) != nil {
          if case .pattern = expression.source { continue }
          try run.report(
            "System.Management.Automation.PSArgumentException",
            "The property cannot be processed because the property \"\(name)\" already exists.",
            id: "AlreadyExistingUserSpecifiedPropertyNoExpand", .InvalidOperation, target: object)
          continue
        }
        result.set(Name(name), value ?? .null)
      }
    }
    return result
  }
}

/// `-Unique`: keeps what was written and compares with it, objects by their properties.
struct UniqueFilter {
  var ignoresCase = false
  private var texts: Set<String> = []
  private var objects: [Value] = []
  private var values: [Value] = []

  init() {}

  /// Whole custom objects are all alike, as in PowerShell: only properties that were selected are compared.
  mutating func isNew(_ object: Value, _ context: ExecutionContext, isWhole: Bool = false) throws -> Bool {
    if let text = object.stringIfString?.text {
      return texts.insert(ignoresCase ? text.uppercased() : text).inserted
    }
    if let custom = object.object as? PSCustomObject {
      if isWhole, !objects.isEmpty { return false }
      for other in objects { if let known = other.object as? PSCustomObject, try equal(custom, known, context) { return false } }
      objects.append(object)
      return true
    }
    for other in values where context.areEqual(other, object, ignoreCase: ignoresCase) { return false }
    values.append(object)
    return true
  }

  private func equal(_ a: PSCustomObject, _ b: PSCustomObject, _ context: ExecutionContext) throws -> Bool {
    guard a.shape.names.count == b.shape.names.count else { return false }
    for (slot, name) in a.shape.names.enumerated() {
      guard let other = b.get(name) else { return false }
      let value = a.slots[slot]
      if value.isNull != other.isNull { return false }
      if value.isNull { continue }
      if !context.areEqual(value, other, ignoreCase: ignoresCase) { return false }
    }
    return true
  }
}
