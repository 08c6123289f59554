import DotNet
import PowerShellRuntime

/// What `-Path`, `-LiteralPath`, `-Filter`, `-Include` and `-Exclude` select; failures are reported and the rest goes on.
struct ItemSelection {
  var paths: [String]
  var literal: [String]
  var filter: String?
  var include: [String]
  var exclude: [String]
  var force: Bool

  init(
    _ paths: [String]?, _ literal: [String]?, filter: String? = nil, include: [String]? = nil, exclude: [String]? = nil, force: Bool = false
  ) {
    self.paths = paths ?? []
    self.literal = literal ?? []
    self.filter = filter
    self.include = include ?? []
    self.exclude = exclude ?? []
    self.force = force
  }

  func forEach(_ run: CommandRuntime, _ body: (ItemPlace) throws -> Void) throws {
    for (text, isLiteral) in paths.map({ ($0, false) }) + literal.map({ ($0, true) }) {
      try ItemSelection.guarded(run) {
        for place in try run.context.locations.expand(text, literal: isLiteral, force: force) where accepts(place) {
          try ItemSelection.guarded(run) { try body(place) }
        }
      }
    }
  }

  func accepts(_ place: ItemPlace) -> Bool {
    let name = place.provider.child(place.path)
    if let filter, !Wildcard(filter).matches(name) { return false }
    if !include.isEmpty, !include.anyMatches(name) { return false }
    return exclude.isEmpty || !exclude.anyMatches(name)
  }

  /// Runs the body; a provider's failure is reported as the command's own.
  static func guarded(_ run: CommandRuntime, _ body: () throws -> Void) throws {
    do { try body() } catch let failure as ItemFailure {
      if failure.isTerminating {
        throw run.terminating(failure.exceptionType, failure.message, id: failure.id, failure.category, target: failure.target)
      }
      try run.report(failure.exceptionType, failure.message, id: failure.id, failure.category, target: failure.target)
    } catch let failure as FileFailure {
      let id = failure.exceptionType.split(separator: ".").last ?? ""
      try run.report(failure.exceptionType, failure.message, id: String(id), .NotSpecified)
    }
  }
}

extension CommandRuntime {
  /// Writes the item of a place with the properties that providers add.
  func write(item place: ItemPlace) throws {
    guard let item = try place.provider.item(place.path) else { return }
    try write(DriveObjects.decorate(item, place))
  }
}

extension ItemFailure {
  /// A file failure as one of a command's numbered errors.
  init(_ failure: FileFailure, id: String, _ category: ErrorCategory, target: String) {
    self.init(failure.exceptionType, failure.message, id: id, category, target: .text(target))
  }
}
