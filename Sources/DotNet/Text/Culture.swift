#if canImport(Glibc)
import Glibc
#endif

/// `System.Globalization.CultureInfo`: a name and the number, date and text conventions behind it.
public final class Culture: NetObject {
  public let name: String
  let row: CultureRow
  public private(set) lazy var numberFormat = NumberFormatInfo(row)
  public private(set) lazy var dateTimeFormat = DateTimeFormatInfo(row)
  public private(set) lazy var textInfo = TextInfo(self)
  public private(set) lazy var compareInfo = CompareInfo(self)

  private init(name: String, row: CultureRow) {
    self.name = name
    self.row = row
  }

  /// The culture with the name where we know it, else the conventions of its language or of no culture under that name.
  public convenience init(_ name: String) {
    let row = CultureRow.find(name)
    self.init(name: row?.name ?? name, row: row ?? CultureRow.parent(of: name) ?? .invariant)
  }

  /// A copy whose formats a script may change.
  func writableCopy() -> Culture {
    let copy = Culture(name: name, row: row)
    copy.numberFormat = numberFormat.copy()
    copy.dateTimeFormat = dateTimeFormat.copy()
    return copy
  }

  nonisolated(unsafe) public static let invariant = Culture(name: "", row: .invariant)
  nonisolated(unsafe) public static let english = Culture.named("en-US") ?? .invariant
  /// The culture that the environment asks for (`LC_ALL`, `LANG`); en-US where it asks for none.
  public static var host: Culture {
    for variable in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let pointer = getenv(variable) else { continue }
      let name = String(cString: pointer).prefix { $0 != "." && $0 != "@" }
      if name.isEmpty { continue }
      return name == "C" || name == "POSIX" ? .english : named(String(name)) ?? .english
    }
    return .english
  }
  nonisolated(unsafe) private static var cache: [Name: Culture] = [:]

  /// `GetCultureInfo`: nil where the name is not one a culture can have.
  public static func named(_ name: String) -> Culture? {
    if name.isEmpty { return .invariant }
    let name = name.split(separator: "_" as Character).joined(separator: "-")
    if let culture = cache[Name(name)] { return culture }
    guard isWellFormed(name) else { return nil }
    // A language that no table knows is a culture all the same, in small letters.
    let culture = Culture(name.utf8.contains(UInt8(ascii: "-")) || CultureRow.find(name) != nil ? name : name.lowercased())
    cache[Name(name)] = culture
    return culture
  }

  public static func get(_ name: String) throws -> Culture {
    if let culture = named(name) { return culture }
    throw NetException(
      "System.Globalization.CultureNotFoundException",
      "Culture is not supported. (Parameter 'name')\n\(name) is an invalid culture identifier.")
  }

  private static func isWellFormed(_ name: String) -> Bool {
    let parts = name.split(separator: "-", omittingEmptySubsequences: false)
    guard let language = parts.first, (2...11).contains(language.utf8.count) else { return false }
    for part in parts {
      guard (1...11).contains(part.utf8.count) else { return false }
      for byte in part.utf8 where !((byte | 32) &- 97 < 26 || byte &- 48 < 10) { return false }
    }
    return true
  }

  public static var allNames: [String] { CultureRow.names }

  public override var netType: NetType { .cultureInfo }
  public override func toString(_ context: DotNetContext) throws -> PSString? { PSString(name) }
  public override func equals(_ other: Value) -> Bool {
    if case .object(let object) = other, let culture = object as? Culture { culture.name == name } else { false }
  }
  public override var netHash: Int { name.hashValue }

  /// The language part: `de`.
  var language: String { String(name.prefix { $0 != "-" }) }
  /// Turkish and Azeri: dotted and dotless i are two letters.
  var isTurkic: Bool { name.hasPrefix("tr") || name.hasPrefix("az") }

  var parent: Culture {
    switch name {
    case "zh-CN", "zh-SG": return Culture.named("zh-Hans") ?? .invariant
    case "zh-TW", "zh-HK", "zh-MO": return Culture.named("zh-Hant") ?? .invariant
    case "nb-NO", "nn-NO": return Culture.named(String(name.prefix(2))) ?? .invariant
    default:
      guard let cut = name.lastIndex(of: "-") else { return .invariant }
      return Culture.named(String(name[..<cut])) ?? .invariant
    }
  }
}

/// One line of the table, split.
struct CultureRow {
  let name: String
  let columns: [Substring]

  func text(_ column: Int) -> String { column < columns.count ? String(columns[column]) : "" }
  func number(_ column: Int) -> Int { column < columns.count ? Int(columns[column]) ?? 0 : 0 }
  func list(_ column: Int) -> [String] {
    column < columns.count ? columns[column].split(separator: "|", omittingEmptySubsequences: false).map(String.init) : []
  }

  private static let lines: [String: Substring] = {
    var lines: [String: Substring] = [:]
    for line in cultureTable.tableRows {
      lines[line.prefix { $0 != "\t" }.lowercased()] = line
    }
    return lines
  }()

  static var names: [String] { lines.values.map { String($0.prefix { $0 != "\t" }) }.sorted() }

  static func find(_ name: String) -> CultureRow? {
    guard let line = lines[name.lowercased()] else { return nil }
    return CultureRow(line)
  }

  /// The row of the language, or of any region that speaks it.
  static func parent(of name: String) -> CultureRow? {
    let language = String(name.lowercased().prefix { $0 != "-" })
    if let row = find(language) { return row }
    guard let key = lines.keys.filter({ $0.hasPrefix(language + "-") }).min() else { return nil }
    return find(key)
  }

  private init(_ line: Substring) {
    columns = line.tableColumns
    name = String(columns[0])
  }

  static let invariant = CultureRow(
    """
    \tInvariant Language (Invariant Country)\tInvariant Language (Invariant Country)\t.\t,\t3\t-\t¤\tXXX\t2\t0\t0\t\t\t0\t0\t%\tNaN\tInfinity\t\
    MM/dd/yyyy\tdddd, dd MMMM yyyy\tHH:mm\tHH:mm:ss\tMMMM dd\tyyyy MMMM\tAM\tPM\t0\t0\t\
    January|February|March|April|May|June|July|August|September|October|November|December\t\t\
    Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec\t\t\
    Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday\tSun|Mon|Tue|Wed|Thu|Fri|Sat\tSu|Mo|Tu|We|Th|Fr|Sa
    """)
}
