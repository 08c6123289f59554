/// The cmdlets that this program refuses, each with its declaration.
///
/// A line that begins with `=` is a cmdlet: name, module, key of the reason, default parameter set, `whatif` where it supports that, output types,
/// a call. The lines below it are its parameters: name, type, aliases, a role a parameter set (`*` for all) and checks. A role is the
/// set's name, a colon, and letters: m mandatory, v from the pipeline, n by property name, r remaining arguments, then the position.
/// A line that begins with `@` names a group of such lines, which stand below it; `+` takes a group's lines into a cmdlet.
/// - Source: `../shared/reference/powershell/cmdlets.json`; the documentation of Windows PowerShell 5.1 for those of Windows only.
let refusedCmdletTable: StaticString = #"""
  @	web-request
  UseBasicParsing	switch		*:
  Uri	uri		*:m0	notNullOrEmpty
  HttpVersion	version		*:
  WebSession	Microsoft.PowerShell.Commands.WebRequestSession		*:
  SessionVariable	string	SV	*:
  AllowUnencryptedAuthentication	switch		*:
  Authentication	Microsoft.PowerShell.Commands.WebAuthenticationType		*:
  Credential	pscredential		*:
  UseDefaultCredentials	switch		*:
  CertificateThumbprint	string		*:	notNullOrEmpty
  Certificate	X509Certificate		*:	notNull
  SkipCertificateCheck	switch		*:
  SslProtocol	Microsoft.PowerShell.Commands.WebSslProtocol		*:
  Token	securestring		*:
  UserAgent	string		*:
  DisableKeepAlive	switch		*:
  ConnectionTimeoutSeconds	int	TimeoutSec	*:	range=0..2147483647
  OperationTimeoutSeconds	int		*:	range=0..2147483647
  Headers	System.Collections.IDictionary		*:
  SkipHeaderValidation	switch		*:
  AllowInsecureRedirect	switch		*:
  MaximumRedirection	int		*:	range=0..2147483647
  MaximumRetryCount	int		*:	range=0..2147483647
  PreserveAuthorizationOnRedirect	switch		*:
  RetryIntervalSec	int		*:	range=1..2147483647
  Method	Microsoft.PowerShell.Commands.WebRequestMethod		StandardMethod: StandardMethodNoProxy:
  PreserveHttpMethodOnRedirect	switch		*:
  UnixSocket	System.Net.Sockets.UnixDomainSocketEndPoint		*:	notNullOrEmpty
  Proxy	uri		StandardMethod: CustomMethod:
  ProxyCredential	pscredential		StandardMethod: CustomMethod:
  ProxyUseDefaultCredentials	switch		StandardMethod: CustomMethod:
  Body	System.Object		*:v
  Form	System.Collections.IDictionary		*:
  ContentType	string		*:
  TransferEncoding	string		*:	set=chunked|compress|deflate|gzip|identity
  InFile	string		*:	notNullOrEmpty
  OutFile	string		*:	notNullOrEmpty
  PassThru	switch		*:
  Resume	switch		*:
  SkipHttpErrorCheck	switch		*:
  NoProxy	switch		StandardMethodNoProxy:m CustomMethodNoProxy:m
  CustomMethod	string	CM	CustomMethod:m CustomMethodNoProxy:m	notNullOrEmpty
  @	runspaces
  RunspaceName	string[]		RunspaceNameParameterSet:0	notNullOrEmpty
  Runspace	runspace[]		RunspaceParameterSet:mvn0	notNullOrEmpty
  RunspaceId	int[]		RunspaceIdParameterSet:m0	notNullOrEmpty
  RunspaceInstanceId	guid[]		RunspaceInstanceIdParameterSet:m0	notNullOrEmpty
  ProcessName	string		ProcessNameParameterSet:0	notNullOrEmpty
  AppDomainName	string[]		ProcessNameParameterSet:1	notNullOrEmpty
  @	proxy-commands
  CommandName	string[]	Name	*:2
  AllowClobber	switch		*:
  ArgumentList	System.Object[]	Args	*:	allowNull allowEmptyCollection
  CommandType	System.Management.Automation.CommandTypes	Type	*:
  Module	string[]	PSSnapin	*:	notNull
  FullyQualifiedModule	Microsoft.PowerShell.Commands.ModuleSpecification[]		*:	notNull
  FormatTypeName	string[]		*:3
  Certificate	System.Security.Cryptography.X509Certificates.X509Certificate2		*:
  Session	System.Management.Automation.Runspaces.PSSession		*:m0	notNull
  @	definitions
  AliasDefinitions	System.Collections.IDictionary[]		*:
  FunctionDefinitions	System.Collections.IDictionary[]		*:
  VariableDefinitions	System.Object		*:
  EnvironmentVariables	System.Collections.IDictionary		*:
  TypesToProcess	string[]		*:
  FormatsToProcess	string[]		*:
  AssembliesToLoad	string[]		*:
  @	visibility
  ModulesToImport	System.Object[]		*:
  VisibleAliases	string[]		*:
  VisibleCmdlets	System.Object[]		*:
  VisibleFunctions	System.Object[]		*:
  VisibleExternalCommands	string[]		*:
  VisibleProviders	string[]		*:
  @	breakpoints
  Breakpoint	System.Management.Automation.Breakpoint[]		Breakpoint:mv0	notNull
  Id	int[]		Id:mn0	notNull
  Runspace	runspace	RunspaceId	Id:n
  @	ssh
  UserName	string		SSHHost:	notNullOrEmpty
  KeyFilePath	string	IdentityFilePath	SSHHost:	notNullOrEmpty
  Subsystem	string		SSHHost:n
  ConnectingTimeout	int		SSHHost:
  SSHTransport	switch		SSHHost:	set=true
  @	authorship
  Guid	guid		*:
  Author	string		*:
  Description	string		*:
  CompanyName	string		*:
  Copyright	string		*:
  @	help-source
  UICulture	cultureinfo[]		*:2	notNull
  Credential	pscredential		*:
  UseDefaultCredentials	switch		*:
  Force	switch		*:
  Scope	Microsoft.PowerShell.Commands.UpdateHelpScope		*:n
  @	connection
  ConfigurationName	string		ComputerName:n Uri:n VMId:n VMName:n ContainerId:n
  Port	int		ComputerName: SSHHost:	range=1..65535
  UseSSL	switch		ComputerName:
  ApplicationName	string		ComputerName:n
  @	session-options
  SessionOption	System.Management.Automation.Remoting.PSSessionOption		ComputerName: Uri:	notNull
  Authentication	System.Management.Automation.Runspaces.AuthenticationMechanism		ComputerName: Uri:
  CertificateThumbprint	string		ComputerName: Uri:
  @	services
  Name	string[]	ServiceName	Default:mvn0
  DisplayName	string[]		DisplayName:m
  Force	switch		*:
  =	Start-Job	Microsoft.PowerShell.Core	jobs	ComputerName		System.Management.Automation.PSRemotingJob	Start-Job { 1 }
  Name	string		ComputerName:n FilePathComputerName:n LiteralFilePathComputerName:n
  ScriptBlock	scriptblock	Command	ComputerName:m0
  Credential	pscredential		ComputerName: FilePathComputerName: LiteralFilePathComputerName:
  Authentication	System.Management.Automation.Runspaces.AuthenticationMechanism		ComputerName: FilePathComputerName: LiteralFilePathComputerName:
  InitializationScript	scriptblock		ComputerName:1 FilePathComputerName:1 LiteralFilePathComputerName:1
  WorkingDirectory	string		*:
  RunAs32	switch		ComputerName: FilePathComputerName: LiteralFilePathComputerName:
  PSVersion	version		ComputerName: FilePathComputerName: LiteralFilePathComputerName:	notNullOrEmpty
  InputObject	psobject		ComputerName:v FilePathComputerName:v LiteralFilePathComputerName:v
  ArgumentList	System.Object[]	Args	ComputerName: FilePathComputerName: LiteralFilePathComputerName:
  DefinitionName	string		DefinitionName:m0	notNullOrEmpty
  DefinitionPath	string		DefinitionName:1	notNullOrEmpty
  Type	string		DefinitionName:2	notNullOrEmpty
  FilePath	string		FilePathComputerName:m0
  LiteralPath	string	PSPath,LP	LiteralFilePathComputerName:m
  ConnectingTimeout	int		SSHHost:
  Options	hashtable		SSHHost:	notNullOrEmpty
  =	Debug-Runspace	Microsoft.PowerShell.Utility	debugger	RunspaceParameterSet	whatif		Debug-Runspace -Id 1
  Runspace	runspace		RunspaceParameterSet:mvn0
  BreakAll	switch		*:
  Name	string		NameParameterSet:m0
  Id	int		IdParameterSet:m0
  InstanceId	guid		InstanceIdParameterSet:m0
  =	Enable-RunspaceDebug	Microsoft.PowerShell.Utility	debugger	RunspaceNameParameterSet			Enable-RunspaceDebug
  BreakAll	switch		RunspaceNameParameterSet:1 RunspaceParameterSet:1 RunspaceIdParameterSet:1
  +	runspaces
  =	Disable-RunspaceDebug	Microsoft.PowerShell.Utility	debugger	RunspaceNameParameterSet			Disable-RunspaceDebug
  +	runspaces
  =	Get-RunspaceDebug	Microsoft.PowerShell.Utility	debugger	RunspaceNameParameterSet		Microsoft.PowerShell.Commands.PSRunspaceDebug	Get-RunspaceDebug
  +	runspaces
  =	Get-Runspace	Microsoft.PowerShell.Utility	runspaces	NameParameterSet		System.Management.Automation.Runspaces.Runspace	Get-Runspace
  Name	string[]		NameParameterSet:0	notNullOrEmpty
  Id	int[]		IdParameterSet:m0
  InstanceId	guid[]		InstanceIdParameterSet:m0
  =	Wait-Debugger	Microsoft.PowerShell.Utility	debugger				Wait-Debugger
  =	Set-PSBreakpoint	Microsoft.PowerShell.Utility	debugger	Line		System.Management.Automation.CommandBreakpoint,System.Management.Automation.LineBreakpoint,System.Management.Automation.VariableBreakpoint	Set-PSBreakpoint -Variable count -Mode Write
  Action	scriptblock		*:
  Column	int		Line:2	range=1..2147483647
  Line	int[]		Line:m1
  Script	string[]		Line:m0 Command:0 Variable:0	notNull
  Runspace	runspace		*:	notNull
  Command	string[]	C	Command:m
  Variable	string[]	V	Variable:m
  Mode	System.Management.Automation.VariableAccessMode		Variable:
  =	Get-PSBreakpoint	Microsoft.PowerShell.Utility	debugger	Line		System.Management.Automation.CommandBreakpoint,System.Management.Automation.LineBreakpoint,System.Management.Automation.VariableBreakpoint,System.Management.Automation.Breakpoint	Get-PSBreakpoint
  Script	string[]		Line:v0 Command: Variable: Type:	notNullOrEmpty
  Runspace	runspace		*:	notNull
  Command	string[]		Command:m	notNull
  Variable	string[]		Variable:m	notNull
  Type	Microsoft.PowerShell.Commands.BreakpointType[]		Type:mv0	notNull
  Id	int[]		Id:mv0	notNull
  =	Remove-PSBreakpoint	Microsoft.PowerShell.Utility	debugger	Breakpoint	whatif		Remove-PSBreakpoint -Id 1
  +	breakpoints
  =	Enable-PSBreakpoint	Microsoft.PowerShell.Utility	debugger	Breakpoint	whatif	System.Management.Automation.Breakpoint	Enable-PSBreakpoint -Id 1
  PassThru	switch		*:
  +	breakpoints
  =	Disable-PSBreakpoint	Microsoft.PowerShell.Utility	debugger	Breakpoint	whatif	System.Management.Automation.Breakpoint	Disable-PSBreakpoint -Id 1
  PassThru	switch		*:
  +	breakpoints
  =	Export-PSSession	Microsoft.PowerShell.Utility	remoting			System.IO.FileInfo	Export-PSSession 1 -OutputModule m
  OutputModule	string	PSPath,ModuleName	*:m1	notNullOrEmpty
  Force	switch		*:
  Encoding	System.Text.Encoding		*:	notNullOrEmpty
  +	proxy-commands
  =	Import-PSSession	Microsoft.PowerShell.Utility	remoting			System.Management.Automation.PSModuleInfo	Import-PSSession 1
  Prefix	string		*:	notNullOrEmpty
  DisableNameChecking	switch		*:
  +	proxy-commands
  =	New-PSSession	Microsoft.PowerShell.Core	remoting	ComputerName		System.Management.Automation.Runspaces.PSSession	New-PSSession -ComputerName atl-cs-001
  ComputerName	string[]	Cn	ComputerName:vn0	notNullOrEmpty
  Credential	pscredential		ComputerName:n Uri:n VMId:mn VMName:mn
  Name	string[]		*:
  EnableNetworkAccess	switch		ComputerName: Uri: Session:
  +	connection
  ThrottleLimit	int		ComputerName: Uri: VMId: VMName: Session: ContainerId:
  +	session-options
  ConnectionUri	uri[]	URI,CU	Uri:mn0	notNullOrEmpty
  AllowRedirection	switch		Uri:
  VMId	guid[]	VMGuid	VMId:mn0	notNullOrEmpty
  VMName	string[]		VMName:mn	notNullOrEmpty
  Session	System.Management.Automation.Runspaces.PSSession[]		Session:vn0	notNullOrEmpty
  ContainerId	string[]		ContainerId:mn	notNullOrEmpty
  RunAsAdministrator	switch		ContainerId:
  UseWindowsPowerShell	switch		UseWindowsPowerShellParameterSet:m
  HostName	string[]		SSHHost:m0	notNullOrEmpty
  +	ssh
  Options	hashtable		SSHHost:	notNullOrEmpty
  SSHConnection	hashtable[]		SSHHostHashParam:m	notNullOrEmpty
  =	Get-PSSession	Microsoft.PowerShell.Core	remoting	Name		System.Management.Automation.Runspaces.PSSession	Get-PSSession
  Name	string[]		Name:n ComputerName: ConnectionUri: ContainerId: VMId: VMName:	notNullOrEmpty
  ComputerName	string[]	Cn	ComputerName:mn0 ComputerInstanceId:mn0	notNullOrEmpty
  ApplicationName	string		ComputerName:n ComputerInstanceId:n
  ConfigurationName	string		ComputerName:n ComputerInstanceId:n ConnectionUri:n ConnectionUriInstanceId:n ContainerId:n ContainerIdInstanceId:n VMId:n VMIdInstanceId:n VMName:n VMNameInstanceId:n
  Credential	pscredential		ComputerName: ComputerInstanceId: ConnectionUri: ConnectionUriInstanceId:
  Authentication	System.Management.Automation.Runspaces.AuthenticationMechanism		ComputerName: ComputerInstanceId: ConnectionUri: ConnectionUriInstanceId:
  CertificateThumbprint	string		ComputerName: ComputerInstanceId: ConnectionUri: ConnectionUriInstanceId:
  Port	int		ComputerName: ComputerInstanceId:	range=1..65535
  UseSSL	switch		ComputerName: ComputerInstanceId:
  ThrottleLimit	int		ComputerName: ComputerInstanceId: ConnectionUri: ConnectionUriInstanceId:
  State	Microsoft.PowerShell.Commands.SessionFilterState		ComputerName: ComputerInstanceId: ConnectionUri: ConnectionUriInstanceId: ContainerId: ContainerIdInstanceId: VMId: VMIdInstanceId: VMName: VMNameInstanceId:
  SessionOption	System.Management.Automation.Remoting.PSSessionOption		ComputerName: ComputerInstanceId: ConnectionUri: ConnectionUriInstanceId:
  InstanceId	guid[]		ComputerInstanceId:m ConnectionUriInstanceId:m ContainerIdInstanceId:m VMIdInstanceId:m VMNameInstanceId:m InstanceId:n	notNull
  ConnectionUri	uri[]	URI,CU	ConnectionUri:mn0 ConnectionUriInstanceId:mn0	notNullOrEmpty
  AllowRedirection	switch		ConnectionUri: ConnectionUriInstanceId:
  ContainerId	string[]		ContainerId:mn ContainerIdInstanceId:mn	notNullOrEmpty
  VMId	guid[]	VMGuid	VMId:mn VMIdInstanceId:mn	notNullOrEmpty
  VMName	string[]		VMName:mn VMNameInstanceId:mn	notNullOrEmpty
  Id	int[]		Id:mn0	notNull
  =	Remove-PSSession	Microsoft.PowerShell.Core	remoting	Id	whatif		Remove-PSSession -Id 1
  Id	int[]		Id:mn0	notNull
  Session	System.Management.Automation.Runspaces.PSSession[]		Session:mvn0
  ContainerId	string[]		ContainerId:mn	notNullOrEmpty
  VMId	guid[]	VMGuid	VMId:mn	notNullOrEmpty
  VMName	string[]		VMName:mn	notNullOrEmpty
  InstanceId	guid[]		InstanceId:mn	notNull
  Name	string[]		Name:mn	notNullOrEmpty
  ComputerName	string[]	Cn	ComputerName:mn0	notNullOrEmpty
  =	Enter-PSSession	Microsoft.PowerShell.Core	remoting	ComputerName			Enter-PSSession atl-cs-001
  ComputerName	string	Cn	ComputerName:mvn0	notNullOrEmpty
  EnableNetworkAccess	switch		ComputerName: Uri:
  Credential	pscredential		ComputerName:n Uri:n VMId:mn1 VMName:mn1
  +	connection
  +	session-options
  HostName	string		SSHHost:mv0	notNullOrEmpty
  Options	hashtable		SSHHost:	notNullOrEmpty
  +	ssh
  Session	System.Management.Automation.Runspaces.PSSession		Session:vn0	notNullOrEmpty
  ConnectionUri	uri	URI,CU	Uri:n1	notNullOrEmpty
  AllowRedirection	switch		Uri:
  InstanceId	guid		InstanceId:n	notNull
  Id	int		Id:n0	notNull
  Name	string		Name:n
  VMId	guid	VMGuid	VMId:mvn0	notNullOrEmpty
  VMName	string		VMName:mvn0	notNullOrEmpty
  ContainerId	string		ContainerId:mvn0	notNullOrEmpty
  RunAsAdministrator	switch		ContainerId:
  =	Exit-PSSession	Microsoft.PowerShell.Core	remoting				Exit-PSSession
  =	New-PSSessionOption	Microsoft.PowerShell.Core	remoting			System.Management.Automation.Remoting.PSSessionOption	New-PSSessionOption
  SkipCACheck	switch		*:
  SkipCNCheck	switch		*:
  =	New-PSSessionConfigurationFile	Microsoft.PowerShell.Core	remoting				New-PSSessionConfigurationFile s.pssc
  Path	string		*:m0	notNullOrEmpty
  SchemaVersion	version		*:	notNull
  +	authorship
  SessionType	System.Management.Automation.Remoting.SessionType		*:
  TranscriptDirectory	string		*:
  RunAsVirtualAccount	switch		*:
  RunAsVirtualAccountGroups	string[]		*:
  MountUserDrive	switch		*:
  UserDriveMaximumSize	long		*:
  GroupManagedServiceAccount	string		*:
  ScriptsToProcess	string[]		*:
  RoleDefinitions	System.Collections.IDictionary		*:
  RequiredGroups	System.Collections.IDictionary		*:
  LanguageMode	System.Management.Automation.PSLanguageMode		*:
  ExecutionPolicy	Microsoft.PowerShell.ExecutionPolicy		*:
  PowerShellVersion	version		*:
  +	visibility
  +	definitions
  Full	switch		*:
  =	New-PSRoleCapabilityFile	Microsoft.PowerShell.Core	remoting				New-PSRoleCapabilityFile r.psrc
  Path	string		*:m0	notNullOrEmpty
  +	authorship
  +	visibility
  ScriptsToProcess	string[]		*:
  +	definitions
  =	Enter-PSHostProcess	Microsoft.PowerShell.Core	processes	ProcessIdParameterSet			Enter-PSHostProcess -Id 1
  Id	int		ProcessIdParameterSet:m0	range=0..2147483647
  AppDomainName	string		ProcessIdParameterSet:1 ProcessParameterSet:1 ProcessNameParameterSet:1 PSHostProcessInfoParameterSet:1	notNullOrEmpty
  Process	System.Diagnostics.Process		ProcessParameterSet:mv0	notNull
  Name	string		ProcessNameParameterSet:m0	notNullOrEmpty
  HostProcessInfo	Microsoft.PowerShell.Commands.PSHostProcessInfo		PSHostProcessInfoParameterSet:mv0	notNull
  CustomPipeName	string		PipeNameParameterSet:m
  =	Exit-PSHostProcess	Microsoft.PowerShell.Core	processes				Exit-PSHostProcess
  =	Get-PSHostProcessInfo	Microsoft.PowerShell.Core	processes	ProcessNameParameterSet		Microsoft.PowerShell.Commands.PSHostProcessInfo	Get-PSHostProcessInfo
  Name	string[]		ProcessNameParameterSet:0	notNullOrEmpty
  Process	System.Diagnostics.Process[]		ProcessParameterSet:mv0	notNullOrEmpty
  Id	int[]		ProcessIdParameterSet:m0	notNullOrEmpty
  =	Debug-Process	Microsoft.PowerShell.Management	processes	Name	whatif		Debug-Process -Id 1
  Name	string[]	ProcessName	Name:mn0
  Id	int[]	PID,ProcessId	Id:mn0	notNullOrEmpty
  InputObject	System.Diagnostics.Process[]		InputObject:mv
  =	Start-Process	Microsoft.PowerShell.Management	programs	Default	whatif	System.Diagnostics.Process	Start-Process notepad
  FilePath	string	PSPath,Path	*:m0	notNullOrEmpty
  ArgumentList	string[]	Args	*:1
  Credential	pscredential	RunAs	Default:	notNullOrEmpty
  WorkingDirectory	string		*:	notNullOrEmpty
  LoadUserProfile	switch	Lup	Default:
  NoNewWindow	switch	nnw	Default:
  PassThru	switch		*:
  RedirectStandardError	string	RSE	Default:	notNullOrEmpty
  RedirectStandardInput	string	RSI	Default:	notNullOrEmpty
  RedirectStandardOutput	string	RSO	Default:	notNullOrEmpty
  WindowStyle	System.Diagnostics.ProcessWindowStyle		*:	notNullOrEmpty
  Wait	switch		*:
  UseNewEnvironment	switch		Default:
  Environment	hashtable		*:
  Verb	string		UseShellExecute:	notNullOrEmpty
  =	Stop-Process	Microsoft.PowerShell.Management	processes	Id	whatif	System.Diagnostics.Process	Stop-Process -Id 1
  Id	int[]		Id:mn0
  PassThru	switch		*:
  Force	switch		*:	notNullOrEmpty
  Name	string[]	ProcessName	Name:mn
  InputObject	System.Diagnostics.Process[]		InputObject:mv0
  =	Wait-Process	Microsoft.PowerShell.Management	processes	Name		System.Diagnostics.Process	Wait-Process -Id 1
  Name	string[]	ProcessName	Name:mn0
  Timeout	int	TimeoutSec	*:1	notNullOrEmpty range=0..32767
  Any	switch		*:
  PassThru	switch		*:
  Id	int[]	PID,ProcessId	Id:mn0	notNullOrEmpty
  InputObject	System.Diagnostics.Process[]		InputObject:mv
  =	Switch-Process	Microsoft.PowerShell.Core	programs				Switch-Process
  WithCommand	string[]		*:r0
  =	Restart-Computer	Microsoft.PowerShell.Management	computer		whatif		Restart-Computer
  =	Stop-Computer	Microsoft.PowerShell.Management	computer		whatif		Stop-Computer
  =	Test-Connection	Microsoft.PowerShell.Management	network	DefaultPing		Microsoft.PowerShell.Commands.TestConnectionCommand+PingStatus,System.Boolean,Microsoft.PowerShell.Commands.TestConnectionCommand+PingMtuStatus,System.Int32,Microsoft.PowerShell.Commands.TestConnectionCommand+TraceStatus,Microsoft.PowerShell.Commands.TestConnectionCommand+TcpPortStatus	Test-Connection atl-cs-001
  Ping	switch		DefaultPing: RepeatPing:
  IPv4	switch		*:
  IPv6	switch		*:
  ResolveDestination	switch		*:
  Source	string		DefaultPing: RepeatPing: TraceRoute: TcpPort:
  MaxHops	int	Ttl,TimeToLive,Hops	DefaultPing: RepeatPing: TraceRoute:	range=1..128
  Count	int		DefaultPing: TcpPort:
  Delay	int		DefaultPing: RepeatPing: TcpPort:
  BufferSize	int	Size,Bytes,BS	DefaultPing: RepeatPing:	range=0..65500
  DontFragment	switch		DefaultPing: RepeatPing:
  Quiet	switch		*:
  TimeoutSeconds	int		*:
  TargetName	string[]	ComputerName	*:mvn0	notNullOrEmpty
  Repeat	switch	Continuous	RepeatPing:m TcpPort:
  Traceroute	switch		TraceRoute:m
  MtuSize	switch	MtuSizeDetect	MtuSizeDetect:m
  TcpPort	int		TcpPort:m	range=0..65535
  Detailed	switch		TcpPort:
  =	Invoke-RestMethod	Microsoft.PowerShell.Utility	network	StandardMethod			Invoke-RestMethod http://example.org
  FollowRelLink	switch	FL	*:
  MaximumFollowRelLink	int	ML	*:	range=1..2147483647
  ResponseHeadersVariable	string	RHV	*:
  StatusCodeVariable	string		*:
  +	web-request
  =	Invoke-WebRequest	Microsoft.PowerShell.Utility	network	StandardMethod		Microsoft.PowerShell.Commands.BasicHtmlWebResponseObject	Invoke-WebRequest http://example.org
  +	web-request
  =	Send-MailMessage	Microsoft.PowerShell.Utility	network				Send-MailMessage a@example.org -From b@example.org -Subject s
  Attachments	string[]	PsPath	*:vn	notNullOrEmpty
  Bcc	string[]		*:n	notNullOrEmpty
  Body	string		*:n2	notNullOrEmpty
  BodyAsHtml	switch	BAH	*:n
  Encoding	System.Text.Encoding	BE	*:n	notNullOrEmpty
  Cc	string[]		*:n	notNullOrEmpty
  DeliveryNotificationOption	System.Net.Mail.DeliveryNotificationOptions	DNO	*:n	notNullOrEmpty
  From	string		*:mn	notNullOrEmpty
  SmtpServer	string	ComputerName	*:n3	notNullOrEmpty
  Priority	System.Net.Mail.MailPriority		*:n	notNullOrEmpty
  ReplyTo	string[]		*:n
  Subject	string	sub	*:n1
  To	string[]		*:mn0	notNullOrEmpty
  Credential	pscredential		*:n	notNullOrEmpty
  UseSsl	switch		*:n
  Port	int		*:n	range=0..2147483647
  =	Save-Help	Microsoft.PowerShell.Core	help	Path			Save-Help -DestinationPath .
  DestinationPath	string[]	Path	Path:m0	notNull
  Module	psmoduleinfo[]	Name	*:vn1	notNull
  FullyQualifiedModule	Microsoft.PowerShell.Commands.ModuleSpecification[]		*:n	notNull
  +	help-source
  LiteralPath	string[]	PSPath,LP	LiteralPath:m	notNull
  =	Update-Help	Microsoft.PowerShell.Core	help	Path	whatif		Update-Help
  Module	string[]	Name	*:n0	notNull
  FullyQualifiedModule	Microsoft.PowerShell.Commands.ModuleSpecification[]		*:n	notNull
  SourcePath	string[]	Path	Path:1	notNull
  Recurse	switch		*:
  +	help-source
  LiteralPath	string[]	PSPath,LP	LiteralPath:n	notNull
  =	Get-CmsMessage	Microsoft.PowerShell.Security	certificates			System.Security.Cryptography.Pkcs.EnvelopedCms	Get-CmsMessage -Content x
  Content	string		ByContent:mv0	allowNull allowEmptyString
  Path	string		ByPath:m1
  LiteralPath	string		ByLiteralPath:m1
  =	Protect-CmsMessage	Microsoft.PowerShell.Security	certificates	ByContent		System.String	Protect-CmsMessage -To x -Content x
  To	System.Management.Automation.CmsMessageRecipient[]		*:m0
  Content	psobject		ByContent:mv1	allowNull allowEmptyString
  OutFile	string		*:2
  Path	string		ByPath:m1
  LiteralPath	string		ByLiteralPath:m1
  =	Unprotect-CmsMessage	Microsoft.PowerShell.Security	certificates	ByWinEvent		System.String	Unprotect-CmsMessage -Content x
  EventLogRecord	psobject		ByWinEvent:mv0
  IncludeContext	switch		*:
  To	System.Management.Automation.CmsMessageRecipient[]		*:1
  Content	string		ByContent:mvn0	allowNull allowEmptyString
  Path	string		ByPath:m0
  LiteralPath	string		ByLiteralPath:m0
  =	Get-PfxCertificate	Microsoft.PowerShell.Security	certificates	ByPath		System.Security.Cryptography.X509Certificates.X509Certificate2	Get-PfxCertificate c.pfx
  FilePath	string[]		ByPath:mvn0
  Password	securestring		*:
  NoPromptForPassword	switch		*:
  LiteralPath	string[]	PSPath,LP	ByLiteralPath:mn
  =	Enable-ExperimentalFeature	Microsoft.PowerShell.Core	features		whatif		Enable-ExperimentalFeature PSSubsystemPluginModel
  Name	string[]		*:mn0
  Scope	System.Management.Automation.Configuration.ConfigScope		*:
  =	Disable-ExperimentalFeature	Microsoft.PowerShell.Core	features		whatif		Disable-ExperimentalFeature PSSubsystemPluginModel
  Name	string[]		*:mn0
  Scope	System.Management.Automation.Configuration.ConfigScope		*:
  =	Set-TraceSource	Microsoft.PowerShell.Utility	tracing	optionsSet		System.Management.Automation.PSTraceSource	Set-TraceSource ParameterBinding
  Name	string[]		*:mvn0
  Option	System.Management.Automation.PSTraceSourceOptions		optionsSet:n1
  ListenerOption	System.Diagnostics.TraceOptions		optionsSet:
  FilePath	string	PSPath,Path	optionsSet:
  Force	switch		optionsSet:
  Debugger	switch		optionsSet:
  PSHost	switch		optionsSet:
  PassThru	switch		optionsSet:
  RemoveListener	string[]		removeAllListenersSet:	notNullOrEmpty
  RemoveFileListener	string[]		removeFileListenersSet:	notNullOrEmpty
  =	Get-TraceSource	Microsoft.PowerShell.Utility	tracing			System.Management.Automation.PSTraceSource	Get-TraceSource
  Name	string[]		*:vn0	notNullOrEmpty
  =	Get-WmiObject	Microsoft.PowerShell.Management	windows	query			Get-WmiObject Win32_Service
  Class	string		query:m0 list:0
  Namespace	string	NS	*:
  Filter	string		query:
  Property	string[]		query:1
  Query	string		WQLQuery:m
  List	switch		list:
  ComputerName	string[]	Cn	*:
  Credential	pscredential		*:
  =	Invoke-WmiMethod	Microsoft.PowerShell.Management	windows	class	whatif		Invoke-WmiMethod Win32_Process Create
  Class	string		class:m0
  Name	string		*:m1
  ArgumentList	System.Object[]	Args	*:
  InputObject	psobject		object:mv
  Namespace	string	NS	*:
  ComputerName	string[]	Cn	*:
  Credential	pscredential		*:
  =	Get-CimInstance	CimCmdlets	windows	ClassName			Get-CimInstance Win32_Service
  ClassName	string		ClassName:mn0
  Query	string		Query:mn
  Filter	string		ClassName:n
  Namespace	string		*:n
  Property	string[]	SelectProperties	ClassName:
  ComputerName	string[]	CN,ServerName	*:n
  CimSession	CimSession[]		*:vn
  =	Invoke-CimMethod	CimCmdlets	windows	ClassName	whatif		Invoke-CimMethod Win32_Process Create
  ClassName	string	Class	ClassName:mn0
  InputObject	ciminstance	CimInstance	InputObject:mv0
  MethodName	string	Name	*:mn1
  Arguments	System.Collections.IDictionary		*:n2
  Namespace	string		*:n
  ComputerName	string[]	CN,ServerName	*:n
  =	New-CimSession	CimCmdlets	windows				New-CimSession atl-cs-001
  ComputerName	string[]	CN,ServerName	*:vn0
  Name	string		*:
  Credential	pscredential		*:1
  =	Get-EventLog	Microsoft.PowerShell.Management	windows	LogName			Get-EventLog Application -Newest 5
  LogName	string	LN	LogName:m0
  Newest	int		LogName:
  EntryType	string[]	ET	LogName:
  Source	string[]	ABO	LogName:
  After	datetime		LogName:
  Before	datetime		LogName:
  Message	string	MSG	LogName:
  List	switch		List:
  ComputerName	string[]	Cn	*:
  =	Get-WinEvent	Microsoft.PowerShell.Diagnostics	windows	GetLogSet			Get-WinEvent Application
  LogName	string[]		GetLogSet:vn0
  ListLog	string[]		ListLogSet:mvn0
  FilterHashtable	hashtable[]		HashQuerySet:mvn0
  MaxEvents	long		*:
  ComputerName	string	Cn	*:n
  Credential	pscredential		*:n
  =	Get-Counter	Microsoft.PowerShell.Diagnostics	windows	GetCounterSet			Get-Counter '\Processor(*)\% Processor Time'
  Counter	string[]		GetCounterSet:v0
  ListSet	string[]		ListSetSet:mvn0
  SampleInterval	int		GetCounterSet:
  MaxSamples	long		GetCounterSet:
  Continuous	switch		GetCounterSet:
  ComputerName	string[]	Cn	*:n
  =	Get-HotFix	Microsoft.PowerShell.Management	windows	Default			Get-HotFix
  Id	string[]	HFID	Default:0
  Description	string[]		Description:
  ComputerName	string[]	CN	*:vn
  Credential	pscredential		*:
  =	Get-ComputerInfo	Microsoft.PowerShell.Management	windows				Get-ComputerInfo
  Property	string[]		*:0
  =	Get-Acl	Microsoft.PowerShell.Security	windows	ByPath			Get-Acl .
  Path	string[]		ByPath:vn0
  LiteralPath	string[]	PSPath	ByLiteralPath:n
  InputObject	psobject		ByInputObject:m
  Audit	switch		*:
  =	Set-Acl	Microsoft.PowerShell.Security	windows	ByPath	whatif		Set-Acl . rights
  Path	string[]		ByPath:mvn0
  LiteralPath	string[]	PSPath	ByLiteralPath:mn
  AclObject	System.Object		*:mvn1
  =	Get-AuthenticodeSignature	Microsoft.PowerShell.Security	certificates	ByPath			Get-AuthenticodeSignature a.ps1
  FilePath	string[]		ByPath:mvn0
  LiteralPath	string[]	PSPath	ByLiteralPath:mn
  =	Set-AuthenticodeSignature	Microsoft.PowerShell.Security	certificates	ByPath	whatif		Set-AuthenticodeSignature a.ps1 certificate
  FilePath	string[]		ByPath:mvn0
  Certificate	X509Certificate		*:m1
  =	Get-Service	Microsoft.PowerShell.Management	services	Default			Get-Service
  Name	string[]	ServiceName	Default:vn0
  DisplayName	string[]		DisplayName:m
  DependentServices	switch	DS	*:
  RequiredServices	switch	SDO,ServicesDependedOn	*:
  Include	string[]		*:
  Exclude	string[]		*:
  =	Start-Service	Microsoft.PowerShell.Management	services	Default	whatif		Start-Service RTCSRV
  Name	string[]	ServiceName	Default:mvn0
  DisplayName	string[]		DisplayName:m
  PassThru	switch		*:
  =	Stop-Service	Microsoft.PowerShell.Management	services	Default	whatif		Stop-Service RTCSRV
  +	services
  NoWait	switch		*:
  PassThru	switch		*:
  =	Restart-Service	Microsoft.PowerShell.Management	services	Default	whatif		Restart-Service RTCSRV
  +	services
  PassThru	switch		*:
  =	Out-Printer	Microsoft.PowerShell.Utility	printer				1 | Out-Printer
  Name	string	PrinterName	*:0
  InputObject	psobject		*:v
  =	Restart-Job	Microsoft.PowerShell.Core	jobs				Restart-Job 1
  Id	int[]		*:mn0
  """#
