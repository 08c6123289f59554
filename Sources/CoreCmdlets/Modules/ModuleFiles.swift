import DotNet
import PowerShellRuntime

/// Modules on disk: where a name is looked for.
/// - Source: about_Modules, about_PSModulePath
enum ModuleFiles {
  static let extensions = [".psd1", ".psm1", ".ps1"]
  /// What may be imported at all.
  static let validExtensions = [".dll", ".ps1", ".psm1", ".psd1", ".cdxml"]

  static func folder(of path: String) -> String {
    guard let cut = path.lastIndex(where: { $0 == "/" || $0 == "\\" }) else { return "" }
    return String(path[..<cut])
  }

  /// The last part of a path.
  static func leaf(of path: String) -> String {
    path.lastIndex(where: { $0 == "/" || $0 == "\\" }).map { String(path[path.index(after: $0)...]) } ?? path
  }

  /// The file's name without folder and extension.
  static func title(of path: String) -> String {
    let name = leaf(of: path)
    guard let dot = name.lastIndex(of: "."), extensions.contains(name[dot...].lowercased()) else { return name }
    return String(name[..<dot])
  }

  static func fileExtension(of path: String) -> String {
    let name = leaf(of: path)
    return name.lastIndex(of: ".").map { name[$0...].lowercased() } ?? ""
  }

  static func searchFolders(_ context: ExecutionContext) -> [String] {
    (Environment.get("PSModulePath") ?? "").split(separator: ":").map(String.init)
  }

  static func isPath(_ name: String) -> Bool {
    name.contains("/") || name.contains("\\") || extensions.contains { name.lowercased().hasSuffix($0) }
  }

  /// The files that a name or path could mean, the best first.
  static func candidates(_ name: String, _ context: ExecutionContext) -> [String] {
    if isPath(name) { return context.files.resolve(name).map { files(at: $0, context) } ?? [] }
    return searchFolders(context).flatMap { folder in context.files.resolve("\(folder)/\(name)").map { files(at: $0, context) } ?? [] }
  }

  /// The file that a name or path means; nil when there is none.
  static func find(_ name: String, _ context: ExecutionContext) -> String? { candidates(name, context).first }

  /// A module file itself, the file with an extension left out, a folder's file of the same name, or those of its version folders.
  static func files(at path: String, _ context: ExecutionContext) -> [String] {
    if context.files.isFile(path) { return extensions.contains(fileExtension(of: path)) ? [path] : [] }
    for ending in extensions where context.files.isFile(path + ending) { return [path + ending] }
    let last = leaf(of: path)
    var found: [String] = []
    for version in versionFolders(path, context) {
      if let file = extensions.map({ "\(path)/\(version)/\(last)\($0)" }).first(where: { context.files.isFile($0) }) { found.append(file) }
    }
    if let file = extensions.map({ "\(path)/\(last)\($0)" }).first(where: { context.files.isFile($0) }) { found.append(file) }
    return found
  }

  /// The names of folders that are versions, the newest first.
  private static func versionFolders(_ path: String, _ context: ExecutionContext) -> [String] {
    let names = children(path, context)
    let versions = names.compactMap { name in ModuleVersion(name).map { (name, $0) } }
    return versions.sorted { $0.1 > $1.1 }.map { $0.0 }
  }

  static func children(_ path: String, _ context: ExecutionContext) -> [String] {
    guard let place = try? context.locations.resolve(path) else { return [] }
    return (try? context.locations.files.children(place.path)) ?? []
  }

  /// Names and files of all modules on the module path.
  static func available(_ context: ExecutionContext) -> [(name: String, path: String)] {
    var found: [(name: String, path: String)] = []
    for folder in searchFolders(context) {
      for name in children(folder, context) {
        for path in files(at: "\(folder)/\(name)", context) where fileExtension(of: path) != ".ps1" { found.append((title(of: path), path)) }
      }
    }
    return found
  }
}

/// A version as modules compare them: `1.0` and `1.0.0` are different.
struct ModuleVersion: Comparable {
  let parts: [Int]
  let text: String
  init?(_ text: String) {
    let pieces = text.split(separator: ".", omittingEmptySubsequences: false)
    let numbers = pieces.compactMap { Int($0) }
    guard pieces.count == numbers.count, (2...4).contains(numbers.count), !numbers.contains(where: { $0 < 0 }) else { return nil }
    parts = numbers
    self.text = text
  }
  static func == (a: Self, b: Self) -> Bool { a.padded == b.padded }
  static func < (a: Self, b: Self) -> Bool { a.padded.lexicographicallyPrecedes(b.padded) }
  private var padded: [Int] { parts + Array(repeating: -1, count: 4 - parts.count) }
}

/// Which versions of a module will do: `-MinimumVersion`, `ModuleVersion` of a specification and the like.
struct ModuleDemand {
  var name: String
  var minimum: ModuleVersion?
  var maximum: ModuleVersion?
  var required: ModuleVersion?
  var guid: String?

  init(_ name: String) { self.name = name }

  /// A specification: a name, or a table with `ModuleName` and versions.
  init(_ value: Value, _ context: ExecutionContext) {
    if let specification = value.base.object as? ModuleSpecificationObject {
      let module = specification.module
      name = module.name
      minimum = module.version.flatMap { ModuleVersion($0) }
      maximum = module.maximumVersion.flatMap { ModuleVersion($0.replacingOccurrences(of: "*", with: "999999999")) }
      required = module.requiredVersion.flatMap { ModuleVersion($0) }
      guid = module.guid
      return
    }
    guard let table = value.dictionary else {
      name = context.text(of: value)
      return
    }
    func version(_ key: String) -> ModuleVersion? {
      table[key].flatMap { ModuleVersion(context.text(of: $0).replacingOccurrences(of: "*", with: "999999999")) }
    }
    name = table["ModuleName"].map { context.text(of: $0) } ?? ""
    minimum = version("ModuleVersion")
    maximum = version("MaximumVersion")
    required = version("RequiredVersion")
    guid = table["GUID"].map { context.text(of: $0) }
  }

  var isVersioned: Bool { minimum != nil || maximum != nil || required != nil }

  func accepts(_ version: ModuleVersion?) -> Bool {
    guard isVersioned else { return true }
    let version = version ?? ModuleVersion("0.0")
    guard let version else { return false }
    if let required, version != required { return false }
    if let minimum, version < minimum { return false }
    if let maximum, version > maximum { return false }
    return true
  }
}
