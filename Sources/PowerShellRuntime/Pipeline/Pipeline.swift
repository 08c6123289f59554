import DotNet
import PowerShellSyntax

/// Runs the commands of a pipeline, pushing objects from one to the next.
public enum Pipeline {
  /// - Parameter source: the expression a pipeline begins with; it writes its elements and returns.
  /// - Parameter output: where the last command writes.
  public static func run(
    _ commands: [CommandCall], from source: ((Sink) throws -> Void)? = nil, to output: Sink, _ context: ExecutionContext
  ) throws {
  }
}
