import SourceText

enum SourceFileText {
  static func make(_ text: String, _ file: String?) -> SourceFile { SourceFile(text, name: file) }
}
