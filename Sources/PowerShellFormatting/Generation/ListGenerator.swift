import DotNet

/// Properties below each other; each object chooses its own.
final class ListGenerator: ViewGenerator {
  override var shape: ShapeInfo { .list }

  override func entry(_ object: Value) -> FormatEntry {
    if case .list(let control)? = view?.control { return .list(fields(control, object)) }
    return .list(
      activeProperties(object).map { parameter in
        ListField(
          label: parameter.label ?? parameter.expression.text,
          value: display(parameter.expression, object, format: parameter.format, isTable: false))
      })
  }

  private func fields(_ control: ViewDefinition.ListControl, _ object: Value) -> [ListField] {
    guard let entry = selected(control.entries, { $0.types }, { $0.condition }, object) else { return [] }
    var fields: [ListField] = []
    for item in entry.items where isMet(item.condition, object) {
      guard let definition = item.expression else {
        fields.append(ListField(label: item.label ?? "", value: ""))
        continue
      }
      let expression = compiled(definition)
      let label = item.label ?? expression.resolve(object, context).first?.text ?? expression.text
      fields.append(ListField(label: label, value: display(expression, object, format: item.format, isTable: false)))
    }
    return fields
  }
}

/// One property of each object, several to a line.
final class WideGenerator: ViewGenerator {
  override var shape: ShapeInfo {
    if isAutoSized { return .wide(columns: 0) }
    if let columns = request.columns { return .wide(columns: columns) }
    if case .wide(let control)? = view?.control { return .wide(columns: control.columns) }
    return .wide(columns: 0)
  }
  override var isAutoSized: Bool {
    if let given = request.isAutoSized { return given }
    if case .wide(let control)? = view?.control { return control.isAutoSized }
    return false
  }

  override func entry(_ object: Value) -> FormatEntry {
    if case .wide(let control)? = view?.control {
      return .wide(display(compiled(control.expression), object, format: control.format, isTable: false))
    }
    if request.properties.isEmpty, let name = DisplayText.displayName(object, context) {
      return .wide(display(name, object, format: nil, isTable: false))
    }
    guard let parameter = activeProperties(object).first else { return .wide("") }
    return .wide(display(parameter.expression, object, format: parameter.format, isTable: false))
  }
}
