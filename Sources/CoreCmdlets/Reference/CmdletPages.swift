import DotNet
import Foundation
import PowerShellRuntime

/// The reference pages under `docs/cmdlets`, a page a module, made of the declarations.
public enum CmdletPages {
  /// Names of files and their texts, sorted.
  public static func make(_ commands: [CommandInfo]) -> [(name: String, text: String)] {
    var modules: [String: [CmdletInfo]] = [:]
    for case let cmdlet as CmdletInfo in commands { modules[cmdlet.moduleName, default: []].append(cmdlet) }
    var pages: [(name: String, text: String)] = []
    for (module, cmdlets) in modules {
      let sorted = cmdlets.sorted { $0.name < $1.name }
      let title = module.isEmpty ? "Without a module" : module
      var text = "# \(title)\n\nMade of the declarations by `scripts/cmdlet-pages`; change those, then run it again.\n\n"
      for cmdlet in sorted { text += "- [\(cmdlet.name)](#\(cmdlet.name.lowercased())): \(cmdlet.declaration.synopsis)\n" }
      for cmdlet in sorted { text += "\n" + section(cmdlet) }
      pages.append(("\(module.isEmpty ? "none" : module).md", text))
    }
    return pages.sorted { $0.name < $1.name }
  }

  /// Writes the pages and takes away pages of modules that are gone.
  /// - Throws: where a file cannot be written.
  public static func write(_ commands: [CommandInfo], to folder: String) throws {
    let files = FileManager.default
    try files.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let pages = make(commands)
    for old in try files.contentsOfDirectory(atPath: folder) where old.hasSuffix(".md") && !pages.contains(where: { $0.name == old }) {
      try files.removeItem(atPath: "\(folder)/\(old)")
    }
    for page in pages { try page.text.write(toFile: "\(folder)/\(page.name)", atomically: true, encoding: .utf8) }
  }

  private static func section(_ cmdlet: CmdletInfo) -> String {
    let declaration = cmdlet.declaration
    var text = "## \(cmdlet.name)\n\n\(declaration.synopsis)\n"
    if !declaration.description.isEmpty { text += "\n\(declaration.description)\n" }
    let lines = CommandSyntax.text(of: cmdlet).split(separator: "\n").map { $0.split(separator: " ").joined(separator: " ") }
    text += "\n```text\n\(lines.joined(separator: "\n"))\n```\n"
    let parameters = cmdlet.metadata.parameters
    if !parameters.isEmpty {
      text += "\n| parameter | type | |\n| --- | --- | --- |\n"
      for parameter in parameters {
        let aliases = parameter.aliases.isEmpty ? "" : " (also \(parameter.aliases.map { "-\($0)" }.joined(separator: ", ")))"
        text += "| -\(parameter.name) | \(CommandSyntax.typeText(parameter)) | \(escaped(parameter.help + aliases)) |\n"
      }
    }
    let leftOut = LeftOutParameters.rows.filter { $0.cmdlet == cmdlet.name }
    if !leftOut.isEmpty {
      text += "\nNot here:\n\n"
      for row in leftOut { text += "- -\(row.parameter): \(row.reason)\n" }
    }
    for example in declaration.examples {
      text += "\n```powershell\n\(example.code)\n```\n"
      if !example.remarks.isEmpty { text += "\n\(example.remarks)\n" }
      if !example.output.isEmpty { text += "\n```text\n\(example.output)\n```\n" }
    }
    return text
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("|", with: "\\|").replacing("\n", with: " ")
  }
}
