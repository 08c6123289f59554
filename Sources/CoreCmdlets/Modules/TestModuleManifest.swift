import DotNet
import PowerShellRuntime

/// `Test-ModuleManifest`: whether a module's manifest is right, and what it says.
struct TestModuleManifest: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Test-ModuleManifest", outputTypes: ["System.Management.Automation.PSModuleInfo"],
    synopsis: "Checks a module's manifest and the files it names.",
    examples: [
      CmdletExample("New-ModuleManifest ./pools.psd1 -ModuleVersion 1.2; (Test-ModuleManifest ./pools.psd1).Version.ToString()", output: "1.2"),
      CmdletExample("New-ModuleManifest ./pools.psd1 -Author Ada; (Test-ModuleManifest ./pools.psd1).Author", output: "Ada"),
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init("Path", \.path, mandatory: true, position: 0, pipeline: true, byName: true, help: "The manifest."),
  ] }

  var path = ""

  mutating func process(_ run: CommandRuntime) throws {
    guard let full = run.context.files.resolve(path), run.context.files.isFile(full) else {
      try run.report(
        "System.Management.Automation.ItemNotFoundException",
        "Cannot find path '\(run.context.files.resolve(path) ?? path)' because it does not exist.", id: "PathNotFound", .ObjectNotFound, target: .text(path))
      return
    }
    guard ModuleFiles.fileExtension(of: full) == ".psd1" else {
      throw run.terminating(
        "System.InvalidOperationException",
        "The module manifest path '\(path)' is not valid. The value of the Path argument must resolve to a single file that has a '.psd1' extension. Change the value of the Path argument to point to a valid psd1 file, and then try again.",
        id: "Modules_InvalidModuleManifestPath", .InvalidArgument, target: .text(path))
    }
    do {
      let manifest = try ModuleManifest(full, run)
      try manifest.check(run)
      let module = PSModuleInfo(ModuleFiles.title(of: full))
      module.path = full
      module.moduleBase = ModuleFiles.folder(of: full)
      manifest.describe(module)
      module.rootModule = manifest.text("RootModule")
      if module.rootModule == nil { module.moduleType = "Manifest" }
      for key in ["RootModule", "NestedModules", "FileList"] {
        for file in try manifest.list(key) ?? [] where !file.isEmpty {
          let beside = run.context.files.resolve("\(module.moduleBase ?? "")/\(file)").map { ModuleFiles.files(at: $0, run.context) + (run.context.files.isFile($0) ? [$0] : []) } ?? []
          if beside.isEmpty {
            try run.report(
              "System.IO.FileNotFoundException",
              "The specified \(key) entry '\(file)' in the module manifest '\(full)' is invalid. Try again after updating this entry with valid values.",
              id: "Modules_Invalid\(key == "FileList" ? "FilePath" : key)inModuleManifest", .ObjectNotFound, target: .text(file))
          }
        }
      }
      for name in ModuleExportSurvey(run.context).commands(of: full) { module.exportedFunctions[name] = FunctionInfo(name.text, try run.context.parse("")) }
      try run.write(.object(module))
    } catch let error as TerminatingError where error.record.errorId.hasPrefix("Modules_") {
      try run.writeError(error.record)
    }
  }
}
