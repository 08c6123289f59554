import DotNet

/// Custom views: those of format files, or an object's tree of properties.
/// - Source: `ComplexViewGenerator`, `ComplexViewObjectBrowser`, `ComplexControlGenerator`.
final class CustomViewGenerator: ViewGenerator {
  override var shape: ShapeInfo { .complex }

  override func entry(_ object: Value) -> FormatEntry {
    if case .custom(let entries)? = view?.control {
      return .complex(CustomViewGenerator.values(entries, object, self, 0))
    }
    let deepest = request.depth ?? 5
    if DisplayText.isScalar(object, context) {
      return .complex([.text(DisplayText.smart(object, isTable: false, context)), .newLine])
    }
    if let elements = try? context.elements(of: object) { return .complex(enumeration(elements, 0, deepest)) }
    return .complex(tree(object, activeProperties(object), 0, deepest))
  }

  // MARK: Views of files

  static func values(_ entries: [ViewDefinition.CustomEntry], _ object: Value, _ generator: ViewGenerator, _ depth: Int) -> [FormatValue] {
    guard let entry = generator.selected(entries, { $0.types }, { _ in nil }, object) else { return [] }
    return values(entry.items, object, generator, depth)
  }

  static func values(_ items: [ViewDefinition.CustomItem], _ object: Value, _ generator: ViewGenerator, _ depth: Int) -> [FormatValue] {
    guard depth < 50 else { return [] }
    var values: [FormatValue] = []
    for item in items {
      switch item {
      case .text(let text): values.append(.text(text))
      case .newLine: values.append(.newLine)
      case .frame(let frame, let inner): values.append(.frame(frame, self.values(inner, object, generator, depth + 1)))
      case .binding(let expression, let condition, let format, let enumerates, let control):
        guard generator.isMet(condition, object) else { continue }
        bind(expression, format, enumerates, control, object, generator, depth, &values)
      }
    }
    return values
  }

  private static func bind(
    _ expression: ViewDefinition.Expression?, _ format: String?, _ enumerates: Bool, _ control: [ViewDefinition.CustomEntry],
    _ object: Value, _ generator: ViewGenerator, _ depth: Int, _ values: inout [FormatValue]
  ) {
    let context = generator.context
    guard let expression else {
      if !control.isEmpty { values += self.values(control, object, generator, depth + 1) }
      return
    }
    let compiled = generator.compiled(expression)
    if control.isEmpty, !enumerates {
      values.append(.text(generator.display(compiled, object, format: format, isTable: false)))
      return
    }
    guard let value = try? compiled.value(object, context) else { return }
    let elements = enumerates ? (try? context.elements(of: value)) ?? [value] : [value]
    for element in elements where !element.isNull {
      if control.isEmpty {
        values.append(.text(DisplayText.field(element, format: format, isTable: false, context)))
      } else {
        values += self.values(control, element, generator, depth + 1)
      }
    }
  }

  // MARK: The tree of an object

  private func tree(_ object: Value, _ properties: [FormatParameter], _ level: Int, _ deepest: Int) -> [FormatValue] {
    let typeName = context.typeNames(of: object).first ?? "PSObject"
    let short = typeName.split(whereSeparator: { $0 == "." || $0 == "+" }).last.map { String($0) } ?? typeName
    var inner: [FormatValue] = []
    for parameter in properties { property(parameter, of: object, level, deepest, &inner) }
    return [.text("class " + short), .newLine, .text("{"), .newLine, .frame(FrameInfo(left: 2), inner), .text("}"), .newLine]
  }

  private func property(
    _ parameter: FormatParameter, of object: Value, _ level: Int, _ deepest: Int, _ values: inout [FormatValue]
  ) {
    values.append(.text(parameter.expression.text + " = "))
    let deepest = parameter.depth ?? deepest
    let value: Value
    do {
      value = try parameter.expression.value(object, context) ?? .null
    } catch {
      failures.append((parameter.expression.text, object))
      value = .text(request.displaysError ? "#ERR" : "")
    }
    if let elements = try? context.elements(of: value) {
      values.append(.newLine)
      values.append(.frame(FrameInfo(left: 2), enumeration(elements, level + 1, deepest)))
    } else if isLeaf(value, level, deepest) {
      leaf(value, &values)
    } else {
      values.append(.newLine)
      values.append(.frame(FrameInfo(left: 2), tree(value, allProperties(value), level + 1, deepest)))
    }
  }

  private func allProperties(_ object: Value) -> [FormatParameter] {
    let set = ViewGenerator.defaultSet(object, context)
    return set.isEmpty ? context.propertyNames(of: object).map { FormatParameter(expression: FormatExpression($0)) } : set
  }

  private func isLeaf(_ value: Value, _ level: Int, _ deepest: Int) -> Bool {
    level >= deepest || value.isNull || DisplayText.isScalar(value, context)
  }

  private func leaf(_ value: Value, _ values: inout [FormatValue]) {
    values.append(.text(DisplayText.smart(value, isTable: false, context)))
    values.append(.newLine)
  }

  private func enumeration(_ elements: [Value], _ level: Int, _ deepest: Int) -> [FormatValue] {
    var inner: [FormatValue] = []
    let limit = context.enumerationLimit
    for (n, element) in elements.enumerated() {
      if limit >= 0, n == limit {
        inner.append(.text("…"))
        inner.append(.newLine)
        break
      }
      if isLeaf(element, level, deepest) {
        leaf(element, &inner)
      } else if let nested = try? context.elements(of: element) {
        inner.append(.newLine)
        inner.append(.frame(FrameInfo(left: 2), enumeration(nested, level + 1, deepest)))
      } else {
        inner += tree(element, allProperties(element), level + 1, deepest)
      }
    }
    return [.text("["), .newLine, .frame(FrameInfo(left: 2), inner), .text("]"), .newLine, .newLine]
  }
}
