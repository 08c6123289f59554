import DotNet
import PowerShellRuntime
import PowerShellSyntax

/// `Import-LocalizedData`: reads the texts of a script in the language of the session.
struct ImportLocalizedData: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Import-LocalizedData", implementingType: "Microsoft.PowerShell.Commands.ImportLocalizedData",
    synopsis: "Reads the texts of a script in the language of the session.",
    examples: [
      CmdletExample(
        "$null = New-Item en-US -ItemType Directory; Set-Content en-US/m.psd1 \"@{ Hello = 'Hi' }\"\nImport-LocalizedData t -FileName m -BaseDirectory . -UICulture en-US; $t.Hello",
        output: "Hi"),
      CmdletExample(
        "try { Import-LocalizedData t -FileName none -BaseDirectory / -UICulture en-US -ErrorAction Stop } catch { $_.Exception.Message }",
        output: "Cannot find the PowerShell data file 'none.psd1' in directory '/en-US', or in any parent culture directories.")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init(
      "BindingVariable", \.bindingVariable, position: 0, aliases: ["Variable"], validate: [.notNullOrEmpty], help: "The variable that takes the result."),
    .init("UICulture", \.uICulture, position: 1, help: "The culture whose file is read."),
    .init("BaseDirectory", \.baseDirectory, help: "The folder that holds the folders of the cultures."),
    .init("FileName", \.fileName, help: "The name of the file."),
    .init("SupportedCommand", \.supportedCommand, help: "Commands that the file may call."),
  ] }

  var bindingVariable: String?
  var uICulture: String?
  var baseDirectory: String?
  var fileName: String?
  var supportedCommand: [String]?

  mutating func process(_ run: CommandRuntime) throws {
    guard let place = try find(run) else { return }
    let text = try TextFiles.text(place, .utf8(mark: false), run.context)
    let errors = Parser.restrictedLanguageErrors(
      text, commands: ["ConvertFrom-StringData"] + (supportedCommand ?? []), variables: [], allowsEnvironment: false)
    func failed(_ mistake: String) -> any Error {
      run.terminating(
        "System.Management.Automation.PSInvalidOperationException",
        Messages.format("ImportLocalizedDataStrings", "ErrorLoadingDataFile", place.path, mistake), id: "ImportLocalizedData", .InvalidOperation,
        target: .text(place.path))
    }
    if let first = errors.first { throw failed(first.message) }
    let collected = CollectSink()
    do {
      let block = try run.context.parse(text, fileName: place.path)
      try run.context.engine.call(block, [], underscore: nil, input: nil, inCurrentScope: false, to: collected)
    } catch let error as TerminatingError { throw failed(error.record.message) }
    let value: Value = collected.result
    if let bindingVariable { try run.context.setVariable(bindingVariable, value) } else { try run.write(value) }
  }

  /// The file in the folder of the culture or of one of its parents.
  private func find(_ run: CommandRuntime) throws -> ItemPlace? {
    let caller = run.invocation.position?.file
    guard fileName != nil || caller != nil else {
      throw run.terminating(
        "System.Management.Automation.PSNotSupportedException", Messages.text("ImportLocalizedDataStrings", "NotCalledFromAScriptFile"),
        id: "NotSupported", .NotImplemented)
    }
    if let fileName, fileName.contains("/") || fileName.contains("\\") {
      throw run.terminating(
        "System.Management.Automation.PSInvalidOperationException",
        Messages.text("ImportLocalizedDataStrings", "FileNameParameterCannotHavePath"), id: "InvalidOperation", .InvalidOperation)
    }
    var name = fileName ?? ModuleFiles.title(of: caller ?? "")
    if !name.lowercased().hasSuffix(".psd1") { name += ".psd1" }
    let base = baseDirectory ?? caller.map { ModuleFiles.folder(of: $0) } ?? run.context.files.currentDirectory
    let culture = uICulture ?? run.context.uiCulture.name
    var tried = Substring(culture.isEmpty ? "en-US" : culture)
    let first = tried
    let root = try run.context.locations.resolve(base)
    while true {
      let place = root.child(String(tried)).child(name)
      if place.exists { return place }
      guard let cut = tried.lastIndex(of: "-") else { break }
      tried = tried[..<cut]
    }
    let here = root.child(name)
    if here.exists { return here }
    try run.report(
      "System.Management.Automation.PSInvalidOperationException",
      Messages.format("ImportLocalizedDataStrings", "CannotFindPsd1File", name, root.child(String(first)).path),
      id: "ImportLocalizedData", .ObjectNotFound, target: .text(root.child(String(first)).child(name).path))
    return nil
  }
}
