/// Exception types below `System.Exception`: full name, base type, the message of one made without arguments (empty: "Exception of type '...'
/// was thrown."), and the properties it adds.
/// - Source: .NET 10's and PowerShell 7.6's documented hierarchies.
let exceptionTable = #"""
  System.SystemException	System.Exception	System error.	
  System.ApplicationException	System.Exception	Error in the application.	
  System.AggregateException	System.Exception	One or more errors occurred.	System.Collections.ObjectModel.ReadOnlyCollection[System.Exception] InnerExceptions;string Message
  System.InvalidTimeZoneException	System.Exception		
  System.TimeZoneNotFoundException	System.Exception		
  System.ArgumentException	System.SystemException	Value does not fall within the expected range.	string Message;string ParamName
  System.ArgumentNullException	System.ArgumentException	Value cannot be null.	
  System.ArgumentOutOfRangeException	System.ArgumentException	Specified argument was out of the range of valid values.	string Message;System.Object ActualValue
  System.DuplicateWaitObjectException	System.ArgumentException	Duplicate objects in argument.	
  System.ArithmeticException	System.SystemException	Overflow or underflow in the arithmetic operation.	
  System.DivideByZeroException	System.ArithmeticException	Attempted to divide by zero.	
  System.OverflowException	System.ArithmeticException	Arithmetic operation resulted in an overflow.	
  System.NotFiniteNumberException	System.ArithmeticException	Arg_NotFiniteNumberException	
  System.ArrayTypeMismatchException	System.SystemException	Attempted to access an element as a type incompatible with the array.	
  System.BadImageFormatException	System.SystemException	Format of the executable (.exe) or library (.dll) is invalid.	string Message;string FileName;string FusionLog
  System.CannotUnloadAppDomainException	System.SystemException	Attempt to unload the AppDomain failed.	
  System.DataMisalignedException	System.SystemException	A datatype misalignment was detected in a load or store instruction.	
  System.ExecutionEngineException	System.SystemException	Internal error in the runtime.	
  System.FormatException	System.SystemException	One of the identified items was in an invalid format.	
  System.UriFormatException	System.FormatException	Invalid URI: The format of the URI could not be determined.	
  System.IndexOutOfRangeException	System.SystemException	Index was outside the bounds of the array.	
  System.InsufficientExecutionStackException	System.SystemException	Insufficient stack to continue executing the program safely. This can happen from having too many functions on the call stack or function on the stack using too much stack space.	
  System.InvalidCastException	System.SystemException	Specified cast is not valid.	
  System.InvalidOperationException	System.SystemException	Operation is not valid due to the current state of the object.	
  System.ObjectDisposedException	System.InvalidOperationException	Cannot access a disposed object.	string Message;string ObjectName
  System.InvalidProgramException	System.SystemException	Common Language Runtime detected an invalid program.	
  System.MemberAccessException	System.SystemException	Cannot access member.	
  System.FieldAccessException	System.MemberAccessException	Attempted to access a field that is not accessible by the caller.	
  System.MethodAccessException	System.MemberAccessException	Attempt to access the method failed.	
  System.MissingMemberException	System.MemberAccessException	Attempted to access a missing member.	
  System.MissingFieldException	System.MissingMemberException	Attempted to access a non-existing field.	
  System.MissingMethodException	System.MissingMemberException	Attempted to access a missing method.	
  System.MulticastNotSupportedException	System.SystemException	Attempted to add multiple callbacks to a delegate that does not support multicast.	
  System.NotImplementedException	System.SystemException	The method or operation is not implemented.	
  System.NotSupportedException	System.SystemException	Specified method is not supported.	
  System.PlatformNotSupportedException	System.NotSupportedException	Operation is not supported on this platform.	
  System.NullReferenceException	System.SystemException	Object reference not set to an instance of an object.	
  System.OperationCanceledException	System.SystemException	The operation was canceled.	
  System.Threading.Tasks.TaskCanceledException	System.OperationCanceledException	A task was canceled.	
  System.OutOfMemoryException	System.SystemException	Insufficient memory to continue the execution of the program.	
  System.InsufficientMemoryException	System.OutOfMemoryException	Insufficient memory to meet the expected demands of an operation, and this system is likely to never satisfy this request. If this is a 32 bit system, consider booting in 3 GB mode.	
  System.RankException	System.SystemException	Attempted to operate on an array with the incorrect number of dimensions.	
  System.StackOverflowException	System.SystemException	Operation caused a stack overflow.	
  System.TimeoutException	System.SystemException	The operation has timed out.	
  System.TypeInitializationException	System.SystemException		string TypeName
  System.TypeLoadException	System.SystemException	Failure has occurred while loading a type.	string TypeName
  System.DllNotFoundException	System.TypeLoadException	Dll was not found.	
  System.EntryPointNotFoundException	System.TypeLoadException	Entry point was not found.	
  System.TypeUnloadedException	System.SystemException	Type had been unloaded.	
  System.UnauthorizedAccessException	System.SystemException	Attempted to perform an unauthorized operation.	
  System.AccessViolationException	System.SystemException	Attempted to read or write protected memory. This is often an indication that other memory is corrupt.	
  System.Collections.Generic.KeyNotFoundException	System.SystemException	The given key was not present in the dictionary.	
  System.ComponentModel.InvalidEnumArgumentException	System.ArgumentException		
  System.ComponentModel.InvalidAsynchronousStateException	System.ArgumentException		
  System.ComponentModel.WarningException	System.SystemException		
  System.ComponentModel.Win32Exception	System.Runtime.InteropServices.ExternalException	Unknown error 0	int NativeErrorCode
  System.Configuration.ConfigurationErrorsException	System.SystemException		
  System.Data.DataException	System.SystemException	Data Exception.	
  System.Data.ConstraintException	System.Data.DataException	Constraint Exception.	
  System.Data.DuplicateNameException	System.Data.DataException	Duplicate name not allowed.	
  System.Data.NoNullAllowedException	System.Data.DataException	Null not allowed.	
  System.Data.ReadOnlyException	System.Data.DataException	Column is marked read only.	
  System.Data.RowNotInTableException	System.Data.DataException	Row not found in table.	
  System.Data.MissingPrimaryKeyException	System.Data.DataException	Missing primary key.	
  System.Data.InvalidExpressionException	System.Data.DataException		
  System.Data.EvaluateException	System.Data.InvalidExpressionException		
  System.Data.SyntaxErrorException	System.Data.InvalidExpressionException		
  System.Data.Common.DbException	System.Runtime.InteropServices.ExternalException		
  System.Data.SqlClient.SqlException	System.Data.Common.DbException		int Number;byte Class;byte State;int LineNumber;string Server;string Procedure;System.Object Errors
  Microsoft.Data.SqlClient.SqlException	System.Data.Common.DbException		int Number;byte Class;byte State;int LineNumber;string Server;string Procedure;System.Object Errors
  System.Globalization.CultureNotFoundException	System.ArgumentException	Culture is not supported.	string InvalidCultureName;System.Nullable[int] InvalidCultureId
  System.IO.IOException	System.SystemException	I/O error occurred.	
  System.IO.DirectoryNotFoundException	System.IO.IOException	Attempted to access a path that is not on the disk.	
  System.IO.DriveNotFoundException	System.IO.IOException	Could not find the drive. The drive might not be ready or might not be mapped.	
  System.IO.EndOfStreamException	System.IO.IOException	Attempted to read past the end of the stream.	
  System.IO.FileLoadException	System.IO.IOException	Could not load the specified file.	string Message;string FileName;string FusionLog
  System.IO.FileNotFoundException	System.IO.IOException	Unable to find the specified file.	string Message;string FileName;string FusionLog
  System.IO.PathTooLongException	System.IO.IOException	The specified file name or path is too long, or a component of the specified path is too long.	
  System.IO.InvalidDataException	System.SystemException	Found invalid data while decoding.	
  System.Net.WebException	System.InvalidOperationException		System.Net.WebExceptionStatus Status;System.Object Response
  System.Net.ProtocolViolationException	System.InvalidOperationException		
  System.Net.CookieException	System.FormatException	One of the identified items was in an invalid format.	
  System.Net.Http.HttpRequestException	System.Exception		System.Nullable[System.Net.HttpStatusCode] StatusCode
  System.Net.Sockets.SocketException	System.ComponentModel.Win32Exception		System.Net.Sockets.SocketError SocketErrorCode
  System.Net.Mail.SmtpException	System.Exception	Failure sending mail.	
  System.Net.NetworkInformation.PingException	System.InvalidOperationException		
  System.Reflection.TargetException	System.ApplicationException		
  System.Reflection.TargetInvocationException	System.ApplicationException	Exception has been thrown by the target of an invocation.	
  System.Reflection.TargetParameterCountException	System.ApplicationException	Number of parameters specified does not match the expected number.	
  System.Reflection.AmbiguousMatchException	System.SystemException	Ambiguous match found.	
  System.Reflection.ReflectionTypeLoadException	System.SystemException		
  System.Runtime.InteropServices.ExternalException	System.SystemException	External component has thrown an exception.	int ErrorCode
  System.Runtime.InteropServices.COMException	System.Runtime.InteropServices.ExternalException	Error HRESULT E_FAIL has been returned from a call to a COM component.	
  System.Runtime.InteropServices.SEHException	System.Runtime.InteropServices.ExternalException	External component has thrown an exception.	
  System.Runtime.Serialization.SerializationException	System.SystemException	Serialization error.	
  System.Security.SecurityException	System.SystemException	Security error.	
  System.Security.VerificationException	System.SystemException	Operation could destabilize the runtime.	
  System.Security.Authentication.AuthenticationException	System.SystemException	System error.	
  System.Security.Authentication.InvalidCredentialException	System.Security.Authentication.AuthenticationException	System error.	
  System.Security.Cryptography.CryptographicException	System.SystemException	Error occurred during a cryptographic operation.	
  System.Security.Principal.IdentityNotMappedException	System.SystemException	Some or all identity references could not be translated.	
  System.ServiceProcess.TimeoutException	System.SystemException		
  System.Text.DecoderFallbackException	System.ArgumentException	Value does not fall within the expected range.	
  System.Text.EncoderFallbackException	System.ArgumentException	Value does not fall within the expected range.	
  System.Text.Json.JsonException	System.Exception		System.Nullable[long] LineNumber;System.Nullable[long] BytePositionInLine;string Path;string Message
  System.Text.RegularExpressions.RegexParseException	System.ArgumentException		System.Text.RegularExpressions.RegexParseError Error;int Offset
  System.Text.RegularExpressions.RegexMatchTimeoutException	System.TimeoutException	The Regex engine has timed out while trying to match a pattern to an input string. This can occur for many reasons, including very large inputs or excessive backtracking caused by nested quantifiers, back-references and other factors.	string Input;timespan MatchTimeout;string Pattern
  System.Threading.AbandonedMutexException	System.SystemException	The wait completed due to an abandoned mutex.	
  System.Threading.LockRecursionException	System.Exception		
  System.Threading.SemaphoreFullException	System.SystemException	Adding the specified count to the semaphore would cause it to exceed its maximum count.	
  System.Threading.SynchronizationLockException	System.SystemException	Object synchronization method was called from an unsynchronized block of code.	
  System.Threading.ThreadAbortException	System.SystemException	Thread was being aborted.	
  System.Threading.ThreadInterruptedException	System.SystemException	Thread was interrupted from a waiting state.	
  System.Threading.ThreadStateException	System.SystemException	Thread was in an invalid state for the operation being executed.	
  System.Threading.WaitHandleCannotBeOpenedException	System.ApplicationException	No handle of the given name exists.	
  System.Threading.BarrierPostPhaseException	System.Exception		
  System.Xml.XmlException	System.SystemException	An XML error has occurred.	int LineNumber;int LinePosition;string SourceUri;string Message
  System.Xml.XPath.XPathException	System.SystemException		
  System.Xml.Schema.XmlSchemaException	System.SystemException	A schema error occurred.	int LineNumber;int LinePosition
  System.Xml.Xsl.XsltException	System.SystemException		
  System.Management.ManagementException	System.SystemException		
  Newtonsoft.Json.JsonReaderException	System.Exception		
  Microsoft.PowerShell.Commands.WriteErrorException	System.SystemException		
  Microsoft.PowerShell.Commands.HttpResponseException	System.Net.Http.HttpRequestException		
  Microsoft.PowerShell.Commands.ServiceCommandException	System.SystemException		
  Microsoft.PowerShell.Commands.ProcessCommandException	System.SystemException		
  Microsoft.PowerShell.Commands.MemberAssertionException	System.SystemException		
  Microsoft.Management.Infrastructure.CimException	System.Exception		
  System.Management.Automation.RuntimeException	System.SystemException		System.Management.Automation.ErrorRecord ErrorRecord;bool WasThrownFromThrowStatement
  System.Management.Automation.ActionPreferenceStopException	System.Management.Automation.RuntimeException	The running command stopped because the preference variable "ErrorActionPreference" or common parameter is set to Stop.	
  System.Management.Automation.CmdletInvocationException	System.Management.Automation.RuntimeException		
  System.Management.Automation.CmdletProviderInvocationException	System.Management.Automation.CmdletInvocationException		
  System.Management.Automation.CommandNotFoundException	System.Management.Automation.RuntimeException		System.Management.Automation.ErrorRecord ErrorRecord;string CommandName
  System.Management.Automation.ApplicationFailedException	System.Management.Automation.RuntimeException		
  System.Management.Automation.BreakException	System.Management.Automation.LoopFlowException		
  System.Management.Automation.ContinueException	System.Management.Automation.LoopFlowException		
  System.Management.Automation.LoopFlowException	System.Management.Automation.FlowControlException		
  System.Management.Automation.FlowControlException	System.SystemException		
  System.Management.Automation.ExtendedTypeSystemException	System.Management.Automation.RuntimeException		
  System.Management.Automation.GetValueException	System.Management.Automation.ExtendedTypeSystemException		
  System.Management.Automation.GetValueInvocationException	System.Management.Automation.GetValueException		
  System.Management.Automation.SetValueException	System.Management.Automation.ExtendedTypeSystemException		
  System.Management.Automation.SetValueInvocationException	System.Management.Automation.SetValueException		
  System.Management.Automation.MethodException	System.Management.Automation.ExtendedTypeSystemException		
  System.Management.Automation.MethodInvocationException	System.Management.Automation.MethodException		
  System.Management.Automation.HaltCommandException	System.SystemException		
  System.Management.Automation.IncompleteParseException	System.Management.Automation.ParseException		
  System.Management.Automation.InvalidJobStateException	System.SystemException		
  System.Management.Automation.JobFailedException	System.SystemException		
  System.Management.Automation.MetadataException	System.Management.Automation.RuntimeException		
  System.Management.Automation.ValidationMetadataException	System.Management.Automation.MetadataException		
  System.Management.Automation.ArgumentTransformationMetadataException	System.Management.Automation.MetadataException		
  System.Management.Automation.ParsingMetadataException	System.Management.Automation.MetadataException		
  System.Management.Automation.ParameterBindingException	System.Management.Automation.RuntimeException		string Message;string ErrorId;long Line;long Offset;System.Management.Automation.InvocationInfo CommandInvocation;string ParameterName;type ParameterType;type TypeSpecified
  System.Management.Automation.ParameterBindingValidationException	System.Management.Automation.ParameterBindingException		
  System.Management.Automation.ParameterBindingArgumentTransformationException	System.Management.Automation.ParameterBindingException		
  System.Management.Automation.ParameterBindingParameterDefaultValueException	System.Management.Automation.ParameterBindingException		
  System.Management.Automation.ParentContainsErrorRecordException	System.SystemException		
  System.Management.Automation.ParseException	System.Management.Automation.RuntimeException		System.Management.Automation.Language.ParseError[] Errors
  System.Management.Automation.PipelineClosedException	System.Management.Automation.RuntimeException		
  System.Management.Automation.PipelineDepthException	System.SystemException		
  System.Management.Automation.PipelineStoppedException	System.Management.Automation.RuntimeException	The pipeline has been stopped.	
  System.Management.Automation.ProviderInvocationException	System.Management.Automation.RuntimeException		
  System.Management.Automation.ProviderNameAmbiguousException	System.Management.Automation.ProviderNotFoundException		
  System.Management.Automation.ProviderNotFoundException	System.Management.Automation.SessionStateException		
  System.Management.Automation.PSArgumentException	System.ArgumentException		System.Management.Automation.ErrorRecord ErrorRecord;string Message
  System.Management.Automation.PSArgumentNullException	System.ArgumentNullException		System.Management.Automation.ErrorRecord ErrorRecord
  System.Management.Automation.PSArgumentOutOfRangeException	System.ArgumentOutOfRangeException		System.Management.Automation.ErrorRecord ErrorRecord
  System.Management.Automation.PSInvalidCastException	System.InvalidCastException		System.Management.Automation.ErrorRecord ErrorRecord
  System.Management.Automation.PSInvalidOperationException	System.InvalidOperationException		System.Management.Automation.ErrorRecord ErrorRecord
  System.Management.Automation.PSNotImplementedException	System.NotImplementedException		System.Management.Automation.ErrorRecord ErrorRecord
  System.Management.Automation.PSNotSupportedException	System.NotSupportedException		System.Management.Automation.ErrorRecord ErrorRecord
  System.Management.Automation.PSObjectDisposedException	System.ObjectDisposedException		System.Management.Automation.ErrorRecord ErrorRecord
  System.Management.Automation.PSObjectPropertyNotFoundException	System.Exception		
  System.Management.Automation.PSSecurityException	System.Management.Automation.RuntimeException		
  System.Management.Automation.PSTraceSourceException	System.Exception		
  System.Management.Automation.PropertyNotFoundException	System.Management.Automation.ExtendedTypeSystemException		
  System.Management.Automation.PSInvalidProgramException	System.Exception		
  System.Management.Automation.RemoteException	System.Management.Automation.RuntimeException		
  System.Management.Automation.ScriptBlockToPowerShellNotSupportedException	System.Management.Automation.RuntimeException		
  System.Management.Automation.ScriptCallDepthException	System.SystemException	The script failed due to call depth overflow.	int CallDepth;System.Management.Automation.ErrorRecord ErrorRecord
  System.Management.Automation.ScriptRequiresException	System.Management.Automation.RuntimeException		
  System.Management.Automation.SessionStateException	System.Management.Automation.RuntimeException		string ItemName;System.Management.Automation.SessionStateCategory SessionStateCategory
  System.Management.Automation.DriveNotFoundException	System.Management.Automation.SessionStateException		
  System.Management.Automation.ItemNotFoundException	System.Management.Automation.SessionStateException		
  System.Management.Automation.SessionStateOverflowException	System.Management.Automation.SessionStateException		
  System.Management.Automation.SessionStateUnauthorizedAccessException	System.Management.Automation.SessionStateException		
  System.Management.Automation.StopUpstreamCommandsException	System.Management.Automation.FlowControlException		
  System.Management.Automation.WildcardPatternException	System.Management.Automation.RuntimeException		
  System.Management.Automation.Host.HostException	System.Management.Automation.RuntimeException		
  System.Management.Automation.Host.PromptingException	System.Management.Automation.Host.HostException		
  System.Management.Automation.HelpCategoryInvalidException	System.ArgumentException		
  Microsoft.PowerShell.Commands.HelpNotFoundException	System.SystemException		
  System.Management.Automation.TerminateException	System.Management.Automation.FlowControlException		
  System.Management.Automation.ExitException	System.Management.Automation.FlowControlException		
  System.Management.Automation.Runspaces.InvalidPipelineStateException	System.SystemException		
  System.Management.Automation.InvalidPowerShellStateException	System.SystemException		
  System.Management.Automation.Runspaces.InvalidRunspaceStateException	System.SystemException		
  System.Management.Automation.Runspaces.RunspaceOpenModuleLoadException	System.Management.Automation.RuntimeException		
  System.Management.Automation.Remoting.PSRemotingTransportException	System.Management.Automation.RuntimeException		
  System.Management.Automation.Language.MethodNotFoundException	System.Management.Automation.RuntimeException		
  """#
