import DotNet
import PowerShellSyntax

/// Makes a session: types, scopes, automatic variables, the functions and aliases that are there from the start.
public enum Session {
  public static func make(_ host: PSHost) -> ExecutionContext {
    NetType.registerCommandTypes()
    let context = ExecutionContext(host: host)
    context.uiCulture = context.culture
    context.engine = Engine(context)
    makeCurrent(context)
    defineAliases(context)
    InitialFunctions.define(in: context)
    return context
  }

  /// Makes the session the one whose turn it is: what knows no session of its own (`[Console]`, parameters read late, classes' `Equals`)
  /// belongs to this one from now on.
  public static func makeCurrent(_ context: ExecutionContext) {
    ExecutionContext.current = context
    ScriptClasses.current = context.dotNet as? SessionDotNet
  }

  /// Runs the body while it is the session's turn, then gives the turn back: where several share one thread.
  public static func within<T>(_ context: ExecutionContext, _ body: () throws -> T) rethrows -> T {
    let outer: ExecutionContext? = ExecutionContext.current
    makeCurrent(context)
    defer { if let outer { makeCurrent(outer) } }
    return try body()
  }

  private static func defineAliases(_ context: ExecutionContext) {
    let scope = CommandScope()
    context.global.commands = scope
    for line in builtInAliasText.tableRows {
      let columns = line.tableColumns
      guard columns.count >= 3 else { continue }
      var options: ScopedItemOptions = []
      for option in columns[2].split(separator: ",") {
        switch option.drop(while: { $0 == " " }) {
        case "ReadOnly": options.insert(.readOnly)
        case "AllScope": options.insert(.allScope)
        default: break
        }
      }
      let name = String(columns[0].drop { $0 == " " })
      scope.aliases[Name(name)] = AliasInfo(name, String(columns[1]), options: options)
    }
  }
}
