import DotNet

/// Turns a stream of objects into format data: what each Format- cmdlet does, and the default output before it renders.
///
/// A document opens with the first object that is not written as it is, and its shape holds to the end of the stream: later objects of other
/// types become rows of it, lists, or plain text.
/// - Source: `InnerFormatShapeCommand`, `FormatViewManager`, `OutOfBandFormatViewManager`.
public final class ObjectFormatter {
  private let request: FormatRequest
  private let context: FormattingContext
  private let views: ViewStore
  private let emit: (FormatInfoData) throws -> Void
  /// The text of what failed in an expression, for `-ShowError`.
  private let onFailure: ((String, Value) -> String)?
  private var generator: ViewGenerator?

  public init(
    _ request: FormatRequest, _ context: FormattingContext, _ views: ViewStore, onFailure: ((String, Value) -> String)? = nil,
    emit: @escaping (FormatInfoData) throws -> Void
  ) {
    self.request = request
    self.context = context
    self.views = views
    self.onFailure = onFailure
    self.emit = emit
  }

  /// Takes an object of the pipeline; collections are taken apart.
  /// - Throws: `UnknownView` where the view asked for does not exist.
  public func write(_ value: Value) throws {
    if value.isNull { return }
    guard request.expansion != .coreOnly, let elements = try context.elements(of: value) else { return try writeObject(value) }
    if request.expansion == .both { try writeSummary(value, elements.count) }
    for element in elements where !element.isNull { try writeObject(element) }
  }

  public func finish() throws {
    guard generator != nil else { return }
    generator = nil
    try emit(GroupEndData())
    try emit(FormatEndData())
  }

  /// Whether the value is one that is never more than its text.
  private func writeObject(_ value: Value) throws {
    if !request.force, try writeOutOfBand(value) { return }
    guard let generator else { return try open(value) }
    if try generator.updateGroup(value) {
      try emit(GroupEndData())
      try emit(GroupStartData(generator.groupHeading(value)))
    }
    try writeEntry(value, generator)
  }

  private func open(_ value: Value) throws {
    let generator = try makeGenerator(value)
    self.generator = generator
    _ = try generator.updateGroup(value)
    try emit(FormatStartData(generator.shape, isAutoSized: generator.isAutoSized))
    try emit(GroupStartData(generator.groupHeading(value)))
    try writeEntry(value, generator)
  }

  private func writeEntry(_ value: Value, _ generator: ViewGenerator) throws {
    try emit(FormatEntryData(generator.entry(value)))
    if !generator.failures.isEmpty {
      let failures = generator.failures
      generator.failures.removeAll()
      guard request.showsError, let onFailure else { return }
      for failure in failures { try emit(FormatEntryData(.text(onFailure(failure.text, failure.object)), isOutOfBand: true)) }
    }
  }

  // MARK: Objects outside any document

  private func writeOutOfBand(_ value: Value) throws -> Bool {
    // Strings and numbers first: nothing else is asked about them.
    switch value {
    case .string(let string):
      try emit(FormatEntryData(.text(string.text), isOutOfBand: true))
      return true
    case .bool, .char, .byte, .sbyte, .int16, .uint16, .int32, .uint32, .int64, .uint64, .single, .double:
      try emit(FormatEntryData(.text(context.text(of: value)), isOutOfBand: true))
      return true
    case .object(let object):
      // The usual row of a table: nothing was done to it that could make it something else.
      if let custom = object as? PSCustomObject, custom.extended == nil, !custom.slots.isEmpty, generator?.view == nil { return false }
    default: break
    }
    if let text = context.errorText(of: value) {
      try emit(FormatEntryData(.text(text), isOutOfBand: true, stream: context.stream(of: value)))
      return true
    }
    if let generator, generator.view != nil, generator.applies(to: value) { return false }
    if let view = views.findOutOfBand(context.typeNames(of: value)) {
      let generator = view.shape == .list ? ListGenerator(FormatRequest(), view, context) : CustomViewGenerator(FormatRequest(), view, context)
      try emit(FormatEntryData(generator.entry(value), isOutOfBand: true))
      return true
    }
    if DisplayText.isScalar(value, context) || !hasProperties(value) {
      try emit(FormatEntryData(.text(context.text(of: value)), isOutOfBand: true))
      return true
    }
    guard let generator, generator.view != nil else { return false }
    try emit(FormatEntryData(ListGenerator(FormatRequest(), nil, context).entry(value), isOutOfBand: true))
    return true
  }

