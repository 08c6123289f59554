import DotNet
import PowerShellSyntax

/// What PowerShell's parser says of `using module`: it looks for the modules while it reads.
/// - Source: about_Using; the ids of `ParserStrings`
struct UsingModuleChecks {
  let context: ExecutionContext

  /// The errors of a parse, those of its `using module` lines behind the others.
  func errors(_ result: ParseResult) -> [ParseError] {
    var errors = result.errors
    for statement in result.ast.usingStatements where statement.usingStatementKind == .module {
      if let error = check(statement) { errors.append(error) }
    }
    return errors
  }

  private func error(_ statement: UsingStatementAst, _ id: String, _ argument: String) -> ParseError {
    ParseError(
      errorId: id, message: ParserStrings.format(id, arguments: [argument]), extent: statement.extent, incompleteInput: false)
  }

  private func check(_ statement: UsingStatementAst) -> ParseError? {
    var name = statement.name?.value ?? ""
    if let specification = statement.moduleSpecification {
      guard let table = fields(specification), let module = table["modulename"], isComplete(table) else {
        return error(statement, "RequiresModuleInvalid", specification.text)
      }
      name = module
      if name.contains(where: { "*?[".contains($0) }) { return error(statement, "WildCardModuleNameError", name) }
      return hasModule(name, table) ? nil : error(statement, "ModuleNotFoundDuringParse", specification.text)
    }
    if name.contains(where: { "*?[".contains($0) }) { return error(statement, "WildCardModuleNameError", name) }
    // A module's file by its path is looked for when the script runs.
    if [".psm1", ".psd1", ".ps1"].contains(where: { name.lowercased().hasSuffix($0) }) { return nil }
    return hasModule(name, [:], from: statement.tree.source.name) ? nil : error(statement, "ModuleNotFoundDuringParse", name)
  }

  /// The texts of a specification, by key in lower case; nil where something in it is no constant.
  private func fields(_ table: HashtableAst) -> [String: String]? {
    var fields: [String: String] = [:]
    for pair in table.keyValuePairs {
      guard case .stringConstantExpression(let key) = pair.key, case .pipeline(let pipeline) = pair.value, let value = pipeline.pureExpression
      else { return nil }
      switch value {
      case .stringConstantExpression(let text): fields[key.value.lowercased()] = text.value
      case .constantExpression(let number): fields[key.value.lowercased()] = context.text(of: Constants.value(number.value))
      default: return nil
      }
    }
    return fields
  }

  /// Known keys only, and a version that is one.
  private func isComplete(_ table: [String: String]) -> Bool {
    let versions = ["moduleversion", "requiredversion", "maximumversion"]
    guard table.keys.allSatisfy({ versions.contains($0) || $0 == "modulename" || $0 == "guid" }) else { return false }
    let given = versions.compactMap { table[$0] }
    return !given.isEmpty && given.allSatisfy { text in
      let parts = text.split(separator: ".", omittingEmptySubsequences: false)
      return parts.count >= 2 && parts.count <= 4 && parts.allSatisfy { Int($0) != nil || $0 == "*" }
    }
  }

  private func hasModule(_ name: String, _ table: [String: String], from file: String? = nil) -> Bool {
    if name.contains("/") || name.contains("\\") {
      var path = name.replacingOccurrences(of: "\\", with: "/")
      if path.hasPrefix("."), let file, let cut = file.lastIndex(of: "/") { path = "\(file[..<cut])/\(path)" }
      guard let full = context.files.resolve(path) else { return false }
      if context.files.isFile(full) { return true }
      let last = String(full[(full.lastIndex(of: "/").map { full.index(after: $0) } ?? full.startIndex)...])
      return ["\(full)/\(last).psm1", "\(full)/\(last).psd1", "\(full).psm1", "\(full).psd1"].contains { context.files.isFile($0) }
        || isThere(full, table)
    }
    return isThere(name, table)
  }

  private func isThere(_ name: String, _ table: [String: String]) -> Bool {
    let collected = CollectSink()
    let arguments: [CommandArgument] = [
      .parameter("ListAvailable", nil), .parameterValue("Name", .text(name), name: nil, value: nil),
      .parameterValue("ErrorAction", .text("Ignore"), name: nil, value: nil),
    ]
    try? Pipeline.run([CommandCall(.name("Get-Module"), arguments)], to: collected, context)
    let found = collected.all.compactMap { $0.object as? PSModuleInfo }
    guard let required = table["requiredversion"] else { return !found.isEmpty }
    return found.contains { context.text(of: $0.version) == required }
  }
}
