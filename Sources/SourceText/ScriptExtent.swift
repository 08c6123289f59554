/// A stretch of a script: from `startOffset` up to, not including, `endOffset`, in UTF-16 units.
/// Lines, columns and text are worked out when asked for.
/// - Source: `System.Management.Automation.Language.IScriptExtent`
public struct ScriptExtent: Sendable {
  public let source: SourceFile
  public let start: Int32
  public let end: Int32

  public init(source: SourceFile, start: Int32, end: Int32) {
    self.source = source
    self.start = start
    self.end = end
  }

  public init(_ source: SourceFile, _ start: Int, _ end: Int) {
    self.init(source: source, start: Int32(start), end: Int32(end))
  }

  public var startOffset: Int { Int(start) }
  public var endOffset: Int { Int(end) }
  public var file: String? { source.name }
  public var text: String { source.text(Int(start), Int(end)) }
  public var startLineNumber: Int { source.position(of: Int(start)).line }
  public var startColumnNumber: Int { source.position(of: Int(start)).column }
  public var endLineNumber: Int { source.position(of: Int(end)).line }
  public var endColumnNumber: Int { source.position(of: Int(end)).column }
  /// The whole line that the extent begins in, without its line end.
  public var startLine: String { source.line(startLineNumber) }
}
