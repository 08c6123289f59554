import DotNet

/// Parameters of PowerShell's cmdlets that ours leave out, with the reason. A test holds the list against PowerShell's own declarations.
public enum LeftOutParameters {
  public struct Row: Sendable {
    public let cmdlet: String
    public let parameter: String
    public let reason: String
  }

  public static let rows: [Row] = table.split(separator: "\n").flatMap { (line: Substring) -> [Row] in
    let columns = line.split(separator: "\t").map { String($0.drop { $0 == " " }) }
    guard columns.count == 3 else { return [] }
    return columns[1].split(separator: ",").map { Row(cmdlet: columns[0], parameter: String($0), reason: columns[2]) }
  }

  /// Cmdlet, parameters, reason.
  private static let table = """
    Get-Module	CimNamespace,CimResourceUri,CimSession,PSSession	There are no sessions with other machines.
    Import-Module	CimNamespace,CimResourceUri,CimSession,PSSession	There are no sessions with other machines.
    Import-Module	Assembly	There is no .NET loader.
    Import-Module	UseWindowsPowerShell	There is no Windows PowerShell beside this one.
    Invoke-Command	AllowRedirection,ApplicationName,Authentication,CertificateThumbprint,ConfigurationName,ConnectingTimeout,ConnectionUri,ContainerId,Credential,EnableNetworkAccess,HideComputerName,HostName,InDisconnectedSession,JobName,KeyFilePath,Options,Port,RemoteDebug,RunAsAdministrator,SSHConnection,SSHTransport,Session,SessionName,SessionOption,Subsystem,ThrottleLimit,UseSSL,UserName,VMId,VMName,FilePath	Blocks run in this session only.
    """
}
