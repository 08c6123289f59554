import LineEditing

/// Hands the editor's question to the session, which knows the language.
public struct SessionCompleter: LineCompleter {
  public typealias Answer = (start: Int, candidates: [(text: String, display: String)])
  private let ask: (String, Int) -> Answer?

  public init(_ ask: @escaping (String, Int) -> Answer?) { self.ask = ask }

  public func complete(_ line: String, cursor: Int) -> LineCompletion? {
    guard let answer = ask(line, cursor) else { return nil }
    return LineCompletion(
      start: answer.start, candidates: answer.candidates.map { LineCompletion.Candidate(text: $0.text, display: $0.display) })
  }
}
