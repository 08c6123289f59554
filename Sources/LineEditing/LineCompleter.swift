/// What may stand at the cursor: asked by the editor, answered by whoever knows the language.
public protocol LineCompleter {
  /// - Parameter cursor: in UTF-16 units from the start of the line.
  func complete(_ line: String, cursor: Int) -> LineCompletion?
}

/// The answer: candidates for the text from `start` to the cursor.
public struct LineCompletion {
  /// Where the text to be replaced begins, in UTF-16 units.
  public var start: Int
  public var candidates: [Candidate]

  public struct Candidate {
    /// What is put into the line.
    public var text: String
    /// What the menu shows.
    public var display: String
    public init(text: String, display: String) {
      self.text = text
      self.display = display
    }
  }

  public init(start: Int, candidates: [Candidate]) {
    self.start = start
    self.candidates = candidates
  }
}

/// Keeps commands from one session to the next.
public protocol HistoryStore {
  /// Oldest first.
  var lines: [String] { get }
  func append(_ line: String)
}
