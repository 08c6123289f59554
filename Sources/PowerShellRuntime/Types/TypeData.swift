import DotNet
import PowerShellSyntax

/// Members that PowerShell adds to .NET types, and those that `Update-TypeData` adds.
public enum TypeData {
  /// What one type name has.
  final class Entry {
    var members: [PSMemberInfo] = []
    var displaySet: [String]?
    var keySet: [String]?
    func find(_ name: Name) -> PSMemberInfo? { members.first { $0.key == name } }
  }

  nonisolated(unsafe) private static var entries: [Name: Entry] = [:]
  nonisolated(unsafe) private static var names: Set<Name> = []
  nonisolated(unsafe) private static var isLoaded = false
  /// What was found, by type and name, for values whose type names nobody changed.
  nonisolated(unsafe) private static var cache: [ObjectIdentifier: [Name: PSMemberInfo?]] = [:]

  private static func load() {
    isLoaded = true
    for line in typeDataTable.tableRows {
      let columns = line.split(separator: "\t", maxSplits: 3, omittingEmptySubsequences: false)
      guard columns.count == 4 else { continue }
      let entry = self.entry(String(columns[0]))
      let name = String(columns[1])
      let definition = String(columns[3])
      switch columns[2] {
      case "AliasProperty":
        let words = definition.split(separator: " ")
        entry.members.append(AliasProperty(name, to: String(words.last ?? Substring(definition))))
      case "ScriptProperty":
        if let block = script(definition) { entry.members.append(ScriptProperty(name, get: block)) }
      case "ScriptMethod":
        if let block = script(definition) { entry.members.append(ScriptMethod(name, block)) }
      case "NoteProperty": entry.members.append(PSNoteProperty(name, .text(definition)))
      case "":
        if name == "(default display property set)" {
          entry.displaySet = definition.split(separator: ",").map { String($0).trimmed }
          continue
        }
      default: continue
      }
      names.insert(Name(name))
    }
  }

  private static func script(_ definition: String) -> ScriptBlock? {
    guard definition.hasPrefix("script:") else { return nil }
    let result = Parser.parseInput(String(definition.dropFirst(7)).trimmed)
    return result.errors.isEmpty ? ScriptBlock(ast: result.ast, root: result.ast) : nil
  }

  static func entry(_ type: String) -> Entry {
    let key = Name(type)
    if let entry = entries[key] { return entry }
    let entry = Entry()
    entries[key] = entry
    return entry
  }

  /// Whether no type adds a member of this name.
  static func isQuiet(_ name: Name) -> Bool {
    if !isLoaded { load() }
    return !names.contains(name)
  }

  /// Whether neither the type nor those it derives from have an added member of this name.
  static func adds(nothingCalled name: Name, to type: NetType) -> Bool { isQuiet(name) || search(type.typeNames, name) == nil }

  static func find(_ target: Value, _ name: Name, _ context: ExecutionContext) -> PSMemberInfo? {
    if !isLoaded { load() }
    guard names.contains(name) else { return nil }
    if case .object(let object) = target, object.extended?.typeNames != nil { return search(target.typeNames, name) }
    guard let type = target.base.netType else { return nil }
    let key = ObjectIdentifier(type)
    if let known = cache[key]?[name] { return known }
    let found = search(type.typeNames, name)
    cache[key, default: [:]][name] = .some(found)
    return found
  }

  private static func search(_ typeNames: [String], _ name: Name) -> PSMemberInfo? {
    for type in typeNames { if let member = entries[Name(type)]?.find(name) { return member } }
    return nil
  }

  /// All members that the type names have, nearest first, each name once.
  static func members(_ typeNames: [String]) -> [PSMemberInfo] {
    if !isLoaded { load() }
    var seen: Set<Name> = []
    var all: [PSMemberInfo] = []
    for type in typeNames {
      for member in entries[Name(type)]?.members ?? [] where seen.insert(member.key).inserted { all.append(member) }
    }
    return all
  }

  /// The properties shown by default; nil where the types say nothing.
  public static func defaultDisplaySet(_ typeNames: [String]) -> [String]? {
    if !isLoaded { load() }
    for type in typeNames { if let set = entries[Name(type)]?.displaySet { return set } }
    return nil
  }

  /// The properties that sort by default; nil where the types say nothing.
  public static func defaultKeySet(_ typeNames: [String]) -> [String]? {
    if !isLoaded { load() }
    for type in typeNames { if let set = entries[Name(type)]?.keySet { return set } }
    return nil
  }

  // MARK: Update-TypeData

  /// - Throws: where the member exists and `force` is not given.
  public static func add(_ member: PSMemberInfo, to type: String, force: Bool) throws {
    if !isLoaded { load() }
    let entry = entry(type)
    if let index = entry.members.firstIndex(where: { $0.key == member.key }) {
      guard force else {
        throw RuntimeError.make(
          "TypesXmlError",
          "Error in type \"\(type)\": The member \"\(member.name)\" is already present.", .InvalidOperation)
      }
      entry.members[index] = member
    } else {
      entry.members.append(member)
    }
    names.insert(member.key)
    cache.removeAll()
  }

  public static func setDefaultDisplaySet(_ names: [String], of type: String) {
    if !isLoaded { load() }
    entry(type).displaySet = names
  }

  public static func setDefaultKeySet(_ names: [String], of type: String) {
    if !isLoaded { load() }
    entry(type).keySet = names
  }

  public static func remove(_ type: String) {
    if !isLoaded { load() }
    entries[Name(type)] = nil
    cache.removeAll()
  }

  /// The type names with what was added to them, for `Get-TypeData`.
  public static func all(matching test: (String) -> Bool) -> [(name: String, members: [PSMemberInfo])] {
    if !isLoaded { load() }
    return entries.filter { test($0.key.text) }.map { ($0.key.text, $0.value.members) }.sorted { $0.0 < $1.0 }
  }
}
