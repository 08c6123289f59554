import Foundation
import SourceText

/// Whether what `using module` and `using assembly` name is there: beside the script, or a module of PowerShell itself.
struct UsingFiles {
  private let parser: Parser
  private static let modules: Set<String> = [
    "microsoft.powershell.management", "microsoft.powershell.utility", "microsoft.powershell.security",
    "microsoft.powershell.host", "microsoft.powershell.archive", "microsoft.powershell.psresourceget", "packagemanagement",
    "powershellget", "psreadline", "threadjob", "microsoft.powershell.threadjob",
  ]

  init(_ parser: Parser) { self.parser = parser }

  /// Assemblies first, since PowerShell looks for them while it parses, for modules afterwards.
  func check(_ usings: [UsingStatementAst]) {
    for using in usings where using.usingStatementKind == .assembly { check(using) }
    for using in usings where using.usingStatementKind == .module { check(using) }
  }

  /// What no file system need be asked about: an assembly on the net, or one that says it is a file and is none.
  func checkAssemblies(_ usings: [UsingStatementAst]) {
    for using in usings where using.usingStatementKind == .assembly {
      guard let name = using.name else { continue }
      let value: String = name.value
      if let scheme = value.range(of: "://"), !value.lowercased().hasPrefix("file:") {
        report(Span(name), "CannotLoadAssemblyWithUriSchema", String(value[..<scheme.lowerBound]))
      } else if value.hasPrefix("\\\\") || value.hasPrefix("//") {
        report(Span(name), "CannotLoadAssemblyFromUncPath", value)
      } else if value.lowercased().hasSuffix(".dll") ? !exists(value) : isNewerThanAny(value) {
        report(Span(name), "ErrorLoadingAssembly", value)
      }
    }
  }

  /// `name, Version=99.0.0.0`: no assembly of the platform is of such a version.
  private func isNewerThanAny(_ name: String) -> Bool {
    guard let range = name.lowercased().range(of: "version=") else { return false }
    return (Int(name[range.upperBound...].prefix { $0.isNumber }) ?? 0) > 20
  }

  private func check(_ using: UsingStatementAst) {
    switch using.usingStatementKind {
    case .assembly: if let name = using.name, !exists(name.value) { report(Span(name), "ErrorLoadingAssembly", name.value) }
    case .module:
      if let specification = using.moduleSpecification {
        if !ConstantCheck.isConstant(.hashtable(specification), for: .requires) {
          report(Span(using), "RequiresArgumentMustBeConstant")
        } else if !hasModule(moduleName(specification)) {
          report(Span(using), "ModuleNotFoundDuringParse", specification.text)
        }
      } else if let name = using.name {
        if name.value.contains(where: { "*?[".contains($0) }) {
          report(Span(using), "WildCardModuleNameError")
        } else if !hasModule(name.value) {
          report(Span(using), "ModuleNotFoundDuringParse", name.value)
        }
      }
    case .namespace, .type, .command: break
    }
  }

  private func report(_ span: Span, _ id: String, _ arguments: String...) {
    parser.errors.add(id, Int(span.start), Int(span.end), incomplete: false, arguments)
  }

  private func moduleName(_ specification: HashtableAst) -> String {
    for pair in specification.keyValuePairs {
      if case .stringConstantExpression(let key) = pair.key, key.value.lowercased() == "modulename",
        case .pipeline(let pipeline) = pair.value, case .stringConstantExpression(let name) = pipeline.pureExpression
      {
        return name.value
      }
    }
    return ""
  }

  private func hasModule(_ name: String) -> Bool {
    UsingFiles.modules.contains(name.lowercased()) || ((name.contains("/") || name.contains("\\")) && exists(name))
  }

  private func exists(_ name: String) -> Bool {
    let path: String = name.replacingOccurrences(of: "\\", with: "/")
    if path.hasPrefix("/") { return FileManager.default.fileExists(atPath: path) }
    let script: String = parser.source.name ?? ""
    let folder: String = script.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    return FileManager.default.fileExists(atPath: folder.isEmpty ? path : folder + "/" + path)
  }
}
