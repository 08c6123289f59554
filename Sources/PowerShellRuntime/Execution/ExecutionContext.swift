import DotNet

/// One session: its scopes, commands, streams, preferences and the services that modules hang on to it.
///
/// The interpreter runs on one thread; nothing here is shared with another but the stop flag.
/// - Source: `System.Management.Automation.ExecutionContext`, `EngineIntrinsics`.
public final class ExecutionContext {
  /// The session whose turn it is on the interpreter's thread. Held by whoever made it.
  nonisolated(unsafe) public static unowned(unsafe) var current: ExecutionContext?
  public let host: PSHost
  /// Makes another session of the same kind, on the same world, for `[runspacefactory]` and `[powershell]::Create()`.
  public var makeSession: ((any PSHost) -> ExecutionContext)?
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
  public var culture: Culture = .host
  public var uiCulture: Culture = .invariant
  /// `$LASTEXITCODE`, which does not exist before a program or script has ended with one.
  public var lastExitCode: Value {
    get { global?.ownValue("LASTEXITCODE", skipPrivate: false) ?? .null }
    set { try? global?.assignLocal("LASTEXITCODE", newValue) }
  }
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
  /// The scope of the code that runs now, held by whoever entered it; and the session's outermost one.
  public var frame: Frame! {
    get { runningFrame?.object }
    set { runningFrame = newValue.map { .passUnretained($0) } }
  }
  public var global: Frame!
  /// The call that runs now, held by whoever made it.
  public var activation: ScriptActivation? {
    get { runningActivation?.object }
    set { runningActivation = newValue.map { .passUnretained($0) } }
  }
  // Calls save and restore these two without counting references.
  var runningFrame: Unmanaged<Frame>?
  var runningActivation: Unmanaged<ScriptActivation>?
  /// Names of variables that are one and the same in every scope.
  public var allScopeNames: Set<Name> = []
  /// Above zero while a `try` or `trap` waits up the stack: errors of statements go there instead of to the screen.
  public var tryDepth = 0
  /// Functions whose `dynamicparam` runs now: asked for their parameters meanwhile, they have only those declared.
  var runningDynamicParameters: [ScriptBlock] = []
  /// Above zero in blocks that may take over variables by `$using:`.
  public var usingDepth = 0
  /// Above zero where strict mode does not hold (tests by `??`).
  public var allowUndefined = 0
  /// Whether a scope below a script's own ever got classes: nearly always not.
  var scopesHaveTypes = false
  /// Raised when a class or enum is defined.
  public var typeVersion = 0
  /// Drives behind variables: `$env:x`, `$function:x`; the provider commands may take them over.
  public var driveReader: ((_ drive: String, _ path: String) throws -> Value)?
  public var driveWriter: ((_ drive: String, _ path: String, _ value: Value) throws -> Void)?
  /// `$PWD`; the location commands set it.
  public var currentLocation: (() -> Value)?
  /// This session as the platform's types see it.
  public private(set) lazy var dotNet: DotNetContext = SessionDotNet(self)
  /// Sinks ready to serve again.
  var spareSinks: [CollectSink] = []
  /// The one of them that served last: enough for calls that are not nested.
  var readySink: CollectSink?
  /// The lowest address the stack may reach.
  public var stackLimit: UInt = 0
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
  /// Text as the screen takes it: without escape sequences where it knows none.
  public var screenText: ((String) -> String)?
  /// Opens what `> file` writes to: objects in, formatted text out; the formatting module sets it.
  public var fileSink: ((ExecutionContext, _ path: String, _ append: Bool) throws -> Sink)?
  public var commandsState: AnyObject?

  public init(host: PSHost) { self.host = host }

  /// An empty sink for output that becomes a value.
  @inline(__always) func takeSink() -> CollectSink { readySink.take() ?? spareSinks.popLast() ?? CollectSink() }

  /// Keeps an emptied sink for the next who needs one, unless somebody still holds it.
  @inline(__always) func giveSink(_ sink: inout CollectSink) {
    guard isKnownUniquelyReferenced(&sink) else { return }
    if readySink == nil { readySink = sink } else if spareSinks.count < 64 { spareSinks.append(sink) }
  }

  /// The strict mode that holds in the frame: the nearest scope's that set one.
  func strictVersion(_ frame: Frame) -> Int {
    guard strictModeUsed else { return 0 }
    var scope: Frame? = frame
    while let current = scope {
      if let version = current.strictVersion { return version }
      scope = current.parent
    }
    return 0
  }
  /// Whether any scope ever set a strict mode: nearly always not.
  public var strictModeUsed = false

  /// The other language whose statements scripts may hold.
  public var statementInterpreter: (any StatementInterpreter)?
  /// Services that are made when first asked for.
  private var serviceMakers: [ObjectIdentifier: () -> AnyObject] = [:]

  public func service<T: AnyObject>(_ type: T.Type) -> T? {
    let key = ObjectIdentifier(type)
    if let made = services[key] { return made as? T }
    guard let make = serviceMakers.removeValue(forKey: key) else { return nil }
    let made = make()
    services[key] = made
    return made as? T
  }
  /// Whether the service was made already.
  public func hasService<T: AnyObject>(_ type: T.Type) -> Bool { services[ObjectIdentifier(type)] != nil }
  public func setService<T: AnyObject>(_ type: T.Type, lazily make: @escaping () -> T) { serviceMakers[ObjectIdentifier(type)] = make }
  public func setService<T: AnyObject>(_ type: T.Type, _ service: T) { services[ObjectIdentifier(type)] = service }
}

/// What the user allowed on the command line.
public struct HostAllowances: Sendable {
  public var programs = false
  public var fileWrites = true
  public init() {}
}
