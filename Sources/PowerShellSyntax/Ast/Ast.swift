import SourceText

/// What all nodes of one parse share: the text, and the root for as long as somebody holds it.
public final class SyntaxTree: @unchecked Sendable {
  public let source: SourceFile
  /// Weak, so that a tree is no cycle; set once, when the root exists.
  nonisolated(unsafe) public internal(set) weak var root: ScriptBlockAst?
  /// Whether the text has errors; set once, by the parser.
  nonisolated(unsafe) public internal(set) var hasErrors: Bool = false

  init(source: SourceFile) { self.source = source }
}

/// A node of the syntax tree. Nodes never change once the parser has returned them.
/// - Source: `System.Management.Automation.Language.Ast`
public class Ast: @unchecked Sendable {
  public final let tree: SyntaxTree
  public final let start: Int32
  public final let end: Int32
  /// The longest way down from here, counted in nodes; bounds what recursion over the tree needs.
  nonisolated(unsafe) final var height: Int32 = 1
  // Safe: set while the parser builds the parent, only read afterwards, and read only while the root lives.
  nonisolated(unsafe) private unowned(unsafe) final var parentReference: Ast?

  init(_ tree: SyntaxTree, _ start: Int32, _ end: Int32) {
    self.tree = tree
    self.start = start
    self.end = end
  }

  /// The node this one is part of; nil for the root, and when nobody holds the root any more.
  public final var parent: Ast? { tree.root == nil ? nil : parentReference }

  /// Without the check that the root lives: for the parser, whose nodes do.
  final var parentWhileParsing: Ast? { parentReference }

  @inline(__always) final func adopt(_ child: Ast) {
    child.parentReference = self
    if child.height >= height { height = child.height &+ 1 }
  }

  public final var extent: ScriptExtent { ScriptExtent(source: tree.source, start: start, end: end) }
  public final var text: String { tree.source.text(Int(start), Int(end)) }

  /// PowerShell's name of the node's class, such as `IfStatementAst`.
  public var astTypeName: StaticString { "Ast" }

  /// Whether `findAll` passes over the node.
  var isHiddenFromSearch: Bool { false }

  /// Calls the visitor's method for this node's class.
  public func accept(_ visitor: AstVisitor) {}

  /// Calls `body` with each direct child, in the order PowerShell visits them.
  public func forEachChild(_ visit: (Ast) -> Void) {}

  /// This node and all below it that `predicate` accepts, parents first.
  public final func findAll(searchNestedScriptBlocks: Bool = true, where predicate: (Ast) -> Bool) -> [Ast] {
    var found: [Ast] = []
    // A stack of our own: trees are deeper than an ordinary thread's stack allows.
    var pending: [Ast] = [self]
    while let node = pending.popLast() {
      // PowerShell's search does not show the base constructor's call, only what is in it.
      if !(node.isHiddenFromSearch), predicate(node) { found.append(node) }
      if !searchNestedScriptBlocks, node !== self, node is ScriptBlockExpressionAst || node is FunctionDefinitionAst { continue }
      let mark: Int = pending.count
      node.forEachChild { pending.append($0) }
      pending[mark...].reverse()
    }
    return found
  }
}
