import DotNet

/// What happens to objects nobody takes: format data is rendered, everything else is formatted first.
/// - Source: `Out-Default`, `OutCommandInner`.
public final class DefaultOutput {
  private let manager: OutputManager
  private let formatter: ObjectFormatter

  public init(
    _ output: LineOutput, _ context: FormattingContext, _ views: ViewStore, style: FormattingStyle = .plain, wrapsByWord: Bool = true
  ) {
    let manager = OutputManager(output, style: style, wrapsByWord: wrapsByWord)
    self.manager = manager
    formatter = ObjectFormatter(FormatRequest(), context, views) { try manager.write($0) }
  }

  public func write(_ value: Value) throws {
    if case .object(let object) = value, let data = object as? FormatInfoData {
      // An entry that stands for itself does not end what is open.
      if (data as? FormatEntryData)?.isOutOfBand != true { try formatter.finish() }
      try manager.write(data)
      return
    }
    try formatter.write(value)
  }

  public func finish() throws {
    try formatter.finish()
    manager.finish()
  }
}
