import DotNet

/// Rows of a table. The columns are settled by the first object.
final class TableGenerator: ViewGenerator {
  private var columns: [FormatParameter] = []
  private var control: ViewDefinition.TableControl?
  private let first: Value
  private var compiledCells: [(FormatExpression?, String?)] = []
  private var hasOneRow = false

  init(_ request: FormatRequest, _ view: ViewDefinition?, _ first: Value, _ context: FormattingContext) {
    self.first = first
    super.init(request, view, context)
    if case .table(let control)? = view?.control {
      self.control = control
      hasOneRow = control.rows.count == 1
      if let row = control.rows.first { compiledCells = cells(row) }
    } else if !request.properties.isEmpty {
      columns = ViewGenerator.expanded(request.properties, first, context, keepsUnknown: true)
    } else {
      let found = activeProperties(first)
      columns = Array(found.prefix(10))
    }
  }

  override var isAutoSized: Bool { request.isAutoSized ?? control?.isAutoSized ?? false }

  override var shape: ShapeInfo {
    var header = TableHeader(columns: [])
    header.isHeaderHidden = request.hidesHeader || control?.hidesHeader ?? false
    header.repeatsHeader = request.repeatsHeader
    header.columns = control.map { viewColumns($0) } ?? columns.map { propertyColumn($0) }
    return .table(header)
  }

  private func viewColumns(_ control: ViewDefinition.TableControl) -> [TableColumn] {
    guard let row = selected(control.rows, { $0.types }, { $0.condition }, first) else { return [] }
    return row.cells.enumerated().map { n, cell in
      let header = n < control.headers.count ? control.headers[n] : ViewDefinition.TableControl.Header()
      var label = header.label ?? ""
      if header.label == nil, case .property(let name)? = cell.expression { label = name }
      if header.label == nil, case .script(let code)? = cell.expression { label = code }
      let alignment = header.alignment == .undefined ? cell.alignment : header.alignment
      let matches = header.label.map { $0.isEmpty || context.propertyName(Name($0), of: first) != nil } ?? true
      return TableColumn(label: label, width: request.ignoresWidths ? 0 : header.width, alignment: alignment, headerMatchesProperty: matches)
    }
  }

  private func propertyColumn(_ parameter: FormatParameter) -> TableColumn {
    TableColumn(
      label: parameter.label ?? parameter.expression.text, width: parameter.width ?? 0,
      alignment: parameter.alignment ?? defaultAlignment(parameter.expression))
  }

  /// Numbers and other scalars but strings stand to the right.
  private func defaultAlignment(_ expression: FormatExpression) -> TextAlignment {
    guard let found = try? expression.value(first, context), !found.isNull, found.stringIfString == nil else { return .left }
    return DisplayText.isScalar(found, context) ? .right : .left
  }

  private func cells(_ row: ViewDefinition.TableControl.Row) -> [(FormatExpression?, String?)] {
    row.cells.map { ($0.expression.map { compiled($0) }, $0.format) }
  }

  override func entry(_ object: Value) -> FormatEntry {
    var values: [String] = []
    guard let control else {
      values.reserveCapacity(columns.count)
      for column in columns { values.append(display(column.expression, object, format: column.format, isTable: true)) }
      return .row(values, isMultiLine: request.wraps ?? false)
    }
    guard let row = hasOneRow ? control.rows.first : selected(control.rows, { $0.types }, { $0.condition }, object) else {
      return .row([], isMultiLine: false)
    }
    for (expression, format) in hasOneRow ? compiledCells : cells(row) {
      values.append(expression.map { display($0, object, format: format, isTable: false) } ?? "")
    }
    return .row(values, isMultiLine: request.wraps ?? row.wraps)
  }
}
