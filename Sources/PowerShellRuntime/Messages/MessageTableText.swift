/// PowerShell's message templates: table, name, text with `{0}` and `\n`, `\t`, `\\` escaped.
/// - Source: the resources of PowerShell 7.6
let messageTableText: StaticString = #"""

AddMember	AliasReferenceShouldNotBeNullOrEmpty	The member referenced by this alias should not be null or empty.
AddMember	CannotAddMemberType	Cannot add a member with type "{0}". Specify a different type for the MemberTypes parameter.
AddMember	CannotRemoveTypeDataMember	Cannot force the member with name "{0}" and type "{1}" to be added. A member with that name and type already exists, and the existing member is not an instance extension.
AddMember	InvalidValueForNotePropertyName	The parameter NotePropertyName cannot take values that could be converted to the type {0}. To define the name of a member with those values, use Add-Member, and specify the member type.
AddMember	MemberAlreadyExists	Cannot add a member with the name "{0}" because a member with that name already exists. To overwrite the member anyway, add the Force parameter to your command.
AddMember	NotePropertyNameShouldNotBeNull	The name for a NoteProperty member should not be null or an empty string.
AddMember	TypeNameShouldNotBeEmpty	The TypeName parameter should not be null, empty, or contain only white spaces.
AddMember	Value1AndValue2AreNotBothNull	Both Value and SecondValue parameters should not be null for a member of type "{0}". Specify a non-null value for one of the two parameters.
AddMember	Value1Prompt	The Value parameter is required for a member of type "{0}". Specify the Value parameter when adding members of this type.
AddMember	Value1ShouldNotBeNull	The Value parameter should not be null for a member of type "{0}". Specify a non-null value for the Value parameter when adding members of this type.
AddMember	Value2ShouldNotBeNull	The SecondValue parameter should not be null for a member of type "{0}". Specify a non-null value for the SecondValue parameter when adding members of this type.
AddMember	Value2ShouldNotBeSpecified	The SecondValue parameter is not necessary for a member of type "{0}", and should not be specified. Do not specify the SecondValue parameter when you add members of this type.
AddMember	WrongMemberCount	To add a member, only one member type can be specified. The member types specified are: "{0}"
AliasCommandStrings	ExportAliasFileOpenFailed	Cannot open file {0} to export the alias. {1}
AliasCommandStrings	ExportAliasHeaderDate	Date/Time : {0:F}
AliasCommandStrings	ExportAliasHeaderMachine	Computer : {0}
AliasCommandStrings	ExportAliasHeaderTitle	Alias File
AliasCommandStrings	ExportAliasHeaderUser	Exported by : {0}
AliasCommandStrings	ImportAliasAction	Import Alias
AliasCommandStrings	ImportAliasFileInvalidFormat	Cannot import an alias. Line number {1} in the file '{0}' is not a properly-formatted, comma-separated values (CSV) line for aliases. Change the line to contain four values separated by commas. If the value text itself contains a comma, then the value must be contained in quotation marks.
AliasCommandStrings	ImportAliasFileOpenFailed	Cannot open file {0} to import the alias. {1}
AliasCommandStrings	ImportAliasFromFileSystemOnly	Cannot import the alias because the specified path '{0}' referred to a '{1}' provider path. Change the value of the Path parameter to a file system path.
AliasCommandStrings	ImportAliasOptionsError	Cannot import the alias because line number {1} in the file '{0}' contains an option that is not recognized for aliases. Change the file to contain valid options.
AliasCommandStrings	ImportAliasPathResolvedToMultiple	Cannot import alias because path '{0}' contains wildcard characters that resolve to multiple paths. Aliases can be imported from only one file. Change the value of the Path parameter to a path that resolves to a single file.
AliasCommandStrings	ImportAliasTarget	Name: {0} Value: {1}
AliasCommandStrings	NewAliasAction	New Alias
AliasCommandStrings	NewAliasTarget	Name: {0} Value: {1}
AliasCommandStrings	NoAliasFound	This command cannot find a matching alias because an alias with the {0} '{1}' does not exist.
AliasCommandStrings	SetAliasAction	Set Alias
AliasCommandStrings	SetAliasTarget	Name: {0} Value: {1}
AuthorizationManagerBase	AuthorizationManagerDefaultFailureReason	AuthorizationManager check failed.
AutomationExceptions	Argument	Cannot process argument because the value of argument "{0}" is not valid. Change the value of the "{0}" argument and run the operation again.
AutomationExceptions	ArgumentNull	Cannot process argument because the value of argument "{0}" is null. Change the value of argument "{0}" to a non-null value.
AutomationExceptions	ArgumentOutOfRange	Cannot process argument because the value of argument "{0}" is out of range. Change argument "{0}" to a value that is within range.
AutomationExceptions	CanConvertOneClauseOnly	The script block cannot be converted because it contains more than one clause. Expressions or control structures are not permitted. Verify that the script block contains exactly one pipeline or command.
AutomationExceptions	CanConvertOneOutputErrorRedir	The script block cannot be converted to a PowerShell object because it contains forbidden redirection operators.
AutomationExceptions	CanOnlyConvertOnePipeline	Only a script block that contains exactly one pipeline or command can be converted. Expressions or control structures are not permitted. Verify that the script block contains exactly one pipeline or command.
AutomationExceptions	CantConvertEmptyPipeline	An empty script block cannot be converted. Verify that the script block contains exactly one pipeline or command.
AutomationExceptions	CantConvertPipelineStartsWithExpression	Cannot generate a PowerShell object for a ScriptBlock that starts a pipeline with an expression.
AutomationExceptions	CantConvertScriptBlockToOpenGenericType	The script block cannot be converted to an open generic type. Define an appropriate closed generic type, and then retry.
AutomationExceptions	CantConvertScriptBlockWithNoContext	Cannot generate a PowerShell object for a ScriptBlock that does not have an associated operation context.
AutomationExceptions	CantConvertScriptBlockWithTrap	A script block that contains a top-level trap statement cannot be converted.
AutomationExceptions	CantConvertWithCommandInvocations	Cannot generate a PowerShell object for a ScriptBlock which invokes pipelines, commands or functions to evaluate arguments of the main pipeline.
AutomationExceptions	CantConvertWithDotSourcing	Cannot generate a PowerShell object for a ScriptBlock that uses dot sourcing.
AutomationExceptions	CantConvertWithDynamicExpression	Cannot generate a PowerShell object for a ScriptBlock evaluating dynamic expressions. Dynamic expression: {0}.
AutomationExceptions	CantConvertWithNonConstantExpression	Cannot generate a PowerShell object for a ScriptBlock evaluating non-constant expressions. Non-constant expression: {0}.
AutomationExceptions	CantConvertWithScriptBlockInvocation	Cannot generate a PowerShell object for a ScriptBlock that invokes other script blocks.
AutomationExceptions	CantConvertWithScriptBlocks	Cannot generate a PowerShell object for a ScriptBlock that tries to pass other script blocks inside argument values.
AutomationExceptions	CantConvertWithUndeclaredVariables	Cannot generate a PowerShell object for a ScriptBlock dereferencing variables undeclared in the param(...) block.  Name of undeclared variable: {0}.
AutomationExceptions	CantGetUsingExpressionValueWithSpecifiedVariableDictionary	Cannot get the value of the Using expression '{0}' in the specified variable dictionary. When creating a PowerShell instance from a script block, the Using expression cannot contain an indexing operation or member-accessing operation.
AutomationExceptions	DynamicParametersWrongType	Object "{0}" is the wrong type to return from the dynamicparam block. The dynamicparam block must return either $null, or an object with type [System.Management.Automation.RuntimeDefinedParameterDictionary].
AutomationExceptions	HaltCommandException	The command was stopped by the user.
AutomationExceptions	InvalidOperation	Cannot perform operation because operation "{0}" is not valid. Remove operation "{0}", or investigate why it is not valid.
AutomationExceptions	InvalidScopeIdArgument	Cannot process argument because the value of parameter "{0}" is not valid. Valid values are "Global", "Local", or "Script", or a number relative to the current scope (0 through the number of scopes where 0 is the current scope and 1 is its parent). Change the value of the "{0}" parameter and run the operation again.
AutomationExceptions	NotImplemented	Cannot perform operation because operation "{0}" is not implemented.
AutomationExceptions	NotSupported	Cannot perform operation because operation "{0}" is not supported.
AutomationExceptions	ObjectDisposed	Cannot perform operation because object "{0}" has already been disposed.
AutomationExceptions	ScriptBlockInvokeOnOneClauseOnly	The script block cannot be invoked because it contains more than one clause. The Invoke() method can only be used on script blocks that contain a single clause.
AutomationExceptions	UsingVariableIsUndefined	The value of the using variable '$using:{0}' cannot be retrieved because it has not been set in the local session.
AutomationExceptions	WDACCompiledScriptBlockLogMessage	Script block '{0}' invocation into current scope will be disallowed in Constrained Language mode. Script language mode: {1}, Context language mode: {2}.
AutomationExceptions	WDACCompiledScriptBlockLogTitle	Compiled Script Block Dot Source
CommandBaseStrings	CannotInvokePSCmdletsDirectly	Cmdlets derived from PSCmdlet cannot be invoked directly.  
CommandBaseStrings	ContinueAllHelpMessage	Continue with all the steps of the operation.
CommandBaseStrings	ContinueAllLabel	Yes to &All
CommandBaseStrings	ContinueOneHelpMessage	Continue with only the next step of the operation.
CommandBaseStrings	ContinueOneLabel	&Yes
CommandBaseStrings	ErrorPreferenceStop	The running command stopped because the preference variable "{0}" or common parameter is set to Stop: {1}
CommandBaseStrings	ExecFailed	Exec call failed with errorno {0} for command line: {1}
CommandBaseStrings	HaltHelpMessage	Stop this command.
CommandBaseStrings	HaltLabel	&Halt Command
CommandBaseStrings	InquireCaptionDefault	Confirm
CommandBaseStrings	InquireCtrlC	The running command stopped because the user interrupted the command.
CommandBaseStrings	InquireHalt	The running command stopped because the user selected the Stop option.
CommandBaseStrings	NativeCommandNotFound	Command '{0}' was not found. The specified command must be an executable.
CommandBaseStrings	ObsoleteCommand	command '{0}'
CommandBaseStrings	PagingSupportAccurateTotalCountTemplate	Total count: {0}
CommandBaseStrings	PagingSupportEstimatedTotalCountTemplate	Estimated total count: {0}
CommandBaseStrings	PagingSupportUnknownTotalCountTemplate	Unknown total count
CommandBaseStrings	ParameterNotValidInRemoteRunspace	Cmdlet '{0}' does not support parameter '{1}' in a remote session.
CommandBaseStrings	PauseHelpMessage	Pause the current pipeline and return to the command prompt. Type "{0}" to resume the pipeline.
CommandBaseStrings	PauseLabel	&Suspend
CommandBaseStrings	PreferenceInvalid	The running command stopped because the preference variable "{0}" or common parameter is set to the following value that is not valid: "{1}".
CommandBaseStrings	PreferenceStop	The running command stopped because the preference variable "{0}" or common parameter is set to Stop.
CommandBaseStrings	ProgramExitedWithNonZeroCode	Program "{0}" ended with non-zero exit code: {1} ({2}).
CommandBaseStrings	SearcherWDACLogMessage	Command '{0}' in module '{1}' is untrusted and will not be accessible in ConstrainedLanguage mode.
CommandBaseStrings	SearcherWDACLogTitle	Command Searcher
CommandBaseStrings	ShouldContinuePromptCaption	Continue with this operation?
CommandBaseStrings	ShouldProcessMessage	Performing the operation "{0}" on target "{1}".
CommandBaseStrings	ShouldProcessWarningFallback	Are you sure you want to perform this action?\n{0}
CommandBaseStrings	ShouldProcessWhatIfMessage	What if: {0}
CommandBaseStrings	SkipAllHelpMessage	Skip this operation and all subsequent operations.
CommandBaseStrings	SkipAllLabel	No to A&ll
CommandBaseStrings	SkipOneHelpMessage	Skip this operation and proceed with the next operation.
CommandBaseStrings	SkipOneLabel	&No
CommandBaseStrings	UseOfDeprecatedCommandWarning	The {0} is obsolete. {1}
CommandBaseStrings	WDACLogMessage	Dot-Source processing for script block '{0}' will fail in Constrained Language mode because its language mode '{1}' does not match the current language mode '{2}'.
CommandBaseStrings	WDACLogTitle	Script Block Processing Dot-Source Check
CommandLineParameterParserStrings	ArgsAlreadySpecified	Cannot process the command because arguments to -Command or -EncodedCommand have already been specified with -EncodedArguments.
CommandLineParameterParserStrings	ArgumentFileDoesNotExist	The argument '{0}' is not recognized as the name of a script file. Check the spelling of the name, or if a path was included, verify that the path is correct and try again.
CommandLineParameterParserStrings	BadArgsValue	Cannot process the command because the value specified with -EncodedArguments is not properly encoded. The value must be Base64 encoded.
CommandLineParameterParserStrings	BadCommandValue	Cannot process the command because the value specified with -EncodedCommand is not properly encoded. The value must be Base64 encoded.
CommandLineParameterParserStrings	BadFormatParameterValue	Cannot process the command because of an incorrect parameter value. "{0}" is not a valid format.\nValid formats are:\n{1}
CommandLineParameterParserStrings	CommandAlreadySpecified	Cannot process command because a command is already specified with -Command, -CommandWithArgs, or -EncodedCommand.
CommandLineParameterParserStrings	CustomPipeNameTooLong	Cannot process the command because -CustomPipeName specified is too long. Pipe names on this platform can be up to {0} characters long. Your pipe name '{1}' is {2} characters.
CommandLineParameterParserStrings	InvalidArgument	Invalid argument '{0}', did you mean:
CommandLineParameterParserStrings	InvalidExecutionPolicyArgument	Invalid ExecutionPolicy value '{0}'.
CommandLineParameterParserStrings	InvalidFileArgument	Processing -File '{0}' failed: {1} Specify a valid path for the -File parameter.
CommandLineParameterParserStrings	InvalidFileArgumentExtension	Processing -File '{0}' failed because the file does not have a '.ps1' extension. Specify a valid PowerShell script file name, and then try again.
CommandLineParameterParserStrings	InvalidSettingsFileArgument	Processing -SettingsFile '{0}' failed: {1}. Specify a valid path for the -SettingsFile parameter.
CommandLineParameterParserStrings	InvalidWindowStyleArgument	Processing -WindowStyle '{0}' failed: {1}.
CommandLineParameterParserStrings	MTANotImplemented	Parameter -MTA is not supported on this platform.
CommandLineParameterParserStrings	MissingArgsValue	Cannot process the command because -EncodedArguments requires a value. Specify a value for the -EncodedArguments parameter.
CommandLineParameterParserStrings	MissingCommandParameter	Cannot process the command because of a missing parameter. A command must follow -Command.
CommandLineParameterParserStrings	MissingConfigurationFileArgument	Cannot process the command because -ConfigurationFile requires an argument that is a session configuration (.pssc) file path. Specify this argument and try again.
CommandLineParameterParserStrings	MissingConfigurationNameArgument	Cannot process the command because -ConfigurationName requires an argument that is a remote endpoint configuration name. Specify this argument and try again.
CommandLineParameterParserStrings	MissingCustomPipeNameArgument	Cannot process the command because -CustomPipeName requires an argument that is a name of the pipe you want to use. Specify this argument and try again.
CommandLineParameterParserStrings	MissingExecutionPolicyParameter	Cannot process the execution policy because of a missing policy name. A policy name must follow -ExecutionPolicy.
CommandLineParameterParserStrings	MissingFileArgument	The command cannot be run because the File parameter requires a file path. Supply a path for the File parameter and then try the command again.
CommandLineParameterParserStrings	MissingInputFormatParameter	Cannot process the command because the -InputFormat parameter requires an argument. Specify a valid format argument for this parameter.\nValid formats are:\n{0}
CommandLineParameterParserStrings	MissingMandatoryArgument	An argument is required to be supplied to the '{0}' parameter.
CommandLineParameterParserStrings	MissingOutputFormatParameter	The command cannot be run because no argument has been supplied for the OutputFormat parameter.\nSpecify one of the following formats for this parameter:\n{0}
CommandLineParameterParserStrings	MissingSettingsFileArgument	Cannot process the command because -SettingsFile requires an argument that is a file path.
CommandLineParameterParserStrings	MissingWindowStyleArgument	Cannot process the command because -WindowStyle requires an argument that is normal, hidden, minimized or maximized. Specify one of these argument values and try again.
CommandLineParameterParserStrings	MissingWorkingDirectoryArgument	Cannot process the command because -WorkingDirectory requires an argument that is a directory path.
CommandLineParameterParserStrings	MtaStaMutuallyExclusive	Cannot process the command because -STA and -MTA are both specified. Specify either -STA or -MTA.
CommandLineParameterParserStrings	NullElementInArgs	The specified arguments must not contain null elements.
CommandLineParameterParserStrings	STANotImplemented	Parameter -STA is not supported on this platform.
CommandLineParameterParserStrings	SettingsFileNotExists	The argument '{0}' passed to the -SettingsFile does not exist. Provide the path to an existing json file as an argument to the -SettingsFile parameter.
CommandLineParameterParserStrings	StdinNotRedirected	'-' was specified as the argument to -Command but standard input has not been redirected for this process.
CommandLineParameterParserStrings	TooManyParametersToCommand	'-' was specified with the -Command parameter; no other arguments to -Command are permitted.
CommandLineParameterParserStrings	UnknownParameter	Unrecognized parameter: '{0}'.
CommandLineParameterParserStrings	WindowStyleArgumentNotImplemented	Parameter -WindowStyle is not implemented on this platform.
ConsoleHostStrings	CannotLoadPSReadline	Cannot load PSReadline module.  Console is running without PSReadline.
ConsoleHostStrings	CommandNotExecuted	Command '{0}' was not run as the session in which it was intended to run was either closed or broken
ConsoleHostStrings	ConflictingServerModeParameters	More than one server mode parameter was specified. Server mode parameters must be used exclusively.
ConsoleHostStrings	DebuggerSourceCodeFormat	{0}:{1,-3} {2}
ConsoleHostStrings	DefaultPrompt	PS>
ConsoleHostStrings	EnteringDebugger	Entering debug mode. Use h or ? for help. 
ConsoleHostStrings	HitBreakpoint	Hit {0}
ConsoleHostStrings	InitialCommandNotExecuted	Command '{0}' could not be run because some PowerShell Snap-Ins did not load.
ConsoleHostStrings	InputExitCurrentLoopOutOfSyncError	Cannot process input loop. ExitCurrentLoop was called when no InputLoops were running.
ConsoleHostStrings	MissingMandatoryParameter	The '{0}' parameter is mandatory and must be specified when using the '{1}' parameter.
ConsoleHostStrings	PushRunspaceNotRemote	PushRunspace can only push a remote runspace.
ConsoleHostStrings	RunAsAdministrator	Run as Administrator
ConsoleHostStrings	SessionDoesNotSupportDebugger	\nThe current session does not support debugging; execution will continue.\n\n
ConsoleHostStrings	ShellCannotBeStarted	The shell cannot be started. A failure occurred during initialization:
ConsoleHostStrings	ShellCannotBeStartedWithConfigConflict	The shell cannot be started. An InitialSessionState object has been provided along with a -ConfigurationFile argument. Both configuration directives cannot be used at the same time.
ConsoleHostStrings	SlowProfileLoadingMessage	Loading personal and system profiles took {0}ms.
ConsoleHostStrings	TooManyNestedPromptsError	Cannot display prompt because too many nested prompts are already running.
ConsoleHostStrings	TranscriptEpilogue	**********************\nPowerShell transcript end\nEnd time: {0:yyyyMMddHHmmss}\n**********************
ConsoleHostStrings	TranscriptPrologue	**********************\nPowerShell transcript start\nStart time: {0:yyyyMMddHHmmss}\nUsername  : {1}\\{2}\nMachine   : {3} ({4})\n**********************
ConsoleHostStrings	UnhandledExceptionShutdownMessage	An error has occurred that was not properly handled. Additional information is shown below. The PowerShell process will exit.
ConsoleHostUserInterfaceStrings	ChoiceMessage	Choice[{0}]: 
ConsoleHostUserInterfaceStrings	DebugFormatString	DEBUG: {0}
ConsoleHostUserInterfaceStrings	DefaultChoiceForMultipleChoices	(default is "{0}")
ConsoleHostUserInterfaceStrings	DefaultChoicePrompt	(default is "{0}"): 
ConsoleHostUserInterfaceStrings	DefaultChoicesForMultipleChoices	(default choices are {0})
ConsoleHostUserInterfaceStrings	EmptyChoicesErrorTemplate	"{0}" should have at least one element.
ConsoleHostUserInterfaceStrings	InvalidChoiceHotKeyError	Cannot process the hot key because a question mark ("?") cannot be used as a hot key.
ConsoleHostUserInterfaceStrings	InvalidDefaultChoiceErrorTemplate	"{0}" must be a valid index into "{1}" or -1 for no default choice.
ConsoleHostUserInterfaceStrings	InvalidDefaultChoiceForMultipleSelection	"{0}" must be a valid index into "{1}". "{2}" is not a valid index.
ConsoleHostUserInterfaceStrings	NullErrorTemplate	"{0}" cannot be null.
ConsoleHostUserInterfaceStrings	NullOrEmptyErrorTemplate	"{0}" cannot be null or empty.
ConsoleHostUserInterfaceStrings	PromptCanceledError	The prompt was canceled.
ConsoleHostUserInterfaceStrings	PromptEmptyDescriptionsErrorTemplate	The "{0}" collection must have at least one element.
ConsoleHostUserInterfaceStrings	PromptFieldPromptInputSeparatorTemplate	{0}: 
ConsoleHostUserInterfaceStrings	PromptForChoiceHelp	[?] Help 
ConsoleHostUserInterfaceStrings	PromptHelp	(Type !? for Help.)
ConsoleHostUserInterfaceStrings	PromptNoHelpAvailableErrorTemplate	No help is available for {0}.
ConsoleHostUserInterfaceStrings	PromptParseFormatErrorTemplate	Cannot recognize "{1}" as a {0} due to a format error.
ConsoleHostUserInterfaceStrings	PromptParseOverflowErrorTemplate	Cannot recognize "{1}" as a {0} due to an overflow error.
ConsoleHostUserInterfaceStrings	PromptTypeLoadErrorTemplate	Cannot display the prompt for "{0}" because type "{1}" cannot be loaded.
ConsoleHostUserInterfaceStrings	PromptUnrecognizedCommandErrorTemplate	"{0}" cannot be recognized as a valid Prompt command.
ConsoleHostUserInterfaceStrings	RankZeroArrayErrorTemplate	The field "{0}" is a zero rank array.
ConsoleHostUserInterfaceStrings	ReadFailsOnNonInteractiveFlag	PowerShell is in NonInteractive mode. Read and Prompt functionality is not available.
ConsoleHostUserInterfaceStrings	VerboseFormatString	VERBOSE: {0}
ConsoleHostUserInterfaceStrings	WarningFormatString	WARNING: {0}
ConvertFromStringData	DataItemAlreadyDefined	Data item '{1}' in line '{0}' is already defined. 
ConvertFromStringData	InvalidDataLine	Data line '{0}' is not in 'name=value' format. 
ConvertHTMLStrings	MetaPropertyNotFound	Accepted meta properties are content-type, default-style, application-name, author, description, generator, keywords, x-ua-compatible, and viewport. The meta pair: {0} and {1} may not function correctly.
ConvertStringResources	InvalidExample	Text examples must follow the pattern "input value = output value"
ConvertStringResources	InvalidPsObjectExample	PSObject examples should have 'Before' and 'After' properties
ConvertStringResources	NoProgramFound	Convert-String appears to be having trouble parsing your data using the examples you've provided. We'd love to take a look at what went wrong - feel free to send the command you tried in a mail to psdmfb@microsoft.com. We will review all submissions, although we can't guarantee a response.
Credential	CredentialDisallowed	Cannot serialize the credential. If this command is starting a workflow, the credentials cannot be persisted, because the process in which the workflow is started does not have permission to serialize credentials.\n\n-- If the workflow was started in a PSSession to the local computer, add the EnableNetworkAccess parameter to the command that created the session.\n-- If the workflow was started in a PSSession to a remote computer, add the Authentication parameter with a value of CredSSP to the command that created the session. Or, connect to a session configuration that has a RunAsUser property value.
Credential	InvalidUserNameFormat	The value for UserName is not in the correct format.
CredentialAttributeStrings	CredentialAttribute_Prompt	Enter your credentials.
CredentialAttributeStrings	CredentialAttribute_Prompt_Caption	PowerShell credential request
CsvCommandStrings	BuildPropertyNamesMethodShouldBeCalledOnlyOncePerCmdletInstance	BuildPropertyNames method should be called only once per cmdlet instance.
CsvCommandStrings	CannotAppendCsvWithMismatchedPropertyNames	Cannot append CSV content to the following file: {1}. The appended object does not have a property that corresponds to the following column: {0}. To continue with mismatched properties, add the -Force parameter, and then retry the command.
CsvCommandStrings	CannotSpecifyIncludeTypeInformationAndNoTypeInformation	You must specify either the -IncludeTypeInformation or -NoTypeInformation parameters, but not both.
CsvCommandStrings	CannotSpecifyPathAndLiteralPath	You must specify either the -Path or -LiteralPath parameters, but not both.
CsvCommandStrings	CannotSpecifyQuoteFieldsAndUseQuotes	You must specify either the -UseQuotes or -QuoteFields parameters, but not both.
CsvCommandStrings	EOFIsReached	EOF is reached.
CsvCommandStrings	FileNameIsAMandatoryParameter	FileName is a mandatory parameter.
CsvCommandStrings	ReconcilePreexistingPropertyNamesMethodShouldOnlyGetCalledWhenAppending	ReconcilePreexistingPropertyNames method should only get called when appending.
CsvCommandStrings	ReconcilePreexistingPropertyNamesMethodShouldOnlyGetCalledWhenPreexistingPropertyNamesHaveBeenReadSuccessfully	ReconcilePreexistingPropertyNames method should only get called when preexisting property names have been read successfully.
CsvCommandStrings	TypeHierarchyShouldNotHaveNullValues	Type hierarchy should not have null values.
CsvCommandStrings	UseDefaultNameForUnspecifiedHeader	One or more headers were not specified. Default names starting with "H" have been used in place of any missing headers.
DescriptionsStrings	NullOrEmptyErrorTemplate	{0} cannot be null or empty.
DiscoveryExceptions	AliasDeclaredMultipleTimes	The alias "{0}" is declared multiple times.
DiscoveryExceptions	AliasNotResolvedException	Cannot resolve alias '{0}' because it refers to term '{1}', which is not recognized as a cmdlet, function, executable program, or script file. Verify the term and try again.
DiscoveryExceptions	CmdletDoesNotDeriveFromCmdletType	The argument '{0}' is not recognized as a cmdlet, possibly because it does not derive from the Cmdlet or PSCmdlet classes: {1}
DiscoveryExceptions	CmdletFormatInvalid	The cmdlet name "{0}" cannot be validated because it is not in the correct format. Cmdlet names must include a verb and a noun separated by a "-", such as "Get-Process".
DiscoveryExceptions	CmdletNotFoundException	Argument '{0}' is not recognized as a cmdlet: {1}
DiscoveryExceptions	CommandArgsOnlyForSingleCmdlet	The command could not be retrieved because the ArgumentList parameter can be specified only when retrieving a single cmdlet or script.
DiscoveryExceptions	CommandNameNotCmdlet	Parameter '{0}' with value '{1}' cannot be processed because it is not a cmdlet and cannot be processed by the CommandProcessor.
DiscoveryExceptions	CommandNotFoundException	The term '{0}' is not recognized as a name of a cmdlet, function, script file, or executable program.\nCheck the spelling of the name, or if a path was included, verify that the path is correct and try again.
DiscoveryExceptions	CommandParameterNotFound	No matching commands include a parameter named '{0}'.  Check the spelling of the parameter name, and then try again.
DiscoveryExceptions	CompiledCommandParameterMemberMustBeFieldOrProperty	Parameter could not be declared. Parameters can be declared only on fields and properties.
DiscoveryExceptions	CouldNotAutoImportMatchingModule	The '{0}' command was found in the module '{1}', but the module could not be loaded. For more information, run 'Import-Module {1}'.
DiscoveryExceptions	CouldNotAutoImportMatchingModuleWithErrorMessage	The '{0}' command was found in the module '{1}', but the module could not be loaded due to the following error: [{2}]\nFor more information, run 'Import-Module {1}'.
DiscoveryExceptions	CouldNotAutoImportModule	The module '{0}' could not be loaded. For more information, run 'Import-Module {0}'.
DiscoveryExceptions	DotSourceNotSupported	Cannot dot-source this command because it was defined in a different language mode. To invoke this command without importing its contents, omit the '.' operator.
DiscoveryExceptions	DuplicateAssemblyName	An assembly named '{0}' already exists. Assemblies must have unique names.
DiscoveryExceptions	DuplicateCmdletName	A cmdlet named '{0}' already exists. Cmdlets must have unique names.
DiscoveryExceptions	DuplicateCmdletProviderName	A cmdlet provider named '{0}' already exists. Cmdlet providers must have unique names.
DiscoveryExceptions	DuplicateScriptName	A script named '{0}' already exists. Scripts must have unique names.
DiscoveryExceptions	GetCommandShowCommandInfoParamError	The ShowCommandInfo and Syntax parameters cannot be specified together.
DiscoveryExceptions	InvalidCmdletNameFormat	Cannot process the cmdlet. A cmdlet name must consist of a verb and noun pair separated by '-'.
DiscoveryExceptions	PSSnapInNameVersion	{0} (Version {1})
DiscoveryExceptions	ParameterDeclaredInParameterSetMultipleTimes	The parameter "{0}" is declared in parameter-set "{1}" multiple times.
DiscoveryExceptions	RequiresElevation	The script '{0}' cannot be run because it contains a "#requires" statement for running as Administrator. The current PowerShell session is not running as Administrator. Start PowerShell by using the Run as Administrator option, and then try running the script again.
DiscoveryExceptions	RequiresInterpreterNotCompatible	The script '{0}' cannot be run because it contained a "#requires" statement with a shell ID of {1} that is incompatible with the current shell. To run this script you must use the shell located at '{2}'.
DiscoveryExceptions	RequiresInterpreterNotCompatibleNoPath	The script '{0}' cannot be run because it contained a "#requires" statement with a shell ID of {1} that is incompatible with the current shell.
DiscoveryExceptions	RequiresMissingModules	The script '{0}' cannot be run because the following modules that are specified by the "#requires" statements of the script are missing: {1}.
DiscoveryExceptions	RequiresMissingPSSnapIns	The script '{0}' cannot be run because the following snap-ins that are specified by the "#requires" statements of the script are missing: {1}.
DiscoveryExceptions	RequiresPSEditionNotCompatible	The script '{0}' cannot be run because it contained a "#requires" statement for PowerShell editions '{1}'. The edition of PowerShell that is required by the script does not match the currently running PowerShell {2} edition.
DiscoveryExceptions	RequiresPSVersionNotCompatible	The script '{0}' cannot be run because it contained a "#requires" statement for PowerShell {1}. The version of PowerShell that is required by the script does not match the currently running version of PowerShell {2}.
DiscoveryExceptions	RequiresShellIDInvalidForSingleShell	A #requires statement has specified only a shellID. #Requires statements must specify a required PowerShell snap-in when running in PowerShell.
DiscoveryExceptions	ReservedParameterName	The parameter name "{0}" is reserved for future use.
DiscoveryExceptions	ScriptDisabledWhenFeatureOff	This script command is disabled when the experimental feature '{0}' has been turned off.
DiscoveryExceptions	ScriptDisabledWhenFeatureOn	This script command is disabled when the experimental feature '{0}' has been turned on.
DiscoveryExceptions	ScriptRequiresInvalidFormat	Cannot process the #requires statement because it is not in the correct format.\nThe #requires statement must be in one of the following formats:\n "#requires -shellid <shellID>"\n "#requires -version <major.minor>"\n "#requires -psedition <edition>"\n "#requires -pssnapin <psSnapInName> [-version <major.minor>]"\n "#requires -modules <ModuleSpecification>"\n "#requires -runasadministrator"
EnumExpressionEvaluatorStrings	EmptyInputString	The input expression must not be empty. Specify at least one identifier name in each input expression. 
EnumExpressionEvaluatorStrings	EmptyTokenString	Unable to match an empty identifier name to a valid enumerator name. Specify one of the following enumerator names and retry: {0}.
EnumExpressionEvaluatorStrings	InvalidGenericType	The generic type specified for the expression must represent an enum. Specify a valid enum type. 
EnumExpressionEvaluatorStrings	MultipleEnumNameMatch	The identifier name {0} cannot be processed because it is either too similar or identical to the following enumerator names: {1}. Use a more specific identifier name.
EnumExpressionEvaluatorStrings	NoEnumNameMatch	Unable to match the identifier name {0} to a valid enumerator name. Specify one of the following enumerator names and try again:\n{1}
EnumExpressionEvaluatorStrings	NoIdentifierGroupingAllowed	Use of parentheses is not valid in the expression because identifier grouping is not allowed. Try removing the parentheses, or if a subexpression is enclosed, try expanding the expression.
EnumExpressionEvaluatorStrings	SyntaxErrorBinaryOperatorExpected	Unable to parse the expression due to an unexpected token. Only an OR (,) operator or AND (+) operator is expected after an identifier name.
EnumExpressionEvaluatorStrings	SyntaxErrorIdentifierExpected	Unable to parse the expression due to an unexpected token after a NOT (!) operator. An identifier name is expected after a NOT (!) operator.
EnumExpressionEvaluatorStrings	SyntaxErrorUnexpectedBinaryOperator	Unable to parse the expression due to an unexpected token. An identifier name or a NOT (!) operator is expected at the start of the expression, or after an OR (,) operator or an AND (+) operator. Also, an expression must not end with an OR (,), AND (+) or NOT (!) operator.
ErrorCategoryStrings	AuthenticationError	AuthenticationError: ({1}:{2}) [{0}], {3}
ErrorCategoryStrings	CloseError	CloseError: ({1}:{2}) [{0}], {3}
ErrorCategoryStrings	ConnectionError	ConnectionError: ({1}:{2}) [{0}], {3}
ErrorCategoryStrings	DeadlockDetected	Deadlock detected: ({1}:{2}) [{0}], {3}
ErrorCategoryStrings	DeviceError	DeviceError: ({1}:{2}) [{0}], {3}
ErrorCategoryStrings	FromStdErr	FromStdErr: ({1}:{2}) [{0}], {3}
ErrorCategoryStrings	InvalidArgument	InvalidArgument: ({1}:{2}) [{0}], {3}
ErrorCategoryStrings	InvalidData	InvalidData: ({1}:{2}) [{0}], {3}
ErrorCategoryStrings	InvalidErrorCategory	Unrecognized error category {4}: ({1}:{2}) [{0}], {3}
ErrorCategoryStrings	InvalidOperation	InvalidOperation: ({1}:{2}) [{0}], {3}
ErrorCategoryStrings	InvalidResult	InvalidResult: ({1}:{2}) [{0}], {3}
ErrorCategoryStrings	InvalidType	InvalidType: ({1}:{2}) [{0}], {3}
ErrorCategoryStrings	LimitsExceeded	LimitsExceeded: ({1}:{2}) [{0}], {3}
ErrorCategoryStrings	MetadataError	MetadataError: ({1}:{2}) [{0}], {3}
ErrorCategoryStrings	NotEnabled	NotEnabled: ({1}:{2}) [{0}], {3}
ErrorCategoryStrings	NotImplemented	NotImplemented: ({1}:{2}) [{0}], {3}
ErrorCategoryStrings	NotInstalled	NotInstalled: ({1}:{2}) [{0}], {3}
ErrorCategoryStrings	NotSpecified	NotSpecified: ({1}:{2}) [{0}], {3}
ErrorCategoryStrings	ObjectNotFound	ObjectNotFound: ({1}:{2}) [{0}], {3}
ErrorCategoryStrings	OpenError	OpenError: ({1}:{2}) [{0}], {3}
ErrorCategoryStrings	OperationStopped	OperationStopped: ({1}:{2}) [{0}], {3}
ErrorCategoryStrings	OperationTimeout	OperationTimeout: ({1}:{2}) [{0}], {3}
ErrorCategoryStrings	ParserError	ParserError: ({1}:{2}) [{0}], {3}
ErrorCategoryStrings	PermissionDenied	PermissionDenied: ({1}:{2}) [{0}], {3}
ErrorCategoryStrings	ProtocolError	ProtocolError: ({1}:{2}) [{0}], {3}
ErrorCategoryStrings	QuotaExceeded	QuotaExceeded: ({1}:{2}) [{0}], {3}
ErrorCategoryStrings	ReadError	ReadError: ({1}:{2}) [{0}], {3}
ErrorCategoryStrings	ResourceBusy	ResourceBusy: ({1}:{2}) [{0}], {3}
ErrorCategoryStrings	ResourceExists	ResourceExists: ({1}:{2}) [{0}], {3}
ErrorCategoryStrings	ResourceUnavailable	ResourceUnavailable: ({1}:{2}) [{0}], {3}
ErrorCategoryStrings	SecurityError	SecurityError: ({1}:{2}) [{0}], {3}
ErrorCategoryStrings	SyntaxError	SyntaxError: ({1}:{2}) [{0}], {3}
ErrorCategoryStrings	WriteError	WriteError: ({1}:{2}) [{0}], {3}
ErrorPackage	ActionPreferenceReservedForFutureUseError	The {0} ActionPreference value is reserved for future use and is not supported at this time. For more information about preference variables, see the Help topic, "about_Preference_Variables."
ErrorPackage	Ellipsize	{0}…{1}
ErrorPackage	ErrorDetailsEmptyTemplate	Error text is empty for error "{0}" : "{1}"
ErrorPackage	RedirectedException	Object "{0}" is reported as an error.
ErrorPackage	ReservedActionPreferenceReplacedError	The {0} ActionPreference value is reserved for future use and is not supported at this time. It has been replaced in your {1} variable by the default value of {2}. For more information about preference variables, see the Help topic, "about_Preference_Variables."
ErrorPackage	UnsupportedPreferenceError	The value {0} is not supported for an ActionPreference variable. The provided value should be used only as a value for a preference parameter, and has been replaced by the default value. For more information, see the Help topic, "about_Preference_Variables."
ExtendedTypeSystem	AccessMemberOutsidePSObject	Cannot access member "{0}" outside of a PSObject.
ExtendedTypeSystem	CannotAccessByRefLikePropertyOrField	Cannot get or set the property or field "{0}" of the ByRef-like type "{1}". ByRef-like types are not supported in PowerShell.
ExtendedTypeSystem	CannotAddPropertyOrMethod	A PSProperty or PSMethod object cannot be added to this collection.
ExtendedTypeSystem	CannotCallMethodWithByRefLikeReturnType	Cannot invoke the method "{0}" of the ByRef-like return type "{1}". ByRef-like types are not supported in PowerShell.
ExtendedTypeSystem	CannotChangeReservedMember	"{0}" cannot be changed.
ExtendedTypeSystem	CannotConvertValueToStringArray	The value "{0}" cannot be converted to a string array.
ExtendedTypeSystem	CannotInstantiateBoxedByRefLikeType	Cannot create an instance of the ByRef-like type "{0}". ByRef-like types are not supported in PowerShell.
ExtendedTypeSystem	CannotInvokeStaticMethodOnUninstantiatedGenericType	Cannot invoke static methods or access static properties on the open generic type {0}.  Specify the type parameters and retry.  For example, instead of [System.Collections.Generic.HashSet``1]::CreateSetComparer() use [System.Collections.Generic.HashSet[int]]::CreateSetComparer().
ExtendedTypeSystem	CannotSetNonManagementObject	Cannot set the value for property "{0}" because the object has type "{1}" instead of "{2}".
ExtendedTypeSystem	CannotSetValueForMemberType	Cannot set the Value property for PSMemberInfo object of type "{0}".
ExtendedTypeSystem	ChangeStaticMember	Cannot change the member created from the type configuration: "{0}".
ExtendedTypeSystem	CodeMethodMethodFormat	Cannot create a code method because of the method format. The method should be public, static, and have one parameter of type PSObject.
ExtendedTypeSystem	CodePropertyGetterAndSetterNull	CodeProperty should use a getter or setter method.
ExtendedTypeSystem	CodePropertyGetterFormat	The getter method should be public, not void, static, and have one parameter of the type PSObject.
ExtendedTypeSystem	CodePropertySetterFormat	The setter method should be public, void, static, and have two parameters. The first parameter should be of the type PSObject. A second parameter is required if a getter method is also available, and should have the same type as the return type for the getter method.
ExtendedTypeSystem	ComparisonFailure	Could not compare "{0}" to "{1}". Error: "{2}"
ExtendedTypeSystem	CopyToInvocationException	An exception was thrown when trying to call "{0}" to extract the contents of an object of type "{1}": "{2}"
ExtendedTypeSystem	CycleInAlias	The alias with name "{0}" contains a cycle.
ExtendedTypeSystem	EnumerationException	The following exception occurred while trying to enumerate the collection: "{0}".
ExtendedTypeSystem	ExceptionConstructingAttribute	The following exception occurred while constructing the attribute "{1}": "{0}"
ExtendedTypeSystem	ExceptionGettingMember	The following exception occurred while retrieving member "{1}": "{0}"
ExtendedTypeSystem	ExceptionGettingMembers	The following exception occurred while retrieving members: "{0}"
ExtendedTypeSystem	ExceptionRetrievingMethodDefinitions	The following exception occurred while retrieving the definitions for method "{1}": "{0}"
ExtendedTypeSystem	ExceptionRetrievingMethodString	The following exception occurred while retrieving the string representation for method "{1}": "{0}"
ExtendedTypeSystem	ExceptionRetrievingParameterizedPropertyDefinitions	The following exception occurred while retrieving the definitions for parameterized property "{1}": "{0}"
ExtendedTypeSystem	ExceptionRetrievingParameterizedPropertyReadState	The following exception occurred while retrieving the read state for parameterized property "{1}": "{0}"
ExtendedTypeSystem	ExceptionRetrievingParameterizedPropertyString	The following exception occurred while retrieving the string representation for parameterized property "{1}": "{0}"
ExtendedTypeSystem	ExceptionRetrievingParameterizedPropertyWriteState	The following exception occurred while retrieving the write state for parameterized property "{1}": "{0}"
ExtendedTypeSystem	ExceptionRetrievingParameterizedPropertytype	The following exception occurred while retrieving the type for parameterized property "{1}": "{0}"
ExtendedTypeSystem	ExceptionRetrievingPropertyAttributes	The following exception occurred while retrieving the attributes for property "{1}": "{0}"
ExtendedTypeSystem	ExceptionRetrievingPropertyReadState	The following exception occurred while retrieving the read state for property "{1}": "{0}"
ExtendedTypeSystem	ExceptionRetrievingPropertyString	The following exception occurred while retrieving the string representation for property "{1}" : "{0}"
ExtendedTypeSystem	ExceptionRetrievingPropertyType	The following exception occurred while retrieving the type for property "{1}": "{0}"
ExtendedTypeSystem	ExceptionRetrievingPropertyWriteState	The following exception occurred while retrieving the write state for property "{1}": "{0}"
ExtendedTypeSystem	ExceptionRetrievingTypeNameHierarchy	The following exception occurred while retrieving the type name hierarchy: "{0}".
ExtendedTypeSystem	ExceptionWhenGetting	Exception getting "{0}": "{1}"
ExtendedTypeSystem	ExceptionWhenSetting	Exception setting "{0}": "{1}"
ExtendedTypeSystem	GetProperties	The adapter cannot get the properties of "{0}".
ExtendedTypeSystem	GetProperty	The adapter cannot get property "{0}" for "{1}".
ExtendedTypeSystem	GetTypeNameHierarchyError	The adapter cannot get the type hierarchy of "{0}".
ExtendedTypeSystem	GetWithoutGetterException	Get accessor for property "{0}" is unavailable.
ExtendedTypeSystem	InvalidCastCannotRetrieveString	Cannot convert value to type System.String.
ExtendedTypeSystem	InvalidCastException	Cannot convert the "{0}" value of type "{1}" to type "{2}".
ExtendedTypeSystem	InvalidCastExceptionEnumerationMoreThanOneValue	Cannot convert value "{0}" to type "{1}" because at least two matches were found ({2}, {3}) and only one match is allowed for this enumeration.
ExtendedTypeSystem	InvalidCastExceptionEnumerationNoFlagAndComma	Cannot convert value "{0}" to type "{1}" because no commas are allowed for this enumeration.
ExtendedTypeSystem	InvalidCastExceptionEnumerationNoValue	Cannot convert value "{0}" to type "{1}" due to enumeration values that are not valid. Specify one of the following enumeration values and try again. The possible enumeration values are "{2}".
ExtendedTypeSystem	InvalidCastExceptionEnumerationNull	Cannot convert null to type "{0}" due to enumeration values that are not valid. Specify one of the following enumeration values and try again. The possible enumeration values are "{1}".
ExtendedTypeSystem	InvalidCastExceptionForBooleanArgumentValue	Cannot convert value "{0}" to type "{1}". Boolean parameters accept only Boolean values and numbers, such as $True, $False, 1 or 0.
ExtendedTypeSystem	InvalidCastExceptionNoStringForConversion	Cannot convert value to type "{0}".  Error: "{1}"
ExtendedTypeSystem	InvalidCastExceptionNonCoreType	Cannot convert value to type "{0}". Only core types are supported in this language mode.
ExtendedTypeSystem	InvalidCastExceptionWithInnerException	Cannot convert value "{0}" to type "{1}". Error: "{2}"
ExtendedTypeSystem	InvalidCastExceptionWithoutValue	Cannot convert the value of type "{0}" to type "{1}".
ExtendedTypeSystem	InvalidCastFromNull	Cannot convert null to type "{0}".
ExtendedTypeSystem	InvalidCastToByRefLikeType	Cannot convert to the ByRef-like type "{0}". ByRef-like types are not supported in PowerShell.
ExtendedTypeSystem	InvalidComponent	Cannot get or set the property value. The "{0}" argument should be of type "{1}" or "{2}".
ExtendedTypeSystem	InvalidWMIClassPath	{0} is not a valid class path.
ExtendedTypeSystem	InvalidWMIPath	{0} is not a valid path.
ExtendedTypeSystem	MemberAlreadyPresent	The member "{0}" is already present.
ExtendedTypeSystem	MemberAlreadyPresentFromTypesXml	The member "{0}" is already present from the extended type data file.
ExtendedTypeSystem	MemberNotPresent	The member "{0}" is not present.
ExtendedTypeSystem	MethodAmbiguousException	Multiple ambiguous overloads found for "{0}" and the argument count: "{1}".
ExtendedTypeSystem	MethodArgumentConversionException	Cannot convert argument "{0}", with value: "{1}", for "{2}" to type "{3}": "{4}"
ExtendedTypeSystem	MethodArgumentCountException	Cannot find an overload for "{0}" and the argument count: "{1}".
ExtendedTypeSystem	MethodGenericArgumentCountException	Could not find a suitable generic method overload for "{0}" with "{1}" type parameters, and the argument count: "{2}".
ExtendedTypeSystem	MethodInvocationException	Exception calling "{0}" with "{1}" argument(s): "{2}"
ExtendedTypeSystem	NoSettableProperty	The property '{0}' was not found for the '{1}' object. There is no settable property available.
ExtendedTypeSystem	NonRefArgumentToRefParameter	Argument: '{0}' should be a {1}. Use {2}.
ExtendedTypeSystem	NotAClsCompliantFieldProperty	The field or property: "{0}" for type: "{1}" differs only in letter casing from the field or property: "{2}". The type must be Common Language Specification (CLS) compliant.
ExtendedTypeSystem	NotIcomparable	Cannot compare "{0}" because it is not IComparable.
ExtendedTypeSystem	NotTheSameTypeOrNotIcomparable	Cannot compare "{0}" to "{1}" because the objects are not the same type or the object "{0}" does not implement "{2}".
ExtendedTypeSystem	NullReturnValueError	"{0}" returned a null value.
ExtendedTypeSystem	ObjectCreationError	Cannot create object of type "{0}". {1}
ExtendedTypeSystem	PropertyGetError	The adapter cannot get the value of property "{0}".
ExtendedTypeSystem	PropertyIsGettableError	The adapter cannot determine whether property "{0}" is gettable.
ExtendedTypeSystem	PropertyIsSettableError	The adapter cannot determine whether property "{0}" can be changed.
ExtendedTypeSystem	PropertyNotFound	The property '{0}' was not found for the '{1}' object. The settable properties are: {2}.
ExtendedTypeSystem	PropertyNotFoundInTypeDescriptor	The property "{0}" was not found.
ExtendedTypeSystem	PropertySetError	The adapter cannot set the value of property "{0}".
ExtendedTypeSystem	PropertyTypeError	The adapter cannot get the type of property "{0}".
ExtendedTypeSystem	ReadOnlyProperty	"{0}" is a ReadOnly property.
ExtendedTypeSystem	RefArgumentToNonRefParameter	Argument: '{0}' should not be a {1}. Do not use {2}.
ExtendedTypeSystem	ReferenceTypeExpected	Reference type is expected in argument.
ExtendedTypeSystem	ReservedMemberName	The member name "{0}" is reserved.
ExtendedTypeSystem	SetWithoutSetterException	Set accessor for property "{0}" is unavailable.
ExtendedTypeSystem	ToStringException	The following exception occurred while retrieving the string: "{0}"
ExtendedTypeSystem	TypesXmlError	The following error occurred while loading the extended type data file: {0}
ExtendedTypeSystem	WDACHashTypeLogMessage	Type conversion from HashTable to '{0}' will not be allowed in ConstrainedLanguage mode.
ExtendedTypeSystem	WDACHashTypeLogTitle	Extended Type System Hashtable Conversion
ExtendedTypeSystem	WDACTypeConversionLogMessage	Type conversion from '{0}' to '{1}' will not be allowed in ConstrainedLanguage mode.
ExtendedTypeSystem	WDACTypeConversionLogTitle	Extended Type System Hashtable Conversion
ExtendedTypeSystem	WMIMethodInvocationException	Exception calling "{0}" : "{1}"
ExtendedTypeSystem	WriteOnlyProperty	Cannot get property value because "{0}" is a write-only property.
ExtendedTypeSystem	XmlNodeSetRestrictions	Cannot set "{0}" because only unique attributes or unique non-attributed leaf nodes can be set.
ExtendedTypeSystem	XmlNodeSetShouldBeAString	Cannot set "{0}" because only strings can be used as values to set XmlNode properties.
FileSystemProviderStrings	AlreadyListedDirectory	Skip already-visited directory {0}.
FileSystemProviderStrings	AlternateDataStreamNotFound	Could not open the alternate data stream '{0}' of the file '{1}'.
FileSystemProviderStrings	AttributesNotSupported	The attribute cannot be set because attributes are not supported. Only the following attributes can be set: Archive, Hidden, Normal, ReadOnly, or System.
FileSystemProviderStrings	ByteEncodingError	Cannot proceed with byte encoding. When using byte encoding the content must be of type byte.
FileSystemProviderStrings	CannotClearProperty	The property cannot be cleared because the property is not supported. Only the Attributes property can be cleared.
FileSystemProviderStrings	CannotRemoveItem	Cannot remove item {0}: {1}
FileSystemProviderStrings	CannotRestoreAttributes	Cannot restore attributes on item {0}: {1}
FileSystemProviderStrings	ClearContentActionFile	Clear Content
FileSystemProviderStrings	ClearContentesourceTemplate	Item: {0}
FileSystemProviderStrings	ClearPropertyActionDirectory	Clear Property Directory
FileSystemProviderStrings	ClearPropertyActionFile	Clear Property File
FileSystemProviderStrings	ClearPropertyResourceTemplate	Item: {0} Property: {1}
FileSystemProviderStrings	CopyError	Cannot overwrite the item {0} with itself.
FileSystemProviderStrings	CopyItemActionDirectory	Copy Directory
FileSystemProviderStrings	CopyItemActionFile	Copy File
FileSystemProviderStrings	CopyItemRemoteDestinationIsFile	Destination path {0} is a file that already exists on the target destination.
FileSystemProviderStrings	CopyItemRemotelyDestinationIsFile	Cannot copy a directory '{0}' to file '{0}'
FileSystemProviderStrings	CopyItemRemotelyFailed	Failed to copy file {0} to remote target destination.
FileSystemProviderStrings	CopyItemRemotelyFailedToCreateDirectory	Failed to create directory '{0}' on remote destination.
FileSystemProviderStrings	CopyItemRemotelyFailedToGetDirectoryChildItems	Failed to get directory {0} child items.
FileSystemProviderStrings	CopyItemRemotelyFailedToReadFile	Failed to read remote file '{0}'.
FileSystemProviderStrings	CopyItemRemotelyFailedToValidateIfDestinationIsFile	Cannot validate if remote destination {0} is a file.
FileSystemProviderStrings	CopyItemRemotelyProgressActivity	Copying {0} to {1}
FileSystemProviderStrings	CopyItemRemotelyStatusDescription	From {0} to {1}
FileSystemProviderStrings	CopyItemResourceFileTemplate	Item: {0} Destination: {1}
FileSystemProviderStrings	CopyingLocalBytesStatus	{0} of {1} ({2:0.0} MB/s)
FileSystemProviderStrings	CopyingLocalFileActivity	Copied {0} of {1} files
FileSystemProviderStrings	DelimiterError	A delimiter cannot be specified when reading the stream one byte at a time.
FileSystemProviderStrings	DirectoryDisplayGrouping	    Directory: 
FileSystemProviderStrings	DirectoryExist	An item with the specified name {0} already exists.
FileSystemProviderStrings	DirectoryNotEmpty	Directory {0} cannot be removed because it is not empty.
FileSystemProviderStrings	DriveMaxSizeError	Maximum size for drive has been exceeded: {0}.
FileSystemProviderStrings	DriveRootError	The specified drive root "{0}" either does not exist, or it is not a folder.
FileSystemProviderStrings	ElevationRequired	Administrator privilege required for this operation.
FileSystemProviderStrings	EncodingNotUsed	Encoding not used when '-AsByteStream' specified.
FileSystemProviderStrings	FileNotFound	Cannot process the file because the file {0} was not found.
FileSystemProviderStrings	HardLinkNotSupported	Hard links are not supported for the specified path.
FileSystemProviderStrings	InvalidDriveName	To use the Persist switch parameter, the drive name must be supported by the operating system (for example, drive letters A-Z).
FileSystemProviderStrings	InvokeItemAction	Invoke Item
FileSystemProviderStrings	InvokeItemResourceFileTemplate	Item: {0}
FileSystemProviderStrings	ItemDoesNotExist	An object at the specified path {0} does not exist.
FileSystemProviderStrings	ItemNotDirectory	A directory is required for the operation. The item '{0}' is not a directory.
FileSystemProviderStrings	ItemNotFile	A file is required for the operation. The item '{0}' is not a file.
FileSystemProviderStrings	ItemNotFound	Could not find item {0}.
FileSystemProviderStrings	JunctionAbsolutePath	Creating a junction requires an absolute path for the target.
FileSystemProviderStrings	MoveItemActionDirectory	Move Directory
FileSystemProviderStrings	MoveItemActionFile	Move File
FileSystemProviderStrings	MoveItemResourceFileTemplate	Item: {0} Destination: {1}
FileSystemProviderStrings	NewItemActionDirectory	Create Directory
FileSystemProviderStrings	NewItemActionFile	Create File
FileSystemProviderStrings	NewItemActionHardLink	Create Hard Link
FileSystemProviderStrings	NewItemActionJunction	Create Junction
FileSystemProviderStrings	NewItemActionSymbolicLink	Create Symbolic Link
FileSystemProviderStrings	NewItemActionTemplate	Destination: {0}
FileSystemProviderStrings	NewItemTargetIsSameAsLink	The target and path cannot be the same.
FileSystemProviderStrings	NoFirstLastWaitForRaw	The '{0}' and '{1}' parameters cannot be specified in the same command.
FileSystemProviderStrings	PathOutSideBasePath	Cannot process the path because the specified path refers to an item that is outside the basePath.
FileSystemProviderStrings	PermissionError	You do not have sufficient access rights to perform this operation or the item is hidden, system, or read only.
FileSystemProviderStrings	PersistNotSupported	When you use the Persist parameter, the root must be a file system location on a remote computer.
FileSystemProviderStrings	PropertyNotFound	The property {0} does not exist or was not found.
FileSystemProviderStrings	RawAndWaitCannotCoexist	The Raw and Wait parameters cannot be specified in the same command.
FileSystemProviderStrings	ReadBackward_Encoding_NotSupport	Cannot detect the encoding of the file. The specified encoding {0} is not supported when the content is read in reverse.
FileSystemProviderStrings	RemoveItemActionDirectory	Remove Directory
FileSystemProviderStrings	RemoveItemActionFile	Remove File
FileSystemProviderStrings	RemovingLocalBytesStatus	{0} of {1} ({2:0.0} MB/s)
FileSystemProviderStrings	RemovingLocalFileActivity	Removed {0} of {1} files
FileSystemProviderStrings	RenameError	Cannot rename the specified target, because it represents a path or device name.
FileSystemProviderStrings	RenameItemActionDirectory	Rename Directory
FileSystemProviderStrings	RenameItemActionFile	Rename File
FileSystemProviderStrings	RenameItemResourceFileTemplate	Item: {0} Destination: {1}
FileSystemProviderStrings	SetPropertyActionDirectory	Set Property Directory
FileSystemProviderStrings	SetPropertyActionFile	Set Property File
FileSystemProviderStrings	SetPropertyResourceTemplate	Item: {0} Property: {1} Value: {2}
FileSystemProviderStrings	StreamAction	Stream '{0}' of file '{1}'.
FileSystemProviderStrings	SymbolicLinkNotSupported	Symbolic links are not supported for the specified path.
FileSystemProviderStrings	SymlinkItemExists	Cannot create link because the path already exists: {0}.
FileSystemProviderStrings	TargetCannotBeSubdirectoryOfSource	Destination path cannot be a subdirectory of the source or the source itself: {0}.
FileSystemProviderStrings	TargetCannotContainDeviceName	Cannot process path '{0}' because the target represents a reserved device name.
FileSystemProviderStrings	UnknownType	The type is not a known type for the file system. Only "file","directory" or "symboliclink" can be specified.
FormatAndOut_MshParameter	AmbiguousKeyError	The {0} key is ambiguous; {1} and {2} conflict.
FormatAndOut_MshParameter	DictionaryKeyNonStringError	The {0} key type is not valid. The key must be a string.
FormatAndOut_MshParameter	DictionaryKeyNullError	The value of a key cannot be null.
FormatAndOut_MshParameter	DuplicateKeyError	The duplicated key "{0}" conflicts with "{1}".
FormatAndOut_MshParameter	EmptyFormatStringValueError	Cannot have an empty formatting string for key "{0}".
FormatAndOut_MshParameter	IllegalAlignmentValueError	The value "{0}" for key "{1}" is not valid; valid values are {2}.
FormatAndOut_MshParameter	IllegalEnumerableExpansionValue	The EnumerableExpansion value is not valid.
FormatAndOut_MshParameter	IllegalKeyError	The {0} key is not valid.
FormatAndOut_MshParameter	IllegalTypeMultiError	The "{0}" key has a type, {1}, that is not valid; expected types are {2}.
FormatAndOut_MshParameter	IllegalTypeSingleError	The "{0}" key has a type, {1}, that is not valid; expected type is {2}.
FormatAndOut_MshParameter	MissingKeyMandatoryEntryError	A mandatory entry for {0} is missing.
FormatAndOut_MshParameter	MissingKeyValueError	The {0} key has no value.
FormatAndOut_MshParameter	MshExEmptyStringError	An empty string value is not allowed.
FormatAndOut_MshParameter	MshExEmptyStringHashError	The "{0}" key cannot have an empty string value.
FormatAndOut_MshParameter	MshExGlobbingHashError	The "{0}" key cannot have wildcard characters in value "{1}".
FormatAndOut_MshParameter	MshExGlobbingStringError	Wildcard characters are not allowed in "{0}".
FormatAndOut_MshParameter	NullParameterTypeError	The value of a parameter was null; one of the following types was expected: {0}.
FormatAndOut_MshParameter	OutOfRangeWidthValueError	The value "{0}" for key "{1}" should be greater than 0.
FormatAndOut_MshParameter	UnknownParameterTypeError	Cannot convert {0} to one of the following types {1}.
FormatAndOut_format_xxx	CannotSpecifyAutosizeAndColumnsError	Cmdlet parameters AutoSize and Column are mutually exclusive.
FormatAndOut_format_xxx	CannotSpecifyViewAndPropertyError	Cmdlet parameters View and Property are mutually exclusive.
FormatAndOut_format_xxx	FOD_ClassIdInvalid	Unknown class Id {0}.
FormatAndOut_format_xxx	FOD_InvalidClassid	Failed to create object with class Id {0}.
FormatAndOut_format_xxx	FOD_InvalidClassidProperty	The object type is not recognized.
FormatAndOut_format_xxx	FOD_InvalidPropertyType	The type {0} for property {1} is not valid.
FormatAndOut_format_xxx	FOD_NullDataMember	The value of the {0} data member cannot be null.
FormatAndOut_format_xxx	FOD_RecursiveProperty	The {0} property is recursive.
FormatAndOut_format_xxx	FormattingError	Failed to interpret format string "{0}".
FormatAndOut_format_xxx	GroupStartDataIndentedAutoGeneratedLabel	   {0}: 
FormatAndOut_format_xxx	IEnum_Header	The following object supports IEnumerable:
FormatAndOut_format_xxx	IEnum_ManyObjects	The IEnumerable contains the following {0} objects:
FormatAndOut_format_xxx	IEnum_NoObjects	The IEnumerable contains no objects.
FormatAndOut_format_xxx	IEnum_OneObject	The IEnumerable contains the following object:
FormatAndOut_format_xxx	InvalidViewNameError	The view name {0} cannot be found. Specify one of the following {1} views and try again: {2}.
FormatAndOut_format_xxx	NonExistingViewNameError	 There are no existing {0} views for {1} objects.
FormatAndOut_format_xxx	PSPropertyExpressionError	Failed to evaluate expression "{0}".
FormatAndOut_format_xxx	SuggestValidViewNamePrefix	 Try using one of these other format cmdlets: 
FormatAndOut_format_xxx	UnknownViewNameError	The view name {0} cannot be found.
FormatAndOut_format_xxx	UnknownViewNameErrorSuffix	 The view name {0} cannot be found in the {1} formatting.
FormatAndOut_out_xxx	ConsoleLineOutput_PagingPrompt	<SPACE> next page; <CR> next line; Q quit
FormatAndOut_out_xxx	OutFile_Action	Output to File
FormatAndOut_out_xxx	OutFile_FileOpenFailure	Cannot open file "{0}".
FormatAndOut_out_xxx	OutLineOutput_InvalidLineOutputParameterType	The lineOutput type {0} was not expected; LineOutput expects type {1}.
FormatAndOut_out_xxx	OutLineOutput_NullLineOutputParameter	The value of LineOutput should not be null.
FormatAndOut_out_xxx	OutLineOutput_OutOfSequencePacket	The object of type "{0}" is not valid or not in the correct sequence. This is likely caused by a user-specified "{1}" command which is conflicting with the default formatting.
GetErrorText	ActionPreferenceStop	Running commands is prevented by Stop policy settings.
GetErrorText	AssemblyNotRegistered	Cannot retrieve the message "{0}" "{1}" "{2}" because an assembly was not registered.
GetErrorText	BadTemplate	Cannot retrieve the message "{0}" "{1}" "{2}". A template string format is not valid in template string "{3}".
GetErrorText	BlankTemplate	Cannot retrieve the message "{0}" "{1}" "{2}". A template string exists, but its value is empty or blank.
GetErrorText	PipelineDepthException	The pipeline failed due to call depth overflow.
GetErrorText	PipelineStoppedException	The pipeline has been stopped.
GetErrorText	ResourceBaseNameFailure	Cannot load a resource with base name "{0}".
GetErrorText	ResourceIdFailure	Cannot load a resource string with ID "{0}".
GetErrorText	ScriptCallDepthException	The script failed due to call depth overflow.
GetFormatDataStrings	ProcessViewDefinition	Processing view defintion '{0}'
GetMember	NoObjectSpecified	You must specify an object for the Get-Member cmdlet.
GetRandomCommandStrings	MaxMustBeGreaterThanZeroApi	'maxValue' must be greater than zero.
GetRandomCommandStrings	MinGreaterThanOrEqualMax	The Minimum value ({0}) cannot be greater than or equal to the Maximum value ({1}).
GetRandomCommandStrings	MinGreaterThanOrEqualMaxApi	'minValue' cannot be greater than maxValue.
GetUptimeStrings	GetUptimePlatformIsNotSupported	"The platform is not supported (System.Diagnostics.Stopwatch.IsHighResolution is false)."
HistoryStrings	AddHistoryInvalidInput	Cannot add history because the input object has a format that is not valid.
HistoryStrings	ClearHistoryWarning	This command will clear all the entries from the session history.
HistoryStrings	InvalidCountValue	The identifier {0} is not valid. Specify a positive number, and then try again.
HistoryStrings	InvalidIdGetHistory	The identifier {0} is not a valid value for a History identifier. Specify a positive number, and then try again.
HistoryStrings	InvokeHistoryLoopDetected	The Invoke-History cmdlet is called repeatedly, in a loop.
HistoryStrings	InvokeHistoryMultipleCommandsError	Cannot process multiple history commands. You can only run a single command by using Invoke-History.
HistoryStrings	NoCountWithMultipleCmdLine	The count cannot be combined with multiple CommandLine parameters.
HistoryStrings	NoCountWithMultipleIds	The count cannot be combined with multiple Ids.
HistoryStrings	NoHistoryForCommandline	Cannot locate the history for command line {0}.
HistoryStrings	NoHistoryForId	Cannot locate the history for Id {0}.
HistoryStrings	NoLastHistoryEntryFound	Cannot locate most recent history.
HostInterfaceExceptionsStrings	DefaultCtorMessageTemplate	An error of type "{0}" has occurred.
HostInterfaceExceptionsStrings	HostFunctionNotImplemented	A command that prompts the user failed because the host program or the command type does not support user interaction. Try a host program that supports user interaction, such as the PowerShell Console, and remove prompt-related commands from command types that do not support user interaction.
HostInterfaceExceptionsStrings	HostFunctionPromptNotImplemented	A command that prompts the user failed because the host program or the command type does not support user interaction. The host was attempting to request confirmation with the following message: {0}
HostInterfaceExceptionsStrings	RunspacePoolNotOpened	The method cannot be invoked because the pool has been closed or has failed.
HostStrings	InvalidColorErrorTemplate	Cannot process the color because {0} is not a valid color.
ImportLocalizedDataStrings	CannotDefineSupportedCommand	Cannot import localized data. The definition of additional supported commands is not allowed in this language mode.
ImportLocalizedDataStrings	CannotFindPsd1File	Cannot find the PowerShell data file '{0}' in directory '{1}', or in any parent culture directories.
ImportLocalizedDataStrings	ErrorLoadingDataFile	The following error occurred while PowerShell was loading the '{0}' script data file:\n{1}.
ImportLocalizedDataStrings	ErrorOpeningFile	The following error occurred while PowerShell was opening the data file '{0}':\n{1}.
ImportLocalizedDataStrings	FileNameParameterCannotHavePath	The argument for the FileName parameter should not contain a path.
ImportLocalizedDataStrings	FileNotExist	The data file '{0}' cannot be found. 
ImportLocalizedDataStrings	IncorrectVariableName	The BindingVariable name '{0}' is invalid.
ImportLocalizedDataStrings	NotCalledFromAScriptFile	The FileName parameter was not specified. The FileName parameter is required when Import-LocalizedData is not called from a script file.
ImportLocalizedDataStrings	WDACLogMessage	Additional supported commands (via SupportedCommand parameter) will not be allowed in ConstrainedLanguage mode.
ImportLocalizedDataStrings	WDACLogTitle	Import-LocalizedData Cmdlet
InternalCommandStrings	AmbiguousMethodName	Input name "{0}" is ambiguous. It can be resolved to multiple matched methods. Possible matches include:{1}.
InternalCommandStrings	AmbiguousPropertyOrMethodName	Input name "{0}" is ambiguous. It can be resolved to multiple matched members. Possible matches include:{1}.
InternalCommandStrings	ForEachObjectKeyAction	Retrieve the value for key '{0}'
InternalCommandStrings	ForEachObjectMethodActionWithArguments	Invoke method '{0}' with arguments: {1}
InternalCommandStrings	ForEachObjectMethodActionWithoutArguments	Invoke method '{0}'
InternalCommandStrings	ForEachObjectPropertyAction	Retrieve the value for property '{0}'
InternalCommandStrings	ForEachObjectTarget	InputObject: {0}
InternalCommandStrings	InputObjectIsNull	Cannot operate on a 'null' input object.
InternalCommandStrings	MethodNotFound	Input name "{0}" cannot be resolved to a method.
InternalCommandStrings	NoMethodInvocationInRestrictedLanguageMode	Cannot invoke a method in the restricted language mode.
InternalCommandStrings	NoShouldProcessForScriptBlockSet	The -WhatIf and -Confirm parameters are not supported for script blocks.
InternalCommandStrings	OperationNotAllowedInRestrictedLanguageMode	The '{0}' operation is not allowed in the RestrictedLanguage mode.
InternalCommandStrings	OperatorNotSpecified	An operator is required to compare the two specified values. Include a valid operator in the command, and then try the command again. For example, Get-Process | Where-Object -Property Name -eq Idle
InternalCommandStrings	PSTaskStreamWriterWrongThread	This method cannot be run on the current thread. It can only be called on the cmdlet thread.
InternalCommandStrings	ParallelCannotUseTimeoutWithJob	The 'TimeoutSeconds' parameter cannot be used with the 'AsJob' parameter.
InternalCommandStrings	ParallelCommonParametersNotSupported	The following common parameters are not currently supported in the Parallel parameter set:\nErrorAction, WarningAction, InformationAction, PipelineVariable
InternalCommandStrings	ParallelPipedInputObjectCannotBeScriptBlock	A ForEach-Object -Parallel piped input object cannot be a script block. Passed-in script block variables are not supported with ForEach-Object -Parallel, and can result in undefined behavior.
InternalCommandStrings	ParallelPipedInputProcessingError	An unexpected error has occurred while processing ForEach-Object -Parallel input. This may mean that some of the piped input did not get processed. Error: {0}.
InternalCommandStrings	ParallelUsingVariableCannotBeScriptBlock	A ForEach-Object -Parallel using variable cannot be a script block. Passed-in script block variables are not supported with ForEach-Object -Parallel, and can result in undefined behavior.
InternalCommandStrings	PropertyNotFound	The input name "{0}" cannot be resolved to a property.
InternalCommandStrings	PropertyOrMethodNotFound	The input name "{0}" cannot be resolved to a member.
InternalCommandStrings	ValueNotSpecifiedForWhereObject	The specified operator requires both the -Property and -Value parameters. Provide values for both parameters, and then try the command again.
InternalCommandStrings	WDACLogMessage	Method invocation on type '{0}' will not be allowed when run in Constrained Language mode.
InternalCommandStrings	WDACLogTitle	ForEach-Object Cmdlet
InternalHostStrings	EnterExitNestedPromptOutOfSync	EnterNestedPrompt has not been called as many times as ExitNestedPrompt.
InternalHostUserInterfaceStrings	ChoiceMessage	Choice[{0}]: 
InternalHostUserInterfaceStrings	CommandStartTime	Command start time: {0}
InternalHostUserInterfaceStrings	DebugFormatString	DEBUG: {0}
InternalHostUserInterfaceStrings	DefaultChoice	(default is "{0}")
InternalHostUserInterfaceStrings	DefaultChoicesForMultipleChoices	(default choices are {0})
InternalHostUserInterfaceStrings	EmptyChoicesError	"{0}" should have at least one element.
InternalHostUserInterfaceStrings	HostNotTranscribing	The host is not currently transcribing.
InternalHostUserInterfaceStrings	InvalidChoiceHotKeyError	Cannot process the hot key because a question mark ("?") cannot be used as a hot key.
InternalHostUserInterfaceStrings	InvalidDefaultChoiceForMultipleSelection	"{0}" must be a valid index into "{1}". "{2}" is not a valid index.
InternalHostUserInterfaceStrings	InvalidTranscriptFilePath	File path {0} resolves to a directory.
InternalHostUserInterfaceStrings	MinimalTranscriptPrologue	**********************\nPowerShell transcript start\nStart time: {0:yyyyMMddHHmmss}\n**********************
InternalHostUserInterfaceStrings	PromptEmptyDescriptionsError	The "{0}" parameter must contain at least one value.
InternalHostUserInterfaceStrings	ShouldContinueNoHelp	End the operation with an error.
InternalHostUserInterfaceStrings	ShouldContinueNoLabel	&No
InternalHostUserInterfaceStrings	ShouldContinueNoToAllHelp	End the operation with an error. Do not request to resume operation for this session.
InternalHostUserInterfaceStrings	ShouldContinueNoToAllLabel	No to A&ll
InternalHostUserInterfaceStrings	ShouldContinuePromptMessage	Continue with this operation?
InternalHostUserInterfaceStrings	ShouldContinueSuspendHelp	Pause the current operation and enter a command prompt. Type "exit" to resume the paused operation.
InternalHostUserInterfaceStrings	ShouldContinueSuspendLabel	&Suspend
InternalHostUserInterfaceStrings	ShouldContinueYesHelp	Continue.
InternalHostUserInterfaceStrings	ShouldContinueYesLabel	&Yes
InternalHostUserInterfaceStrings	ShouldContinueYesToAllHelp	Continue, and do not ask again whether to continue in this session.
InternalHostUserInterfaceStrings	ShouldContinueYesToAllLabel	Yes to &All
InternalHostUserInterfaceStrings	TranscriptEpilogue	**********************\nPowerShell transcript end\nEnd time: {0:yyyyMMddHHmmss}\n**********************
InternalHostUserInterfaceStrings	TranscriptPrologue	**********************\nPowerShell transcript start\nStart time: {0:yyyyMMddHHmmss}\nUsername: {1}\nRunAs User: {2}\nConfiguration Name: {3}\nMachine: {4} ({5})\nHost Application: {6}\nProcess ID: {7}\n{8}\n**********************
InternalHostUserInterfaceStrings	UnsupportedPreferenceError	The value {0} is not a supported ActionPreference value.
InternalHostUserInterfaceStrings	VerboseFormatString	VERBOSE: {0}
InternalHostUserInterfaceStrings	WarningFormatString	WARNING: {0}
InternalHostUserInterfaceStrings	WriteDebugLineStoppedError	WriteDebug stopped because the value of the DebugPreference variable was 'Stop'.
MatchStringStrings	CannotSpecifyCultureWithoutSimpleMatch	You must specify -Culture parameter only with -SimpleMatch parameter.
MatchStringStrings	FileOpenError	Cannot open the file because the current provider ({0}) cannot open files.
MatchStringStrings	FileReadError	The file {0} cannot be read: {1}
MatchStringStrings	FilterContextWarning	The option "Context" is not valid when searching results that are piped from Select-String output.
MatchStringStrings	InvalidRegex	The string {0} is not a valid regular expression: {1}
MeasureObjectStrings	NonNumericInputObject	Input object "{0}" is not numeric.
MeasureObjectStrings	PropertyNotFound	The property "{0}" cannot be found in the input for any objects.
Metadata	AliasParameterNameAlreadyExistsForCommand	The parameter alias cannot be specified because an alias with the name '{0}' was already defined multiple times for the command.
Metadata	ArgumentNullOrEmpty	The argument value for the parameter '{0}' cannot be null or an empty string.
Metadata	ArgumentTransformationArgumentsShouldBeStrings	Cannot process the argument because the argument value is not a string. The values of parameter arguments that have the ArgumentTransformationAttribute specified should be strings.
Metadata	InvalidEnumArgument	The Enum member '{0}' is not a valid value for the parameter '{1}'. Specify one of the following members and try again: {2}.
Metadata	InvalidMetadataForCurrentValue	The attribute cannot be added because variable {0} with value {1} would no longer be valid.
Metadata	InvalidValueFailure	The variable cannot be validated because the value {1} is not a valid value for the {0} variable.
Metadata	JobDefinitionMustDeriveFromIJobConverter	The job conversion type must derive from IAstToScriptBlockConverter.
Metadata	MetadataMemberInitialization	Cannot initialize attributes for "{0}": "{1}"
Metadata	ParameterNameAlreadyExistsForCommand	A parameter with the name '{0}' was defined multiple times for the command.
Metadata	ParameterNameConflictsWithAlias	The parameter '{0}' cannot be specified because it conflicts with the parameter alias of the same name for parameter '{1}'.
Metadata	ParsingTooManyParameterSets	Cannot get or run the command. The maximum number of parameter sets for this command has been exceeded.
Metadata	ValidateCountExactFailure	The parameter requires exactly {0} value(s) - {1} value(s) were provided.
Metadata	ValidateCountMaxLengthSmallerThanMinLength	The specified maximum number of arguments for a parameter is fewer than the specified minimum number of arguments. Update the ValidateCount attribute for the parameter.
Metadata	ValidateCountMinMaxFailure	The parameter requires at least {0} value(s) and no more than {1} value(s) - {2} value(s) were provided.
Metadata	ValidateCountNotInArray	The ValidateCount attribute cannot be applied to a non-array parameter. Either remove the attribute from the parameter or make the parameter an array parameter.
Metadata	ValidateDrivePathArgNotString	The path argument is invalid. Supply a path argument that is a string type.
Metadata	ValidateDrivePathFailure	The path argument drive {0} does not belong to the set of approved drives: {1}. Supply a path argument with an approved drive.
Metadata	ValidateDrivePathInvalidChar	The path argument contains invalid characters.
Metadata	ValidateDrivePathNoRoot	The path argument has no root drive.  Supply a full path argument with a root drive.
Metadata	ValidateFailureResult	"{0}" failed on property "{1}" {2}
Metadata	ValidateLengthMaxLengthFailure	The character length of the {1} argument is too long. Shorten the character length of the argument so it is fewer than or equal to "{0}" characters, and then try the command again.
Metadata	ValidateLengthMaxLengthSmallerThanMinLength	The specified maximum character length of the argument is shorter than the specified minimum argument character length. Update the ValidateLength attribute for the parameter.
Metadata	ValidateLengthMinLengthFailure	The character length ({1}) of the argument is too short. Specify an argument with a length that is greater than or equal to "{0}", and then try the command again.
Metadata	ValidateLengthNotString	The ValidateLength attribute cannot be applied to a parameter that is not a string or string[] parameter. Make the parameter a string or string[] parameter.
Metadata	ValidateNotNullCollectionFailure	The argument has a null value, or an element of the argument collection contains a null value. Provide a collection that does not contain any null values, and then try the command again.
Metadata	ValidateNotNullFailure	The argument is null. Provide a valid value for the argument, and then try running the command again.
Metadata	ValidateNotNullOrEmptyCollectionFailure	The argument is null, empty, or an element of the argument collection contains a null value. Supply a collection that does not contain any null values and then try the command again.
Metadata	ValidateNotNullOrEmptyFailure	The argument is null or empty. Provide an argument that is not null or empty, and then try the command again.
Metadata	ValidateNotNullOrWhiteSpaceCollectionFailure	An element of the argument collection is null, empty, or consists of only white-space characters. Supply a collection that does not contain any those values and then try the command again.
Metadata	ValidateNotNullOrWhiteSpaceFailure	The argument is null, empty, or consists of only white-space characters. Provide an argument that contains non white-space characters, and then try the command again.
Metadata	ValidatePatternFailure	The argument "{0}" does not match the "{1}" pattern. Supply an argument that matches "{1}" and try the command again.
Metadata	ValidateRangeElementType	The argument cannot be validated because its type "{0}" is not the same type ({1}) as the maximum and minimum limits of the parameter. Make sure the argument is of type {1} and then try the command again.
Metadata	ValidateRangeGreaterThanMaxRangeFailure	The {0} argument is greater than the maximum allowed range of {1}. Supply an argument that is less than or equal to {1} and then try the command again.
Metadata	ValidateRangeMaxRangeSmallerThanMinRange	The specified maximum range cannot be accepted because it is less than the specified minimum range. Update the ValidateRange attribute for the parameter.
Metadata	ValidateRangeMinRangeMaxRangeType	The specified minimum range ({0}) cannot be accepted because it is not the same type as the specified maximum range ({1}). Update the ValidateRange attribute for the parameter.
Metadata	ValidateRangeNegativeFailure	The argument "{0}" cannot be validated because its value is not less than zero.
Metadata	ValidateRangeNonNegativeFailure	The argument "{0}" cannot be validated because its value is not greater than or equal to zero.
Metadata	ValidateRangeNonPositiveFailure	The argument "{0}" cannot be validated because its value is not less than or equal to zero.
Metadata	ValidateRangeNotIComparable	Cannot accept the MaxRange and MinRange parameter types. Both parameters must be objects that implement an IComparable interface.
Metadata	ValidateRangePositiveFailure	The argument "{0}" cannot be validated because its value is not greater than zero.
Metadata	ValidateRangeSmallerThanMinRangeFailure	The {0} argument is less than the minimum allowed range of {1}. Supply an argument that is greater than or equal to {1} and then try the command again.
Metadata	ValidateScriptFailure	The "{1}" validation script for the argument with value "{0}" did not return a result of True. Determine why the validation script failed, and then try the command again.
Metadata	ValidateSetFailure	The argument "{0}" does not belong to the set "{1}" specified by the ValidateSet attribute. Supply an argument that is in the set and then try the command again.
Metadata	ValidateSetGeneratedValidValuesListIsNull	Valid values generator return a null value.
Metadata	ValidateTrustedDataFailure	Cannot process input. The argument "{0}" is not trusted.
Metadata	ValidateVariableName	Cannot validate argument '{0}' because it is not a valid variable name.
Metadata	ValidateVersionFailure	The "{0}" argument does not contain a valid PowerShell version. Supply a valid version number and then try the command again.
Metadata	WDACParameterArgNotTrustedLogTitle	ValidateTrustedData Attribute Check Failure
Metadata	WDACParameterArgNotTrustedMessage	The parameter argument '{0}' is not trusted and will fail the ValidateTrustedData parameter attribute check in Constrained Language mode.
Modules	AliasesToExport	Aliases to export from this module, for best performance, do not use wildcards and do not delete the entry, use an empty array if there are no aliases to export.
Modules	Author	Author of this module
Modules	CLRVersion	Minimum version of the common language runtime (CLR) required by this module. {0}
Modules	CanOnlyBeUsedFromWithinAModule	The Export-ModuleMember cmdlet can only be called from inside a module.
Modules	CannotCreateModuleWithScriptBlock	Cannot create new module while the session is in ConstrainedLanguage mode.
Modules	CannotDetectNetFrameworkVersion	Cannot verify the Microsoft .NET Framework version {0} because it is not included in the list of permitted versions.
Modules	CannotExportMembersAccrossLanguageBoundaries	Cannot export module members from a module that has a different language mode from the running session.
Modules	CannotFindCoreCompatibleBuiltInModule	Cannot find the built-in module '{0}' that is compatible with the 'Core' edition. Please make sure the PowerShell built-in modules are available. They usually come with the PowerShell package under the $PSHOME module path, and are required for PowerShell to function properly.
Modules	CannotUseDotSourceWithWildCardFunctionExport	This module uses the dot-source operator while exporting functions using wildcard characters, and this is disallowed when the system is under application verification enforcement.
Modules	CantUseAsCustomObjectWithBinaryModule	No custom object was returned for module '{0}' because the -AsCustomObject parameter can only be used with script modules.
Modules	CmdletizationDoesSupportRexportingNestedModules	The value of the {0} key in {1} is {2} and the module has nested modules. When a CDXML file is the root module, the Import-Module command fails because the commands in nested modules cannot be exported. Move the CDXML file to the NestedModules key and try the command again.
Modules	CmdletsToExport	Cmdlets to export from this module, for best performance, do not use wildcards and do not delete the entry, use an empty array if there are no cmdlets to export.
Modules	CompanyName	Company or vendor of this module
Modules	CompatiblePSEditions	Supported PSEditions
Modules	ConfirmRemoveModule	{0} (Path: '{1}')
Modules	Copyright	Copyright statement for this module
Modules	CoreModuleCannotBeRemoved	The module '{0}' is a core module for PowerShell. Add the Force parameter to your command to remove core modules.
Modules	CreatingModuleManifestFile	Creating the "{0}" module manifest file.
Modules	DefaultCommandPrefix	Default prefix for commands exported from this module. Override the default prefix using Import-Module -Prefix.
Modules	DefaultCompanyName	Unknown
Modules	DefaultCopyrightMessage	(c) {0}. All rights reserved.
Modules	Description	Description of the functionality provided by this module
Modules	DeterminingAvailableModules	Searching for available modules
Modules	DotNetFrameworkVersion	Minimum version of Microsoft .NET Framework required by this module. {0}
Modules	DottingScriptFile	Dot-sourcing the script file '{0}'.
Modules	DscResourcesToExport	DSC resources to export from this module
Modules	DuplicateEntriesInCompatiblePSEditions	The specified value '{0}' for CompatiblePSEditions contains duplicate PowerShell Edition names. Try again after removing the duplicate PowerShell Edition names.
Modules	EmptyModuleManifest	Processing the module manifest file '{0}' did not result in a valid manifest object. Update the file to contain a valid PowerShell module manifest. A valid manifest can be created using the New-ModuleManifest cmdlet.
Modules	EndOfManifestHashTable	End of {0} hashtable
Modules	ExperimentalFeatureNameMissingOrEmpty	A non-empty string value should be specified for an experimental feature declared in the module manifest.
Modules	ExportingAlias	Exporting alias '{0}'.
Modules	ExportingCmdlet	Exporting cmdlet '{0}'.
Modules	ExportingFunction	Exporting function '{0}'.
Modules	ExportingVariable	Exporting variable '{0}'.
Modules	ExternalModuleDependencies	External dependent modules of this module
Modules	FileList	List of all files packaged with this module
Modules	FormatsToProcess	Format files (.ps1xml) to be loaded when importing this module
Modules	FunctionsToExport	Functions to export from this module, for best performance, do not use wildcards and do not delete the entry, use an empty array if there are no functions to export.
Modules	GUID	ID used to uniquely identify this module
Modules	GlobalAndScopeParameterCannotBeSpecifiedTogether	The 'Global' and 'Scope' parameters cannot be specified together. Remove one of these parameters, and then try running the command again.
Modules	HelpInfoURI	HelpInfo URI of this module
Modules	IconUri	A URL to an icon representing this module.
Modules	ImplicitWinCompatDisabled	Module '{0}' supports PowerShell edition '{1}' and cannot be loaded implicitly using the Windows Compatibility feature because it is disabled in the settings file. Use 'Import-Module -UseWindowsPowerShell' to load this module with Windows PowerShell or 'Import-Module -SkipEditionCheck' to try to load the module with the current PowerShell.
Modules	ImportModuleNoClobberForAlias	The alias '{0}' was not imported because there is a member with the same name in the current scope.
Modules	ImportModuleNoClobberForCmdlet	The cmdlet '{0}' was not imported because there is a member with the same name in the current scope.
Modules	ImportModuleNoClobberForFunction	The function '{0}' was not imported because there is a member with the same name in the current scope.
Modules	ImportModuleNoClobberForVariable	The variable '{0}' was not imported because there is a member with the same name in the current scope.
Modules	ImportPSFileNotAllowedInConstrainedLanguage	Importing *.ps1 files as modules is not allowed in ConstrainedLanguage mode.
Modules	ImportingAlias	Importing alias '{0}'.
Modules	ImportingCmdlet	Importing cmdlet '{0}'.
Modules	ImportingFunction	Importing function '{0}'.
Modules	ImportingNonStandardNoun	Some imported command names contain one or more of the following restricted characters: # , ( ) {{ }} [ ] & - / \\ $ ^ ; : " ' < > | ? @ ` * % + = ~
Modules	ImportingNonStandardNounVerbose	The command name '{0}' from the module '{1}' contains one or more of the following restricted characters: # , ( ) {{ }} [ ] & - / \\ $ ^ ; : " ' < > | ? @ ` * % + = ~
Modules	ImportingNonStandardVerb	The names of some imported commands from the module '{0}' include unapproved verbs that might make them less discoverable. To find the commands with unapproved verbs, run the Import-Module command again with the Verbose parameter. For a list of approved verbs, type Get-Verb.
Modules	ImportingNonStandardVerbVerbose	The '{0}' command in the {1}' module was imported, but because its name does not include an approved verb, it might be difficult to find. For a list of approved verbs, type Get-Verb.
Modules	ImportingNonStandardVerbVerboseSuggestion	The '{0}' command in the {2}' module was imported, but because its name does not include an approved verb, it might be difficult to find. The suggested alternative verbs are "{1}".
Modules	ImportingVariable	Importing variable '{0}'.
Modules	InvalidExperimentalFeatureName	One or more invalid experimental feature names found: {0}. A module experimental feature name should follow this convention: 'ModuleName.FeatureName'.
Modules	InvalidFilePathinModuleManifest	The specified FileList entry '{0}' in the module manifest '{1}' is invalid. Try again after updating this entry with valid values.
Modules	InvalidModuleExtension	The extension '{0}' is not a valid module extension. The supported module extensions are '.dll', '.ps1', '.psm1', '.psd1' and '.cdxml'. Correct the extension then try adding the file '{1}' again.
Modules	InvalidModuleListinModuleManifest	The specified ModuleList entry '{0}' in the module manifest '{1}' is invalid. Try again after updating this entry with valid values.
Modules	InvalidModuleManifest	The module manifest '{0}' could not be processed because it is not a valid PowerShell module manifest file. Remove the elements that are not permitted: {1}
Modules	InvalidModuleManifestMember	The '{0}' module cannot be imported because its manifest contains one or more members that are not valid. The valid manifest members are ({1}). Remove the members that are not valid ({2}), then try to import the module again.
Modules	InvalidModuleManifestPath	The module manifest path '{0}' is not valid. The value of the Path argument must resolve to a single file that has a '.psd1' extension. Change the value of the Path argument to point to a valid psd1 file, and then try again.
Modules	InvalidModuleManifestVersion	The ModuleVersion key in module manifest '{0}' specifies module version '{1}' which does not match its version folder name at '{2}'. Change the value of the ModuleVersion key to match the version folder name.
Modules	InvalidModuleSpecificationMember	The hashtable describing a module contains one or more members that are not valid. The valid members are ({0}). Remove the members that are not valid ({1}), then try again.
Modules	InvalidNestedModuleinModuleManifest	The specified NestedModule entry '{0}' in the module manifest '{1}' is invalid. Try again after updating this entry with valid values.
Modules	InvalidOperationOnBinaryModule	This operation cannot be performed on a binary module. It can only be performed on a script module.
Modules	InvalidParameterValue	The specified value '{0}' is invalid, try again with a valid value.
Modules	InvalidPowerShellHostName	The name of the current PowerShell host is: '{0}'. The module '{1}' requires the following PowerShell host: '{2}'.
Modules	InvalidPowerShellHostVersion	The current PowerShell host is: '{0}' (version {1}). The module '{2}' requires a minimum PowerShell host version of '{3}' to run.
Modules	InvalidPowerShellVersionInModuleManifest	The module manifest '{0}' is specified with the CompatiblePSEditions key which is supported only on PowerShell version '5.1' or higher. Update the value of the PowerShellVersion key to '5.1' or higher, and try again.
Modules	InvalidProcessorArchitecture	The current processor architecture is: {0}. The module '{1}' requires the following architecture: {2}.
Modules	InvalidProcessorArchitectureInManifest	The processor architecture value of {0} is not supported. Run the New-ModuleManifest command again, specifying one of the following supported enumeration values for processor architecture: None, MSIL, X86, Amd64, Arm
Modules	InvalidRequiredAssembliesInModuleManifest	The specified RequiredAssemblies entry '{0}' in the module manifest '{1}' is invalid. Try again after updating this entry with valid values.
Modules	InvalidRequiredModulesinModuleManifest	The specified RequiredModules entry '{0}' in the module manifest '{1}' is invalid. Try again after updating this entry with valid values.
Modules	LicenseUri	A URL to the license for this module.
Modules	LoadingFile	Loading '{0}' from path '{1}'.
Modules	LoadingModule	Loading module from path '{0}'.
Modules	ManifestHeaderLine1	Module manifest for module '{0}'
Modules	ManifestHeaderLine2	Generated by: {0}
Modules	ManifestHeaderLine3	Generated on: {0}
Modules	ManifestMemberNotFound	The module to process '{0}', listed in field '{1}' of module manifest '{2}' was not processed because no valid module was found in any module directory.
Modules	ManifestMemberNotValid	The module to process '{0}', listed in field '{1}' of module manifest '{2}' was not processed. {3}
Modules	MaximumVersionFormatIncorrect	The specified MaximumVersion '{0}' was incorrect. If you are using '*', MaximumVersion only supports one '*' and should always be placed at the end of MaximumVersion.
Modules	MaximumVersionNotFound	The specified module '{0}' with MaximumVersion '{1}' was not loaded because no valid module file was found in any module directory.
Modules	MinimumVersionAndMaximumVersionInvalidRange	The MinimumVersion '{0}' should not be greater than MaximumVersion '{1}'.
Modules	MinimumVersionAndMaximumVersionNotFound	The specified module '{0}' with MinimumVersion '{1}' and MaximumVersion '{2}' was not loaded because no valid module file was found in any module directory.
Modules	MismatchedLanguageModes	An error has occurred while loading script module {0} because it has a different language mode than the module manifest. The manifest language mode is {1} and the module language mode is {2}. Ensure all module files are signed or otherwise part of your application allow list configuration.
Modules	MixedModuleOverCimSessionWarning	Some commands from module {0} cannot be imported over a CimSession. To get all the commands, verify that the remote server has PowerShell remote management enabled, and then try adding the PSSession parameter to an Import-Module cmdlet.
Modules	ModuleAssemblyFound	The assembly '{0}' was not loaded because no assembly with that name was found. Verify the assembly name, and then try again.
Modules	ModuleDiscoveryForLoadedModulesWorksOnlyForUnQualifiedNames	Running the Get-Module cmdlet without ListAvailable parameter is not supported for module names that include a path. Name parameter has this element '{0}' which resolves to a path. Update the Name parameter to not have path elements, and then try again.
Modules	ModuleDriveInUse	Because the {0} module is providing the PSDrive in the current PowerShell session, no modules were removed. Change the current PSDrive provider, and then try removing modules again.
Modules	ModuleIsConstant	Unable to remove the module '{0}' because it is marked as 'constant.' A module cannot be removed if it is marked 'constant.'
Modules	ModuleIsReadOnly	Unable to remove the module '{0}' because it is read-only. Add the Force parameter to your command to remove read-only modules.
Modules	ModuleIsRequired	Unable to remove the module '{0}' because it is required by '{1}'. Add the Force parameter to your command to remove the module.
Modules	ModuleList	List of all modules packaged with this module
Modules	ModuleLoadedAsASnapin	The '{0}' module was not imported because the '{0}' snap-in was already imported.
Modules	ModuleManifestCannotContainBothModuleToProcessAndRootModule	The module manifest cannot contain both the 'ModuleToProcess' and 'RootModule' members. Change the module manifest file to remove one of these members at '{0}', and then try again.
Modules	ModuleManifestInsufficientModuleVersion	The version '{0}' of module '{1}' does not meet the required minimum version '{2}'. Verify that the version number is supported, and then try loading the module again.
Modules	ModuleManifestInsufficientPowerShellVersion	The version of PowerShell on this computer is '{0}'. The module '{1}' requires a minimum PowerShell version of '{2}' to run. Verify that you have the minimum required version of PowerShell installed, and then try again.
Modules	ModuleManifestInvalidManifestMember	The member '{0}' in the module manifest is not valid: {1}. Verify that a valid value is specified for this field in the '{2}' file.
Modules	ModuleManifestInvalidValue	The '{0}' member is not valid in the module manifest file '{2}': {1}
Modules	ModuleManifestMissingModuleVersion	The member 'ModuleVersion' is not present in the module manifest. This member must exist and be assigned a version number of the form 'n.n.n.n'. Add the missing member to the file '{0}'.
Modules	ModuleManifestNestedModulesCantGoWithModuleToProcess	The module manifest member 'NestedModules' cannot be used if the 'ModuleToProcess' member is a binary module. Edit the module manifest file at '{0}', and then try again.
Modules	ModuleNotFound	The specified module '{0}' was not loaded because no valid module file was found in any module directory.
Modules	ModuleNotFoundForGetModule	The specified module '{0}' was not found. Update the Name parameter to point to a valid path, and then try again. 
Modules	ModuleToProcessFieldDeprecated	The module manifest member 'ModuleToProcess' has been deprecated. Use the 'RootModule' member instead.
Modules	ModuleTooDeeplyNested	Cannot load the module '{0}' because the module nesting limit has been exceeded. Modules can only be nested to {1} levels. Evaluate and change the order in which you are loading modules to prevent exceeding the nesting limit, and then try running your script again.
Modules	ModuleVersion	Version number of this module.
Modules	ModuleVersionEqualsToVersionFolder	Version specified in ModuleVersion key is equal to version folder name.
Modules	ModuleWithVersionNotFound	The specified module '{0}' with version '{1}' was not loaded because no valid module file was found in any module directory.
Modules	NestedModules	Modules to import as nested modules of the module specified in RootModule/ModuleToProcess
Modules	NoModulesRemoved	No modules were removed. Verify that the specification of modules to remove is correct and those modules exist in the runspace.
Modules	PSEditionNotSupported	Module '{0}' does not support current PowerShell edition '{1}'. Its supported editions are '{2}'. Use 'Import-Module -SkipEditionCheck' to ignore the compatibility of this module.
Modules	PopulatingRepositorySourceLocation	Populating RepositorySourceLocation property for module {0}.
Modules	PowerShellHostName	Name of the PowerShell host required by this module
Modules	PowerShellHostVersion	Minimum version of the PowerShell host required by this module
Modules	PowerShellVersion	Minimum version of the PowerShell engine required by this module
Modules	Prerelease	Prerelease string of this module
Modules	PrerequisiteForDesktopEditionOnly	This prerequisite is valid for the PowerShell Desktop edition only.
Modules	PrivateData	Private data to pass to the module specified in RootModule/ModuleToProcess. This may also contain a PSData hashtable with additional module metadata used by PowerShell.
Modules	PrivateDataValueTypeShouldBeHashTableError	The PrivateData parameter value must be a hash table to create the module manifest with the following parameter values Tags, ProjectUri, LicenseUri, IconUri or ReleaseNotes. Either remove the Tags, ProjectUri, LicenseUri, IconUri, or ReleaseNotes parameter values or wrap the contents of PrivateData in a hashtable.
Modules	PrivateDataValueTypeShouldBeHashTableWarning	The PrivateData should be defined as a hashtable, but this module manifest defines it as an object. Please consider wrapping the contents of PrivateData in a hashtable. This will enable you to add the Tags, ProjectUri, LicenseUri, IconUri, and ReleaseNotes properties to the module manifest at a later time.
Modules	ProcessorArchitecture	Processor architecture (None, X86, Amd64) required by this module
Modules	ProjectUri	A URL to the main website for this project.
Modules	PsModuleOverCimSessionError	The module {0} cannot be imported over a CimSession. Try using the PSSession parameter of the Import-Module cmdlet.
Modules	ReleaseNotes	ReleaseNotes of this module
Modules	RemoteDiscoveryFailedToGenerateProxyForRemoteModule	Failed to generate proxies for remote module '{0}'. {{0}}
Modules	RemoteDiscoveryFailedToProcessRemoteModule	Failed to process the remote module {0}. {1}
Modules	RemoteDiscoveryFailureFromDiscoveryProvider	Failed to receive module data from the remote CimSession. {0}
Modules	RemoteDiscoveryProviderNotFound	A CIM provider for module discovery was not found on the CIM server. {0}
Modules	RemoteDiscoveryRemotePsrpCommandFailed	Failure from remote command: {0}: {{0}}
Modules	RemoteDiscoveryWorksOnlyForUnQualifiedNames	Running the Get-Module cmdlet against a remote computer can only be done for module names that do not include a path. Name parameter has this element '{0}' which resolves to a path. Update the Name parameter to not have path elements, and then try again.
Modules	RemoteDiscoveryWorksOnlyInListAvailableMode	Running the Get-Module cmdlet against a remote computer can only list available modules. Add the ListAvailable parameter to your command, and then try again.
Modules	RemovingImportedAlias	Removing the imported "{0}" alias.
Modules	RemovingImportedFunction	Removing the imported "{0}" function.
Modules	RemovingImportedVariable	Removing the imported "{0}" variable.
Modules	RequireLicenseAcceptance	Flag to indicate whether the module requires explicit user acceptance for install/update/save
Modules	RequiredAssemblies	Assemblies that must be loaded prior to importing this module
Modules	RequiredModuleMissingModuleName	The 'ModuleName' member does not exist in the hashtable that describes this module.
Modules	RequiredModuleMissingModuleVersion	The 'ModuleVersion', 'MaximumVersion' and 'RequiredVersion' members do not exist in the hashtable that describes this module. One of these three members must exist, and be assigned a version number in the format 'n.n.n.n'.
Modules	RequiredModuleNotFound	The required module '{0}' was not loaded because no valid module file was found in any module directory.
Modules	RequiredModuleNotFoundMaximumVersion	The module '{0}' cannot be found with MaximumVersion '{1}'.
Modules	RequiredModuleNotFoundModuleAndMaximumVersion	The module '{0}' cannot be found with ModuleVersion '{1}' and MaximumVersion '{2}'.
Modules	RequiredModuleNotFoundModuleVersion	The module '{0}' cannot be found with ModuleVersion '{1}'.
Modules	RequiredModuleNotFoundRequiredVersion	The module '{0}' cannot be found with RequiredVersion '{1}'.
Modules	RequiredModuleNotFoundWithoutVersion	The module '{0}' cannot be found.
Modules	RequiredModuleNotFoundWrongGuidVersion	The required module '{0}' with GUID '{1}' and version '{2}' was not loaded because no valid module file was found in any module directory.
Modules	RequiredModuleNotLoaded	The required module '{1}' is not loaded. Load the module or remove the module from 'RequiredModules' in the file '{0}'.
Modules	RequiredModuleNotLoadedWrongGuid	The required module '{1}' with GUID '{2}' is not loaded. Load the module or remove the module from 'RequiredModules' in the file '{0}'.
Modules	RequiredModuleNotLoadedWrongMaximumVersion	The required module '{1}' with MaximumVersion '{2}' is not loaded. Load the module or remove the module from 'RequiredModules' in the file '{0}'.
Modules	RequiredModuleNotLoadedWrongMinimumVersionAndMaximumVersion	The required module '{1}' with MinimumVersion '{2}' and MaximumVersion '{3}' is not loaded. Load the module or remove the module from 'RequiredModules' in the file '{0}'.
Modules	RequiredModuleNotLoadedWrongVersion	The required module '{1}' with version '{2}' is not loaded. Load the module or remove the module from 'RequiredModules' in the file '{0}'.
Modules	RequiredModules	Modules that must be imported into the global environment prior to importing this module
Modules	RequiredModulesCyclicDependency	The required module '{0}' is not loaded. The module '{0}' has a requiredModule '{1}' in its module manifest '{2}' that points to a cyclic dependency.
Modules	RootModule	Script module or binary module file associated with this manifest.
Modules	ScriptAnalysisModule	Analyzing {0}.
Modules	ScriptAnalysisPreparing	Preparing modules for first use.
Modules	ScriptsToProcess	Script files (.ps1) that are run in the caller's environment prior to importing this module.
Modules	ScriptsToProcessIncorrectExtension	The file '{0}' is not allowed because it does not have the extension '.ps1'.
Modules	SearchingUncShare	Searching UNC share {0}.
Modules	SkipEditionCheckNotSupportedWithoutListAvailable	The -SkipEditionCheck switch parameter cannot be used without the -ListAvailable switch parameter.
Modules	SkippingInvalidModuleVersionFolder	Skipping the Version folder {0} under Module {1} as it does not have a valid module manifest file.
Modules	Tags	Tags applied to this module. These help with module discovery in online galleries.
Modules	TypesToProcess	Type files (.ps1xml) to be loaded when importing this module
Modules	UnableToRemoveModuleMember	The '{0}' member, which was imported from module '{1}', cannot be removed for the following reason: {2}
Modules	VariablesToExport	Variables to export from this module
Modules	WDACExportModuleCommandLogMessage	Export of module members will fail in Constrained Language mode because module '{0}', has a language mode '{1}' that is different from the current session '{2}'.
Modules	WDACExportModuleCommandLogTitle	Export-ModuleMember Cmdlet
Modules	WDACImplicitFunctionExportLogMessage	Implicit function export for module '{0}' will be denied because it is trusted (runs in Full Language mode) but the session is not trusted (runs in Constrained Language mode). It is best practice to always export module functions individually by full name.
Modules	WDACImplicitFunctionExportLogTitle	Module Implicit Function Export
Modules	WDACMismatchedLanguageModesMessage	A dependent module is being loaded that has a different language mode than the parent. This will be disallowed when in Constrained Language mode.
Modules	WDACMismatchedLanguageModesTitle	"Module Mismatched Language Modes
Modules	WDACModuleDotSourceLogMessage	Module '{0}' import will in fail Constrained Language mode because it exports functions using wildcard characters while also using the dot-source operator.
Modules	WDACModuleDotSourceLogTitle	Module Contains Dot-Source Operator
Modules	WDACModuleFnExportWithNestedModulesLogMessage	Module '{0}' exports functions using name wildcard characters. Any nested module function names will be removed when running in Constrained Language mode.
Modules	WDACModuleFnExportWithNestedModulesLogTitle	"Module Exporting Functions
Modules	WDACNewModuleCommandLogMessage	A new module from an untrusted Constrained Language session will be blocked from providing the FullLanguage script block.
Modules	WDACNewModuleCommandLogTitle	"New-Module Cmdlet
Modules	WDACScriptFileImportLogMessage	Importing the script file '{0}' as a module will be disallowed in ConstrainedLanguage mode.
Modules	WDACScriptFileImportLogTitle	Importing Script File as Module
Modules	WildCardNotAllowedInModuleToProcessAndInNestedModules	Wildcard characters are not allowed in members 'ModuleToProcess', 'RootModule', or 'NestedModules' in the module manifest '{0}'.
Modules	WildCardNotAllowedInRequiredAssemblies	Wildcard characters are not allowed in the member 'RequiredAssemblies' in the module manifest '{0}'.
Modules	WinCompatModuleInDenyList	Module '{0}' is blocked from loading using Windows PowerShell compatibility feature by a 'WindowsPowerShellCompatibilityModuleDenyList' setting in PowerShell configuration file.
Modules	WinCompatModuleWarning	Module {0} is loaded in Windows PowerShell using {1} remoting session; please note that all input and output of commands from this module will be deserialized objects. If you want to load this module into PowerShell please use 'Import-Module -SkipEditionCheck' syntax.
Modules	WinCompatRequredVersionError	Detected Windows PowerShell version {0}. Windows PowerShell 5.1 is required to load modules using Windows PowerShell compatibility feature. Install Windows Management Framework (WMF) 5.1 from https://aka.ms/WMF5Download to enable this feature.
NavigationResources	AddContentAction	Add Content
NavigationResources	AddContentTarget	Path: {0}
NavigationResources	CommitAction	Commit
NavigationResources	CopyToExistingPrompt	Cannot copy because the specified destination already exists. Do you want to overwrite the existing content?
NavigationResources	CreateAction	Begin
NavigationResources	DeleteHasChildrenPrompt	The specified path is a container that has child items. Do you want to delete this container and its child items?
NavigationResources	DeletePrompt	Do you want to delete the specified item?
NavigationResources	ItemNotFound	An object at the specified path {0} does not exist, or has been filtered by the -Include or -Exclude parameter.
NavigationResources	MoveItemDoesntExist	Cannot move item because the item at '{0}' does not exist.
NavigationResources	MoveItemInUse	Cannot move item because the item at '{0}' is in use.
NavigationResources	NewDriveConfirmAction	New drive
NavigationResources	NewDriveConfirmResourceTemplate	Name: {0} Provider: {1} Root: {2}
NavigationResources	ParsePathFormatError	Cannot parse path because path '{0}' does not have a qualifier specified.
NavigationResources	RemoveDriveConfirmAction	Remove Drive
NavigationResources	RemoveDriveConfirmResourceTemplate	Name: {0} Provider: {1} Root: {2}
NavigationResources	RemoveDriveInUse	Cannot remove drive '{0}' because it is in use.
NavigationResources	RemoveItemInUse	Cannot remove the item at '{0}' because it is in use.
NavigationResources	RemoveItemWithChildren	The item at {0} has children and the Recurse parameter was not specified. If you continue, all children will be removed with the item. Are you sure you want to continue?
NavigationResources	RenameItemDoesntExist	Cannot rename because item at '{0}' does not exist.
NavigationResources	RenamedItemInUse	Cannot rename the item at '{0}' because it is in use.
NavigationResources	RollbackAction	Rollback
NavigationResources	SetContentAction	Set Content
NavigationResources	SetContentTarget	Path: {0}
NavigationResources	TransactionResource	Current transaction
NewObjectStrings	CannotCreateTypeConstrainedLanguage	Cannot create type. Only core types are supported in this language mode.
NewObjectStrings	CannotCreateTypeLanguageMode	Cannot create type. Only core types are supported in {0} language mode on a policy locked down machine.
NewObjectStrings	CannotFindAppropriateCtor	A constructor was not found. Cannot find an appropriate constructor for type {0}.
NewObjectStrings	CannotInstantiateBoxedByRefLikeType	Cannot create instances of the ByRef-like type "{0}". ByRef-like types are not supported in PowerShell.
NewObjectStrings	CannotInstantiateWinRTType	Creating instances of attribute and delegated Windows RT types is not supported.
NewObjectStrings	CannotLoadComObjectType	Cannot load COM type {0}.
NewObjectStrings	ComInteropLoaded	The object written to the pipeline is an instance of the type "{0}" from the component's primary interoperability assembly. If this type exposes different members than the IDispatch members, scripts that are written to work with this object might not work if the primary interoperability assembly is not installed.
NewObjectStrings	ComWDACLogMessage	The COM object '{0}' will not be created in ConstrainedLanguage mode.
NewObjectStrings	ComWDACLogTitle	New-Object Cmdlet COM Object Creation
NewObjectStrings	InvalidValue	The value supplied is not valid, or the property is read-only. Change the value, and then try again.
NewObjectStrings	MemberNotFound	The member "{1}" was not found for the specified {2} object.
NewObjectStrings	TypeNotFound	Cannot find type [{0}]: verify that the assembly containing this type is loaded.
NewObjectStrings	TypeWDACLogMessage	The type '{0}' will not be created in ConstrainedLanguage mode.
NewObjectStrings	TypeWDACLogTitle	New-Object Cmdlet Type Creation
PSCommandStrings	ParameterRequiresCommand	A command is required to add a parameter. A command must be added to {0} before adding a parameter.
PSListModifierStrings	ListModifierDisallowedKey	The following unknown list modifier was detected: '{0}'. Valid list modifiers are Add, Remove, and Replace.
PSListModifierStrings	UpdateFailed	Cannot apply the update because the object is not a supported collection type.
ParameterBinderStrings	AmbiguousParameter	Parameter cannot be processed because the parameter name '{1}' is ambiguous. Possible matches include:{6}.
ParameterBinderStrings	AmbiguousParameterSet	Parameter set cannot be resolved using the specified named parameters. One or more parameters issued cannot be used together or an insufficient number of parameters were provided.
ParameterBinderStrings	AmbiguousPositionalParameter	Cannot bind positional parameters '{1}'.
ParameterBinderStrings	AmbiguousPositionalParameterNoName	Cannot bind positional parameters because no names were given.
ParameterBinderStrings	CannotConvertArgument	Cannot convert '{6}' to the type '{2}' required by parameter '{1}'. {7}
ParameterBinderStrings	CannotConvertArgumentNoMessage	Cannot bind parameter '{1}'. {6}
ParameterBinderStrings	CannotExtractAddMethod	Cannot bind cmdlet {0} because parameter '{1}' is of type '{2}' and the Add() method cannot be identified, or multiple Add() methods exist. {6}
ParameterBinderStrings	DefaultBindingErrorElaborationMultiple	{6} This error might have been caused by applying the default parameter binding. You can disable the default parameter binding in $PSDefaultParameterValues by setting $PSDefaultParameterValues["Disabled"] to be $true, and then trying again. The following default parameters were successfully bound for this cmdlet when the error occurred:{7}
ParameterBinderStrings	DefaultBindingErrorElaborationSingle	{6} This failure might be caused by applying the default parameter binding. You can disable the default parameter binding in $PSDefaultParameterValues by setting $PSDefaultParameterValues["Disabled"] to be $true, and retry. The following default parameter was successfully bound for this cmdlet when the error occurred:{7}
ParameterBinderStrings	DifferentValuesAssignedToSingleParameter	Multiple different default values are defined in $PSDefaultParameterValues for the parameter matching the following name or alias: {0}. These defaults have been ignored.
ParameterBinderStrings	DuplicateParameterDefinition	Cannot process command. The parameter '{0}' is defined multiple times.
ParameterBinderStrings	FailToBindDefaultParameter	The binding of default value '{0}' to parameter '{1}' failed: {2}
ParameterBinderStrings	GetDefaultValueFailed	Pipeline input cannot be processed because the default value of parameter '{1}' cannot be retrieved. {6}
ParameterBinderStrings	GetDynamicParametersException	Cannot retrieve the dynamic parameters for the cmdlet. {6}
ParameterBinderStrings	InputObjectMissingMandatory	The input object cannot be bound because it did not contain the information required to bind all mandatory parameters: {6}
ParameterBinderStrings	InputObjectNotBound	The input object cannot be bound to any parameters for the command either because the command does not take pipeline input or the input and its properties do not match any of the parameters that take pipeline input.
ParameterBinderStrings	KeyAlreadyAdded	The key '{0}' has already been added to the dictionary.
ParameterBinderStrings	MismatchedPSTypeName	Cannot bind argument to parameter '{1}', because PSTypeNames of the argument do not match the PSTypeName required by the parameter: {6}.
ParameterBinderStrings	MissingArgument	Missing an argument for parameter '{1}'. Specify a parameter of type '{2}' and try again.
ParameterBinderStrings	MissingMandatoryParameter	Cannot process command because of one or more missing mandatory parameters:{1}.
ParameterBinderStrings	MultipleKeysInBadFormat	The keys '{0}' do not have valid formats. For information about the correct format, see about_Parameters_Default_Values at https://go.microsoft.com/fwlink/?LinkId=228266.
ParameterBinderStrings	MultipleParametersMatched	The following name or alias defined in $PSDefaultParameterValues for this cmdlet resolves to multiple parameters: {0}. The default has been ignored.
ParameterBinderStrings	NamedParameterNotFound	A parameter cannot be found that matches parameter name '{1}'.
ParameterBinderStrings	ParameterAlreadyBound	Cannot bind parameter because parameter '{1}' is specified more than once. To provide multiple values to parameters that can accept multiple values, use the array syntax. For example, "-parameter value1,value2,value3".
ParameterBinderStrings	ParameterArgumentTransformationError	Cannot process argument transformation on parameter '{1}'. {6}
ParameterBinderStrings	ParameterArgumentTransformationErrorMessageOnly	{6}
ParameterBinderStrings	ParameterArgumentValidationError	Cannot validate argument on parameter '{1}'. {6}
ParameterBinderStrings	ParameterArgumentValidationErrorEmptyArrayNotAllowed	Cannot bind argument to parameter '{1}' because it is an empty array.
ParameterBinderStrings	ParameterArgumentValidationErrorEmptyCollectionNotAllowed	Cannot bind argument to parameter '{1}' because it is an empty collection.
ParameterBinderStrings	ParameterArgumentValidationErrorEmptyStringNotAllowed	Cannot bind argument to parameter '{1}' because it is an empty string.
ParameterBinderStrings	ParameterArgumentValidationErrorNullNotAllowed	Cannot bind argument to parameter '{1}' because it is null.
ParameterBinderStrings	ParameterBindingFailed	Cannot bind parameter '{1}' to the target. {6}
ParameterBinderStrings	ParameterNotInParameterSet	Parameter '{1}' cannot be specified in parameter set '{6}'.
ParameterBinderStrings	PositionalParameterNotFound	A positional parameter cannot be found that accepts argument '{1}'.
ParameterBinderStrings	PromptCaption	cmdlet {0} at command pipeline position {1}
ParameterBinderStrings	PromptMessage	Supply values for the following parameters:
ParameterBinderStrings	RuntimeDefinedParameterNameMismatch	Cannot bind cmdlet {0} because runtime-defined parameter '{1}' was added to the RuntimeDefinedParameterDictionary with key '{6}'. The key must be the same as RuntimeDefinedParameter.Name.
ParameterBinderStrings	ScriptBlockArgumentInvocationFailed	The input to the script block for parameter '{1}' failed. {6}
ParameterBinderStrings	ScriptBlockArgumentNoInput	Cannot evaluate parameter '{1}' because its argument is specified as a script block and there is no input. A script block cannot be evaluated without input.
ParameterBinderStrings	ScriptBlockArgumentNoOutput	Cannot evaluate parameter '{1}' because its argument input did not produce any output.
ParameterBinderStrings	SingleKeyInBadFormat	The key '{0}' does not have a valid format. For information about the correct format, see about_Parameters_Default_Values at https://go.microsoft.com/fwlink/?LinkId=228266.
ParameterBinderStrings	StringValueKeyExpected	The key '{0}' of type '{1}' is not a string value. DefaultParameterDictionary only accepts string value keys.
ParameterBinderStrings	UseOfDeprecatedParameterWarning	Parameter '{0}' is obsolete. {1}
ParameterBinderStrings	WDACBinderInvocationLogMessage	Invocation of Method or Property '{0}' on type '{1}' will not be allowed in Constrained Language mode for untrusted scripts.
ParameterBinderStrings	WDACBinderInvocationLogTitle	Method or Property Invocation Not Allowed
ParameterBinderStrings	WDACBinderTypeCreationLogMessage	Creation of Type '{0}' will not be allowed during parameter binding in Constrained Language mode for untrusted scripts.
ParameterBinderStrings	WDACBinderTypeCreationLogTitle	Type Creation Not Allowed
ParserStrings	AddHashTableToNonHashTable	A hash table can only be added to another hash table.
ParserStrings	AllStream	* stream
ParserStrings	AmbiguousConversion	There are valid conversions from {0} to {1}.
ParserStrings	AmbiguousPath	The path cannot be processed because it resolved to more than one file; only one file at a time can be processed.
ParserStrings	AmbiguousTypeReference	Type name '{0}' is ambiguous, it could be '{1}' or '{2}'.
ParserStrings	ArrayHasTooManyDimensions	The array has too many dimensions: {0}. The number of dimensions for an array must be less than or equal to 32.
ParserStrings	ArrayMultiplyToolongInDataSection	Array multiplication resulting in more than {0} elements is not allowed in restricted language mode or a Data section.
ParserStrings	ArrayReferenceNotSupportedInDataSection	Array references are not allowed in restricted language mode or a Data section.
ParserStrings	ArraySliceAssignmentFailed	Array assignment to [{0}] failed because assignment to slices is not supported.
ParserStrings	AsOperatorRequiresType	The right operand of '-as' must be a type.
ParserStrings	AssignmentStatementNotSupportedInDataSection	Assignment statements are not allowed in restricted language mode or a Data section.
ParserStrings	AssignmentStatementToAutomaticNotSupported	Cannot assign automatic variable '{0}' with type '{1}'
ParserStrings	AstIsReused	An AST cannot be used as the child of more than one AST. To use this AST in another AST, call the Copy() method and use its result.
ParserStrings	AttributeNotAllowedOnDeclaration	Attribute '{0}' is not valid on this declaration. It is valid on '{1}' declarations only.
ParserStrings	AttributeNotSupportedInDataSection	Attributes are not allowed in restricted language mode or a Data section.
ParserStrings	BackgroundOperatorInPipelineChain	Background operators can only be used at the end of a pipeline chain.
ParserStrings	BackupParserMessage	An error '{0}' occurred while processing this script. Text describing this error could not be loaded.
ParserStrings	BackupParserMessageWithException	An error '{0}' occurred while processing this script. Text describing this error could not be loaded due to error '{1}'.
ParserStrings	BadEnumeration	An error occurred while enumerating through a collection: {0}.
ParserStrings	BadExpression	The expression after '{0}' in a pipeline element produced an object that was not valid. It must result in a command name, a script block, or a CommandInfo object.
ParserStrings	BadNumericConstant	The numeric constant {0} is not valid.
ParserStrings	BadOperatorArgument	The argument to operator '{0}' is not valid: {1}.
ParserStrings	BadReplaceArgument	The {0} operator allows only two elements to follow it, not {1}.
ParserStrings	BaseClassNoDefaultCtor	Base class '{0}' does not contain a parameterless constructor.
ParserStrings	BreakHelpMessage	Do not continue processing, throw the exception instead.
ParserStrings	BreakLabel	&Break
ParserStrings	COMException	An unhandled COM interop exception occurred: {0}
ParserStrings	CannotCall	Cannot perform call.
ParserStrings	CannotConvertValue	Cannot convert the value to type "{0}".
ParserStrings	CannotCreateTypeConstrainedLanguage	Cannot create type. Only core types are supported in this language mode.
ParserStrings	CannotIndex	Unable to index into an object of type "{0}".
ParserStrings	CannotIndexWithByRefLikeReturnType	Unable to index into an object of type "{0}" with the ByRef-like return type "{1}". ByRef-like types are not supported in PowerShell.
ParserStrings	CannotInvoke	The method cannot be invoked.
ParserStrings	CannotLoadAssemblyFromUncPath	Cannot use assembly with an UNC path: '{0}'.
ParserStrings	CannotLoadAssemblyWithUriSchema	Cannot use assembly with uri schema '{0}'.
ParserStrings	CannotLoadPowerShellDataFile	Failed to load the PowerShell data file '{0}' with the following error:\n{1}
ParserStrings	CannotResolvePowerShellDataFilePath	Cannot resolve the path '{0}' to a single .psd1 file.
ParserStrings	CannotRetrieveTypeInformation	Cannot retrieve type information.
ParserStrings	CantActivateDocumentInPipeline	Cannot run a document in the middle of a pipeline: {0}.
ParserStrings	CantActivateDocumentInPowerShellCore	Cannot run a document in PowerShell: {0}.
ParserStrings	CantInvokeCallOperatorAcrossLanguageBoundaries	Cannot use '&' or '.' operators to invoke a module scope command across language boundaries.
ParserStrings	CantInvokeInBinaryModule	Cannot use '&' to invoke in the context of binary module '{0}'. Specify a non-binary module after the '&' and try the operation again.
ParserStrings	CantInvokeInNonImportedModule	Cannot use '&' to invoke in the context of module '{0}' because it is not imported. Import the module '{0}' and try the operation again.
ParserStrings	CimDeserializationError	Cim deserializer threw an error when deserializing file {0}.
ParserStrings	ClassNameNotSameAsDefiningFile	The class name '{0}' does not match '{1}', the name of the file in which it is defined. Rename either the file name to match the class name or vice versa
ParserStrings	ClassesNotAllowedInConstrainedLanguage	Class keyword is not allowed in ConstrainedLanguage mode.
ParserStrings	CmdletNotInAllowedListForDataSection	The command '{0}' is not allowed in restricted language mode or a Data section.
ParserStrings	ConfigurationBodyEmpty	The configuration block results were null or empty. Verify that configurations were defined in the block.
ParserStrings	ConfigurationInvalidPropertyName	An attribute name for resource '{0}' was found that is not valid. An attribute name must be a simple string, and cannot contain variables or expressions. Replace '{1}' with a simple string.
ParserStrings	ConfigurationNotAllowedInConstrainedLanguage	Configuration keyword is not allowed in constrainedLanguage mode.
ParserStrings	ConfigurationNotAllowedOnArm64	Configuration keyword is not supported on ARM64 processors.
ParserStrings	ConfigurationNotAllowedOnWinPE	Configuration is not supported on WinPE.
ParserStrings	ConfigurationNotSupportedInPowerShellCore	Configuration keyword is not supported in PowerShell 6+.
ParserStrings	ConstructorCantHaveReturnType	A constructor cannot specify a return type.
ParserStrings	ContinueHelpMessage	Report the error then continue with the next script statement.
ParserStrings	ContinueLabel	&Continue
ParserStrings	ControlLeavingFinally	Flow of control cannot leave a Finally block.
ParserStrings	ConvertCimPropertyToObjectPropertyFailed	Failed to convert the value of CimProperty {0} to the property value of class {1}.
ParserStrings	CouldNotGetDispId	Could not get dispatch ID for {0} (error: {1}).
ParserStrings	CustomAttributeTypeNotFound	Cannot find the type for custom attribute '{0}'. Make sure that the assembly that contains this type is loaded.
ParserStrings	CycleInEnumInitializers	Cannot define enum because of a cycle in the initialization expressions.
ParserStrings	DataSectionAllowedCommandDisallowed	Cannot define data section. Definition of additional supported commands is not supported in this language mode.
ParserStrings	DataSectionStatementNotSupportedInDataSection	The data statement is not allowed in restricted language mode or another Data section.
ParserStrings	DebugModeShouldHaveOneValue	DebugMode should only have one value.
ParserStrings	DebugStream	debug stream
ParserStrings	DefaultAllowedVariablesInDataSection	$PSCulture, $PSUICulture, $true, $false, $null
ParserStrings	DisabledRefreshModeNotValidForPartialConfig	PartialConfiguration '{0}' has a Refresh Mode set to Disabled which is not a valid mode for Partial Configurations. Use Pull or Push refresh mode. 
ParserStrings	DispBadParamCount	Cannot find an overload for "{0}" and the argument count: "{1}"
ParserStrings	DispMemberNotFound	Error while invoking {0}. Could not find member.
ParserStrings	DispNoNamedArgs	Error while invoking {0}. Named arguments are not supported.
ParserStrings	DispOverflow	Error while invoking {0}. Overflow detected.
ParserStrings	DispParamNotOptional	Error while invoking {0}. A required parameter was omitted.
ParserStrings	DispTypeMismatch	Exception setting "{0}": Cannot convert the "{1}" value of type "{2}" to type "{3}".
ParserStrings	DoWhileStatementNotSupportedInDataSection	The Do and While statements are not allowed in restricted language mode or a Data section.
ParserStrings	DotSourcingNotSupportedInDataSection	Dot sourcing is not allowed in restricted language mode or a Data section.
ParserStrings	DscResourceInvalidGetMethod	Invalid Get method. Get method must return [{0}] and accepts no parameters.
ParserStrings	DscResourceInvalidKeyProperty	Invalid key property. The key property must be of [string], signed/unsigned integer, or Enum types.
ParserStrings	DscResourceMissingDefaultConstructor	The DSC resource '{0}' has no default constructor.
ParserStrings	DscResourceMissingGetMethod	The DSC resource '{0}' is missing a Get method that returns [{0}] and accepts no parameters.
ParserStrings	DscResourceMissingKeyProperty	The DSC resource '{0}' must have at least one key property (using the syntax [DscProperty(Key)].)
ParserStrings	DscResourceMissingSetMethod	The DSC resource '{0}' is missing a Set method that returns [void] and accepts no parameters.
ParserStrings	DscResourceMissingTestMethod	The DSC resource '{0}' is missing a Test method that returns [bool] and accepts no parameters.
ParserStrings	DscResourcesNotFoundDuringParsing	Unable to load resource '{0}': Resource not found.
ParserStrings	DuplicateCimClassDefinition	A second CIM class definition for '{0}' was found while processing the schema file '{1}'. This class was already defined in the file(s) '{2}'. Remove the redundant definition, and then try again.
ParserStrings	DuplicateFormalParameter	Duplicate parameter ${0} in parameter list.
ParserStrings	DuplicateKeyInHashLiteral	Duplicate keys '{0}' are not allowed in hash literals.
ParserStrings	DuplicateKeywordDefinition	Resource name '{0}' is already being used by another Resource or Configuration.
ParserStrings	DuplicateNamedArgument	Duplicate named arguments '{0}' are not allowed.
ParserStrings	DuplicatePropertyInInstanceDefinition	Duplicate property assignments are not allowed in an instance definition.
ParserStrings	DuplicateQualifier	Duplicate '{0}' qualifier
ParserStrings	DuplicateResourceIdInNodeStatement	A duplicate resource identifier '{0}' was found while processing the specification for node '{1}'. Change the name of this resource so that it is unique within the node specification.
ParserStrings	DuplicateScriptCommandClause	Script command clause '{0}' has already been defined.
ParserStrings	DynamicKeywordPostParseException	Exception occurred when post-parsing dynamic keyword '{0}' with details '{1}'.
ParserStrings	DynamicKeywordPreParseException	Exception occurred when pre-parsing dynamic keyword '{0}' with details '{1}'.
ParserStrings	DynamicKeywordSemanticCheckException	Exception occurred when performing semantic check for dynamic keyword '{0}' with details '{1}'.
ParserStrings	EmptyCatchNotLast	Catch block must be the last catch block.
ParserStrings	EmptyExpressionRequiresANonDefaultMode	If the expression passed to the Where() operator is null then you must specify a non-Default value for the selection mode argument. Please change the value of the mode argument to a value other than Default and try running your script again.
ParserStrings	EmptyFunctionNameInFunctionDefinitionDictionary	The key property for an entry in the dictionary of functions to define cannot be empty because the key property is used as the function name. Specify a non-empty string as the value of the key property, and then try the operation again.
ParserStrings	EmptyPipeElement	An empty pipe element is not allowed.
ParserStrings	EmptyPipelineChainElement	A pipeline chain operator must be followed by a pipeline.
ParserStrings	EmptyVariableReference	An empty ${} variable reference was found. A name is required inside the braces.
ParserStrings	EndSquareBracketExpectedAtEndOfAttribute	Missing ] at end of attribute or type literal.
ParserStrings	EndSquareBracketExpectedAtEndOfType	Missing ] at end of type token.
ParserStrings	EnumeratorValueMustBeConstant	Enumerator value must be a constant value.
ParserStrings	EnumeratorValueOutOfBounds	Enumerator value is either too large or too small for {0}.
ParserStrings	ErrorCollection	Parser errors were detected.
ParserStrings	ErrorLoadingAssembly	Cannot load assembly '{0}'.
ParserStrings	ErrorStream	error stream
ParserStrings	ExceptionActionPromptCaption	Action to take for this exception:
ParserStrings	ExceptionParsingMOFFile	Exception parsing MOF file '{0}':{1}.
ParserStrings	ExceptionTypeAlreadyCaught	Exception type {0} is already handled by a previous handler.
ParserStrings	ExpandableStringNotSupportedInDataSection	Expandable strings are not allowed in restricted language mode or a Data section.
ParserStrings	ExpectArrayTypeOfPropertyInPSClass	Property {0} of PowerShell class {1} is not declared as array type, but defined in its configuration instance as instance array type.
ParserStrings	ExpectedExpression	An expression was expected after '('.
ParserStrings	ExpectedValueExpression	You must provide a value expression following the '{0}' operator.
ParserStrings	ExpressionsMustBeFirstInPipeline	Expressions are only allowed as the first element of a pipeline.
ParserStrings	FailToParseModuleScriptFile	Failed to parse module script file '{0}' with error\n'{1}'.
ParserStrings	FileNotFound	No files matching '{0}' were found.
ParserStrings	FileOpenError	The current provider ({0}) cannot open a file.
ParserStrings	FileReadError	The file could not be read: {0}.
ParserStrings	FlowControlStatementNotSupportedInDataSection	Flow control statements such as Break, Continue, Return, Exit, and Throw are not allowed in restricted language mode or a Data section.
ParserStrings	ForEachBadGenericConversionTypeSpecified	The generic collection type [{0}] passed to ForEach() has too many type arguments. Please change the specified type to be a generic collection with only one type argument then try running your script again.
ParserStrings	ForEachNonexistentMemberReference	The ForEach() operator could not find a member '{0}' on the target object. Please verify that the named member exists and then try running your script again.
ParserStrings	ForEachNotSupportCleanBlock	Script block with a 'clean' block is not supported by the 'ForEach' method.
ParserStrings	ForEachTypeConversionFailed	Unable to convert input to the target type [{0}] passed to the ForEach() operator. Please check the specified type and try running your script again.
ParserStrings	ForWhileStatementNotSupportedInDataSection	For and While statements are not allowed in restricted language mode or a Data section.
ParserStrings	ForeachStatementNotSupportedInDataSection	Foreach statements are not allowed in restricted language mode or a Data section.
ParserStrings	FormatError	Error formatting a string: {0}.
ParserStrings	FunctionDeclarationNotSupportedInDataSection	Function declarations are not allowed in restricted language mode or a Data section.
ParserStrings	GetBadlyFormedExclusiveResourceId	The format of the resource reference '{0}' in the exclusive list for resource '{1}' is not valid. An exclusive resource name should be in the format '<typename>\\<name>', with no spaces.
ParserStrings	GetBadlyFormedRequiredResourceId	The format of the resource reference '{0}' in the Requires list for resource '{1}' is not valid. A required resource name should be in the format '[<typename>]<name>', with alphanumeric characters, spaces, '_', '-', '.' and '\\'.
ParserStrings	GetIDsOfNamesInvalid	IDispatch::GetIDsOfNames behaved unexpectedly for {0}.
ParserStrings	GetPullModeNeedConfigurationSource	The PartialConfiguration '{0}' is set to pull mode which requires a ConfigurationSource property.
ParserStrings	GetSteppablePipelineFromWrongThread	There is no Runspace available to get and run the SteppablePipeline in this thread. You can provide one in the DefaultRunspace property of the System.Management.Automation.Runspaces.Runspace type. The script block you attempted to get SteppablePipeline from was: {0}
ParserStrings	HashtableToObjectConversionNotSupportedInDataSection	Cannot convert hashtable to an object of the following type: {0}. Hashtable-to-Object conversion is not supported in restricted language mode or a Data section.
ParserStrings	IfStatementMissingCondition	Missing condition in if statement after '{0} ('.
ParserStrings	ImportDscResourceInsideNode	Import-DscResource cannot be specified inside of Node context
ParserStrings	ImportDscResourceMultipleModulesNotSupportedWithName	Import-DscResource dynamic keyword supports only one module when Name parameter is specified.
ParserStrings	ImportDscResourceNeedParams	The syntax of the Import-DscResource dynamic keyword is:\n\nImport-DscResource  [-Name <ResourceName(s)>]  [-ModuleName  <ModuleName(s)>] [-ModuleVersion <ModuleVersion>].\n\nName          : Names of one or more resources to import.\nModuleName    : Module names or ModuleSpecification objects of one or more modules to import.\nModuleVersion : Version of module to import. If used, ModuleName must represent only one module by name.
ParserStrings	ImportDscResourcePositionalParamsNotSupported	Positional parameters are not supported for the Import-DscResource dynamic keyword. The syntax of Import-DscResource dynamic keyword is: "Import-DscResource  [-Name <ResourceName(s)>] [-ModuleName <ModuleName(s)>] [-ModuleVersion <ModuleVersion>]
ParserStrings	IncompleteDollarSubexpressionReference	$(subexpression) is missing the closing ')'.
ParserStrings	IncompleteDollarVariableReference	${{variable}} reference starting is missing the closing '}}'.
ParserStrings	IncompleteMemberDefinition	Missing a property name or method definition.
ParserStrings	IncompletePropertyAssignmentBlock	There is an incomplete property assignment block in the instance definition.
ParserStrings	IncompleteString	Incomplete string token.
ParserStrings	IndexOutOfRange	Array assignment failed because index '{0}' was out of range.
ParserStrings	InformationStream	information stream
ParserStrings	InstantiatePSClassObjectFailed	Failed to create an object of PowerShell class {0}.
ParserStrings	InterfaceNameExpected	'{0}': Interface name expected.
ParserStrings	InvalidBracedVariableReference	Variable reference is not valid. The variable name is missing.
ParserStrings	InvalidComObjectException	A COM object was accessed after it was already released: {0}
ParserStrings	InvalidConfigurationName	The configuration name '{0}' is not valid. Standard names may only contain letters (a-z, A-Z), numbers (0-9), period (.), hyphen (-) and underscore (_). The name may not be null or empty, and should start with a letter.
ParserStrings	InvalidEndOfLine	The token '{0}' is not a valid statement separator in this version.
ParserStrings	InvalidFilenameOption	The file name argument to -file in the switch statement is not valid.
ParserStrings	InvalidForeachFlag	The parameter {0} is not valid for the foreach statement.
ParserStrings	InvalidFunctionParameter	Parameter declarations are a comma-separated list of variable names with optional initializer expressions.
ParserStrings	InvalidHashtable	The hashtable supplied to the Desired State Configuration resource {0} is not valid. The key or value cannot be null or empty.
ParserStrings	InvalidInstanceProperty	The member '{0}' is not valid. Valid members are\n'{1}'.
ParserStrings	InvalidLeftHandSide	The assignment expression is not valid. The input to an assignment operator must be an object that is able to accept assignments, such as a variable or a property.
ParserStrings	InvalidLocalConfigurationManagerProperty	'{0}' cannot be specified in LocalConfigurationManager resource. Please switch to Settings instead or use only following values: {1}.
ParserStrings	InvalidNamespaceValue	The specified namespace in the 'using' statement contains invalid characters.
ParserStrings	InvalidNullKey	A null key is not allowed in a hash literal.
ParserStrings	InvalidParameter	Parameter '{0}' is not valid
ParserStrings	InvalidParameterForDataSectionStatement	The "{0}" parameter of the Data section is not valid. The valid Data section parameter is SupportedCommand.
ParserStrings	InvalidPassword	The username supplied to the Desired State Configuration resource {0} is not valid. The username cannot be null or empty.
ParserStrings	InvalidPowerShellDataFile	The PowerShell data file '{0}' is invalid since it cannot be evaluated into a Hashtable object.
ParserStrings	InvalidRegularExpression	The regular expression pattern {0} is not valid.
ParserStrings	InvalidScriptBlockInDataSection	A Begin statement block, Process statement block, or parameter statement is not allowed in a Data section.
ParserStrings	InvalidSplitOptionCombination	The combination of options with the -split operator is not valid.
ParserStrings	InvalidSplitOptionWithPredicate	Options are not allowed on the -split operator with a predicate.
ParserStrings	InvalidSwitchFlag	The parameter {0} is not valid for the switch statement.
ParserStrings	InvalidUnderlyingType	'{0}' is not a valid underlying type for enums. Expected a builtin integral type (one of byte, sbyte, short, ushort, int, uint, long or ulong)
ParserStrings	InvalidUnicodeEscapeSequence	The Unicode escape sequence is not valid. A valid sequence is `u{ followed by one to six hex digits and a closing '}'.
ParserStrings	InvalidUnicodeEscapeSequenceValue	The Unicode escape sequence value is out of range. The maximum value is 0x10FFFF.
ParserStrings	InvalidUserName	The username supplied to the Desired State Configuration resource {0} is not valid. The username cannot be null or empty.
ParserStrings	InvalidUsingExpression	Expression is not allowed in a Using expression.
ParserStrings	InvalidValueForProperty	'{0}' is not a valid value for property '{1}' on class '{2}'. Please change the value to one of the following strings: {3}.
ParserStrings	InvalidValueForUsingItemName	'{0}' is not a valid value for using name.
ParserStrings	InvalidVariableReference	Variable reference is not valid. '$' was not followed by a valid variable name character. Consider using ${} to delimit the name.
ParserStrings	InvalidVariableReferenceWithDrive	Variable reference is not valid. ':' was not followed by a valid variable name character. Consider using ${} to delimit the name.
ParserStrings	InvokeMethodConstrainedLanguage	Cannot invoke method. Method invocation is supported only on core types in this language mode.
ParserStrings	InvokeMethodOnNull	You cannot call a method on a null-valued expression.
ParserStrings	InvokingCleanBlockNotSupported	Directly invoking the 'clean' block of a script block is not supported.
ParserStrings	IsOperatorRequiresType	The right operand of '-is' must be a type.
ParserStrings	KeywordParameterReservedForFutureUse	The {0} '-{1}' parameter is reserved for future use.
ParserStrings	LabelNotFound	Label '{0}' not found inside the method.
ParserStrings	MemberAlreadyDefined	The member '{0}' is already defined.
ParserStrings	MetaConfigurationUsedInRegularConfig	Meta Configuration resource {0} is not allowed in the regular configuration. Use meta configuration resources in a configuration with [DscLocalConfigurationManager()] attribute.
ParserStrings	MethodCallNotSupportedInDataSection	Method calls are not allowed in restricted language mode or a Data section.
ParserStrings	MethodHasCodePathNotReturn	Not all code path returns value within method.
ParserStrings	MethodNotFound	Method invocation failed because [{0}] does not contain a method named '{1}'.
ParserStrings	MissingArgument	Missing argument in parameter list.
ParserStrings	MissingArrayIndexExpression	Array index expression is missing or not valid.
ParserStrings	MissingAssemblyNameSpecification	The type name is missing the assembly name specification.
ParserStrings	MissingBaseCtorCall	Missing 'base' after ':' in a base class constructor call.
ParserStrings	MissingBraceInObjectDefinition	Missing '{' in object definition.
ParserStrings	MissingCatchHandlerBlock	The Catch block is missing its statement block.
ParserStrings	MissingCatchOrFinally	The Try statement is missing its Catch or Finally block.
ParserStrings	MissingColonInTernaryExpression	Missing ':' in the ternary expression.
ParserStrings	MissingConfigurationName	The name for the configuration is missing. Provide the missing name as a simple name, string, or string-valued expression.
ParserStrings	MissingCurlyBraceInSwitchStatement	Missing '{' in switch statement.
ParserStrings	MissingCurlyInConfigurationStatement	Missing '{' in configuration statement.
ParserStrings	MissingEndCurlyBrace	Missing closing '}' in statement block or type definition.
ParserStrings	MissingEndParenthesisAfterForeach	Missing closing ')' after expression part of foreach loop.\nThe correct form is: foreach ($a in $b) {...}
ParserStrings	MissingEndParenthesisAfterStatement	Missing closing ')' after expression in '{0}' statement.
ParserStrings	MissingEndParenthesisInExpression	Missing closing ')' in expression.
ParserStrings	MissingEndParenthesisInFunctionParameterList	Missing ')' in function parameter list.
ParserStrings	MissingEndParenthesisInMethodCall	Missing ')' in method call.
ParserStrings	MissingEndParenthesisInSubexpression	Missing closing ')' in subexpression.
ParserStrings	MissingEndParenthesisInSwitchStatement	Missing ')' after expression in switch statement.
ParserStrings	MissingEndSquareBracket	Missing ']' after array index expression.
ParserStrings	MissingEqualsInHashLiteral	Missing '=' operator after key in hash literal.
ParserStrings	MissingEqualsInPropertyAssignmentBlock	Missing '=' operator after key in property assignment.
ParserStrings	MissingEqualsInUsingAlias	Missing '=' operator
ParserStrings	MissingExpression	Missing expression after '{0}' in pipeline element.
ParserStrings	MissingExpressionAfterKeyword	Missing expression after '{0}' in loop.
ParserStrings	MissingExpressionAfterOperator	Missing expression after unary operator '{0}'.
ParserStrings	MissingExpressionAfterToken	Missing expression after '{0}'.
ParserStrings	MissingExpressionInNamedArgument	Missing statement after '=' in named argument.
ParserStrings	MissingFileSpecification	Missing file specification after redirection operator.
ParserStrings	MissingFilenameOption	Cannot process the 'switch' statement because of a missing file name argument to the -file option.
ParserStrings	MissingFinallyStatementBlock	The Finally block is missing its statement block.
ParserStrings	MissingForeachExpression	Missing expression in foreach loop.\nThe correct form is: foreach ($a in $b) {...}
ParserStrings	MissingForeachStatement	Missing statement body in foreach loop.\nThe correct form is: foreach ($a in $b) {...}
ParserStrings	MissingFunctionBody	Missing function body in function declaration.
ParserStrings	MissingInInForeach	Missing 'in' after variable in foreach loop.\nThe correct form is: foreach ($a in $b) {...}
ParserStrings	MissingLoopStatement	Missing statement body in {0} loop.
ParserStrings	MissingMethodParameterList	Missing '(' in class method parameter list.
ParserStrings	MissingNameAfterKeyword	Missing name after {0} keyword.
ParserStrings	MissingNamedBlocks	unexpected token '{0}', expected 'begin', 'process', 'end', 'clean', or 'dynamicparam'.
ParserStrings	MissingNamedStatementBlock	Missing statement block after '{0}'.
ParserStrings	MissingNamespaceAlias	Missing namespace alias
ParserStrings	MissingOpenParenthesisAfterKeyword	Missing opening '(' after keyword '{0}'.
ParserStrings	MissingOpenParenthesisInIfStatement	Missing '(' after '{0}' in if statement.
ParserStrings	MissingPropertyName	Missing property name after reference operator.
ParserStrings	MissingPropertyTerminator	Missing ';' or end-of-line in property definition.
ParserStrings	MissingStatementAfterKeyword	Missing statement body after keyword '{0}'.
ParserStrings	MissingStatementBlock	Missing statement block after {0} ( condition ).
ParserStrings	MissingStatementBlockAfterElse	Missing statement block after 'else' keyword.
ParserStrings	MissingStatementBlockForDataSection	The Data section is missing its statement block.
ParserStrings	MissingStatementInHashLiteral	Missing statement after '=' in hash literal.
ParserStrings	MissingStatementTerminator	Missing a newline or semicolon.
ParserStrings	MissingSwitchConditionExpression	Missing condition in switch statement clause.
ParserStrings	MissingSwitchStatementClause	Missing statement block in switch statement clause.
ParserStrings	MissingTerminatorMultiLineComment	The terminator '#>' is missing from the multiline comment.
ParserStrings	MissingThis	Cannot assign property, use '{0}{1}'.
ParserStrings	MissingThrottleLimit	The ThrottleLimit parameter of the foreach statement is missing a value. Supply a throttle limit to the parameter.
ParserStrings	MissingTrapStatement	The 'trap' statement was incomplete. A trap statement requires a body.
ParserStrings	MissingTryStatement	Incomplete 'try' statement. A try statement requires a body.
ParserStrings	MissingTryStatementBlock	The Try statement is missing its statement block.
ParserStrings	MissingTypeBody	Missing '{0}' body in '{0}' declaration.
ParserStrings	MissingTypeInStaticPropertyAssignment	Cannot assign property, use '{0}{1}'.
ParserStrings	MissingTypeLiteralToken	Missing type literal.
ParserStrings	MissingTypename	Missing type name after '['.
ParserStrings	MissingUnicodeEscapeSequenceTerminator	The Unicode escape sequence is missing the closing '}'.
ParserStrings	MissingUsingItemName	Missing using name
ParserStrings	MissingUsingStatementDirective	Missing using directive
ParserStrings	MissingValueForMandatoryProperty	Resource '{0}' requires that a value of type '{1}' be provided for property '{2}'.
ParserStrings	MissingValueForSupportedCommandInDataSectionStatement	The SupportedCommand parameter of the Data section is missing a value. Supply a cmdlet or function name to the parameter.
ParserStrings	MissingVariableNameAfterForeach	Missing variable name after foreach.\nThe correct form is: foreach ($a in $b) {...}
ParserStrings	MissingWhileOrUntilInDoWhile	Missing while or until keyword in do loop.
ParserStrings	ModifiersCannotBeCombined	Modifier '{0}' cannot be combined with '{1}'
ParserStrings	ModuleNotFoundDuringParse	Could not find the module '{0}'.
ParserStrings	MultipleModuleEntriesFoundDuringParse	Multiple versions of the module '{0}' were found. You can run 'Get-Module -ListAvailable -FullyQualifiedName {0}' to see available versions on the system, and then use the fully qualified name '@{{ModuleName="{0}"; RequiredVersion="Version"}}'.
ParserStrings	MultipleSwitchDefaultClauses	A switch statement can have only one default clause.
ParserStrings	MultipleTypeConstraintsOnMethodParam	Multiple type constraints are not allowed on a method parameter.
ParserStrings	NamedBlockNotAllowedInMethod	A named block is not allowed in a class method.
ParserStrings	NeedMultidimensionalIndex	You cannot index into a {0} dimensional array with index [{1}].
ParserStrings	NonExistingVariableReference	[ref] cannot be applied to a variable that does not exist.
ParserStrings	NonStaticMemberAccessInStaticMember	Cannot access the non-static member '{0}' in a static method or initializer of a static property.
ParserStrings	NonVoidMethodMissingReturnValue	Invalid return statement within non-void method.
ParserStrings	NotADefinedOperationForType	The operation '[{0}] {1} [{2}]' is not defined.
ParserStrings	NullArray	Cannot index into a null array.
ParserStrings	NullArrayIndex	Index operation failed; the array index evaluated to null.
ParserStrings	NullEntryInVariablesDefinitionList	A null entry was found in the list of variable entries to create in the script block scope. Remove the entry at index {0}, or replace it with a non-null entry, and then try again.
ParserStrings	NullFunctionBodyInFunctionDefinitionDictionary	The script block that defines function '{0}' cannot be null or empty. Provide a non-empty script block in the function definition dictionary, and then try the operation again.
ParserStrings	NumberToReturnMustBeGreaterThanZero	The 'numberToReturn' value provided to the third argument of the Where() operator must be greater than zero. Please correct the argument's value and try running your script again.
ParserStrings	OnlyOneParameterListAllowed	The param statement cannot be used if arguments were specified in the function declaration.
ParserStrings	OpenBraceNeedsToBeBackTickedInVariableName	Use `{ instead of { in variable names.
ParserStrings	OperatorFailed	The '{0}' operator failed: {1}.
ParserStrings	OperatorNotSupportedInDataSection	The '{0}' operator is not allowed in restricted language mode or a Data section.
ParserStrings	OperatorRequiresNumber	The '{0}' operator works only on numbers. The operand is a '{1}'.
ParserStrings	OperatorRequiresVariableOrProperty	The '{0}' operator works only on variables or on properties.
ParserStrings	OrderedAttributeOnlyOnHashLiteralNode	The {0} attribute can be specified only on a hash literal node.
ParserStrings	OutputStream	output stream
ParserStrings	ParallelAndSequenceBlockNotSupportedInDataSection	Parallel and sequence blocks are not allowed in restricted language mode or a Data section.
ParserStrings	ParamBlockNotAllowedInMethod	A param block is not allowed in a class method.
ParserStrings	ParameterAttributeArgumentNeedsToBeConstant	Attribute argument must be a constant.
ParserStrings	ParameterAttributeArgumentNeedsToBeConstantOrScriptBlock	Attribute argument must be a constant or a script block.
ParserStrings	ParameterCannotHaveArgument	Parameter {0} cannot have an argument.
ParserStrings	ParameterDeclarationNotSupportedInDataSection	Parameter declarations are not allowed in restricted language mode or a Data section.
ParserStrings	ParameterRequiresArgument	Parameter {0} requires an argument.
ParserStrings	ParameterizedPropertyAssignmentFailed	Assignment failed because [{0}] does not contain a property '{1}()' that can be set.
ParserStrings	ParserError	{0}
ParserStrings	PipelineValueRequired	A switch statement must have one of the following:  '-file file_name' or '( expression )'.
ParserStrings	ProgramFailedToExecute	Program '{0}' failed to run: {1}{2}.
ParserStrings	PropertyInGenericType	'{0}' is defined in a generic type.
ParserStrings	PropertyIsReadOnly	'{0}' is a ReadOnly property.
ParserStrings	PropertyNotDeclaredInPSClass	Property {0} is not declared in PowerShell class {1}, but defined in its configuration instance.
ParserStrings	PropertyNotFound	The property '{0}' cannot be found on this object. Verify that the property exists and can be set.
ParserStrings	PropertyNotFoundForAttribute	Property '{0}' cannot be found for attribute '{1}'. Specify one of the following properties: {2}.
ParserStrings	PropertyNotFoundForType	Property '{0}' cannot be found for type '{1}'.
ParserStrings	PropertyNotFoundStrict	The property '{0}' cannot be found on this object. Verify that the property exists.
ParserStrings	PropertyReferenceNotSupportedInDataSection	Property references are not allowed in restricted language mode or a Data section.
ParserStrings	PropertySetConstrainedLanguage	Cannot set property. Property setting is supported only on core types in this language mode.
ParserStrings	PsDscMissingSchemaStore	Unable to find DSC schema store at "{0}". Please ensure PSDesiredStateConfiguration v3 module is installed.
ParserStrings	PsDscRunAsCredentialMergeErrorForCompositeResources	Conflict in using PsDscRunAsCredential for Resource {0} because it already specifies PsDscRunAsCredential value. We can only use one PsDscRunAsCredential for the composite resource. 
ParserStrings	RedirectionFailed	Redirection to '{0}' failed: {1}
ParserStrings	RedirectionNotSupported	The '{0}' operator is reserved for future use.
ParserStrings	RedirectionNotSupportedInDataSection	Redirection is not allowed in restricted language mode or a Data section.
ParserStrings	RedirectionStreamCanOnlyMergeToOutputStream	Redirection only allows another stream to be merged with the output stream. Please correct the redirection operation to merge into the output stream then try running your script again.
ParserStrings	ReferenceNeedsToBeByItselfInTypeConstraint	Cannot use [ref] with other types in a type constraint.
ParserStrings	ReferenceNeedsToBeByItselfInTypeSequence	Cannot have two occurrences of [ref] in a type sequence.
ParserStrings	ReferenceNeedsToBeLastTypeInTypeConversion	[ref] can only be the final type in type conversion sequence.
ParserStrings	RegularResourceUsedInMetaConfig	Regular DSC resource {0} is not allowed in the meta configuration. 
ParserStrings	RequiredNameOrExpressionMissing	A required name or expression was missing.
ParserStrings	RequiresArgumentMustBeConstant	Argument must be constant.
ParserStrings	RequiresInvalidStringArgument	The argument for the {0} parameter is not valid. Specify a valid string argument.
ParserStrings	RequiresModuleInvalid	The argument for the Module parameter is not valid. {0}
ParserStrings	RequiresPSEditionInvalid	The argument for the {0} parameter is not valid. Specify a valid PowerShell edition.
ParserStrings	RequiresPSEditionValueIsAlreadySpecified	The argument for the {0} parameter contains duplicate values. Do not specify duplicate PowerShell edition values.
ParserStrings	RequiresVersionInvalid	The argument for the Version parameter is not valid. Specify a valid PowerShell version, in the format major.minor version.
ParserStrings	ReservedKeywordNotAllowed	The '{0}' keyword is not supported in this version of the language.
ParserStrings	ResourceNotDefined	Undefined DSC resource '{0}'. Use Import-DSCResource to import the resource.
ParserStrings	SchemaFileNotFound	The schema file {0} was not found. Verify that any modules specified in a configuration statement contain a schema.mof file, and then try running the script again.
ParserStrings	ScriptBlockDelegateInvokedFromWrongThread	There is no Runspace available to run scripts in this thread. You can provide one in the DefaultRunspace property of the System.Management.Automation.Runspaces.Runspace type. The script block you attempted to invoke was: {0}
ParserStrings	ScriptBlockNotSupportedInDataSection	Script block literals are not allowed in restricted language mode or a Data section.
ParserStrings	ScriptContainedMaliciousContent	This script contains malicious content and has been blocked by your antivirus software.
ParserStrings	ScriptHasAdminBlockedContent	This script contains content that has been flagged as suspicious through a policy setting and has been blocked with error code {0}. Contact your administrator for more information.
ParserStrings	ScriptTooComplicated	Processing was stopped because the script is too complex.
ParserStrings	ScriptsNotAllowed	The syntax is not supported by this runspace. This can occur if the runspace is in no-language mode.
ParserStrings	SealedBaseClass	Cannot inherit from sealed class '{0}'.
ParserStrings	SetComObjectDataFailed	Marshal.SetComObjectData failed.
ParserStrings	SilentlyContinueHelpMessage	Do not report this error, just continue with the next script statement.
ParserStrings	SilentlyContinueLabel	S&ilently Continue
ParserStrings	SplattingNotPermitted	The splatting operator '@' cannot be used to reference variables in an expression. '@{0}' can be used only as an argument to a command. To reference variables in an expression use '${0}'.
ParserStrings	SplattingNotPermittedInArgumentList	Splatted variables like '@{0}' cannot be part of a comma-separated list of arguments.
ParserStrings	StaticConstructorCantHaveParameters	A static constructor cannot have any parameters.
ParserStrings	StreamAlreadyRedirected	The {0} for this command is already redirected.
ParserStrings	StrictModeFunctionCallWithParens	The function or command was called as if it were a method. Parameters should be separated by spaces. For information about parameters, see the about_Parameters Help topic.
ParserStrings	StringMultiplyToolongInDataSection	String multiplication results with more than "{0}" characters are not allowed in restricted language mode or a Data section.
ParserStrings	SubtypeArray	Invalid base type '{0}'. Base type cannot be an array.
ParserStrings	SubtypeUnclosedGeneric	Invalid base type '{0}'. Base type cannot be a generic with unspecified parameters.
ParserStrings	SuspendHelpMessage	Pause the current pipeline and return to the command prompt. Type exit to resume operation when you are done.
ParserStrings	SuspendLabel	&Suspend
ParserStrings	SwitchStatementNotSupportedInDataSection	The switch statement is not allowed in restricted language mode or a Data section.
ParserStrings	TerminatorExpectedAtEndOfString	The string is missing the terminator: {0}.
ParserStrings	TextForPositionMessage	At {0}:{1} char:{2}\n+ {3}
ParserStrings	TextForWordLine	line
ParserStrings	ThrottleLimitRequiresParallelFlag	The ThrottleLimit parameter is only supported on foreach statements that use the Parallel parameter.
ParserStrings	TokenAfterEndOfValidScriptText	Executable script code found in signature block.
ParserStrings	TooManyDigitsInUnicodeEscapeSequence	The Unicode escape sequence contains more than the maximum of six hex digits between braces.
ParserStrings	TooManyErrors	Not all parse errors were reported.  Correct the reported errors and try again.
ParserStrings	TooManyTypes	Only one type may be specified on class members.
ParserStrings	TraceEnteringFunction	    ! CALL function '{0}'
ParserStrings	TraceEnteringFunctionDefinedInFile	    ! CALL function '{0}'  (defined in file '{1}')
ParserStrings	TraceMethodCall	    ! CALL method '{0}'
ParserStrings	TraceScriptLineMessage	{0,4}+ {1}
ParserStrings	TraceVariableAssignment	    ! SET ${0} = '{1}'.
ParserStrings	TrapStatementNotSupportedInDataSection	The Trap statement is not allowed in restricted language mode or a Data section.
ParserStrings	TryStatementNotSupportedInDataSection	The Try statement is not allowed in restricted language mode or a Data section.
ParserStrings	TypeCreationError	Error during creation of type "{0}". Error message:\n{1}
ParserStrings	TypeNameExpected	Type name expected.
ParserStrings	TypeNotAllowedBeforeParam	Unexpected type [{0}] was found in the parameter statement.
ParserStrings	TypeNotAllowedBeforeStatement	Unexpected type [{0}] was found before statement.
ParserStrings	TypeNotAllowedForParameter	The type '{0}' is not allowed on a parameter.
ParserStrings	TypeNotAllowedForProperty	The type '{0}' is not allowed on a property.
ParserStrings	TypeNotAllowedInDataSection	The type {0} is not allowed in restricted language mode or a Data section.
ParserStrings	TypeNotFound	Unable to find type [{0}].
ParserStrings	TypeNotFoundWithMessage	Unable to find type [{0}]. Details: {1}
ParserStrings	UnexpectedAttribute	Unexpected attribute '{0}'.
ParserStrings	UnexpectedCharactersAfterHereStringHeader	No characters are allowed after a here-string header but before the end of the line.
ParserStrings	UnexpectedKeyword	Unexpected keyword '{0}'.
ParserStrings	UnexpectedNameForType	The '{0}' resource can only be used once per configuration, and therefore cannot have a name. Remove '{1}', and then run the script again.
ParserStrings	UnexpectedToken	Unexpected token '{0}' in expression or statement.
ParserStrings	UnexpectedTokenInDynamicKeyword	There is no whitespace between the name and the scriptblock in dynamic keyword '{0}' body statement.
ParserStrings	UnexpectedUnaryOperator	Internal error - unexpected unary operator {0}.
ParserStrings	UnexpectedVarEnum	Unexpected VarEnum {0}.
ParserStrings	UnrecognizedToken	Unrecognized token in source text.
ParserStrings	UnrecoverableParserError	Unrecoverable error in PowerShell.
ParserStrings	UnsupportedHandlerType	Attempting to pass an event handler of an unsupported type.
ParserStrings	UnsupportedNamedBlockInConfiguration	Configuration only supports the End block in its body. Begin, Process and DynamicParam blocks are not allowed in a configuration.
ParserStrings	UnsupportedPropertyTypeOfDSCResourceClass	The '{0}' property with type '{1}' of DSC resource class '{2}' is not supported.
ParserStrings	UnsupportedReservedKeyword	The '{0}' keyword is not supported in this version of the language.
ParserStrings	UnsupportedReservedProperty	The '{0}' property is not supported in this version of the language.
ParserStrings	UnsupportedValueForProperty	At least one of the values '{0}' is not supported or valid for property '{1}' on class '{2}'. Please specify only supported values:\n{3}.
ParserStrings	UsingMustBeAtStartOfScript	A 'using' statement must appear before any other statements in a script.
ParserStrings	UsingStatementNotSupported	This syntax of the 'using' statement is not supported.
ParserStrings	UsingWithoutInvokeCommand	A Using variable cannot be retrieved. A Using variable can be used only with Invoke-Command, Start-Job, or InlineScript in the script workflow. When it is used with Invoke-Command, the Using variable is valid only if the script block is invoked on a remote computer.
ParserStrings	ValueNotInRange	Property '{0}' of Resource '{1}' has value '{2}' which is not between valid range '{3}' and '{4}'.
ParserStrings	VariableIsUndefined	The variable '${0}' cannot be retrieved because it has not been set.
ParserStrings	VariableNotLocal	Variable is not assigned in the method.
ParserStrings	VariableReferenceNotSupportedInDataSection	A variable that cannot be referenced in restricted language mode or a Data section is being referenced. Variables that can be referenced include the following: {0}.
ParserStrings	VerboseStream	verbose stream
ParserStrings	VoidMethodHasReturn	Invalid return statement within void method.
ParserStrings	VoidTypeConstraintNotAllowed	[void] cannot be used as a parameter type, or on the left side of an assignment.
ParserStrings	WDACGetSteppablePipelineLogMessage	Creating a steppable pipeline from a script block may require evaluating some expressions within the script block. The expression evaluation will silently fail and return 'null' in Constrained Language mode, unless the expression represents a constant value.
ParserStrings	WDACGetSteppablePipelineLogTitle	Expression Evaluation May Fail
ParserStrings	WDACParserClassKeywordLogMessage	The Class keyword will not be allowed in Constrained Language mode for untrusted script.
ParserStrings	WDACParserClassKeywordLogTitle	Parser Class Keyword
ParserStrings	WDACParserConfigKeywordLogMessage	The Configuration keyword will not be allowed in Constrained Language mode for untrusted script.
ParserStrings	WDACParserConfigKeywordLogTitle	Parser Configuration Keyword
ParserStrings	WDACParserDSSupportedCommandLogMessage	The Data Section that includes the SupportedCommand parameter would be disallowed in Constrained Language mode for untrusted script.
ParserStrings	WDACParserDSSupportedCommandLogTitle	Parser Data Section SupportedCommand
ParserStrings	WDACParserForEachOperatorLogMessage	The ForEach keyword will fail '{0}' iteration item method invocation when run in Constrained Language mode.
ParserStrings	WDACParserForEachOperatorLogTitle	ForEach Keyword Method Invocation
ParserStrings	WDACParserModuleScopeCallOperatorLogMessage	The module scope call operator will be denied in Constrained Language mode.
ParserStrings	WDACParserModuleScopeCallOperatorLogTitle	Module Scope Call Operator
ParserStrings	WarningStream	warning stream
ParserStrings	WhitespaceBeforeHereStringFooter	White space is not allowed before the string terminator.
ParserStrings	WildCardModuleNameError	Wildcard characters are not supported for module names.
ParserStrings	WorkflowNotSupportedInPowerShellCore	Workflow is not supported in PowerShell 6+.
PathUtilsStrings	ExportPSSession_CannotCreateOutputDirectory	Cannot create the module {0} due to the following: {1}. Use a different argument for the -OutputModule parameter and retry.
PathUtilsStrings	ExportPSSession_ErrorDirectoryExists	The directory '{0}' already exists.  Use the -Force parameter if you want to overwrite the directory and files within the directory.
PathUtilsStrings	ExportPSSession_ErrorModuleNameOrPath	The user module path does not exist, and hence a module folder cannot be created for the provided module name '{0}'.
PathUtilsStrings	ExportPSSession_ScriptGeneratorVersionMismatch	The module cannot be loaded because it has been generated with an incompatible version of the {0} cmdlet. Generate the module with the {0} cmdlet from the current session, and try loading the module again.
PathUtilsStrings	OutFile_DidNotResolveFile	Cannot perform operation because the wildcard path {0} did not resolve to a file.
PathUtilsStrings	OutFile_MultipleFilesNotSupported	Cannot perform operation because the path resolved to more than one file. This command cannot operate on multiple files.
PathUtilsStrings	OutFile_ReadWriteFileNotFileSystemProvider	Cannot open file because the current provider ({0}) cannot open a file.
PathUtilsStrings	OutFile_WriteToFileEncodingUnknown	Unknown encoding {0}; valid values are {1}.
PathUtilsStrings	Utf7EncodingObsolete	Encoding 'UTF-7' is obsolete, please use UTF-8.
PathUtilsStrings	UtilityFileExistsNoClobber	File {0} already exists and {1} was specified.
PipelineStrings	ActionPreferenceStop	Cannot continue to run the cmdlet because running cmdlets has been prevented by the Stop policy.
PipelineStrings	CannotCreatePipeline	An error occurred while creating the pipeline.
PipelineStrings	CommandProcessorAlreadyUsed	Cannot process the cmdlet instance because the cmdlet instance is in use by another pipeline. Please contact Microsoft Customer Support Services.
PipelineStrings	ConnectNotSupported	This pipeline does not support disconnect-connect semantics.
PipelineStrings	ExecutionAlreadyStarted	Cannot perform the operation because the pipeline is started. Stop the pipeline and try the operation again.
PipelineStrings	FirstCommandCannotHaveInput	Cannot run the pipeline because the first cmdlet in the pipeline is trying to read input from the results of a preceding cmdlet. Either modify the first cmdlet, remove the first cmdlet, or add to the pipeline the cmdlet whose output is required by the first cmdlet, and then try running the pipeline again.
PipelineStrings	InvalidCommandNumber	Cannot process the cmdlet number. The ReadFromCommand function must specify the Id of a cmdlet that has already been added to the pipeline. Please contact Microsoft Customer Support Services.
PipelineStrings	InvalidRemoteCommand	The runspace object has a null remote command associated with it.  A disconnected RemotePipeline object cannot be created because there is no remote command specified.
PipelineStrings	PipeAlreadyTaken	Cannot read the output of the ReadFromCommand and ReadErrorQueue functions because another cmdlet is already reading that output. Please contact Microsoft Customer Support Services.
PipelineStrings	PipelineExecuteRequiresAtLeastOneCommand	Cannot run the pipeline because there are no commands. Add at least one command to the pipeline, and then run it again.
PipelineStrings	PipelineExecutionInformation	CommandInvocation({0}): "{1}"
PipelineStrings	PipelineExecutionNonTerminatingError	NonTerminatingError({0}): "{1}"
PipelineStrings	PipelineExecutionParameterBinding	ParameterBinding({0}): name="{1}"; value="{2}"
PipelineStrings	PipelineExecutionTerminatingError	TerminatingError({0}): "{1}"
PipelineStrings	PipelineNotDisconnected	Cannot connect this pipeline because it is not in the disconnected state.
PipelineStrings	PipelineNotStarted	Cannot complete the pipeline operation because it has not yet been started. You must call the Begin() method before calling End() on a steppable pipeline.
PipelineStrings	SecondFailure	A cmdlet threw an exception after calling ThrowTerminatingError.\nThe first exception was "{0}" with stack trace "{1}".\nThe second exception was "{2}" with stack trace "{3}".
PipelineStrings	WriteNotPermitted	The WriteObject and WriteError methods cannot be called from outside the overrides of the BeginProcessing, ProcessRecord, and EndProcessing methods, and they can only be called from within the same thread. Validate that the cmdlet makes these calls correctly, or contact Microsoft Customer Support Services.
PipelineStrings	WriteToClosedPipeline	The WriteObject and WriteError methods cannot be called after the pipeline has been closed. Please contact Microsoft Customer Support Services.
PowerShellStrings	ApartmentStateMismatch	When the runspace is set to reuse a thread, the apartment state in the invocation settings must match the runspace.
PowerShellStrings	ApartmentStateMismatchCurrentThread	When the runspace is set to use the current thread, the apartment state in the invocation settings must match that of the current thread.
PowerShellStrings	AsyncResultNotOwned	The {0} object was not created by calling {1} on this PowerShell instance.
PowerShellStrings	CannotConnect	This PowerShell object cannot be connected because it is not associated with a remote runspace or runspace pool.
PowerShellStrings	CommandInvokedFromWrongThreadWithCommand	There is no Runspace available to run commands in this thread. You can provide one in the DefaultRunspace property of the System.Management.Automation.Runspaces.Runspace type. The command you attempted to invoke was: {0}
PowerShellStrings	CommandInvokedFromWrongThreadWithoutCommand	There is no Runspace available to run commands in this thread. You can provide one in the DefaultRunspace property of the System.Management.Automation.Runspaces.Runspace type. The current PowerShell instance contains no command to invoke.
PowerShellStrings	ConnectFailed	The connection attempt to the remote command failed.
PowerShellStrings	DiscOnSyncCommand	The running command has been disconnected but is still running on the remote server.  Reconnect to get command operation status and output data.
PowerShellStrings	ExecutionAlreadyStarted	The operation cannot be performed because a command has already been started. Wait for the command to complete, or stop it, and then try the operation again.
PowerShellStrings	ExecutionDisconnected	The operation cannot be performed because the current PowerShell session is in the Disconnected state.  Connect this PowerShell session, and then either wait for the command to finish, or stop the command.
PowerShellStrings	ExecutionStopping	The operation cannot be performed because a command is currently stopping. Wait for the command to complete stopping, and then try the operation again.
PowerShellStrings	InvalidPowerShellStateGeneral	The state of the current PowerShell instance is not valid for this operation.
PowerShellStrings	InvalidRunspaceState	Cannot perform operation because the runspace is not in the '{0}' state. Current state of runspace is '{1}'.
PowerShellStrings	InvalidStateCreateNested	The PowerShell instance is not in the correct state for creating a nested PowerShell instance. Nested PowerShell instances should only be created in a running PowerShell instance.
PowerShellStrings	IsDisconnected	The operation cannot be performed because the current PowerShell session is in the Disconnected state.  Connect this PowerShell session, and then try again.
PowerShellStrings	KeyMustBeString	The keys in the dictionary must be strings.
PowerShellStrings	NestedPowerShellInvokeAsync	Nested PowerShell instances cannot be invoked asynchronously. Use the Invoke method.
PowerShellStrings	NoCommandToInvoke	No commands are specified.
PowerShellStrings	NoDefaultRunspaceForPSCreate	A PowerShell object cannot be created that uses the current runspace because there is no current runspace available.  The current runspace might be starting, such as when it is created with an Initial Session State.
PowerShellStrings	ParameterRequiresCommand	A command is required to add a parameter. A command must be added to the PowerShell instance before adding a parameter.
ProcessResources	AttachDebuggerReturnCode2	The user does not have access to the requested information.
ProcessResources	AttachDebuggerReturnCode21	The specified parameter is not valid.
ProcessResources	AttachDebuggerReturnCode3	The user does not have sufficient privilege.
ProcessResources	AttachDebuggerReturnCode8	Unknown failure.
ProcessResources	AttachDebuggerReturnCode9	The path specified does not exist.
ProcessResources	CannotStarttheProcess	This command cannot be run completely because the system cannot find all the information required.
ProcessResources	ConfirmStopProcess	Are you sure you want to perform the Stop-Process operation on the following item: {0}({1})?
ProcessResources	ContradictParametersSpecified	Parameters "{0}" and "{1}" cannot be specified at the same time.
ProcessResources	CouldNotDebugProcess	Cannot debug process "{0} ({1})" because of the following error: {2}
ProcessResources	CouldNotEnumerateFileVer	Cannot enumerate the file version information of the "{0}" process.
ProcessResources	CouldNotEnumerateModuleFileVer	Cannot enumerate the modules and the file version information of the "{0}" process.
ProcessResources	CouldNotEnumerateModules	Cannot enumerate the modules of the "{0}" process.
ProcessResources	CouldNotStopProcess	Cannot stop process "{0} ({1})" because of the following error: {2}
ProcessResources	DebuggerError	This command cannot attach the debugger to the process due to {0} because no default debugger is available.
ProcessResources	DuplicateEntry	This command cannot be run because "{0}" and "{1}" are same. Give different inputs and Run your command again.
ProcessResources	FailedToCreateProcessObject	Failed to retrieve the new process handle: "{0}". The Process object outputted may have some properties and methods that do not work properly.
ProcessResources	InvalidApplication	This command cannot be run because the input "{0}" is not a valid Application.  Give a valid application and run your command again.
ProcessResources	InvalidInput	This command cannot be run because either the parameter "{0}" has a value that is not valid or cannot be used with this command. Give a valid input and Run your command again.
ProcessResources	InvalidStartProcess	This command cannot be run due to the error: {0}
ProcessResources	InvalidUserError	This command cannot be run due to error 1783. The possible cause of this error can be using of a non-existing user "{0}". Please give a valid user and run your command again.
ProcessResources	JoinNetworkFailed	Error adding '{0}' to the network: {1}
ProcessResources	NoComputerNameWithFileVersion	Exception getting "Modules" or "FileVersion": "This feature is not supported for remote computers.".
ProcessResources	NoDebuggerFound	This command cannot be run because the debugger cannot be attached to the process "{0} ({1})". Specify another process and Run your command.
ProcessResources	NoProcessFoundForGivenId	Cannot find a process with the process identifier {1}.
ProcessResources	NoProcessFoundForGivenName	Cannot find a process with the name "{0}". Verify the process name and call the cmdlet again.
ProcessResources	ParameterNotSupported	The parameter '{0}' is not supported for the cmdlet '{1}' on this edition of Windows.
ProcessResources	ParameterNotSupportedOnPSEdition	The parameter '{0}' is not supported for the cmdlet '{1}' on this edition of PowerShell.
ProcessResources	ProcessIsNotTerminated	This command stopped operation of "{0} ({1})" because of the following error: {2}.
ProcessResources	ProcessNameForConfirmation	{0} ({1})
ProcessResources	ProcessNotTerminated	This command stopped operation because process "{0} ({1})" is not stopped in the specified time-out.
ProcessResources	RecommendIdTagForGivenName	Cannot find a process with the name "{0}". Try running with -Id to search by Id of processes.
ProcessResources	RedirectionParams	This command cannot be run because Redirection parameters cannot be used with UseShellExecute parameter
ProcessResources	RemoveFailed	Error removing '{0}' from the network: {1}
ProcessResources	RenameFailed	Error renaming '{0}': {1}
ProcessResources	StartProcessTarget	{0} {1}
ProcessResources	UseShell	The specified path is not a valid win32 application. Try again with the UseShellExecute.
ProcessResources	WaitOnIdleProcess	This command stopped operation because it cannot wait on 'System Idle' process. Specify another process and Run your command again.
ProcessResources	WaitOnItself	This command stopped operation because it cannot wait on itself. Specify another process and Run your command again.
ProgressRecordStrings	ArgMayNotBeNegative	Cannot process the argument because {0} cannot be a negative value.
ProgressRecordStrings	ArgMayNotBeNullOrEmpty	Cannot process the argument because the value of {0} cannot be null or empty.
ProgressRecordStrings	ParentActivityIdCantBeActivityId	ParentActivityId cannot be the same as the ActivityId.
ProgressRecordStrings	PercentMayNotBeMoreThan100	Cannot set percent because {0} cannot be greater than 100.
ProviderBaseSecurity	ISecurityDescriptorCmdletProvider_NotSupported	Cannot use the interface because the ISecurityDescriptorCmdletProvider interface is not supported by this provider.
SelectObjectStrings	AlreadyExistingProperty	The property cannot be processed because the property "{0}" already exists.
SelectObjectStrings	EmptyScriptBlockAndNoName	A property is an empty script block and does not provide a name.
SelectObjectStrings	MutlipleExpandProperties	Multiple properties cannot be expanded.
SelectObjectStrings	PropertyNotFound	Property "{0}" cannot be found.
SelectObjectStrings	RenamingMultipleResults	Cannot rename multiple results.
ServiceResources	CouldNotAccessDependentServices	'Cannot access dependent services of '{1} ({0})'
ServiceResources	CouldNotNewService	Service '{1} ({0})' cannot be created due to the following error: {2}
ServiceResources	CouldNotNewServiceDelayedAutoStart	Service '{1} ({0})' was created, but its StartupType 'Automatic (Delayed Start)' could not be configured due to the following error: {2}
ServiceResources	CouldNotNewServiceDescription	Service '{1} ({0})' was created, but its description cannot be configured due to the following error: {2}
ServiceResources	CouldNotRemoveService	Service '{1} ({0})' cannot be removed due to the following error: {2}
ServiceResources	CouldNotResumeService	Service '{1} ({0})' cannot be resumed due to the following error: {2}
ServiceResources	CouldNotResumeServiceNotRunning	Service '{1} ({0})' cannot be resumed because it is not currently running.
ServiceResources	CouldNotResumeServiceNotSupported	Service '{1} ({0})' cannot be resumed because the service does not support being suspended or resumed.
ServiceResources	CouldNotSetService	Service '{1} ({0})' cannot be configured due to the following error: {2}
ServiceResources	CouldNotSetServiceDelayedAutoStart	Service '{1} ({0})' automatic (delayed start) cannot be configured due to the following error: {2}
ServiceResources	CouldNotSetServiceDescription	Service '{1} ({0})' description cannot be configured due to the following error: {2}
ServiceResources	CouldNotSetServiceSecurityDescriptorSddl	Service '{0}' security descriptor cannot be configured due to the following error: {1}
ServiceResources	CouldNotStartService	Service '{1} ({0})' cannot be started due to the following error: {2}
ServiceResources	CouldNotStopService	Service '{1} ({0})' cannot be stopped due to the following error: {2}
ServiceResources	CouldNotSuspendService	Service '{1} ({0})' cannot be suspended due to the following error: {2}
ServiceResources	CouldNotSuspendServiceNotRunning	Service '{1} ({0})' cannot be suspended because it is not currently running.
ServiceResources	CouldNotSuspendServiceNotSupported	Service '{1} ({0})' cannot be suspended because the service does not support being suspended or resumed.
ServiceResources	FailToOpenServiceControlManager	Failed to open SCManager due to the following error: {0}. Run PowerShell as admin and run your command again.
ServiceResources	NoServiceFoundForGivenDisplayName	Cannot find any service with display name '{1}'.
ServiceResources	NoServiceFoundForGivenName	Cannot find any service with service name '{0}'.
ServiceResources	ResumeServiceFailed	Service '{1} ({0})' resume failed.
ServiceResources	ResumingService	Waiting for service '{1} ({0})' to resume...
ServiceResources	ServiceHasDependentServices	Cannot stop service '{1} ({0})' because it has dependent services. It can only be stopped if the Force flag is set.
ServiceResources	ServiceHasDependentServicesNoForce	Cannot stop service '{1} ({0})' because it has dependent services.
ServiceResources	ServiceNameForConfirmation	{0} ({1})
ServiceResources	StartServiceFailed	Failed to start service '{1} ({0})'.
ServiceResources	StartingService	Waiting for service '{1} ({0})' to start...
ServiceResources	StopServiceFailed	Service '{1} ({0})' stop failed.
ServiceResources	StoppingService	Waiting for service '{1} ({0})' to stop...
ServiceResources	SuspendServiceFailed	Service '{1} ({0})' suspend failed.
ServiceResources	SuspendingService	Waiting for service '{1} ({0})' to suspend...
ServiceResources	UnsupportedStartupType	The startup type '{0}' is not supported by {1}.
SessionStateProviderBaseStrings	ClearItemAction	Clear Item
SessionStateProviderBaseStrings	ClearItemResourceTemplate	Item: {0}
SessionStateProviderBaseStrings	CopyItemAction	Copy Item
SessionStateProviderBaseStrings	CopyItemResourceTemplate	Item: {0} Destination: {1}
SessionStateProviderBaseStrings	NewItemAction	New Item
SessionStateProviderBaseStrings	NewItemResourceTemplate	Item: {0} Type: {1} Value: {2}
SessionStateProviderBaseStrings	RemoveItemAction	Remove Item
SessionStateProviderBaseStrings	RemoveItemResourceTemplate	Item: {0}
SessionStateProviderBaseStrings	RenameItemAction	Rename Item
SessionStateProviderBaseStrings	RenameItemResourceTemplate	Item: {0} NewName: {1}
SessionStateProviderBaseStrings	SetItemAction	Set Item
SessionStateProviderBaseStrings	SetItemResourceTemplate	Item: {0} Value: {1}
SessionStateStrings	AliasAllScopeOptionCannotBeRemoved	The AllScope option cannot be removed from the alias '{0}'.
SessionStateStrings	AliasAlreadyExists	The alias is not allowed, because an alias with the name '{0}' already exists.
SessionStateStrings	AliasCannotBeMadeConstant	Alias {0} cannot be made constant after it has been created. Aliases can only be made constant at creation time.
SessionStateStrings	AliasDriveDescription	Drive that contains a view of the aliases stored in a session state
SessionStateStrings	AliasIsConstant	Alias {0} cannot be modified because it is constant.
SessionStateStrings	AliasIsReadOnly	Alias {0} cannot be modified because it is read-only.
SessionStateStrings	AliasNotFound	Cannot find alias because alias '{0}' does not exist.
SessionStateStrings	AliasNotRemovable	Alias was not removed because alias {0} is constant or read-only.
SessionStateStrings	AliasNotWritable	Alias is not writeable because alias {0} is read-only or constant and cannot be written to.
SessionStateStrings	AliasWithCommandNameAlreadyExists	The alias is not allowed, because a command with the name '{0}' and command type '{1}' already exists.
SessionStateStrings	BoundedStackIsEmpty	The BoundedStack is empty.
SessionStateStrings	CanNotRun	Cannot run software. Permission is denied.
SessionStateStrings	CannotRenameAlias	Cannot rename alias because alias {0} is read-only or constant.
SessionStateStrings	CannotRenameFunction	Cannot rename function because function {0} is read-only or constant.
SessionStateStrings	CannotRenameVariable	Cannot rename variable because variable {0} is read-only or constant.
SessionStateStrings	ClearContentDynamicParametersProviderException	The dynamic parameters for the ClearContent operation cannot be retrieved from the '{0}' provider for path '{1}'. {2}
SessionStateStrings	ClearContentProviderException	Attempting to perform the ClearContent operation on the '{0}' provider failed for path '{1}'. {2}
SessionStateStrings	ClearDirectoryContent	Unable to clear content of '{0}' because it is a directory. Clear-Content is only supported on files.
SessionStateStrings	ClearItemProviderException	Attempting to perform the ClearItem operation on the '{0}' provider failed for path '{1}'. {2}
SessionStateStrings	ClearPropertyDynamicParametersProviderException	The dynamic parameters for the ClearProperty operation cannot be retrieved from the '{0}' provider for path '{1}'. {2}
SessionStateStrings	ClearPropertyProviderException	Attempting to perform the ClearProperty operation on the '{0}' provider failed for path '{1}'. {2}
SessionStateStrings	CmdletIsReadOnly	Cmdlet {0} cannot be modified because it is read-only.
SessionStateStrings	CmdletProviderAlreadyExists	Cannot register the cmdlet provider because a cmdlet provider with the name '{0}' already exists.
SessionStateStrings	CmdletProvider_NotSupported	Provider operation stopped because the provider does not support this operation.
SessionStateStrings	CmdletProvider_NotSupportedRecursionDepth	Provider operation stopped because the provider does not support the 'Depth' parameter.
SessionStateStrings	CommandIsPrivate	Cannot access the command because it is a private command.
SessionStateStrings	ContainerCmdletProvider_NotSupported	Provider methods not processed. The ContainerCmdletProvider methods are not supported by this provider.
SessionStateStrings	CopyContainerItemToLeafError	Container cannot be copied onto existing leaf item.
SessionStateStrings	CopyContainerToContainerWithoutRecurseOrContainer	Container cannot be copied to another container. The -Recurse or -Container parameter is not specified.
SessionStateStrings	CopyItemDoesntExist	Cannot copy item. Item at the path '{0}' does not exist.
SessionStateStrings	CopyItemDynamicParametersProviderException	The dynamic parameters for the CopyItem operation cannot be retrieved from the '{0}' provider for path '{1}'. {2}
SessionStateStrings	CopyItemFromSessionToSession	'-{0}' and '-{1}' are mutually exclusive and cannot be specified at the same time.
SessionStateStrings	CopyItemProviderException	Attempting to perform the CopyItem operation on the '{0}' provider failed for path '{1}'. {2}
SessionStateStrings	CopyItemRemotelyPathIsNotAbsolute	The path '{0}' is not valid. Only absolute paths are supported on remote copy operations.
SessionStateStrings	CopyItemRemotelyPathIsNullOrEmpty	'{0}' parameter cannot be null or empty.
SessionStateStrings	CopyItemSessionProperties	Cannot perform operation because the session {0} is set to {1}.
SessionStateStrings	CopyItemSourceAndDestinationNotSameProvider	Source and destination path did not resolve to the same provider.
SessionStateStrings	CopyItemValidateRemotePath	Cannot validate remote path '{0}'.
SessionStateStrings	CopyPropertyDynamicParametersProviderException	The dynamic parameters for the CopyProperty operation cannot be retrieved for the '{0}' provider for path '{1}'. {2}
SessionStateStrings	CopyPropertyProviderException	Attempting to perform the CopyProperty operation on the '{0}' provider failed for path '{1}'. {2}
SessionStateStrings	Credentials_NotSupported	The provider does not support the use of credentials. Perform the operation again without specifying credentials.
SessionStateStrings	DollarNullDescription	References to the null variable always return the null value. Assignments have no effect.
SessionStateStrings	DriveAlreadyExists	A drive with the name '{0}' already exists.
SessionStateStrings	DriveCmdletProvider_NotSupported	DriveCmdletProvider methods are not supported by this provider.
SessionStateStrings	DriveNameIllegalCharacters	Cannot process the drive name because the drive name contains one or more of the following characters that are not valid: ; ~ / \\ . :
SessionStateStrings	DriveNotFound	Cannot find drive. A drive with the name '{0}' does not exist.
SessionStateStrings	DriveRemovalPreventedByProvider	Drive '{0}' cannot be removed because the provider '{1}' prevented it.
SessionStateStrings	EnvironmentDriveDescription	Drive that contains a view of the environment variables for the process
SessionStateStrings	ErrorStreamingNotEnabled	The cmdlet provider cannot stream the results because no cmdlet was specified through which to stream the error.
SessionStateStrings	FileSystemProviderCredentials_NotSupported	The FileSystem provider supports credentials only on the New-PSDrive cmdlet. Perform the operation again without specifying credentials.
SessionStateStrings	Filter_NotSupported	Cannot call method. The provider does not support the use of filters.
SessionStateStrings	FunctionAllScopeOptionCannotBeRemoved	The AllScope option cannot be removed from the function '{0}'.
SessionStateStrings	FunctionCannotBeMadeConstant	Existing function {0} cannot be made constant. Functions can be made constant only at creation time.
SessionStateStrings	FunctionDriveDescription	Drive that contains a view of the functions stored in a session state
SessionStateStrings	FunctionIsConstant	Cannot modify function {0} because it is constant.
SessionStateStrings	FunctionIsReadOnly	Cannot modify function {0} because it is read-only.
SessionStateStrings	FunctionNotRemovable	Cannot remove function {0} because it is constant.
SessionStateStrings	FunctionNotWritable	Cannot write to function {0} because it is read-only or constant.
SessionStateStrings	GetChildNameProviderException	Attempting to perform the GetChildName operation on the '{0}' provider failed for path '{1}'. {2}
SessionStateStrings	GetChildNamesDynamicParametersProviderException	The dynamic parameters for the GetChildNames operation cannot be retrieved from the '{0}' provider for path '{1}'. {2}
SessionStateStrings	GetChildNamesProviderException	Attempting to perform the GetChildNames operation on the '{0}' provider failed for path '{1}'. {2}
SessionStateStrings	GetChildrenDynamicParametersProviderException	The dynamic parameters for the GetChildItems operation cannot be retrieved from the '{0}' provider for path '{1}'. {2}
SessionStateStrings	GetChildrenProviderException	Attempting to perform the GetChildItems operation on the '{0}' provider failed for path '{1}'. {2}
SessionStateStrings	GetContainerContentException	Unable to get content because it is a directory: '{0}'. Please use 'Get-ChildItem' instead.
SessionStateStrings	GetContentReaderDynamicParametersProviderException	The dynamic parameters for the GetContentReader operation cannot be retrieved for the '{0}' provider for path '{1}'. {2}
SessionStateStrings	GetContentReaderProviderException	Content reader cannot be retrieved for the '{0}' provider for the path '{1}'. {2}
SessionStateStrings	GetContentWriterDynamicParametersProviderException	The dynamic parameters for the GetContentWriter operation cannot be retrieved for the '{0}' provider for path '{1}'. {2}
SessionStateStrings	GetContentWriterProviderException	Content writer cannot be retrieved for the '{0}' provider for the path '{1}'. {2}
SessionStateStrings	GetContent_TailAndHeadCannotCoexist	The parameters {0} and {1} cannot be used together. Please specify only one parameter.
SessionStateStrings	GetContent_TailNotSupported	The Tail parameter currently is supported only for the FileSystem provider.
SessionStateStrings	GetItemDynamicParametersProviderException	The dynamic parameters for the GetItem operation cannot be retrieved from the '{0}' provider for path '{1}'. {2}
SessionStateStrings	GetItemProviderException	Attempting to perform the GetItem operation on the '{0}' provider failed for path '{1}'. {2}
SessionStateStrings	GetParentPathProviderException	Attempting to perform the GetParentPath operation on the '{0}' provider failed for path '{1}'. {2}
SessionStateStrings	GetPropertyDynamicParametersProviderException	The dynamic parameters for the GetProperty operation cannot be retrieved from the '{0}' provider for path '{1}'. {2}
SessionStateStrings	GetPropertyProviderException	Attempting to perform the GetProperty operation on the '{0}' provider failed for path '{1}'. {2}
SessionStateStrings	GetSecurityDescriptorProviderException	Attempting to perform the GetSecurityDescriptor operation on the '{0}' provider failed for path '{1}'. {2}
SessionStateStrings	GlobalScopeCannotRemove	Global scope cannot be removed.
SessionStateStrings	HasChildItemsProviderException	Attempting to perform the HasChildItems operation on the '{0}' provider failed for the path '{1}'. {2}
SessionStateStrings	HomePathNotSet	Home location for this provider is not set. To set the home location, call "(get-psprovider '{0}').Home = 'path'".
SessionStateStrings	IContentCmdletProvider_NotSupported	Cannot use interface. The IContentCmdletProvider interface is not implemented by this provider.
SessionStateStrings	IContent_Clear_NotSupported	Cannot perform the ClearContent operation. The ClearContent operation is not supported by this provider.
SessionStateStrings	IContent_Seek_NotSupported	Cannot call method. The content Seek method is not supported by this provider.
SessionStateStrings	IDynamicPropertyCmdletProvider_NotSupported	Cannot use interface. The IDynamicPropertyCmdletProvider interface is not implemented by this provider.
SessionStateStrings	IPropertyCmdletProvider_NotSupported	Cannot use interface. The IPropertyCmdletProvider interface is not supported by this provider.
SessionStateStrings	InitializeDefaultDrivesException	Attempting to perform the InitializeDefaultDrives operation on the '{0}' provider failed.
SessionStateStrings	InvalidProviderInfo	Cannot process the returned information because the information returned from the provider's Start method was for a different provider than the one passed.
SessionStateStrings	InvalidProviderInfoNull	Cannot process the returned information because the information returned from the provider's Start method was null.
SessionStateStrings	InvokeDefaultActionDynamicParametersProviderException	The dynamic parameters for the InvokeDefaultAction operation cannot be retrieved from the '{0}' provider for path '{1}'. {2}
SessionStateStrings	InvokeDefaultActionProviderException	Attempting to perform the InvokeDefaultAction operation on the '{0}' provider failed for path '{1}'. {2}
SessionStateStrings	IsItemContainerProviderException	Attempting to perform the IsItemContainer operation on the '{0}' provider failed for path '{1}'. {2}
SessionStateStrings	IsValidPathProviderException	Attempting to perform the IsValidPath operation on the '{0}' provider failed for path '{1}'. {2}
SessionStateStrings	ItemCmdletProvider_NotSupported	Cannot call methods. The ItemCmdletProvider methods are not supported by this provider.
SessionStateStrings	ItemExistsDynamicParametersProviderException	The dynamic parameters for the ItemExists operation cannot be retrieved from the '{0}' provider for path '{1}'. {2}
SessionStateStrings	ItemExistsProviderException	Attempting to perform the ItemExists operation on the '{0}' provider failed for path '{1}'. {2}
SessionStateStrings	LocationRedoStackIsEmpty	There is no location history left to navigate forwards.
SessionStateStrings	LocationUndoStackIsEmpty	There is no location history left to navigate backwards.
SessionStateStrings	MakePathProviderException	Attempting to perform the MakePath operation operation on the '{0}' provider failed for path '{1}'. {2}
SessionStateStrings	MaxHistoryCountDescription	Maximum number of history objects to retain in a session
SessionStateStrings	MoveItemDynamicParametersProviderException	The dynamic parameters for the MoveItem operation cannot be retrieved from the '{0}' provider for path '{1}'. {2}
SessionStateStrings	MoveItemOneDestination	Cannot move the item because the destination resolved to multiple paths. Specify a destination path that resolves to a single destination and try again.
SessionStateStrings	MoveItemPathMultipleDestinationNotContainer	Cannot move the item because the source path points to one or more items and the destination path is not a container. Validate that the destination path is a container and try again.
SessionStateStrings	MoveItemProviderException	Attempting to perform the MoveItem operation on the '{0}' provider failed for path '{1}'. {2}
SessionStateStrings	MoveItemSourceAndDestinationNotSameProvider	Cannot move the item because the source and destination paths did not resolve to the same provider.
SessionStateStrings	MovePropertyDestinationResolveToSingle	Cannot move the item because the destination path can resolve only to a single path.
SessionStateStrings	MovePropertyDynamicParametersProviderException	The dynamic parameters for the MoveProperty operation cannot be retrieved for the '{0}' provider for path '{1}'. {2}
SessionStateStrings	MovePropertyProviderException	Attempting to perform the MoveProperty operation on the '{0}' provider failed for path '{1}'. {2}
SessionStateStrings	MustBeFileSystemPath	The path does not refer to a file system path.
SessionStateStrings	NamedCommandIsPrivate	Cannot access the command '{0}' because it is a private command.
SessionStateStrings	NavigationCmdletProvider_NotSupported	The NavigationCmdletProvider methods are not supported by this provider.
SessionStateStrings	NewDriveCredentials_NotSupported	Cannot create drive. The provider does not support the use of credentials.
SessionStateStrings	NewDriveDynamicParametersProviderException	Dynamic parameters for NewDrive cannot be retrieved for the '{0}' provider. {1}
SessionStateStrings	NewDriveProviderException	Attempting to perform the NewDrive operation on the '{0}' provider failed for the drive with root '{1}'. {2}
SessionStateStrings	NewDriveProviderFailed	New drive creation failed because the provider does not allow the creation of the new drive.
SessionStateStrings	NewItemAlreadyExists	The item at path '{0}' already exists.
SessionStateStrings	NewItemDynamicParametersProviderException	The dynamic parameters for the NewItem operation cannot be retrieved from the '{0}' provider for path '{1}'. {2}
SessionStateStrings	NewItemProviderException	Attempting to perform the NewItem operation on the '{0}' provider failed for the path '{1}'. {2}
SessionStateStrings	NewLinkTargetNotSpecified	Link '{0}' cannot be created because the target Value was not specified.
SessionStateStrings	NewPropertyDynamicParametersProviderException	The dynamic parameters for the NewProperty operation cannot be retrieved from the '{0}' provider for path '{1}'. {2}
SessionStateStrings	NewPropertyProviderException	Attempting to perform the NewProperty operation on the '{0}' provider failed for path '{1}'. {2}
SessionStateStrings	NormalizeRelativePathOutsideBase	The path '{0}' referred to an item that was outside the base '{1}'.
SessionStateStrings	NormalizeRelativePathProviderException	Attempting to perform the NormalizeRelativePath operation on the '{0}' provider failed for path '{1}'. {2}
SessionStateStrings	NotProviderQualifiedPath	The path is not in the correct format. Provider paths must contain a provider Id, followed by "::", followed by a provider specific path.
SessionStateStrings	OnlyAbleToComparePSDriveInfo	Cannot compare PSDriveInfo. A PSDriveInfo instance can be compared only to another PSDriveInfo instance.
SessionStateStrings	OutputStreamingNotEnabled	The cmdlet provider cannot stream the results because no cmdlet was specified through which to stream the output.
SessionStateStrings	PathNotFound	Cannot find path '{0}' because it does not exist.
SessionStateStrings	PathResolvedToMultiple	Cannot set the location because path '{0}' resolved to multiple containers. You can only set the location to a single container at a time.
SessionStateStrings	ProviderCannotBeUsedAsVariable	The provider '{0}' cannot be used to get or set data using the variable syntax. {2}
SessionStateStrings	ProviderContentCloseError	The invocation of Close on the '{0}' provider's content reader or writer failed for path '{1}'. {2}
SessionStateStrings	ProviderContentReadError	The invocation of Read on the '{0}' provider's content reader failed for path '{1}'. {2}
SessionStateStrings	ProviderContentWriteError	The invocation of Write on the '{0}' provider's content writer failed for path '{1}'. {2}
SessionStateStrings	ProviderCtorException	An error occurred attempting to create an instance of the provider '{0}'. {1} 
SessionStateStrings	ProviderImplementationInconsistent	The provider '{0}' cannot be used to resolve the path '{1}' because of an error in the provider.
SessionStateStrings	ProviderNameAmbiguous	'{0}' resolved to more than one provider name. Possible matches include:{1}.
SessionStateStrings	ProviderNameNotValid	The specified provider name '{0}' cannot be used because it contains one or more of the following characters that are not valid: \\ [ ] ? * :
SessionStateStrings	ProviderNotFound	Cannot find a provider with the name '{0}'.
SessionStateStrings	ProviderNotFoundBadFormat	Cannot find a provider with the name '{0}'. The name is not in the proper format. A provider name can only be alphanumeric characters, or a PowerShell snap-in name that is followed by a single '\\', followed by alphanumeric characters.
SessionStateStrings	ProviderNotFoundInAssembly	An error occurred attempting to create an instance of the provider. The provider type name of '{0}' could not be found in the assembly.
SessionStateStrings	ProviderSeekError	The invocation of Seek on the '{0}' provider's content writer failed for path '{1}'. {2}
SessionStateStrings	ProviderStartException	Attempting to perform the Start operation on the '{0}' provider failed. {1}
SessionStateStrings	ProviderVariableSyntaxInvalid	The variable syntax cannot be used to get or set data in the provider. {2}
SessionStateStrings	RemoveDriveProviderException	The invocation of RemoveDrive on the '{0}' provider failed. {1}
SessionStateStrings	RemoveDrivesBeforeRemovingProvider	Cannot remove provider {0}. All drives associated with provider {0} must be removed before provider {0} can be removed.
SessionStateStrings	RemoveItemProviderException	Attempting to perform the RemoveItem operation on the '{0}' provider failed for path '{1}'. {2}
SessionStateStrings	RemovePropertyDynamicParametersProviderException	The dynamic parameters for the RemoveProperty operation cannot be retrieved from the '{0}' provider for path '{1}'. {2}
SessionStateStrings	RemovePropertyProviderException	Attempting to perform the RemoveProperty operation on the '{0}' provider failed for path '{1}'. {2}
SessionStateStrings	RenameItemDoesntExist	The item at the path '{0}' does not exist.
SessionStateStrings	RenameItemDynamicParametersProviderException	The dynamic parameters for the RenameItem operation cannot be retrieved from the '{0}' provider for path '{1}'. {2}
SessionStateStrings	RenameItemProviderException	Attempting to perform the RenameItem operation on the '{0}' provider failed for path '{1}'. {2}
SessionStateStrings	RenameMultipleItemError	Cannot rename item because the path resolved to multiple items. Only one item can be renamed at a time.
SessionStateStrings	RenamePropertyDynamicParametersProviderException	Dynamic parameters for RenameProperty cannot be retrieved for the '{0}' provider for path '{1}'. {2}
SessionStateStrings	RenamePropertyProviderException	Attempting to perform the RenameProperty operation on the '{0}' provider failed for path '{1}'. {2}
SessionStateStrings	ResourceIsPrivate	Cannot access the session state resource because it is a private resource. 
SessionStateStrings	ScopeIDExceedsAvailableScopes	The scope number '{0}' exceeds the number of active scopes.
SessionStateStrings	ScopedFunctionMustHaveName	The function definition '{0}' contained a scope qualifier but no function name.
SessionStateStrings	SetItemDynamicParametersProviderException	The dynamic parameters for the SetItem operation cannot be retrieved from the '{0}' provider for path '{1}'. {2}
SessionStateStrings	SetItemProviderException	Attempting to perform the SetItem operation on the '{0}' provider failed for path '{1}'. {2}
SessionStateStrings	SetPropertyDynamicParametersProviderException	The dynamic parameters for the SetProperty operation cannot be retrieved from the '{0}' provider for path '{1}'. {2}
SessionStateStrings	SetPropertyProviderException	Attempting to perform the SetProperty operation on the '{0}' provider failed for path '{1}'. {2}
SessionStateStrings	SetSecurityDescriptorProviderException	Attempting to perform the SetSecurityDescriptor operation on the '{0}' provider failed for path '{1}'. {2}
SessionStateStrings	StackNameResolvedToMultiple	The provided value '{0}' resolved to more than one location stack.
SessionStateStrings	StackNotFound	Cannot find location stack '{0}'. It does not exist or it is not a container.
SessionStateStrings	TempDriveDescription	Drive that maps to the temporary directory path for the current user
SessionStateStrings	TraceSourceNotFound	Cannot find a trace source with the name '{0}'.
SessionStateStrings	Transactions_NotSupported	The provider does not support transactions. Perform the operation again without the -UseTransaction parameter.
SessionStateStrings	VariableAllScopeOptionCannotBeRemoved	The AllScope option cannot be removed from the variable '{0}'.
SessionStateStrings	VariableAlreadyExists	A variable with name '{0}' already exists.
SessionStateStrings	VariableCannotBeMadeConstant	Existing variable {0} cannot be made constant. Variables can be made constant only at creation time.
SessionStateStrings	VariableDriveDescription	Drive that contains a view of those variables stored in a session state
SessionStateStrings	VariableIsPrivate	Cannot access the variable '${0}' because it is a private variable.
SessionStateStrings	VariableNotFound	Cannot find a variable with the name '{0}'.
SessionStateStrings	VariableNotRemovable	Cannot remove variable {0} because it is constant or read-only. If the variable is read-only, try the operation again specifying the Force option.
SessionStateStrings	VariableNotRemovableRare	Cannot remove variable {0} because the variable has been optimized and is not removable. Try using the Remove-Variable cmdlet (without any aliases), or dot-sourcing the command that you are using to remove the variable.
SessionStateStrings	VariableNotWritable	Cannot overwrite variable {0} because it is read-only or constant.
SessionStateStrings	VariableNotWritableRare	Cannot overwrite variable {0} because the variable has been optimized. Try using the New-Variable or Set-Variable cmdlet (without any aliases), or dot-source the command that you are using to set the variable.
SessionStateStrings	VariableOptionsNotSettable	Cannot set options on the local variable {0}. Use New-Variable to create a variable that allows options to be set.
SessionStateStrings	VariablePathResolvedToMultiple	Cannot process variable because variable path '{0}' resolved to multiple items. You can get or set the variable value only one item at a time.
SessionStateStrings	WDACSessionStateVarLogMessage	Changing or creating the variable '{0}' scope to AllScope will be prevented in ConstrainedLanguage mode.
SessionStateStrings	WDACSessionStateVarLogTitle	Session State Variables
SessionStateStrings	WriteContainerContentException	Unable to write content because it is a directory: '{0}'.
SortObjectStrings	PropertyNotFound	"Sort-Object" - "{0}" cannot be found in "InputObject".
StartSleepStrings	MaximumDurationExceeded	The '-Duration' parameter value must not exceed '{0}', provided value was '{1}'.
StringDecoratedStrings	RequireExplicitRendering	Only 'ANSI' or 'PlainText' is supported for this method.
TestPathResources	PathIsNullOrEmptyCollection	The provided Path argument was null or an empty collection.
TraceCommandStrings	TraceFileOnly	Trace output can only be written to the file system. The path '{0}' referred to a '{1}' provider path.
TraceCommandStrings	TraceSingleFileOnly	Trace output can only be written to a single file. The path '{0}' resolved to more than one file.
TranscriptStrings	CannotStartTranscription	Transcription cannot be started due to the error: {0}
TranscriptStrings	ErrorStoppingTranscript	An error occurred stopping transcription: {0}
TranscriptStrings	MultipleFilesNotSupported	Cannot perform operation because the path resolved to more than one file. This command cannot operate on multiple files.
TranscriptStrings	ReadWriteFileNotFileSystemProvider	The current provider ({0}) cannot open a file.
TranscriptStrings	TranscriptFileExistsNoClobber	File {0} already exists and {1} was specified.
TranscriptStrings	TranscriptFileReadOnly	File {0} is read-only. Cannot write to this file. "Start-Transcript -Force" will clear the read-only attribute.
TranscriptStrings	TranscriptionStarted	Transcript started, output file is {0}
TranscriptStrings	TranscriptionStopped	Transcript stopped, output file is {0}
UnblockFileStrings	LinuxNotSupported	The cmdlet does not support Linux.
UnblockFileStrings	UnblockError	There was an error unblocking {0}.
UpdateListStrings	MemberDoesntExist	The property '{0}' cannot be found on this object
UpdateListStrings	MissingInputObjectParameter	You must specify the InputObject parameter when the Property parameter is specified.
UpdateListStrings	MissingPropertyParameter	You must specify the Property parameter when the InputObject parameter is specified.
UtilityCommonStrings	CouldNotParseAsPowerShellDataFile	The file '{0}' could not be parsed as a PowerShell Data File.
UtilityCommonStrings	EmptyCSSUri	This command cannot be run because '{0}' is empty or blank. Please specify CSSUri and then run the command.
UtilityCommonStrings	FileNotFound	This command cannot be run because the file path '{0}' is not valid. Please provide a valid file path and then run the command.
UtilityCommonStrings	FileOpenError	Cannot open the file because the current provider ({0}) cannot open files.
UtilityCommonStrings	FileReadError	The file '{0}' cannot be read: {1}
UtilityCommonStrings	FormatHexOnlySupportsFileSystemPaths	The given path '{0}' is not supported. This command only supports the FileSystem Provider paths.
UtilityCommonStrings	FormatHexPathPrefix	Path: 
UtilityCommonStrings	FormatHexTypeNotSupported	Cannot convert input of type '{0}' to hexadecimal. To view the hexadecimal formatting of its string representation, pipe it to the Out-String cmdlet before piping it to Format-Hex.
UtilityCommonStrings	GroupObjectSingleProperty	The command cannot be run because using the AsHashTable parameter with more than one property requires adding the AsString parameter.
UtilityCommonStrings	GroupObjectWithHashTable	The command cannot be run because the AsString parameter requires that you specify the AsHashtable parameter.
UtilityCommonStrings	IEXWDACLogMessage	Invoke-Expression cmdlet script block will be run in ConstrainedLanguage mode.
UtilityCommonStrings	IEXWDACLogTitle	Invoke-Expression Cmdlet
UtilityCommonStrings	InvalidOperation	The objects grouped by this property cannot be expanded because there is a key duplication. Provide a valid value for the property, and then try again.
UtilityCommonStrings	InvalidSDDL	Cannot construct a security descriptor from the given SDDL due to the following error: {0}
UtilityCommonStrings	Invalidpath	{2} has one or more exceptions that are not valid.
UtilityCommonStrings	NotSupported	The command is not supported on this operating system.
UtilityCommonStrings	PSPrefixReservedInInformationTag	Cannot use tag '{0}'. The 'PS' prefix is reserved.
UtilityCommonStrings	PathDoesNotExist	Cannot find path '{0}' because it does not exist.
UtilityCommonStrings	SearchXMLPrefixNullError	This command cannot be run because the prefix value in the Namespace parameter is null. Provide a valid value for the prefix, and then run the command again.
VariableCommandStrings	ClearVariableAction	Clear variable
VariableCommandStrings	ClearVariableTarget	Name: {0}
VariableCommandStrings	NewVariableAction	New variable
VariableCommandStrings	NewVariableTarget	Name: {0} Value: {1}
VariableCommandStrings	RemoveVariableAction	Remove variable
VariableCommandStrings	RemoveVariableTarget	Name: {0}
VariableCommandStrings	SetVariableAction	Set variable
VariableCommandStrings	SetVariableTarget	Name: {0} Value: {1}
VariableCommandStrings	UseSingleVariable	Use a single variable rather than a collection
WildcardPatternStrings	InvalidPattern	The specified wildcard character pattern is not valid: {0}
WriteErrorStrings	WriteErrorException	"The Write-Error cmdlet reported an error."
WriteProgressResourceStrings	ActivityParameterHelpMessage	Text to describe the activity for which progress is being reported.
WriteProgressResourceStrings	Processing	Processing
WriteProgressResourceStrings	StatusParameterHelpMessage	Text to describe the current state of the activity for which progress is being reported.

"""#
