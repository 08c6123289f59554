import DotNet
import PowerShellRuntime

/// The parameters by which item commands narrow what they take: each cmdlet keeps the group in one property.
struct ItemFilters {
  var filter: String?
  var include: [String]?
  var exclude: [String]?
  var credential: Value = .void

  /// `-Filter`, `-Include`, `-Exclude`.
  static func patterns<C>(_ group: WritableKeyPath<C, ItemFilters>, filterPosition: Int? = nil) -> [ParameterDeclaration<C>] {
    [
      .init(
        "Filter", group.appending(path: \.filter), position: filterPosition, help: "A pattern that the names must match, applied by the provider."),
      .init("Include", group.appending(path: \.include), help: "Only items whose names match one of these patterns."),
      .init("Exclude", group.appending(path: \.exclude), help: "No items whose names match one of these patterns."),
    ]
  }

  /// The same with `-Credential` behind.
  static func all<C>(_ group: WritableKeyPath<C, ItemFilters>) -> [ParameterDeclaration<C>] {
    .joined(patterns(group), [credential(group)])
  }

  static func credential<C>(_ group: WritableKeyPath<C, ItemFilters>) -> ParameterDeclaration<C> {
    .init(
      "Credential", group.appending(path: \.credential), byName: true, type: .named(cmdlet: "pscredential"),
      help: "Another account; the providers here do not use it.")
  }

  func selection(_ paths: [String]?, _ literal: [String]?, force: Bool = false) -> ItemSelection {
    ItemSelection(paths, literal, filter: filter, include: include, exclude: exclude, force: force)
  }
}

extension Array {
  /// Declarations of a cmdlet and of its groups, in the order of the syntax line.
  static func joined<C>(_ parts: [ParameterDeclaration<C>]...) -> [ParameterDeclaration<C>] where Element == ParameterDeclaration<C> {
    parts.flatMap { $0 }
  }
}
