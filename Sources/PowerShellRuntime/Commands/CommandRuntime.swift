import DotNet

/// What a running command may do: write to its streams, ask, look at how it was called.
/// - Source: `System.Management.Automation.Cmdlet`, `ICommandRuntime`.
public final class CommandRuntime {
  public let context: ExecutionContext
  public let invocation: InvocationInfo
  /// The next command's sink, or where the pipeline's output goes.
  public var output: Sink
  /// The pipeline object being processed (`$_`); `.void` when nothing was piped in.
  public var input: Value = .void
  public var parameterSetName = ParameterSetRole.allSets
  /// The names of the parameters bound so far, from the command line or the pipeline.
  public var bound: Set<Name> = []
  /// Common parameters given, and what the error and other streams are redirected to; filled by the binder and the pipeline.
  public var common = CommonParameters()
  /// Where this command's other streams go.
  public var streams: StreamSet
  /// The pipeline it runs in, for `$?`; the pipeline takes itself out when it ends.
  public unowned(unsafe) var pipeline: PipelineRun?
  /// The command at work, which `stopUpstream` names.
  public unowned(unsafe) var processor: CommandProcessor?
  /// Answers of `ShouldProcess` that hold for the rest of the command.
  var confirmAll: Bool?
  var inquireAll = false
  var haltAll = false

  public init(context: ExecutionContext, invocation: InvocationInfo, output: Sink) {
    self.context = context
    self.invocation = invocation
    self.output = output
    streams = context.streams
  }

  public var commandInfo: CommandInfo? { invocation.command }
  /// The name in messages.
  public var commandName: String { invocation.command?.name ?? "" }

  /// Writes one object, as it is (an array stays an array).
  @inlinable public func write(_ value: Value) throws { try output.write(value) }

  public func isBound(_ name: Name) -> Bool { bound.contains(name) }
}

/// The parameters that every cmdlet and advanced function has. nil means not given.
public struct CommonParameters {
  public var errorAction: ActionPreference?
  public var warningAction: ActionPreference?
  public var informationAction: ActionPreference?
  public var progressAction: ActionPreference?
  public var verbose: Bool?
  public var debug: Bool?
  public var whatIf: Bool?
  public var confirm: Bool?
  public var errorVariable: String?
  public var warningVariable: String?
  public var informationVariable: String?
  public var outVariable: String?
  public var pipelineVariable: String?
  public var outBuffer: Int?
  /// Of commands that page their output: unsigned numbers, as `PagingParameters` has them.
  public var includesTotalCount = false
  public var skip = Value.uint64(0)
  public var first = Value.uint64(.max)
  public init() {}
}

public enum ActionPreference: Int, Sendable, CaseIterable {
  case SilentlyContinue, Stop, Continue, Inquire, Ignore, Suspend, Break
}
