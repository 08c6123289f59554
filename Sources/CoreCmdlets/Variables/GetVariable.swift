import DotNet
import PowerShellRuntime

/// `Get-Variable`: gets variables.
struct GetVariable: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Get-Variable", outputTypes: ["System.Management.Automation.PSVariable"],
    synopsis: "Gets variables.",
    examples: [
      CmdletExample(
        "$site = 'Dallas'; Get-Variable site -ValueOnly",
        output: "Dallas"),
      CmdletExample(
        "$a1 = 1; $a2 = 2; (Get-Variable a? -Exclude a2).Name",
        output: "a1")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init(
      "Name", \.name, position: 0, pipeline: true, byName: true, validate: [.notNullOrEmpty],
      help: "The names of the variables to show; wildcards are allowed."),
    .init("ValueOnly", \.valueOnly, help: "Writes the values alone."),
    .init("Include", \.include, help: "Only items whose names match one of these patterns."),
    .init("Exclude", \.exclude, help: "No items whose names match one of these patterns."),
    .init(
      "Scope", \.scope, validate: [.notNullOrEmpty],
      help: "Global, Local, Script, or a number of scopes above this one."),
  ] }

  var name: [String]?
  var valueOnly = false
  var include: [String]?
  var exclude: [String]?
  var scope: String?

  mutating func process(_ run: CommandRuntime) throws {
    let all = try VariableSelection.scopeVariables(scope, run)
    let patterns = name ?? include ?? ["*"]
    for pattern in patterns {
      let wildcard = Wildcard(pattern)
      let found = all.filter { variable in
        wildcard.matches(variable.name) && (include?.anyMatches(variable.name) ?? true) && !(exclude?.anyMatches(variable.name) ?? false)
      }.sorted { FileSystemProvider.before($0.name, $1.name) }
      if found.isEmpty, wildcard.plain != nil, name != nil {
        try run.report(
          "System.Management.Automation.ItemNotFoundException", "Cannot find a variable with the name '\(pattern)'.", id: "VariableNotFound",
          .ObjectNotFound, target: .text(pattern))
      }
      for variable in found { try run.write(valueOnly ? variable.value : .object(variable)) }
    }
  }
}

/// Which variables a command means: names with wildcards in a scope.
enum VariableSelection {
  /// The scope of `-Scope`; nil where it was not given.
  static func frame(_ scope: String?, _ run: CommandRuntime) throws -> Frame? {
    guard let scope else { return nil }
    if let number = Int(scope), number < 0 || run.context.scope(named: scope) == nil {
      throw run.terminating(
        "System.Management.Automation.PSArgumentOutOfRangeException",
        number < 0
          ? "The scope number '\(scope)' exceeds the number of active scopes. (Parameter 'Scope')\nActual value was \(scope)."
          : "The scope number '\(scope)' exceeds the number of active scopes. (Parameter 'Scope')\nActual value was \(scope).",
        id: "ScopeOutOfRange", .InvalidArgument, target: .text(scope))
    }
    guard let frame = run.context.scope(named: scope) else {
      throw run.terminating(
        "System.Management.Automation.PSArgumentException",
        Messages.format("AutomationExceptions", "InvalidScopeIdArgument", "Scope"),
        id: "Argument", .InvalidArgument)
    }
    return frame
  }

  static func scopeVariables(_ scope: String?, _ run: CommandRuntime) throws -> [PSVariable] {
    try frame(scope, run)?.ownVariables ?? run.context.visibleVariables
  }

  /// The variables that the names match, each missing one reported.
  static func select(
    _ names: [String], _ scope: String?, include: [String]?, exclude: [String]?, _ run: CommandRuntime
  ) throws -> [PSVariable] {
    let all = try scopeVariables(scope, run)
    var selected: [PSVariable] = []
    for name in names {
      let wildcard = Wildcard(name)
      let found = all.filter { variable in
        wildcard.matches(variable.name) && (include?.anyMatches(variable.name) ?? true) && !(exclude?.anyMatches(variable.name) ?? false)
      }
      if found.isEmpty, wildcard.plain != nil {
        try run.report(
          "System.Management.Automation.ItemNotFoundException", "Cannot find a variable with the name '\(name)'.", id: "VariableNotFound",
          .ObjectNotFound, target: .text(name))
      }
      selected += found
    }
    return selected
  }

  static func notWritable(_ name: String, _ run: CommandRuntime) -> ErrorRecord {
    run.record(
      "System.Management.Automation.SessionStateUnauthorizedAccessException",
      "Cannot overwrite variable \(name) because it is read-only or constant.", id: "VariableNotWritable", .WriteError, target: .text(name))
  }
}
