import DotNet
import PowerShellRuntime

/// `[System.Te`: types by their short names, by their full names, and namespaces.
enum TypeCompletion {
  private struct Entry {
    let key: String
    let fullKey: String
    let name: String
    let short: String
  }

  /// All known types; the registry is looked through again when it has grown.
  nonisolated(unsafe) private static var entries: [Entry] = []
  nonisolated(unsafe) private static var known = -1

  private static func all() -> [Entry] {
    let names = TypeRegistry.allNames
    if names.count == known { return entries }
    known = names.count
    entries = names.map { name in
      let short = name.lastIndex(of: ".").map { String(name[name.index(after: $0)...]) } ?? name
      return Entry(key: CaseFolding.key(short), fullKey: CaseFolding.key(name), name: name, short: short)
    }
    return entries
  }

  /// The name as code with these namespaces writes it.
  private static func shortened(_ name: String, _ namespaces: [String]) -> String {
    let fitting = namespaces.filter { name.lowercased().hasPrefix($0.lowercased() + ".") }.max { $0.count < $1.count }
    return fitting.map { String(name.dropFirst($0.count + 1)) } ?? name
  }

  /// `List<>`, whose tool tip names what it takes.
  private static func generics(_ prefix: String, isQualified: Bool) -> [(key: String, result: CompletionResult)] {
    TypeRegistry.allGenericNames.compactMap { name, arity in
      let short = name.lastIndex(of: ".").map { String(name[name.index(after: $0)...]) } ?? name
      let key = CaseFolding.key(short)
      guard (isQualified ? CaseFolding.key(name) : key).hasPrefix(prefix) else { return nil }
      let arguments = arity == 1 ? "T" : (1...arity).map { "T\($0)" }.joined(separator: ", ")
      return (key, CompletionResult(name, "\(short)<>", .Type, toolTip: "\(name)[\(arguments)]"))
    }
  }

  static func complete(_ word: String, using namespaceNames: [String] = [], withGenerics: Bool = false) -> [CompletionResult] {
    let prefix = CaseFolding.key(word)
    let isQualified = word.contains(".")
    var matches: [(key: String, result: CompletionResult)] = []
    var seen: Set<String> = []
    func offer(_ key: String, _ text: String, _ item: String, _ kind: CompletionResult.Kind, _ tip: String) {
      if seen.insert(text.lowercased()).inserted { matches.append((key, CompletionResult(text, item, kind, toolTip: tip))) }
    }
    let accelerators = Dictionary(TypeRegistry.allAccelerators.map { (CaseFolding.key($0.fullName), $0.name) }) { first, _ in first }
    if !isQualified {
      for accelerator in TypeRegistry.allAccelerators {
        let key = CaseFolding.key(accelerator.name)
        if key.hasPrefix(prefix) { offer(key, accelerator.name, accelerator.name, .Type, accelerator.fullName) }
      }
    }
    for entry in all() where (isQualified ? entry.fullKey : entry.key).hasPrefix(prefix) {
      if isQualified, entry.name.dropFirst(word.count).contains(".") { continue }
      // A type that has a short name of its own goes by it.
      if !isQualified, let short = accelerators[entry.fullKey] { offer(CaseFolding.key(short), short, short, .Type, entry.name) }
      offer(entry.key, shortened(entry.name, namespaceNames), entry.short, .Type, entry.name)
    }
    if withGenerics { matches += generics(prefix, isQualified: isQualified) }
    for namespace in namespaces(prefix) {
      let short = namespace.lastIndex(of: ".").map { String(namespace[namespace.index(after: $0)...]) } ?? namespace
      offer(CaseFolding.key(short), namespace, short, .Namespace, "Namespace \(namespace)")
    }
    return matches.sorted { $0.key < $1.key }.map { $0.result }
  }

  /// The namespaces that begin so, up to the next point.
  static func namespaces(_ prefix: String) -> [String] {
    var found: [String] = []
    var seen: Set<String> = []
    for entry in all() where entry.fullKey.hasPrefix(prefix) {
      let rest = entry.name.dropFirst(prefix.count)
      guard let point = rest.firstIndex(of: ".") else { continue }
      let namespace = String(entry.name[..<point])
      if seen.insert(namespace.lowercased()).inserted { found.append(namespace) }
    }
    return found.sorted()
  }
}
