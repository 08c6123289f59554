import DotNet
import Foundation
import PowerShellRuntime

/// The text of a manifest as `New-ModuleManifest` lays it out.
struct ModuleManifestText {
  let title: String
  let values: [String: Value]
  let context: ExecutionContext

  /// Each field with the message that explains it and what stands for it while it is not given.
  private static let fields = """
    RootModule RootModule ''
    ModuleVersion ModuleVersion ''
    CompatiblePSEditions CompatiblePSEditions @()
    GUID GUID ''
    Author Author ''
    CompanyName CompanyName ''
    Copyright Copyright ''
    Description Description ''
    PowerShellVersion PowerShellVersion ''
    PowerShellHostName PowerShellHostName ''
    PowerShellHostVersion PowerShellHostVersion ''
    DotNetFrameworkVersion DotNetFrameworkVersion ''
    CLRVersion CLRVersion ''
    ProcessorArchitecture ProcessorArchitecture ''
    RequiredModules RequiredModules @()
    RequiredAssemblies RequiredAssemblies @()
    ScriptsToProcess ScriptsToProcess @()
    TypesToProcess TypesToProcess @()
    FormatsToProcess FormatsToProcess @()
    NestedModules NestedModules @()
    FunctionsToExport FunctionsToExport @()
    CmdletsToExport CmdletsToExport @()
    VariablesToExport VariablesToExport ''
    AliasesToExport AliasesToExport @()
    DscResourcesToExport DscResourcesToExport @()
    ModuleList ModuleList @()
    FileList FileList @()
    """
  private static let galleryFields = """
    Tags Tags @()
    LicenseUri LicenseUri ''
    ProjectUri ProjectUri ''
    IconUri IconUri ''
    ReleaseNotes ReleaseNotes ''
    Prerelease Prerelease ''
    RequireLicenseAcceptance RequireLicenseAcceptance $false
    ExternalModuleDependencies ExternalModuleDependencies @()
    """

  static func newGuid() -> String { UUID().uuidString.lowercased() }

  var text: String {
    var lines = ["#", "# " + message("ManifestHeaderLine1", title), "#", "# " + message("ManifestHeaderLine2", shown("Author")), "#"]
    lines += ["# " + message("ManifestHeaderLine3", today), "#", "", "@{", ""]
    for row in ModuleManifestText.fields.split(separator: "\n") { lines += field(row, indent: "") }
    lines.append("# " + message("PrivateData", ""))
    if let own = values["PrivateData"]?.dictionary, own["PSData"] != nil || own.pairs.isEmpty == false {
      lines += ["PrivateData = " + literal(.object(own)), ""]
    } else {
      lines += ["PrivateData = @{", "", "    PSData = @{", ""]
      for row in ModuleManifestText.galleryFields.split(separator: "\n") { lines += field(row, indent: "        ") }
      lines += ["    } # End of PSData hashtable", "", "} # End of PrivateData hashtable", ""]
    }
    lines += field("HelpInfoURI HelpInfoURI ''", indent: "")
    lines += field("DefaultCommandPrefix DefaultCommandPrefix ''", indent: "")
    lines += ["}", "", ""]
    return lines.joined(separator: "\n")
  }

  private var today: String { (try? context.formatOperator("{0:d}", [.dateTime(DateTime.now())])) ?? "" }
  private func shown(_ key: String) -> String { values[key].map { context.text(of: $0) } ?? "" }

  private func message(_ key: String, _ argument: String) -> String {
    Messages.text("Modules", key).replacingOccurrences(of: "{0}", with: argument).trimmingCharacters(in: .whitespaces)
  }

  private func field(_ row: Substring, indent: String) -> [String] {
    let words = row.split(separator: " ", maxSplits: 2).map { String($0) }
    guard words.count == 3 else { return [] }
    let note = indent + "# " + message(words[1], "")
    if let value = values[words[0]] { return [note, "\(indent)\(words[0]) = \(literal(value))", ""] }
    return [note, "\(indent)# \(words[0]) = \(words[2])", ""]
  }

  private func literal(_ value: Value) -> String {
    if case .bool(let flag) = value { return flag ? "$true" : "$false" }
    if let table = value.dictionary {
      let parts = table.pairs.map { "\(quoted(context.text(of: $0.key))) = \(literal($0.value))" }
      return "@{\(parts.joined(separator: "; "))}"
    }
    if case .object(let object) = value, object.isEnumerable {
      let parts = ((try? value.unrolled(context)) ?? []).map { literal($0) }
      return parts.isEmpty ? "@()" : parts.joined(separator: ", ")
    }
    return quoted(context.text(of: value))
  }

  private func quoted(_ text: String) -> String { "'" + text.replacingOccurrences(of: "'", with: "''") + "'" }
}
