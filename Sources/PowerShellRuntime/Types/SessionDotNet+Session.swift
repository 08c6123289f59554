import DotNet

/// The session behind a call of a platform member.
func session(_ context: DotNetContext) throws -> ExecutionContext {
  guard let session = (context as? SessionDotNet)?.session else {
    throw NetException("System.InvalidOperationException", "There is no session.")
  }
  return session
}
