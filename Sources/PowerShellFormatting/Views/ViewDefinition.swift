import DotNet

/// A view: how objects of some types are shown when nothing else is asked for.
/// - Source: about_Format.ps1xml.
public final class ViewDefinition {
  public let name: String
  public let typeNames: [String]
  public let isOutOfBand: Bool
  let groupBy: GroupBy?
  let shape: FormatRequest.Shape
  /// Read when the view is first used: most of the platform's views never are.
  private(set) lazy var control: Control = makeControl()
  private let makeControl: () -> Control

  struct GroupBy {
    let expression: Expression
    let label: String?
    let control: [CustomItem]?
  }
  enum Control {
    case table(TableControl)
    case list(ListControl)
    case wide(WideControl)
    case custom([CustomEntry])
  }
  /// A property's name or a script; compiled when the view is first used. What the platform's own file says in a long script is ours to make.
  enum Expression {
    case property(String)
    case script(String)
    case errorListing
  }
  struct TableControl {
    var headers: [Header] = []
    var rows: [Row] = []
    var isAutoSized = false
    var hidesHeader = false
    struct Header {
      var label: String?
      var width = 0
      var alignment = TextAlignment.undefined
    }
    struct Row {
      var types: [String] = []
      var condition: Expression?
      var cells: [Cell] = []
      var wraps = false
    }
    struct Cell {
      var expression: Expression?
      var alignment = TextAlignment.undefined
      var format: String?
    }
  }
  struct ListControl {
    var entries: [Entry] = []
    struct Entry {
      var types: [String] = []
      var condition: Expression?
      var items: [Item] = []
    }
    struct Item {
      var label: String?
      var expression: Expression?
      var format: String?
      var condition: Expression?
    }
  }
  struct WideControl {
    var columns = 0
    var isAutoSized = false
    var expression: Expression
    var format: String?
  }
  struct CustomEntry {
    var types: [String] = []
    var items: [CustomItem] = []
  }
  indirect enum CustomItem {
    case text(String)
    case newLine
    case frame(FrameInfo, [CustomItem])
    case binding(expression: Expression?, condition: Expression?, format: String?, enumerates: Bool, control: [CustomEntry])
  }

  init(
    name: String, typeNames: [String], groupBy: GroupBy? = nil, isOutOfBand: Bool = false, shape: FormatRequest.Shape,
    control: @escaping () -> Control
  ) {
    self.name = name
    self.typeNames = typeNames
    self.groupBy = groupBy
    self.isOutOfBand = isOutOfBand
    self.shape = shape
    makeControl = control
  }

  convenience init(name: String, typeNames: [String], groupBy: GroupBy? = nil, isOutOfBand: Bool = false, control: Control) {
    let shape: FormatRequest.Shape =
      switch control {
      case .table: .table
      case .list: .list
      case .wide: .wide
      case .custom: .complex
      }
    self.init(name: name, typeNames: typeNames, groupBy: groupBy, isOutOfBand: isOutOfBand, shape: shape) { control }
  }

  /// How near the view's types are to the object's: 0 for its own type, nil where none fits.
  func distance(to typeNames: [String]) -> Int? {
    for (n, name) in typeNames.enumerated() {
      for own in self.typeNames where own.utf8.count == name.utf8.count && CaseFolding.equal(own, name) { return n }
    }
    return nil
  }
}

/// All views of a session in the order in which they are looked through.
public final class ViewStore {
  /// Those of a fresh session are read when something is first shown.
  public private(set) lazy var views: [ViewDefinition] = first ?? ViewTable.views
  private let first: [ViewDefinition]?
  private var chosen: [String: ViewDefinition?] = [:]

  public init(_ views: [ViewDefinition]? = nil) { first = views }

  public func prepend(_ more: [ViewDefinition]) {
    views = more + views
    chosen.removeAll()
  }
  public func append(_ more: [ViewDefinition]) {
    views += more
    chosen.removeAll()
  }

  /// The view for an object: the first for its own type, else the nearest base type's.
  func find(_ typeNames: [String], shape: FormatRequest.Shape, name: String? = nil) -> ViewDefinition? {
    let key = "\(shape)|\(name ?? "")|\(typeNames.joined(separator: "|"))"
    if let known = chosen[key] { return known }
    let found = nearest(typeNames) { view in
      !view.isOutOfBand && (shape == .undefined || view.shape == shape) && (name.map { CaseFolding.equal($0, view.name) } ?? true)
    }
    chosen[key] = .some(found)
    return found
  }

  func findOutOfBand(_ typeNames: [String]) -> ViewDefinition? {
    let key = "oob|\(typeNames.joined(separator: "|"))"
    if let known = chosen[key] { return known }
    let found = nearest(typeNames) { $0.isOutOfBand }
    chosen[key] = .some(found)
    return found
  }

  private func nearest(_ typeNames: [String], _ accepts: (ViewDefinition) -> Bool) -> ViewDefinition? {
    func best(_ names: [String]) -> ViewDefinition? {
      var found: (view: ViewDefinition, distance: Int)?
      for view in views where accepts(view) {
        guard let distance = view.distance(to: names) else { continue }
        if distance == 0 { return view }
        if found.map({ distance < $0.distance }) ?? true { found = (view, distance) }
      }
      return found?.view
    }
    if let view = best(typeNames) { return view }
    let prefix = "Deserialized."
    guard typeNames.contains(where: { $0.hasPrefix(prefix) }) else { return nil }
    return best(typeNames.map { $0.hasPrefix(prefix) ? String($0.dropFirst(prefix.count)) : $0 })
  }
}

extension ViewDefinition {
  /// The control's class: `TableControl`, `ListControl`, ...
  public var controlName: String {
    switch shape {
    case .table, .undefined: "TableControl"
    case .list: "ListControl"
    case .wide: "WideControl"
    case .complex: "CustomControl"
    }
  }
}
