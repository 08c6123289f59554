/// sqlcmd's scripting variables. Names compare without case. - Source: sql-server.md 1.3.
struct SqlcmdVariables {
  private var values: [String: String] = [:]
  private let environment: [String: String]
  static let readOnly: Set<String> = [
    "SQLCMDUSER", "SQLCMDPASSWORD", "SQLCMDSERVER", "SQLCMDWORKSTATION", "SQLCMDDBNAME", "SQLCMDPACKETSIZE",
    "SQLCMDINI",
  ]

  init(environment: [String: String]) {
    self.environment = Dictionary(
      environment.map { ($0.key.uppercased(), $0.value) }, uniquingKeysWith: { first, _ in first })
    let standard: String = """
      SQLCMDUSER=
      SQLCMDSERVER=
      SQLCMDWORKSTATION=
      SQLCMDDBNAME=
      SQLCMDLOGINTIMEOUT=8
      SQLCMDSTATTIMEOUT=0
      SQLCMDHEADERS=0
      SQLCMDCOLSEP= \u{20}
      SQLCMDCOLWIDTH=0
      SQLCMDPACKETSIZE=4096
      SQLCMDERRORLEVEL=0
      SQLCMDMAXVARTYPEWIDTH=256
      SQLCMDMAXFIXEDTYPEWIDTH=0
      SQLCMDEDITOR=edit.com
      SQLCMDINI=
      """
    for line: Substring in standard.split(separator: "\n") {
      let parts: [Substring] = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name: String = String(parts[0])
      values[name] = self.environment[name] ?? (name == "SQLCMDCOLSEP" ? " " : String(parts[1]))
    }
  }

  subscript(_ name: String) -> String? {
    get { values[name.uppercased()] ?? environment[name.uppercased()] }
    set { values[name.uppercased()] = newValue }
  }

  func int(_ name: String) -> Int { values[name].flatMap { Int($0) } ?? 0 }

  var listing: [String] { values.keys.sorted().map { "\($0) = \"\(values[$0] ?? "")\"" } }

  /// Replaces `$(NAME)`. - Returns: nil and the name for one not defined.
  func expanded(_ line: String) -> (text: String, missing: String?) {
    guard line.contains("$(") else { return (line, nil) }
    var result: String = ""
    var rest: Substring = line[...]
    while let start: Range<Substring.Index> = rest.firstRange(of: "$(") {
      guard let end: Substring.Index = rest[start.upperBound...].firstIndex(of: ")") else { break }
      let name: String = String(rest[start.upperBound..<end])
      guard !name.isEmpty, name.allSatisfy({ $0.isLetter || $0.isNumber || "_-#@$".contains($0) }) else {
        result += rest[..<start.upperBound]
        rest = rest[start.upperBound...]
        continue
      }
      guard let value: String = self[name] else { return (line, name) }
      result += rest[..<start.lowerBound]
      result += value
      rest = rest[rest.index(after: end)...]
    }
    return (result + rest, nil)
  }
}
