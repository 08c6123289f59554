import DotNet

/// One session: its scopes, commands, streams, preferences and the services that modules hang on to it.
///
/// The interpreter runs on one thread; nothing here is shared with another but the stop flag.
/// - Source: `System.Management.Automation.ExecutionContext`, `EngineIntrinsics`.
public final class ExecutionContext {
  public let host: PSHost
  /// `$Error`, newest first.
  public let errorList = NetList(type: .arrayList)
  /// What modules keep for the session by type: the cluster session, the formatter, the completion services.
  private var services: [ObjectIdentifier: AnyObject] = [:]
  /// Raised whenever a function, alias, cmdlet or module is defined or removed; call sites compare it before they trust what they resolved.
  public var commandVersion = 0
  /// How deep calls are nested, against `maximumCallDepth`.
  public var callDepth = 0
  public var maximumCallDepth = 5_000
  /// Set from the signal handler's thread.
  public let stopRequest = StopRequest()
  public var culture: Culture = .invariant
  public var uiCulture: Culture = .invariant
  public var lastExitCode: Value = .null
  /// `exit` was run: the session is to end.
  public var exitRequested = false
  /// The lines of standard input, for `$input` of the script that the program runs.
  public var standardInput: NetEnumerator?
  /// `$?`
  public var lastSucceeded = true
  /// The command-line's leave for the host: programs, files outside the session.
  public var allowances = HostAllowances()
  /// State owned by the execution half (scopes, session states, current frame) and the command half (tables of commands, modules).
  public var execution: AnyObject?
  /// The execution half; set when the session is made.
  public var engine: ScriptEngine!
  /// Where errors, warnings and the like of the code that runs now go (`2>&1` around it and so on).
  public var streams = StreamSet()
  /// Objects nobody takes are shown here (`Out-Default`); the formatting module sets it.
  ///
  /// Errors that nobody redirected come as `ErrorStreamRecord` and belong on standard error.
  public var defaultOutput: Sink = DiscardSink()
  /// Shows at once what `defaultOutput` holds back; called before anything else writes to the screen.
  public var flushDisplay: (() -> Void)?
  /// Makes the members of a module's custom object; the execution half sets them.
  public var makeScriptMethod: ((String, ScriptBlock) -> PSMemberInfo)?
  public var makeVariableProperty: ((String, NetObject) -> PSMemberInfo)?
  /// Opens what `> file` writes to: objects in, formatted text out; the formatting module sets it.
  public var fileSink: ((ExecutionContext, _ path: String, _ append: Bool) throws -> Sink)?
  public var commandsState: AnyObject?

  public init(host: PSHost) { self.host = host }

  public func service<T: AnyObject>(_ type: T.Type) -> T? { services[ObjectIdentifier(type)] as? T }
  public func setService<T: AnyObject>(_ type: T.Type, _ service: T) { services[ObjectIdentifier(type)] = service }
}

/// What the user allowed on the command line.
public struct HostAllowances: Sendable {
  public var programs = false
  public var fileWrites = true
  public init() {}
}
