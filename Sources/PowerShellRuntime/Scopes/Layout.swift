import DotNet

/// Which slot holds which variable in the frames of one body of code. It grows when code that was not known when the body was
/// compiled (dot-sourced files, `Invoke-Expression`, lines at the prompt) is compiled to run in such a frame.
public final class Layout {
  public private(set) var names: [Name] = Layout.reserved
  private var index: [Name: Int] = Layout.reservedIndex

  public init() {}

  @inline(__always) var count: Int { names.count }

  public func slot(_ name: Name) -> Int? { index[name] }

  public func add(_ name: Name) -> Int {
    if let slot = index[name] { return slot }
    let slot = names.count
    names.append(name)
    index[name] = slot
    return slot
  }

  // The variables that every scope has, in slots known beforehand.
  static let underscore = 0
  static let args = 1
  static let input = 2
  static let this = 3
  static let psCmdlet = 4
  static let myInvocation = 5
  static let psBoundParameters = 6
  static let matches = 7
  static let reservedCount = 8
  static let reserved: [Name] = ["_", "args", "input", "this", "PSCmdlet", "MyInvocation", "PSBoundParameters", "Matches"]
  private static let reservedIndex: [Name: Int] = {
    var table: [Name: Int] = [:]
    for (slot, name) in reserved.enumerated() { table[name] = slot }
    return table
  }()
}
