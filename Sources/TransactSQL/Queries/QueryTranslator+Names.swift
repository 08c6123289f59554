/// Which column of which source a name means.
extension QueryTranslator {
  /// - Throws: 207, 209, 4104.
  func find(_ parts: [String]) throws(SqlFailure) -> (BoundSource, SqlColumn) {
    let name: String = parts.last?.lowercased() ?? ""
    let qualifier: [String] = parts.dropLast().map { $0.lowercased() }
    var current: QueryScope? = scope
    while let here: QueryScope = current {
      var found: [(BoundSource, SqlColumn)] = []
      for source: BoundSource in here.sources where matches(source, qualifier) {
        if let column: SqlColumn = source.columns.first(where: { $0.name.lowercased() == name }) {
          found.append((source, column))
        }
      }
      if found.count > 1 { throw SqlFailure(209, [parts.last ?? ""]) }
      if let one: (BoundSource, SqlColumn) = found.first { return one }
      if !qualifier.isEmpty, here.sources.contains(where: { matches($0, qualifier) }) {
        throw SqlFailure(207, [parts.last ?? ""])
      }
      current = here.parent
    }
    if qualifier.isEmpty { throw SqlFailure(207, [parts.last ?? ""]) }
    throw SqlFailure(4_104, [parts.joined(separator: ".")])
  }

  func matches(_ source: BoundSource, _ qualifier: [String]) -> Bool {
    guard let last: String = qualifier.last else { return true }
    guard source.exposed.lowercased() == last else { return false }
    let path: [String] = source.path.map { $0.lowercased() }
    let prefix: [String] = Array(qualifier.dropLast())
    return prefix.isEmpty || Array(path.suffix(prefix.count)) == prefix || prefix.contains("")
  }
}
