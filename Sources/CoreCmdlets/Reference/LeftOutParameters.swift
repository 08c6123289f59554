import DotNet

/// Parameters of PowerShell's cmdlets that ours leave out, with the reason. A test holds the list against PowerShell's own declarations.
public enum LeftOutParameters {
  public struct Row: Sendable {
    public let cmdlet: String
    public let parameter: String
    public let reason: String
  }

  public static let rows: [Row] = table.split(separator: "\n").compactMap { line in
    let columns = line.split(separator: "\t").map { String($0.drop { $0 == " " }) }
    return columns.count == 3 ? Row(cmdlet: columns[0], parameter: columns[1], reason: columns[2]) : nil
  }

  private static let table = """
    """
}
