import PowerShellSyntax
import SourceText

/// libFuzzer's entry: any bytes are a script, and every tree that comes of it holds together.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzParser(_ data: UnsafePointer<UInt8>, _ size: Int) -> Int32 {
  let bytes: [UInt8] = Array(UnsafeBufferPointer(start: data, count: size))
  let result: ParseResult = Parser.parseInput(SourceFile(bytes: bytes), collectTokens: true)
  precondition(result.tokens.last?.kind == .endOfInput || !result.errors.isEmpty, "no end of input")
  for node in result.ast.findAll(where: { _ in true }) {
    // An extent may end before it begins: PowerShell ends some error nodes before the token that was wrong.
    precondition(node.start >= 0 && node.end >= 0, "an extent outside of the script")
    precondition(node === result.ast || node.parent != nil, "a node without a parent")
  }
  return 0
}
