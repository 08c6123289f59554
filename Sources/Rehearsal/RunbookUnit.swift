/// One sentence of a runbook page, and the block it stands in: a list item, paragraph, heading, note or fenced line.
/// Sentences, because translations merge items; the block's mark belongs to its first sentence.
public struct RunbookUnit: Sendable, Equatable {
  public enum Kind: Sendable, Equatable { case heading(Int), ordered(Int), bullet, paragraph, fence, note }
  public var line: Int
  public var kind: Kind
  /// Columns to the right of the page's own left edge.
  public var indent: Int
  /// A later sentence of the same block.
  public var isContinuation: Bool
  /// Whether a letter (`b.`) marks the item.
  public var isLettered: Bool
  /// The text without HTML and without Markdown's escapes; bold marks are kept.
  public var text: String
  /// Text of hidden attributes (anchor names, link targets), which translators leave alone.
  public var hidden: String
  /// Letters and digits of text and hidden, lower case: what a damaged name is looked for in.
  public var squeezed: String
  /// The bold or italic runs of the text: the labels of dialogs.
  public var labels: [String]

  public var isTopStep: Bool { if case .ordered = kind { return indent < 2 && !isContinuation } else { return false } }
  public var isTopParagraph: Bool { kind == .paragraph && indent < 2 && !isContinuation }
  public var number: Int? { if case .ordered(let number) = kind { return number } else { return nil } }
}
