import DotNet
import PowerShellSyntax
import SourceText

/// `$MyInvocation`: the command being run, how it was called and from where.
public final class InvocationInfo: NetObject {
  public let command: CommandInfo?
  /// The name as it was typed (an alias, perhaps).
  public var invocationName: String
  /// Where the call stands in its script.
  public var position: ScriptExtent?
  public var boundParameters = NetDictionary(type: .boundParameters)
  public var unboundArguments: [Value] = []
  public var expectingInput = false
  public var pipelineLength = 1
  public var pipelinePosition = 1
  public var historyId: Int64 = 1
  /// The call that made this one, while the pipeline runs.
  public unowned(unsafe) var caller: ScriptActivation?

  public init(command: CommandInfo?, invocationName: String, position: ScriptExtent?) {
    self.command = command
    self.invocationName = invocationName
    self.position = position
  }
  public override var netType: NetType { .invocationInfo }
}
