/// The members that a fresh session adds to .NET types: type, member, kind, definition.
/// - Source: `../shared/reference/powershell/type-data.tsv`
let typeDataTable: String = #"""
Deserialized.System.Diagnostics.Process	(default display property set)		Id, Handles, CPU, Name
Deserialized.System.Enum	Value	ScriptProperty	script: $this.ToString()
System.Array	Count	AliasProperty	alias of Length
System.Collections.DictionaryEntry	Name	AliasProperty	alias of Key
System.DateTime	DateTime	ScriptProperty	script: if ((& { Set-StrictMode -Version 1; $this.DisplayHint }) -ieq "Date") { "{0}" -f $this.ToLongDateString() } elseif ((& { Set-StrictMode -Version 1; $this.DisplayHint }) -ieq "Time") { "{0}" -f $this.ToLongTimeString() } else { "{0} {1}" -f $this.ToLongDateString(), $this.ToLongTimeString() }
System.Diagnostics.FileVersionInfo	FileVersionRaw	ScriptProperty	script: New-Object System.Version -ArgumentList @( $this.FileMajorPart $this.FileMinorPart $this.FileBuildPart $this.FilePrivatePart)
System.Diagnostics.FileVersionInfo	ProductVersionRaw	ScriptProperty	script: New-Object System.Version -ArgumentList @( $this.ProductMajorPart $this.ProductMinorPart $this.ProductBuildPart $this.ProductPrivatePart)
System.Diagnostics.Process	__NounName	NoteProperty	note: Process
System.Diagnostics.Process	CommandLine	ScriptProperty	script: if ($IsWindows) { (Get-CimInstance Win32_Process -Filter "ProcessId = $($this.Id)").CommandLine } elseif ($IsLinux) { $rawCmd = Get-Content -LiteralPath "/proc/$($this.Id)/cmdline" $rawCmd.Substring(0, $rawCmd.Length - 1) -replace "`0", " " }
System.Diagnostics.Process	Company	ScriptProperty	script: $this.Mainmodule.FileVersionInfo.CompanyName
System.Diagnostics.Process	CPU	ScriptProperty	script: $this.TotalProcessorTime.TotalSeconds
System.Diagnostics.Process	Description	ScriptProperty	script: $this.Mainmodule.FileVersionInfo.FileDescription
System.Diagnostics.Process	FileVersion	ScriptProperty	script: $this.Mainmodule.FileVersionInfo.FileVersion
System.Diagnostics.Process	Handles	AliasProperty	alias of Handlecount
System.Diagnostics.Process	Name	AliasProperty	alias of ProcessName
System.Diagnostics.Process	NPM	AliasProperty	alias of NonpagedSystemMemorySize64
System.Diagnostics.Process	Parent	CodeProperty	CodePropertyData
System.Diagnostics.Process	Path	ScriptProperty	script: $this.Mainmodule.FileName
System.Diagnostics.Process	PM	AliasProperty	alias of PagedMemorySize64
System.Diagnostics.Process	Product	ScriptProperty	script: $this.Mainmodule.FileVersionInfo.ProductName
System.Diagnostics.Process	ProductVersion	ScriptProperty	script: $this.Mainmodule.FileVersionInfo.ProductVersion
System.Diagnostics.Process	SI	AliasProperty	alias of SessionId
System.Diagnostics.Process	VM	AliasProperty	alias of VirtualMemorySize64
System.Diagnostics.Process	WS	AliasProperty	alias of WorkingSet64
System.Diagnostics.Process	(default display property set)		Id, Handles, CPU, SI, Name
System.Diagnostics.ProcessModule	Company	ScriptProperty	script: $this.FileVersionInfo.CompanyName
System.Diagnostics.ProcessModule	Description	ScriptProperty	script: $this.FileVersionInfo.FileDescription
System.Diagnostics.ProcessModule	FileVersion	ScriptProperty	script: $this.FileVersionInfo.FileVersion
System.Diagnostics.ProcessModule	Product	ScriptProperty	script: $this.FileVersionInfo.ProductName
System.Diagnostics.ProcessModule	ProductVersion	ScriptProperty	script: $this.FileVersionInfo.ProductVersion
System.Diagnostics.ProcessModule	Size	ScriptProperty	script: $this.ModuleMemorySize / 1024
System.Guid	Guid	ScriptProperty	script: $this.ToString()
System.IO.DirectoryInfo	BaseName	ScriptProperty	script: $this.Name
System.IO.DirectoryInfo	LastWriteTimeString	CodeProperty	CodePropertyData
System.IO.DirectoryInfo	LengthString	CodeProperty	CodePropertyData
System.IO.DirectoryInfo	LinkType	CodeProperty	CodePropertyData
System.IO.DirectoryInfo	Mode	CodeProperty	CodePropertyData
System.IO.DirectoryInfo	ModeWithoutHardLink	CodeProperty	CodePropertyData
System.IO.DirectoryInfo	NameString	CodeProperty	CodePropertyData
System.IO.DirectoryInfo	ResolvedTarget	CodeProperty	CodePropertyData
System.IO.DirectoryInfo	Target	AliasProperty	alias of LinkTarget
System.IO.DirectoryInfo	(default display property)		Name
System.IO.FileInfo	BaseName	ScriptProperty	script: if ($this.Extension.Length -gt 0){$this.Name.Remove($this.Name.Length - $this.Extension.Length)}else{$this.Name}
System.IO.FileInfo	LastWriteTimeString	CodeProperty	CodePropertyData
System.IO.FileInfo	LengthString	CodeProperty	CodePropertyData
System.IO.FileInfo	LinkType	CodeProperty	CodePropertyData
System.IO.FileInfo	Mode	CodeProperty	CodePropertyData
System.IO.FileInfo	ModeWithoutHardLink	CodeProperty	CodePropertyData
System.IO.FileInfo	NameString	CodeProperty	CodePropertyData
System.IO.FileInfo	ResolvedTarget	CodeProperty	CodePropertyData
System.IO.FileInfo	Target	AliasProperty	alias of LinkTarget
System.IO.FileInfo	VersionInfo	ScriptProperty	script: [System.Diagnostics.FileVersionInfo]::GetVersionInfo($this.FullName)
System.IO.FileInfo	(default display property set)		LastWriteTime, Length, Name
System.IO.FileSystemInfo	Group	ScriptProperty	script: if ($this.UnixStat) { $this.UnixStat.GetGroupName() }
System.IO.FileSystemInfo	Size	ScriptProperty	script: $this.UnixStat.Size
System.IO.FileSystemInfo	UnixMode	ScriptProperty	script: if ($this.UnixStat) { $this.UnixStat.GetModeString() }
System.IO.FileSystemInfo	User	ScriptProperty	script: if ($this.UnixStat) { $this.UnixStat.GetUserName() }
System.Management.Automation.AliasInfo	DisplayName	ScriptProperty	script: if ($null -ne $this.ResolvedCommand) { $this.Name + " -> " + $this.ResolvedCommand.Name } else { $this.Name + " -> " + $this.Definition }
System.Management.Automation.AliasInfo	ResolvedCommandName	ScriptProperty	script: $this.ResolvedCommand.Name
System.Management.Automation.ApplicationInfo	FileVersionInfo	ScriptProperty	script: [System.Diagnostics.FileVersionInfo]::getversioninfo( $this.Path )
System.Management.Automation.CallStackFrame	Arguments	ScriptProperty	script: $argumentsBuilder = new-object System.Text.StringBuilder $null = $( $argumentsBuilder.Append("{") foreach ($entry in $this.InvocationInfo.BoundParameters.GetEnumerator()) { if ($argumentsBuilder.Length -gt 1) { $argumentsBuilder.Append(", "); } $argumentsBuilder.Append($entry.Key).Append("=") if ($entry.Value) { $argumentsBuilder.Append([string]$entry.Value) } } foreach ($arg in $this.InvocationInfo.UnboundArguments.GetEnumerator()) { if ($argumentsBuilder.Length -gt 1) { $argumentsBuilder.Append(", ") } if ($arg) { $argumentsBuilder.Append([string]$arg) } else { $argumentsBuilder.Append('$null') } } $argumentsBuilder.Append('}'); ) return $argumentsBuilder.ToString();
System.Management.Automation.CallStackFrame	Command	ScriptProperty	script: if ($null -eq $this.InvocationInfo) { return $this.FunctionName } $commandInfo = $this.InvocationInfo.MyCommand if ($null -eq $commandInfo) { return $this.InvocationInfo.InvocationName } if ($commandInfo.Name -ne "") { return $commandInfo.Name } return $this.FunctionName
System.Management.Automation.CallStackFrame	Location	ScriptProperty	script: $this.GetScriptLocation()
System.Management.Automation.CmdletInfo	DLL	ScriptProperty	script: $this.ImplementingType.Assembly.Location
System.Management.Automation.CommandInfo	HelpUri	ScriptProperty	script: $oldProgressPreference = $ProgressPreference $ProgressPreference = 'SilentlyContinue' try { [Microsoft.PowerShell.Commands.GetHelpCodeMethods]::GetHelpUri($this) } catch {} finally { $ProgressPreference = $oldProgressPreference }
System.Management.Automation.CommandInfo	Namespace	AliasProperty	alias of ModuleName
System.Management.Automation.DebuggerStopEventArgs	SerializedInvocationInfo	CodeProperty	CodePropertyData
System.Management.Automation.ErrorRecord	PSMessageDetails	ScriptProperty	script: & { Set-StrictMode -Version 1; $this.Exception.InnerException.PSMessageDetails }
System.Management.Automation.ExtendedTypeDefinition	(default display property set)		TypeNames, FormatViewDefinition
System.Management.Automation.FormatViewDefinition	InstanceId	CodeProperty	CodePropertyData
System.Management.Automation.Job	State	ScriptProperty	script: $this.JobStateInfo.State.ToString()
System.Management.Automation.ListControlEntry	(default display property set)		Items, EntrySelectedBy
System.Management.Automation.ParameterSetMetadata	Flags	CodeProperty	CodePropertyData
System.Management.Automation.PSDriveInfo	Free	ScriptProperty	script: ## Ensure that this is a FileSystem drive if($this.Provider.ImplementingType -eq [Microsoft.PowerShell.Commands.FileSystemProvider]) { [System.IO.DriveInfo]::New($this.Root).AvailableFreeSpace }
System.Management.Automation.PSDriveInfo	Used	ScriptProperty	script: ## Ensure that this is a FileSystem drive if($this.Provider.ImplementingType -eq [Microsoft.PowerShell.Commands.FileSystemProvider]) { $driveInfo = [System.IO.DriveInfo]::New($this.Root) if ( $driveInfo.IsReady ) { $driveInfo.TotalSize - $driveInfo.AvailableFreeSpace } }
System.Management.Automation.PSModuleInfo	(default display property set)		Name, Path, Description, Guid, Version, ModuleBase, ModuleType, PrivateData, AccessMode, ExportedAliases, ExportedCmdlets, ExportedFunctions, ExportedVariables, NestedModules
System.Management.Automation.Remoting.PSSenderInfo	ConnectedUser	ScriptProperty	script: $this.UserInfo.Identity.Name
System.Management.Automation.Remoting.PSSenderInfo	RunAsUser	ScriptProperty	script: if($null -ne $this.UserInfo.WindowsIdentity) { $this.UserInfo.WindowsIdentity.Name }
System.Management.Automation.Runspaces.PSSession	DisconnectedOn	ScriptProperty	script: $this.Runspace.DisconnectedOn
System.Management.Automation.Runspaces.PSSession	ExpiresOn	ScriptProperty	script: $this.Runspace.ExpiresOn
System.Management.Automation.Runspaces.PSSession	IdleTimeout	ScriptProperty	script: $this.Runspace.ConnectionInfo.IdleTimeout
System.Management.Automation.Runspaces.PSSession	OutputBufferingMode	ScriptProperty	script: $this.Runspace.ConnectionInfo.OutputBufferingMode
System.Management.Automation.Runspaces.PSSession	State	ScriptProperty	script: $this.Runspace.RunspaceStateInfo.State
System.Net.IPAddress	IPAddressToString	ScriptProperty	script: $this.Tostring()
System.Net.IPAddress	(default display property)		IPAddressToString
System.Security.Cryptography.X509Certificates.X509Certificate2	DnsNameList	ScriptProperty	script: ,(new-object Microsoft.Powershell.Commands.DnsNameProperty -argumentlist $this).DnsNameList;
System.Security.Cryptography.X509Certificates.X509Certificate2	EnhancedKeyUsageList	ScriptProperty	script: ,(new-object Microsoft.Powershell.Commands.EnhancedKeyUsageProperty -argumentlist $this).EnhancedKeyUsageList;
System.Security.Cryptography.X509Certificates.X509Certificate2	SendAsTrustedIssuer	ScriptProperty	script: [Microsoft.Powershell.Commands.SendAsTrustedIssuerProperty]::ReadSendAsTrustedIssuerProperty($this)
System.ServiceProcess.ServiceController	Name	AliasProperty	alias of ServiceName
System.ServiceProcess.ServiceController	RequiredServices	AliasProperty	alias of ServicesDependedOn
System.ServiceProcess.ServiceController	ToString	ScriptMethod	method: $this.ServiceName
System.ServiceProcess.ServiceController	(default display property set)		Status, Name, DisplayName
System.Version#IncludeLabel	ToString	ScriptMethod	method: $suffix = "" if (![String]::IsNullOrEmpty($this.PSSemVerPreReleaseLabel)) { $suffix = "-"+$this.PSSemVerPreReleaseLabel } if (![String]::IsNullOrEmpty($this.PSSemVerBuildLabel)) { $suffix += "+"+$this.PSSemVerBuildLabel } "$($this.Major).$($this.Minor).$($this.Build)"+$suffix
System.Web.Services.Protocols.SoapException	PSMessageDetails	ScriptProperty	script: $this.Detail."#text"
System.Xml.XmlNode	ToString	CodeMethod	CodeMethodData
System.Xml.XmlNodeList	ToString	CodeMethod	CodeMethodData
"""#
