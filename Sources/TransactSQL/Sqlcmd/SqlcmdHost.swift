/// What sqlcmd needs of the shell around it.
public struct SqlcmdHost {
  /// Reads a line after showing the prompt; nil at the end of input.
  public var readLine: (_ prompt: String) -> String?
  public var write: (String) -> Void
  public var writeError: (String) -> Void
  /// A file's text, or nil when it cannot be read.
  public var readFile: (String) -> String?
  /// Writes a file whole. False when it cannot be written.
  public var writeFile: (String, String) -> Bool
  public var environment: [String: String]
  /// Whether a person types: prompts are shown.
  public var isInteractive: Bool
  public var shouldStop: () -> Bool

  public init(
    readLine: @escaping (String) -> String? = { _ in nil }, write: @escaping (String) -> Void,
    writeError: ((String) -> Void)? = nil, readFile: @escaping (String) -> String? = { _ in nil },
    writeFile: @escaping (String, String) -> Bool = { _, _ in false }, environment: [String: String] = [:],
    isInteractive: Bool = true, shouldStop: @escaping () -> Bool = { false }
  ) {
    self.readLine = readLine
    self.write = write
    self.writeError = writeError ?? write
    self.readFile = readFile
    self.writeFile = writeFile
    self.environment = environment
    self.isInteractive = isInteractive
    self.shouldStop = shouldStop
  }
}
