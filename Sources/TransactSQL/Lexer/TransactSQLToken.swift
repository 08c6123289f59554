/// A token of T-SQL.
public struct TransactSQLToken: Sendable, Equatable {
  public enum Kind: Sendable, Equatable { case word, quoted, string, number, variable, mark, end }
  public var kind: Kind
  /// The token's value: a word as written, a string without its quotes.
  public var text: String
  public var line: Int
  /// Whether white space or the start of the batch comes before it.
  public var isSpaced: Bool
  /// Whether a string carries the N of nvarchar.
  public var isUnicode = false

  /// The word in upper case, or nil when it is no plain word.
  public var keyword: String? { kind == .word ? text.uppercased() : nil }
}
