/// The order in which PowerShell lists each cmdlet's parameters: that of the properties of the class behind it, which no rule gives.
/// `~` marks one that is hidden; behind `|` come those that a provider or a session adds as the cmdlet is called.
/// - Source: PowerShell 7.6's parameter sets, woven; recorded table `completions`.
let parameterOrderTable: StaticString = #"""

Add-Content	Value PassThru Path LiteralPath Filter Include Exclude Force Credential | NoNewline Encoding AsByteStream
Add-History	InputObject Passthru
Add-Member	InputObject MemberType Name Value SecondValue TypeName Force PassThru NotePropertyName NotePropertyValue NotePropertyMembers
Add-Type	TypeDefinition Name MemberDefinition Namespace UsingNamespace Path LiteralPath AssemblyName Language ReferencedAssemblies OutputAssembly OutputType PassThru IgnoreWarnings CompilerOptions
Clear-Content	Path LiteralPath Filter Include Exclude Force Credential
Clear-History	Id CommandLine Count Newest
Clear-Item	Path LiteralPath Force Filter Include Exclude Credential
Clear-ItemProperty	Path LiteralPath Name PassThru Force Filter Include Exclude Credential
Clear-Variable	Name Include Exclude Force PassThru Scope
Compare-Object	ReferenceObject DifferenceObject SyncWindow Property ExcludeDifferent IncludeEqual PassThru Culture CaseSensitive
Convert-Path	Path LiteralPath Force
ConvertFrom-Csv	Delimiter UseCulture InputObject Header
ConvertFrom-Json	InputObject AsHashtable Depth NoEnumerate DateKind
ConvertFrom-SecureString	SecureString SecureKey AsPlainText Key
ConvertFrom-StringData	StringData Delimiter
ConvertTo-CliXml	InputObject Depth
ConvertTo-Csv	InputObject Delimiter UseCulture IncludeTypeInformation ~NoTypeInformation QuoteFields UseQuotes NoHeader
ConvertTo-Html	InputObject Property Body Head Title As CssUri Fragment PostContent PreContent Meta Charset Transitional
ConvertTo-Json	InputObject Depth Compress EnumsAsStrings AsArray EscapeHandling
ConvertTo-SecureString	String AsPlainText Force SecureKey Key
ConvertTo-Xml	Depth InputObject NoTypeInformation As
Copy-Item	Path LiteralPath Destination Container Force Filter Include Exclude Recurse PassThru Credential | FromSession ToSession
Copy-ItemProperty	Path LiteralPath Name Destination PassThru Force Filter Include Exclude Credential
Debug-Job	Job Name Id InstanceId BreakAll
Debug-Process	Name Id InputObject
Debug-Runspace	Runspace Name Id InstanceId BreakAll
Disable-ExperimentalFeature	Name Scope
Disable-PSBreakpoint	PassThru Breakpoint Id Runspace
Disable-RunspaceDebug	RunspaceName Runspace RunspaceId RunspaceInstanceId ProcessName AppDomainName
Enable-ExperimentalFeature	Name Scope
Enable-PSBreakpoint	PassThru Breakpoint Id Runspace
Enable-RunspaceDebug	BreakAll RunspaceName Runspace RunspaceId RunspaceInstanceId ProcessName AppDomainName
Enter-PSHostProcess	Id Process Name HostProcessInfo AppDomainName CustomPipeName
Enter-PSSession	ComputerName HostName Options Session ConnectionUri EnableNetworkAccess InstanceId Id Name VMId VMName Credential ContainerId ConfigurationName Port UseSSL ApplicationName UserName KeyFilePath Subsystem ConnectingTimeout SSHTransport AllowRedirection SessionOption Authentication CertificateThumbprint RunAsAdministrator
Export-Alias	Path LiteralPath Name PassThru As Append Force NoClobber Description Scope
Export-Clixml	Depth Path LiteralPath InputObject Force NoClobber Encoding
Export-Csv	InputObject Path LiteralPath Force NoClobber Encoding Append Delimiter UseCulture IncludeTypeInformation ~NoTypeInformation QuoteFields UseQuotes NoHeader
Export-FormatData	InputObject Path LiteralPath Force NoClobber IncludeScriptBlock
Export-ModuleMember	Function Cmdlet Variable Alias
Export-PSSession	OutputModule Force Encoding CommandName AllowClobber ArgumentList CommandType Module FullyQualifiedModule FormatTypeName Certificate Session
ForEach-Object	InputObject Begin Process End RemainingScripts MemberName ArgumentList Parallel ThrottleLimit TimeoutSeconds AsJob UseNewRunspace
Format-Custom	Property Depth GroupBy View ShowError DisplayError Force Expand InputObject
Format-Hex	Path LiteralPath InputObject Encoding Count Offset Raw
Format-List	Property GroupBy View ShowError DisplayError Force Expand InputObject
Format-Table	AutoSize RepeatHeader HideTableHeaders Wrap Property GroupBy View ShowError DisplayError Force Expand InputObject
Format-Wide	Property AutoSize Column GroupBy View ShowError DisplayError Force Expand InputObject
Get-Alias	Name Exclude Scope Definition
Get-ChildItem	Path LiteralPath Filter Include Exclude Recurse Depth Force Name Attributes FollowSymlink Directory File Hidden ReadOnly System
Get-Clipboard	Raw Delimiter
Get-CmsMessage	Content Path LiteralPath
Get-Command	Name Verb Noun Module ExcludeModule FullyQualifiedModule CommandType TotalCount Syntax ShowCommandInfo ArgumentList All ListImported ParameterName ParameterType UseFuzzyMatching FuzzyMinimumDistance UseAbbreviationExpansion
Get-Content	ReadCount TotalCount Tail Path LiteralPath Filter Include Exclude Force Credential Delimiter Wait Raw Encoding AsByteStream
Get-Credential	Credential Message UserName Title
Get-Culture	Name NoUserOverrides ListAvailable
Get-Date	Date UnixTimeSeconds Year Month Day Hour Minute Second Millisecond DisplayHint UFormat Format AsUTC
Get-Error	InputObject Newest
Get-Event	SourceIdentifier EventIdentifier
Get-EventSubscriber	SourceIdentifier SubscriptionId Force
Get-ExecutionPolicy	Scope List
Get-FileHash	Path LiteralPath InputStream Algorithm
Get-FormatData	TypeName PowerShellVersion
Get-Help	Name Path Category Full Detailed Examples Parameter Component Functionality Role Online
Get-History	Id Count
Get-Item	Path LiteralPath Filter Include Exclude Force Credential
Get-ItemProperty	Path LiteralPath Name Filter Include Exclude Credential
Get-ItemPropertyValue	Path LiteralPath Name Filter Include Exclude Credential
Get-Job	IncludeChildJob ChildJobState HasMoreData Before After Newest Id Name InstanceId State Command Filter
Get-Location	PSProvider PSDrive Stack StackName
Get-Member	InputObject Name MemberType View Static Force
Get-Module	Name FullyQualifiedName All ListAvailable PSEdition SkipEditionCheck Refresh PSSession CimSession CimResourceUri CimNamespace
Get-PfxCertificate	FilePath LiteralPath Password NoPromptForPassword
Get-Process	Name Id InputObject Module FileVersionInfo IncludeUserName
Get-PSBreakpoint	Script Command Variable Type Id Runspace
Get-PSDrive	Name LiteralName Scope PSProvider
Get-PSHostProcessInfo	Name Process Id
Get-PSSession	ComputerName ApplicationName ConnectionUri ConfigurationName AllowRedirection Name InstanceId Credential Authentication CertificateThumbprint Port UseSSL ThrottleLimit State SessionOption ContainerId VMId VMName Id
Get-PSSubsystem	Kind SubsystemType
Get-Random	SetSeed Maximum Minimum InputObject Count Shuffle
Get-Runspace	Name Id InstanceId
Get-RunspaceDebug	RunspaceName Runspace RunspaceId RunspaceInstanceId ProcessName AppDomainName
Get-SecureRandom	Maximum Minimum InputObject Count Shuffle
Get-TimeZone	Name Id ListAvailable
Get-Unique	InputObject AsString OnType CaseInsensitive
Get-Variable	Name ValueOnly Include Exclude Scope
Get-Verb	Verb Group
Group-Object	NoElement AsHashTable AsString InputObject Property Culture CaseSensitive
Import-Alias	Path LiteralPath Scope PassThru Force
Import-Clixml	Path LiteralPath IncludeTotalCount Skip First
Import-Csv	Delimiter Path LiteralPath UseCulture Header Encoding
Import-LocalizedData	BindingVariable UICulture BaseDirectory FileName SupportedCommand
Import-Module	Global Prefix Name FullyQualifiedName Assembly Function Cmdlet Variable Alias Force SkipEditionCheck PassThru AsCustomObject MinimumVersion MaximumVersion RequiredVersion ModuleInfo ArgumentList DisableNameChecking NoClobber Scope PSSession CimSession CimResourceUri CimNamespace UseWindowsPowerShell
Import-PowerShellDataFile	Path LiteralPath SkipLimitCheck
Import-PSSession	Prefix DisableNameChecking CommandName AllowClobber ArgumentList CommandType Module FullyQualifiedModule FormatTypeName Certificate Session
Invoke-Command	Session ComputerName Credential Port UseSSL ConfigurationName ApplicationName ThrottleLimit ConnectionUri AsJob InDisconnectedSession SessionName HideComputerName JobName ScriptBlock NoNewScope FilePath AllowRedirection SessionOption Authentication EnableNetworkAccess RunAsAdministrator HostName UserName KeyFilePath Subsystem ConnectingTimeout SSHTransport SSHConnection Options RemoteDebug InputObject ArgumentList VMId VMName ContainerId CertificateThumbprint
Invoke-Item	Path LiteralPath Filter Include Exclude Credential
Invoke-RestMethod	FollowRelLink MaximumFollowRelLink ResponseHeadersVariable StatusCodeVariable UseBasicParsing Uri HttpVersion WebSession SessionVariable AllowUnencryptedAuthentication Authentication Credential UseDefaultCredentials CertificateThumbprint Certificate SkipCertificateCheck SslProtocol Token UserAgent DisableKeepAlive ConnectionTimeoutSeconds OperationTimeoutSeconds Headers SkipHeaderValidation AllowInsecureRedirect MaximumRedirection MaximumRetryCount PreserveAuthorizationOnRedirect RetryIntervalSec Method CustomMethod PreserveHttpMethodOnRedirect UnixSocket Proxy ProxyCredential ProxyUseDefaultCredentials NoProxy Body Form ContentType TransferEncoding InFile OutFile PassThru Resume SkipHttpErrorCheck
Invoke-WebRequest	UseBasicParsing Uri HttpVersion WebSession SessionVariable AllowUnencryptedAuthentication Authentication Credential UseDefaultCredentials CertificateThumbprint Certificate SkipCertificateCheck SslProtocol Token UserAgent DisableKeepAlive ConnectionTimeoutSeconds OperationTimeoutSeconds Headers SkipHeaderValidation AllowInsecureRedirect MaximumRedirection MaximumRetryCount PreserveAuthorizationOnRedirect RetryIntervalSec Method CustomMethod PreserveHttpMethodOnRedirect UnixSocket Proxy ProxyCredential ProxyUseDefaultCredentials NoProxy Body Form ContentType TransferEncoding InFile OutFile PassThru Resume SkipHttpErrorCheck
Join-Path	Path ChildPath AdditionalChildPath Resolve Credential
Join-String	Property Separator OutputPrefix OutputSuffix SingleQuote DoubleQuote FormatString UseCulture InputObject
Measure-Command	InputObject Expression
Measure-Object	InputObject Property StandardDeviation Sum AllStats Average Maximum Minimum Line Word Character IgnoreWhiteSpace
Move-Item	Path LiteralPath Destination Force Filter Include Exclude PassThru Credential
Move-ItemProperty	Path LiteralPath Name Destination PassThru Force Filter Include Exclude Credential
New-Alias	Name Value Description Option PassThru Scope Force
New-Event	SourceIdentifier Sender EventArguments MessageData
New-Guid	Empty InputObject
New-Item	Path Name ItemType Value Force Credential
New-ItemProperty	Path LiteralPath Name PropertyType Value Force Filter Include Exclude Credential
New-Module	Name ScriptBlock Function Cmdlet ReturnResult AsCustomObject ArgumentList
New-ModuleManifest	Path NestedModules Guid Author CompanyName Copyright RootModule ModuleVersion Description ProcessorArchitecture PowerShellVersion ClrVersion DotNetFrameworkVersion PowerShellHostName PowerShellHostVersion RequiredModules TypesToProcess FormatsToProcess ScriptsToProcess RequiredAssemblies FileList ModuleList FunctionsToExport AliasesToExport VariablesToExport CmdletsToExport DscResourcesToExport CompatiblePSEditions PrivateData Tags ProjectUri LicenseUri IconUri ReleaseNotes Prerelease RequireLicenseAcceptance ExternalModuleDependencies HelpInfoUri PassThru DefaultCommandPrefix
New-Object	TypeName ArgumentList Strict Property
New-PSDrive	Name PSProvider Root Description Scope Credential
New-PSRoleCapabilityFile	Path Guid Author Description CompanyName Copyright ModulesToImport VisibleAliases VisibleCmdlets VisibleFunctions VisibleExternalCommands VisibleProviders ScriptsToProcess AliasDefinitions FunctionDefinitions VariableDefinitions EnvironmentVariables TypesToProcess FormatsToProcess AssembliesToLoad
New-PSSession	ComputerName Credential Session Name EnableNetworkAccess ConfigurationName UseWindowsPowerShell VMId VMName ContainerId RunAsAdministrator Port UseSSL ApplicationName ThrottleLimit ConnectionUri AllowRedirection SessionOption Authentication CertificateThumbprint HostName UserName KeyFilePath Subsystem ConnectingTimeout SSHTransport SSHConnection Options
New-PSSessionConfigurationFile	Path SchemaVersion Guid Author Description CompanyName Copyright SessionType TranscriptDirectory RunAsVirtualAccount RunAsVirtualAccountGroups MountUserDrive UserDriveMaximumSize GroupManagedServiceAccount ScriptsToProcess RoleDefinitions RequiredGroups LanguageMode ExecutionPolicy PowerShellVersion ModulesToImport VisibleAliases VisibleCmdlets VisibleFunctions VisibleExternalCommands VisibleProviders AliasDefinitions FunctionDefinitions VariableDefinitions EnvironmentVariables TypesToProcess FormatsToProcess AssembliesToLoad Full
New-PSSessionOption	SkipCACheck SkipCNCheck
New-PSTransportOption	MaxIdleTimeoutSec ProcessIdleTimeoutSec MaxSessions MaxConcurrentCommandsPerSession MaxSessionsPerUser MaxMemoryPerSessionMB MaxProcessesPerSession MaxConcurrentUsers IdleTimeoutSec OutputBufferingMode
New-TimeSpan	Start End Days Hours Minutes Seconds Milliseconds
New-Variable	Name Value Description Option Visibility Force PassThru Scope
Out-Default	Transcript InputObject
Out-File	FilePath LiteralPath Encoding Append Force NoClobber Width NoNewline InputObject
Out-Host	Paging InputObject
Out-String	Stream Width NoNewline InputObject
Pop-Location	PassThru StackName
Protect-CmsMessage	To Content Path LiteralPath OutFile
Push-Location	Path LiteralPath PassThru StackName
Read-Host	Prompt AsSecureString MaskInput
Receive-Job	Job Location ComputerName Session Keep NoRecurse Force Wait AutoRemoveJob WriteEvents WriteJobInResults Name InstanceId Id
Register-ArgumentCompleter	CommandName ParameterName ScriptBlock Native NativeFallback
Register-EngineEvent	SourceIdentifier Action MessageData SupportEvent Forward MaxTriggerCount
Register-ObjectEvent	InputObject EventName SourceIdentifier Action MessageData SupportEvent Forward MaxTriggerCount
Remove-Alias	Name Scope Force
Remove-Event	SourceIdentifier EventIdentifier
Remove-Item	Path LiteralPath Filter Include Exclude Recurse Force Credential
Remove-ItemProperty	Path LiteralPath Name Force Filter Include Exclude Credential
Remove-Job	Job Force Name InstanceId Id State Command Filter
Remove-Module	Name FullyQualifiedName ModuleInfo Force
Remove-PSBreakpoint	Breakpoint Id Runspace
Remove-PSDrive	Name LiteralName PSProvider Scope Force
Remove-PSSession	Session ContainerId VMId VMName InstanceId Id Name ComputerName
Remove-TypeData	TypeName Path TypeData
Remove-Variable	Name Include Exclude Force Scope
Rename-Item	Path LiteralPath NewName Force PassThru Credential
Rename-ItemProperty	Path LiteralPath Name NewName PassThru Force Filter Include Exclude Credential
Resolve-Path	Path LiteralPath Relative RelativeBasePath Force Credential
Save-Help	DestinationPath LiteralPath Module FullyQualifiedModule UICulture Credential UseDefaultCredentials Force Scope
Select-Object	InputObject Property ExcludeProperty ExpandProperty Unique CaseInsensitive Last First Skip SkipLast Wait Index SkipIndex
Select-String	Culture InputObject Pattern Path LiteralPath Raw SimpleMatch CaseSensitive Quiet List NoEmphasis Include Exclude NotMatch AllMatches Encoding Context
Select-Xml	Xml Path LiteralPath Content XPath Namespace
Send-MailMessage	Attachments Bcc Body BodyAsHtml Encoding Cc DeliveryNotificationOption From SmtpServer Priority ReplyTo Subject To Credential UseSsl Port
Set-Alias	Name Value Description Option PassThru Scope Force
Set-Clipboard	Value Append PassThru AsOSC52
Set-Content	Value PassThru Path LiteralPath Filter Include Exclude Force Credential | NoNewline Encoding AsByteStream
Set-Date	Date Adjust DisplayHint
Set-ExecutionPolicy	ExecutionPolicy Scope Force
Set-Item	Path LiteralPath Value Force PassThru Filter Include Exclude Credential
Set-ItemProperty	Path LiteralPath Name Value InputObject PassThru Force Filter Include Exclude Credential
Set-Location	Path LiteralPath PassThru StackName
Set-PSBreakpoint	Action Column Line Command Script Variable Mode Runspace
Set-PSDebug	Trace Step Strict Off
Set-StrictMode	Off Version
Set-TraceSource	Name Option ListenerOption FilePath Force Debugger PSHost RemoveListener RemoveFileListener PassThru
Set-Variable	Name Value Include Exclude Description Option Force Visibility PassThru Append Scope
Sort-Object	Stable Descending Unique Top Bottom InputObject Property Culture CaseSensitive
Split-Path	Path Parent Leaf LeafBase Extension Qualifier NoQualifier LiteralPath Resolve IsAbsolute Credential
Start-Job	DefinitionName DefinitionPath Type Name ScriptBlock Credential FilePath LiteralPath Authentication InitializationScript WorkingDirectory RunAs32 PSVersion InputObject ArgumentList ConnectingTimeout Options
Start-Process	FilePath ArgumentList Credential WorkingDirectory LoadUserProfile NoNewWindow PassThru RedirectStandardError RedirectStandardInput RedirectStandardOutput Verb WindowStyle Wait UseNewEnvironment Environment
Start-Sleep	Seconds Milliseconds Duration
Start-Transcript	Path LiteralPath OutputDirectory Append Force NoClobber IncludeInvocationHeader UseMinimalHeader
Stop-Job	Job PassThru Name InstanceId Id State Filter
Stop-Process	Id Name InputObject PassThru Force
Tee-Object	InputObject FilePath LiteralPath Append Encoding Variable
Test-Connection	Ping IPv4 IPv6 ResolveDestination Source MaxHops Count Delay BufferSize DontFragment Repeat Quiet TimeoutSeconds TargetName Traceroute MtuSize TcpPort Detailed
Test-Path	Path LiteralPath Filter Include Exclude PathType IsValid Credential OlderThan NewerThan
Trace-Command	InputObject Name Option Expression Command ArgumentList ListenerOption FilePath Force Debugger PSHost
Unblock-File	Path LiteralPath
Unprotect-CmsMessage	Content EventLogRecord Path LiteralPath IncludeContext To
Unregister-Event	SourceIdentifier SubscriptionId Force
Update-FormatData	AppendPath PrependPath
Update-Help	Module FullyQualifiedModule SourcePath LiteralPath Recurse UICulture Credential UseDefaultCredentials Force Scope
Update-List	Add Remove Replace InputObject Property
Update-TypeData	MemberType MemberName Value SecondValue TypeConverter TypeAdapter SerializationMethod TargetTypeForDeserialization SerializationDepth DefaultDisplayProperty InheritPropertySerializationSet StringSerializationSource DefaultDisplayPropertySet DefaultKeyPropertySet PropertySerializationSet TypeName Force TypeData AppendPath PrependPath
Wait-Event	SourceIdentifier Timeout
Wait-Job	Job Any Timeout Force InstanceId Name Id State Filter
Wait-Process	Name Id Timeout Any PassThru InputObject
Where-Object	InputObject FilterScript Property Value EQ CEQ NE CNE GT CGT LT CLT GE CGE LE CLE Like CLike NotLike CNotLike Match CMatch NotMatch CNotMatch Contains CContains NotContains CNotContains In CIn NotIn CNotIn Is IsNot Not
Write-Error	Exception Message ErrorRecord Category ErrorId TargetObject RecommendedAction CategoryActivity CategoryReason CategoryTargetName CategoryTargetType
Write-Host	Object NoNewline Separator ForegroundColor BackgroundColor
Write-Information	MessageData Tags
Write-Output	InputObject NoEnumerate
Write-Progress	Activity Status Id PercentComplete SecondsRemaining CurrentOperation ParentId Completed SourceId

"""#