  private func hasProperties(_ value: Value) -> Bool {
    if case .object(let object) = value, let custom = object as? PSCustomObject, !custom.slots.isEmpty { return true }
    let names = context.propertyNames(of: value)
    if names.count > 4 { return true }
    return names.contains { $0 != "PSComputerName" && $0 != "PSShowComputerName" && $0 != "RunspaceId" }
  }

  private func writeSummary(_ value: Value, _ count: Int) throws {
    let contents =
      count == 0 ? "The IEnumerable contains no objects." : count == 1 ? "The IEnumerable contains the following object:"
      : "The IEnumerable contains the following \(count) objects:"
    try emit(FormatEntryData(.text("The following object supports IEnumerable:"), isOutOfBand: true))
    try emit(FormatEntryData(ListGenerator(FormatRequest(), nil, context).entry(value), isOutOfBand: true))
    try emit(FormatEntryData(.text(contents), isOutOfBand: true))
  }

  // MARK: Choosing a view

  private func makeGenerator(_ value: Value) throws -> ViewGenerator {
    let typeNames = context.typeNames(of: value)
    if request.shape == .undefined {
      let view = views.find(typeNames, shape: .undefined)
      return generator(view?.shape ?? defaultShape(value), view, value)
    }
    if !request.properties.isEmpty { return generator(request.shape, nil, value) }
    if let name = request.viewName {
      guard let view = views.find(typeNames, shape: request.shape, name: name) else {
        throw UnknownView(name: name, shape: request.shape, typeName: typeNames.first ?? "", views: views, typeNames: typeNames)
      }
      return generator(request.shape, view, value)
    }
    return generator(request.shape, views.find(typeNames, shape: request.shape), value)
  }

  /// Up to four properties make a table, more a list.
  private func defaultShape(_ value: Value) -> FormatRequest.Shape {
    let set = ViewGenerator.defaultSet(value, context)
    let count = set.isEmpty ? context.propertyNames(of: value).count : set.count
    return count <= 4 ? .table : .list
  }

  private func generator(_ shape: FormatRequest.Shape, _ view: ViewDefinition?, _ value: Value) -> ViewGenerator {
    switch shape {
    case .table, .undefined: TableGenerator(request, view, value, context)
    case .list: ListGenerator(request, view, context)
    case .wide: WideGenerator(request, view, context)
    case .complex: CustomViewGenerator(request, view, context)
    }
  }
}

/// `-View` with a name that no view of the object's types has.
public struct UnknownView: Error {
  public let name: String
  public let shape: FormatRequest.Shape
  public let typeName: String
  nonisolated(unsafe) let views: ViewStore
  let typeNames: [String]
}

extension UnknownView {
  /// What PowerShell says, with the views there are.
  public var message: String {
    var text = "The view name \(name) cannot be found."
    let shapeName = "\(shape)".capitalized
    let valid = views.views.filter { !$0.isOutOfBand && $0.distance(to: typeNames) != nil }
    let sameShape = valid.filter { $0.shape == shape }.map { $0.name }
    if !sameShape.isEmpty {
      return "The view name \(name) cannot be found. Specify one of the following \(shapeName) views and try again: "
        + sameShape.joined(separator: ", ") + "."
    }
    text += " There are no existing \(shapeName) views for \(typeName) objects."
    let others = valid.map { "Format-\("\($0.shape)".capitalized)" }
    if !others.isEmpty { text += " Try using one of these other format cmdlets: " + others.joined(separator: ", ") }
    return text
  }
}

extension String {
  /// The first letter as a capital.
  fileprivate var capitalized: String { prefix(1).uppercased() + dropFirst() }
}
