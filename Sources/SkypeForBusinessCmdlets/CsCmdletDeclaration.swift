/// How a Cs cmdlet is called: what Get-Command, -Syntax and binding need to know.
public struct CsCmdletDeclaration: Sendable, Equatable {
  public struct Parameter: Sendable, Equatable {
    public var name: String
    /// The last part of the .NET type's name.
    public var type: String
    public var takesPipelineValue: Bool
    public var takesPipelineProperty: Bool
    public var aliases: [String]
    public var acceptedValues: [String]
    public var isSwitch: Bool { type == "SwitchParameter" }
  }

  public struct Member: Sendable, Equatable {
    public var parameter: Int
    public var isMandatory: Bool
    public var position: Int?
  }

  public struct Set: Sendable, Equatable {
    public var name: String
    public var isDefault: Bool
    public var members: [Member]
  }

  public var name: String
  public var supportsShouldProcess: Bool
  public var parameters: [Parameter]
  public var sets: [Set]
  public var outputs: [String]

  /// One row of the table: a session lists all names when a command is first completed, and reads the few declarations that it uses.
  private static let rows: [(name: String, line: Substring.UTF8View)] = csCmdletTable.utf8.split(separator: UInt8(ascii: "\n")).map { line in
    let text = line.drop { $0 == UInt8(ascii: " ") }
    return (String(Substring(text.prefix { $0 != UInt8(ascii: "\t") })), text)
  }

  public static var names: [String] { rows.map { $0.name } }
  public static var all: [CsCmdletDeclaration] { rows.compactMap { read(Substring($0.line)) } }

  private static let byName: [String: Int] = {
    var index: [String: Int] = [:]
    for (place, row) in rows.enumerated() { index[row.name.lowercased()] = place }
    return index
  }()

  public static func named(_ name: String) -> CsCmdletDeclaration? {
    byName[name.lowercased()].flatMap { read(Substring(rows[$0].line)) }
  }

  private static func fields(_ text: Substring, _ separator: Character) -> [Substring] {
    text.split(separator: separator, omittingEmptySubsequences: false)
  }

  private static func read(_ line: Substring) -> CsCmdletDeclaration? {
    let columns: [Substring] = fields(line, "\t")
    guard columns.count == 5 else { return nil }
    let name: String = String(columns[0])
    var parameters: [Parameter] = []
    for entry: Substring in columns[2].split(separator: "|") {
      let parts: [Substring] = fields(entry, ":")
      if parts.count < 5 { continue }
      parameters.append(
        Parameter(
          name: String(parts[0]), type: String(parts[1]), takesPipelineValue: parts[2].contains("v"),
          takesPipelineProperty: parts[2].contains("n"), aliases: parts[3].split(separator: "/").map(String.init),
          acceptedValues: parts[4].split(separator: "/").map(String.init)))
    }
    let sets: [Set] = columns[3].split(separator: "|").map { readSet($0) }
    return CsCmdletDeclaration(
      name: name, supportsShouldProcess: columns[1] == "S", parameters: parameters, sets: sets,
      outputs: columns[4].split(separator: "|").map(String.init))
  }

  private static func readSet(_ text: Substring) -> Set {
    let halves: [Substring] = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    var name: Substring = halves.first ?? ""
    let isDefault: Bool = name.hasSuffix("!")
    if isDefault { name = name.dropLast() }
    var members: [Member] = []
    for item: Substring in (halves.last ?? "").split(separator: " ") {
      let number: Substring = item.prefix { $0.isNumber }
      guard let index: Int = Int(number) else { continue }
      let place: Int? = item.firstIndex(of: "#").flatMap { Int(item[item.index(after: $0)...]) }
      members.append(Member(parameter: index, isMandatory: item.contains("*"), position: place))
    }
    return Set(name: String(name), isDefault: isDefault, members: members)
  }
}
