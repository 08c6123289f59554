import DotNet
import PowerShellSyntax
import SourceText

/// One command of a pipeline with its arguments evaluated: what the compiler hands to `Pipeline.run`.
public struct CommandCall {
  public enum Target {
    case name(String)
    case info(CommandInfo)
    case block(ScriptBlock)
  }
  public var target: Target
  public var arguments: [CommandArgument]
  public var redirections: [StreamRedirection] = []
  /// The `CommandAst`; nil for calls made by Swift code.
  public var ast: Ast?
  /// `. command`
  public var dotSourced = false
  /// `& $module name`
  public var module: PSModuleInfo?
  /// `InvocationName` where it is not what was typed.
  public var invocationName: String?
  /// What `$input` yields although nothing is piped in: standard input of a script that the program runs.
  public var input: NetEnumerator?
  /// A script the program was started with: it has no caller and runs in the session's own scope.
  public var isTopLevelScript = false

  public init(_ target: Target, _ arguments: [CommandArgument] = [], ast: Ast? = nil) {
    self.target = target
    self.arguments = arguments
    self.ast = ast
  }
}

/// An evaluated argument. The `Ast` says where it stands, and for numbers how they were written.
public enum CommandArgument {
  case value(Value, Ast?)
  /// `-Name`, whose value may be the next argument.
  case parameter(String, Ast?)
  /// `-Name:value`
  case parameterValue(String, Value, name: Ast?, value: Ast?)
  /// `@variable`: a dictionary becomes parameters, a list becomes values.
  case splat(Value, Ast?)
}

/// A redirection with its target evaluated.
public enum StreamRedirection {
  case merge(from: RedirectionStream, to: RedirectionStream)
  case file(from: RedirectionStream, path: Value, append: Bool)
  /// `2> $null`
  case discard(from: RedirectionStream)
}

/// Where the streams other than output go. nil is the session's own place: the screen.
public final class StreamSet {
  public var error: Sink?
  public var warning: Sink?
  public var verbose: Sink?
  public var debug: Sink?
  public var information: Sink?
  /// What `-ErrorVariable` and the like of the commands around collect.
  var variableLists: [VariableList] = []
  public init() {}
  public func copy() -> StreamSet {
    let copy = StreamSet()
    copy.error = error
    copy.warning = warning
    copy.verbose = verbose
    copy.debug = debug
    copy.information = information
    copy.variableLists = variableLists
    return copy
  }
}
