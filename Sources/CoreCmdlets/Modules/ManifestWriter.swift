import DotNet
import PowerShellRuntime

/// The text of a module's manifest, a comment above each key; keys that were not given stand behind `#`.
/// - Source: `NewModuleManifestCommand`, table `Modules`
struct ManifestWriter {
  private let context: ExecutionContext
  private(set) var text = ""

  init(_ context: ExecutionContext) { self.context = context }

  mutating func head(module: String, author: String) {
    text += "#\n# \(Messages.format("Modules", "ManifestHeaderLine1", module))\n#\n# \(Messages.format("Modules", "ManifestHeaderLine2", author))\n#\n"
    let today = context.format(.dateTime(DateTime.now()), "d")
    text += "# \(Messages.format("Modules", "ManifestHeaderLine3", today))\n#\n\n@{\n\n"
  }

  /// One key; as a comment where the value is null.
  mutating func line(_ key: String, _ value: Value, sample: String = "''", indent: String = "") {
    let comment = Messages.format("Modules", key == "ClrVersion" ? "CLRVersion" : key, Messages.text("Modules", "PrerequisiteForDesktopEditionOnly"))
    text += "\(indent)# \(comment)\n"
    text += value.isNull ? "\(indent)# \(key) = \(sample)\n\n" : "\(indent)\(key) = \(literal(value))\n\n"
  }

  mutating func list(_ key: String, _ names: [String]?, isSet: Bool = false) {
    guard let names, isSet || !names.isEmpty else { return line(key, .null, sample: "@()") }
    if names.count == 1, names[0] == "*" { return line(key, .text("*")) }
    line(key, .array(names.map { .text($0) }))
  }

  /// Names, or tables of names and versions.
  mutating func values(_ key: String, _ values: [Value]?) { line(key, values.map { .array($0) } ?? .null, sample: "@()") }

  mutating func privateData(_ own: Value, _ rows: [(String, Value)]) {
    text += "# \(Messages.text("Modules", "PrivateData"))\n"
    if let table = own.dictionary, rows.allSatisfy({ $0.1.isNull }) {
      text += "PrivateData = \(literal(.object(table)))\n\n"
      return
    }
    text += "PrivateData = @{\n\n"
    if let table = own.dictionary {
      for key in table.keys { text += "    '\(context.text(key))' = \(literal(table[key] ?? .null))\n" }
    }
    text += "    PSData = @{\n\n"
    for (key, value) in rows {
      let sample = key == "Tags" || key == "ExternalModuleDependencies" ? "@()" : key == "RequireLicenseAcceptance" ? "$false" : "''"
      line(key, value, sample: sample, indent: "        ")
    }
    text += "    } # \(Messages.format("Modules", "EndOfManifestHashTable", "PSData"))\n\n"
    text += "} # \(Messages.format("Modules", "EndOfManifestHashTable", "PrivateData"))\n\n"
  }

  private func quoted(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
  }

  private func literal(_ value: Value) -> String {
    if value.isNull { return "$null" }
    if case .bool(let on) = value.base { return on ? "$true" : "$false" }
    if let table = value.dictionary {
      let rows = table.keys.map { "\(quoted(context.text($0))) = \(literal(table[$0] ?? .null))" }
      return "@{\(rows.joined(separator: "; "))}"
    }
    if let elements = value.object?.contiguousElements {
      if elements.isEmpty { return "@()" }
      return elements.map { literal($0) }.joined(separator: ", ")
    }
    if value.integer != nil { return context.text(value) }
    return quoted(context.text(value))
  }
}
