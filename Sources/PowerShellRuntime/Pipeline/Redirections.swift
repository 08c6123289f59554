import DotNet
import PowerShellSyntax

/// `2>&1`, `> file`, `*> $null`: where a command's streams go instead.
public enum Redirections {
  /// Changes the sinks of a command, or of an expression with redirections.
  /// - Returns: the files opened. Whoever runs the command closes them when it has ended, well or not: only then is all of it written.
  static func apply(
    _ redirections: [StreamRedirection], output: inout Sink, streams: inout StreamSet, _ context: ExecutionContext
  ) throws -> [Sink] {
    var files: [Sink] = []
    let changed = streams.copy()
    var isOutputTaken = false
    for redirection in redirections {
      switch redirection {
      case .discard(let from):
        let nowhere = DiscardSink()
        if from == .output || from == .all { output = nowhere }
        set(changed, from, nowhere)
      case .file(let from, let path, let append):
        let file = try openFile(path, append: append, context)
        files.append(file)
        // `> a *> b` leaves the output with the first.
        if from == .output || from == .all && !isOutputTaken { output = file }
        if from == .output { isOutputTaken = true }
        set(changed, from, file)
      case .merge: break
      }
    }
    for case .merge(let from, _) in redirections { set(changed, from, output) }
    streams = changed
    return files
  }

  /// Runs the body, then closes the files, also behind an error.
  static func closing(_ files: @autoclosure () -> [Sink], _ body: () throws -> Void) throws {
    do { try body() } catch {
      for file in files() { try? file.close() }
      throw error
    }
    for file in files() { try file.close() }
  }

  private static func set(_ streams: StreamSet, _ from: RedirectionStream, _ sink: Sink) {
    switch from {
    case .error: streams.error = sink
    case .warning: streams.warning = sink
    case .verbose: streams.verbose = sink
    case .debug: streams.debug = sink
    case .information: streams.information = sink
    case .output: break
    case .all:
      streams.error = sink
      streams.warning = sink
      streams.verbose = sink
      streams.debug = sink
      streams.information = sink
    }
  }

  private static func openFile(_ path: Value, append: Bool, _ context: ExecutionContext) throws -> Sink {
    let text: String = context.text(of: path)
    if let make = context.fileSink { return try make(context, text, append) }
    let write = try context.files.openForWriting(text, append: append)
    return ClosureSink { value in try write(context.text(of: value) + "\n") }
  }
}

extension ExecutionContext {
  /// A value's text as PowerShell converts it.
  public func text(of value: Value) -> String { LanguagePrimitives.toString(value, context: self).text }
}
