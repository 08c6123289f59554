import ClusterModel

/// The way to the model, and from its refusals to SQL Server's messages.
extension SqlConnection {
  /// Asks the model; what it refuses becomes SQL Server's messages.
  func model<T>(_ verb: String, _ body: (inout Cluster) throws(ModelRefusal) -> T) throws(SqlFailure) -> T {
    do throws(ModelRefusal) { return try body(&session.cluster) } catch let refusal {
      throw SqlFailure(messages(of: refusal, verb: verb))
    }
  }

  func messages(of refusal: ModelRefusal, verb: String) -> [SqlMessage] {
    let first: SqlMessage = message(of: refusal, statement: verb, instance: instance)
    if verb.hasPrefix("BACKUP") || verb.hasPrefix("RESTORE") || verb.hasPrefix("VERIFY") {
      let last: SqlMessage = MessageTable.message(3_013, [verb])
      switch refusal {
      case .folderMissing(let path), .fileOfOtherDatabase(let path, _):
        let file: String = String(path.split(separator: "\\").last?.split(separator: ".").first ?? "")
        return [first, MessageTable.message(3_156, [file, path]), MessageTable.message(3_119), last]
      default: return [first, last]
      }
    }
    guard verb == "ALTER DATABASE" else { return [first] }
    let last: SqlMessage = MessageTable.message(5_069)
    if case .noSuchDatabase(let name) = refusal {
      return [MessageTable.message(5_011, [name], state: 5), last]
    }
    return [first, last]
  }
}
