/// The wording of PowerShell's parser and of the errors its language raises at run time, by id.
/// - Source: PowerShell 7.6's resource table `ParserStrings`
public enum ParserStrings {
  /// The text with `{0}`, `{1}`... replaced; the id itself when there is no such text.
  public static func format(_ id: String, _ arguments: String...) -> String { format(id, arguments: arguments) }

  public static func format(_ id: String, arguments: [String]) -> String {
    guard let template = texts[id] else { return id }
    var result: String = ""
    var rest: Substring = template[...]
    while let brace = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
      result += rest[..<brace]
      let next: Substring.Index = rest.index(after: brace)
      if next < rest.endIndex, rest[next] == rest[brace] {
        result.append(rest[brace])
        rest = rest[rest.index(after: next)...]
      } else if rest[brace] == "{", let close = rest[next...].firstIndex(of: "}"), let index = Int(rest[next..<close]) {
        if index < arguments.count { result += arguments[index] }
        rest = rest[rest.index(after: close)...]
      } else {
        result.append(rest[brace])
        rest = rest[next...]
      }
    }
    return result + rest
  }

  public static func text(_ id: String) -> String? { texts[id] }

  private static let texts: [String: String] = {
    var texts: [String: String] = [:]
    for row in table.split(separator: "\n") {
      guard let tab = row.firstIndex(of: "\t") else { continue }
      texts[String(row[..<tab])] = unescape(row[row.index(after: tab)...])
    }
    return texts
  }()

  private static func unescape(_ text: Substring) -> String {
    var result: String = ""
    var isEscaped: Bool = false
    for character in text {
      if isEscaped {
        result.append(character == "n" ? "\n" : character == "t" ? "\t" : character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else {
        result.append(character)
      }
    }
    return result
  }

  /// Id and text, `\n`, `\t` and `\\` escaped.
  private static let table: String = ##"""
    TypeNotFound	Unable to find type [{0}].
    TypeNotFoundWithMessage	Unable to find type [{0}]. Details: {1}
    IncompleteString	Incomplete string token.
    InvalidUnicodeEscapeSequence	The Unicode escape sequence is not valid. A valid sequence is `u{ followed by one to six hex digits and a closing '}'.
    InvalidUnicodeEscapeSequenceValue	The Unicode escape sequence value is out of range. The maximum value is 0x10FFFF.
    MissingUnicodeEscapeSequenceTerminator	The Unicode escape sequence is missing the closing '}'.
    TooManyDigitsInUnicodeEscapeSequence	The Unicode escape sequence contains more than the maximum of six hex digits between braces.
    ReferenceNeedsToBeByItselfInTypeConstraint	Cannot use [ref] with other types in a type constraint.
    ReferenceNeedsToBeLastTypeInTypeConversion	[ref] can only be the final type in type conversion sequence.
    ReferenceNeedsToBeByItselfInTypeSequence	Cannot have two occurrences of [ref] in a type sequence.
    BadNumericConstant	The numeric constant {0} is not valid.
    InvalidRegularExpression	The regular expression pattern {0} is not valid.
    EmptyVariableReference	An empty ${} variable reference was found. A name is required inside the braces.
    InvalidVariableReference	Variable reference is not valid. '$' was not followed by a valid variable name character. Consider using ${} to delimit the name.
    InvokeMethodOnNull	You cannot call a method on a null-valued expression.
    MethodNotFound	Method invocation failed because [{0}] does not contain a method named '{1}'.
    ParameterizedPropertyAssignmentFailed	Assignment failed because [{0}] does not contain a property '{1}()' that can be set.
    UnexpectedToken	Unexpected token '{0}' in expression or statement.
    SplattingNotPermitted	The splatting operator '@' cannot be used to reference variables in an expression. '@{0}' can be used only as an argument to a command. To reference variables in an expression use '${0}'.
    InvalidParameter	Parameter '{0}' is not valid
    MissingExpression	Missing expression after '{0}' in pipeline element.
    BadExpression	The expression after '{0}' in a pipeline element produced an object that was not valid. It must result in a command name, a script block, or a CommandInfo object.
    ParameterRequiresArgument	Parameter {0} requires an argument.
    ParameterCannotHaveArgument	Parameter {0} cannot have an argument.
    DuplicateFormalParameter	Duplicate parameter ${0} in parameter list.
    MissingArgument	Missing argument in parameter list.
    SplattingNotPermittedInArgumentList	Splatted variables like '@{0}' cannot be part of a comma-separated list of arguments.
    MissingFileSpecification	Missing file specification after redirection operator.
    RedirectionNotSupported	The '{0}' operator is reserved for future use.
    RedirectionFailed	Redirection to '{0}' failed: {1}
    ExpressionsMustBeFirstInPipeline	Expressions are only allowed as the first element of a pipeline.
    EmptyPipeElement	An empty pipe element is not allowed.
    InvalidLeftHandSide	The assignment expression is not valid. The input to an assignment operator must be an object that is able to accept assignments, such as a variable or a property.
    AddHashTableToNonHashTable	A hash table can only be added to another hash table.
    IsOperatorRequiresType	The right operand of '-is' must be a type.
    AsOperatorRequiresType	The right operand of '-as' must be a type.
    FormatError	Error formatting a string: {0}.
    BadOperatorArgument	The argument to operator '{0}' is not valid: {1}.
    OperatorFailed	The '{0}' operator failed: {1}.
    BadReplaceArgument	The {0} operator allows only two elements to follow it, not {1}.
    ExpectedValueExpression	You must provide a value expression following the '{0}' operator.
    OperatorRequiresVariableOrProperty	The '{0}' operator works only on variables or on properties.
    OrderedAttributeOnlyOnHashLiteralNode	The {0} attribute can be specified only on a hash literal node.
    MissingArrayIndexExpression	Array index expression is missing or not valid.
    MissingPropertyName	Missing property name after reference operator.
    PropertyNotFound	The property '{0}' cannot be found on this object. Verify that the property exists and can be set.
    PropertyNotFoundStrict	The property '{0}' cannot be found on this object. Verify that the property exists.
    NullArrayIndex	Index operation failed; the array index evaluated to null.
    NullArray	Cannot index into a null array.
    CannotIndex	Unable to index into an object of type "{0}".
    CannotIndexWithByRefLikeReturnType	Unable to index into an object of type "{0}" with the ByRef-like return type "{1}". ByRef-like types are not supported in PowerShell.
    ArrayHasTooManyDimensions	The array has too many dimensions: {0}. The number of dimensions for an array must be less than or equal to 32.
    ArraySliceAssignmentFailed	Array assignment to [{0}] failed because assignment to slices is not supported.
    NeedMultidimensionalIndex	You cannot index into a {0} dimensional array with index [{1}].
    IndexOutOfRange	Array assignment failed because index '{0}' was out of range.
    MissingExpressionAfterToken	Missing expression after '{0}'.
    IncompleteDollarVariableReference	${{variable}} reference starting is missing the closing '}}'.
    IncompleteDollarSubexpressionReference	$(subexpression) is missing the closing ')'.
    UnexpectedUnaryOperator	Internal error - unexpected unary operator {0}.
    NonExistingVariableReference	[ref] cannot be applied to a variable that does not exist.
    VariableIsUndefined	The variable '${0}' cannot be retrieved because it has not been set.
    DuplicateKeyInHashLiteral	Duplicate keys '{0}' are not allowed in hash literals.
    DuplicateNamedArgument	Duplicate named arguments '{0}' are not allowed.
    OperatorRequiresNumber	The '{0}' operator works only on numbers. The operand is a '{1}'.
    ExpectedExpression	An expression was expected after '('.
    MissingEqualsInHashLiteral	Missing '=' operator after key in hash literal.
    MissingStatementInHashLiteral	Missing statement after '=' in hash literal.
    MissingExpressionInNamedArgument	Missing statement after '=' in named argument.
    MissingPropertyTerminator	Missing ';' or end-of-line in property definition.
    MissingExpressionAfterOperator	Missing expression after unary operator '{0}'.
    IfStatementMissingCondition	Missing condition in if statement after '{0} ('.
    MissingStatementBlock	Missing statement block after {0} ( condition ).
    MissingStatementBlockAfterElse	Missing statement block after 'else' keyword.
    FileReadError	The file could not be read: {0}.
    FileOpenError	The current provider ({0}) cannot open a file.
    FileNotFound	No files matching '{0}' were found.
    AmbiguousPath	The path cannot be processed because it resolved to more than one file; only one file at a time can be processed.
    KeywordParameterReservedForFutureUse	The {0} '-{1}' parameter is reserved for future use.
    MissingFilenameOption	Cannot process the 'switch' statement because of a missing file name argument to the -file option.
    InvalidFilenameOption	The file name argument to -file in the switch statement is not valid.
    InvalidSwitchFlag	The parameter {0} is not valid for the switch statement.
    InvalidForeachFlag	The parameter {0} is not valid for the foreach statement.
    PipelineValueRequired	A switch statement must have one of the following:  '-file file_name' or '( expression )'.
    MissingSwitchConditionExpression	Missing condition in switch statement clause.
    MultipleSwitchDefaultClauses	A switch statement can have only one default clause.
    MissingSwitchStatementClause	Missing statement block in switch statement clause.
    MissingForeachExpression	Missing expression in foreach loop.\nThe correct form is: foreach ($a in $b) {...}
    MissingForeachStatement	Missing statement body in foreach loop.\nThe correct form is: foreach ($a in $b) {...}
    OnlyOneParameterListAllowed	The param statement cannot be used if arguments were specified in the function declaration.
    NotADefinedOperationForType	The operation '[{0}] {1} [{2}]' is not defined.
    BadEnumeration	An error occurred while enumerating through a collection: {0}.
    COMException	An unhandled COM interop exception occurred: {0}
    InvalidComObjectException	A COM object was accessed after it was already released: {0}
    ScriptTooComplicated	Processing was stopped because the script is too complex.
    ScriptsNotAllowed	The syntax is not supported by this runspace. This can occur if the runspace is in no-language mode.
    InvalidSplitOptionCombination	The combination of options with the -split operator is not valid.
    InvalidSplitOptionWithPredicate	Options are not allowed on the -split operator with a predicate.
    InvalidEndOfLine	The token '{0}' is not a valid statement separator in this version.
    ReservedKeywordNotAllowed	The '{0}' keyword is not supported in this version of the language.
    MissingExpressionAfterKeyword	Missing expression after '{0}' in loop.
    MissingLoopStatement	Missing statement body in {0} loop.
    MissingTrapStatement	The 'trap' statement was incomplete. A trap statement requires a body.
    MissingTryStatement	Incomplete 'try' statement. A try statement requires a body.
    InvalidFunctionParameter	Parameter declarations are a comma-separated list of variable names with optional initializer expressions.
    MissingFunctionBody	Missing function body in function declaration.
    DuplicateScriptCommandClause	Script command clause '{0}' has already been defined.
    MissingNamedBlocks	unexpected token '{0}', expected 'begin', 'process', 'end', 'clean', or 'dynamicparam'.
    MissingEndCurlyBrace	Missing closing '}' in statement block or type definition.
    MissingEndParenthesisInMethodCall	Missing ')' in method call.
    MissingEndSquareBracket	Missing ']' after array index expression.
    MissingEndParenthesisInExpression	Missing closing ')' in expression.
    MissingEndParenthesisInSubexpression	Missing closing ')' in subexpression.
    MissingOpenParenthesisInIfStatement	Missing '(' after '{0}' in if statement.
    MissingEndParenthesisInSwitchStatement	Missing ')' after expression in switch statement.
    MissingCurlyBraceInSwitchStatement	Missing '{' in switch statement.
    MissingVariableNameAfterForeach	Missing variable name after foreach.\nThe correct form is: foreach ($a in $b) {...}
    MissingInInForeach	Missing 'in' after variable in foreach loop.\nThe correct form is: foreach ($a in $b) {...}
    MissingEndParenthesisAfterForeach	Missing closing ')' after expression part of foreach loop.\nThe correct form is: foreach ($a in $b) {...}
    MissingOpenParenthesisAfterKeyword	Missing opening '(' after keyword '{0}'.
    MissingWhileOrUntilInDoWhile	Missing while or until keyword in do loop.
    MissingEndParenthesisAfterStatement	Missing closing ')' after expression in '{0}' statement.
    MissingNameAfterKeyword	Missing name after {0} keyword.
    MissingEndParenthesisInFunctionParameterList	Missing ')' in function parameter list.
    BackupParserMessage	An error '{0}' occurred while processing this script. Text describing this error could not be loaded.
    BackupParserMessageWithException	An error '{0}' occurred while processing this script. Text describing this error could not be loaded due to error '{1}'.
    ScriptBlockDelegateInvokedFromWrongThread	There is no Runspace available to run scripts in this thread. You can provide one in the DefaultRunspace property of the System.Management.Automation.Runspaces.Runspace type. The script block you attempted to invoke was: {0}
    UnrecognizedToken	Unrecognized token in source text.
    ExceptionActionPromptCaption	Action to take for this exception:
    ContinueLabel	&Continue
    ContinueHelpMessage	Report the error then continue with the next script statement.
    SilentlyContinueLabel	S&ilently Continue
    SilentlyContinueHelpMessage	Do not report this error, just continue with the next script statement.
    BreakLabel	&Break
    BreakHelpMessage	Do not continue processing, throw the exception instead.
    SuspendLabel	&Suspend
    SuspendHelpMessage	Pause the current pipeline and return to the command prompt. Type exit to resume operation when you are done.
    CantActivateDocumentInPipeline	Cannot run a document in the middle of a pipeline: {0}.
    ProgramFailedToExecute	Program '{0}' failed to run: {1}{2}.
    CantInvokeInBinaryModule	Cannot use '&' to invoke in the context of binary module '{0}'. Specify a non-binary module after the '&' and try the operation again.
    CantInvokeInNonImportedModule	Cannot use '&' to invoke in the context of module '{0}' because it is not imported. Import the module '{0}' and try the operation again.
    TokenAfterEndOfValidScriptText	Executable script code found in signature block.
    TextForWordLine	line
    TextForPositionMessage	At {0}:{1} char:{2}\n+ {3}
    TraceScriptLineMessage	{0,4}+ {1}
    TraceVariableAssignment	    ! SET ${0} = '{1}'.
    TraceEnteringFunction	    ! CALL function '{0}'
    TraceEnteringFunctionDefinedInFile	    ! CALL function '{0}'  (defined in file '{1}')
    TraceMethodCall	    ! CALL method '{0}'
    TerminatorExpectedAtEndOfString	The string is missing the terminator: {0}.
    WhitespaceBeforeHereStringFooter	White space is not allowed before the string terminator.
    EndSquareBracketExpectedAtEndOfType	Missing ] at end of type token.
    OpenBraceNeedsToBeBackTickedInVariableName	Use `{ instead of { in variable names.
    MissingStatementBlockForDataSection	The Data section is missing its statement block.
    InvalidParameterForDataSectionStatement	The "{0}" parameter of the Data section is not valid. The valid Data section parameter is SupportedCommand.
    ArrayReferenceNotSupportedInDataSection	Array references are not allowed in restricted language mode or a Data section.
    AssignmentStatementNotSupportedInDataSection	Assignment statements are not allowed in restricted language mode or a Data section.
    RedirectionNotSupportedInDataSection	Redirection is not allowed in restricted language mode or a Data section.
    DoWhileStatementNotSupportedInDataSection	The Do and While statements are not allowed in restricted language mode or a Data section.
    ExpandableStringNotSupportedInDataSection	Expandable strings are not allowed in restricted language mode or a Data section.
    OperatorNotSupportedInDataSection	The '{0}' operator is not allowed in restricted language mode or a Data section.
    TrapStatementNotSupportedInDataSection	The Trap statement is not allowed in restricted language mode or a Data section.
    TryStatementNotSupportedInDataSection	The Try statement is not allowed in restricted language mode or a Data section.
    FlowControlStatementNotSupportedInDataSection	Flow control statements such as Break, Continue, Return, Exit, and Throw are not allowed in restricted language mode or a Data section.
    ForeachStatementNotSupportedInDataSection	Foreach statements are not allowed in restricted language mode or a Data section.
    ForWhileStatementNotSupportedInDataSection	For and While statements are not allowed in restricted language mode or a Data section.
    FunctionDeclarationNotSupportedInDataSection	Function declarations are not allowed in restricted language mode or a Data section.
    MethodCallNotSupportedInDataSection	Method calls are not allowed in restricted language mode or a Data section.
    ParameterDeclarationNotSupportedInDataSection	Parameter declarations are not allowed in restricted language mode or a Data section.
    PropertyReferenceNotSupportedInDataSection	Property references are not allowed in restricted language mode or a Data section.
    ScriptBlockNotSupportedInDataSection	Script block literals are not allowed in restricted language mode or a Data section.
    SwitchStatementNotSupportedInDataSection	The switch statement is not allowed in restricted language mode or a Data section.
    VariableReferenceNotSupportedInDataSection	A variable that cannot be referenced in restricted language mode or a Data section is being referenced. Variables that can be referenced include the following: {0}.
    CmdletNotInAllowedListForDataSection	The command '{0}' is not allowed in restricted language mode or a Data section.
    DataSectionStatementNotSupportedInDataSection	The data statement is not allowed in restricted language mode or another Data section.
    MissingValueForSupportedCommandInDataSectionStatement	The SupportedCommand parameter of the Data section is missing a value. Supply a cmdlet or function name to the parameter.
    InvalidScriptBlockInDataSection	A Begin statement block, Process statement block, or parameter statement is not allowed in a Data section.
    StringMultiplyToolongInDataSection	String multiplication results with more than "{0}" characters are not allowed in restricted language mode or a Data section.
    ArrayMultiplyToolongInDataSection	Array multiplication resulting in more than {0} elements is not allowed in restricted language mode or a Data section.
    DotSourcingNotSupportedInDataSection	Dot sourcing is not allowed in restricted language mode or a Data section.
    ParameterAttributeArgumentNeedsToBeConstantOrScriptBlock	Attribute argument must be a constant or a script block.
    CustomAttributeTypeNotFound	Cannot find the type for custom attribute '{0}'. Make sure that the assembly that contains this type is loaded.
    PropertyNotFoundForType	Property '{0}' cannot be found for type '{1}'.
    UnexpectedAttribute	Unexpected attribute '{0}'.
    EndSquareBracketExpectedAtEndOfAttribute	Missing ] at end of attribute or type literal.
    StrictModeFunctionCallWithParens	The function or command was called as if it were a method. Parameters should be separated by spaces. For information about parameters, see the about_Parameters Help topic.
    MissingTryStatementBlock	The Try statement is missing its statement block.
    MissingCatchOrFinally	The Try statement is missing its Catch or Finally block.
    MissingCatchHandlerBlock	The Catch block is missing its statement block.
    MissingFinallyStatementBlock	The Finally block is missing its statement block.
    ExceptionTypeAlreadyCaught	Exception type {0} is already handled by a previous handler.
    EmptyCatchNotLast	Catch block must be the last catch block.
    MissingTypeLiteralToken	Missing type literal.
    MissingTerminatorMultiLineComment	The terminator '#>' is missing from the multiline comment.
    UnexpectedCharactersAfterHereStringHeader	No characters are allowed after a here-string header but before the end of the line.
    ErrorCollection	Parser errors were detected.
    MissingNamedStatementBlock	Missing statement block after '{0}'.
    TypeNotAllowedBeforeParam	Unexpected type [{0}] was found in the parameter statement.
    TypeNotAllowedBeforeStatement	Unexpected type [{0}] was found before statement.
    InvalidNullKey	A null key is not allowed in a hash literal.
    AttributeNotSupportedInDataSection	Attributes are not allowed in restricted language mode or a Data section.
    TypeNotAllowedInDataSection	The type {0} is not allowed in restricted language mode or a Data section.
    PropertyIsReadOnly	'{0}' is a ReadOnly property.
    MissingAssemblyNameSpecification	The type name is missing the assembly name specification.
    ControlLeavingFinally	Flow of control cannot leave a Finally block.
    UnrecoverableParserError	Unrecoverable error in PowerShell.
    AstIsReused	An AST cannot be used as the child of more than one AST. To use this AST in another AST, call the Copy() method and use its result.
    InvalidUsingExpression	Expression is not allowed in a Using expression.
    UsingWithoutInvokeCommand	A Using variable cannot be retrieved. A Using variable can be used only with Invoke-Command, Start-Job, or InlineScript in the script workflow. When it is used with Invoke-Command, the Using variable is valid only if the script block is invoked on a remote computer.
    InvalidBracedVariableReference	Variable reference is not valid. The variable name is missing.
    InvalidVariableReferenceWithDrive	Variable reference is not valid. ':' was not followed by a valid variable name character. Consider using ${} to delimit the name.
    TooManyErrors	Not all parse errors were reported.  Correct the reported errors and try again.
    MissingTypename	Missing type name after '['.
    AllStream	* stream
    DebugStream	debug stream
    ErrorStream	error stream
    OutputStream	output stream
    StreamAlreadyRedirected	The {0} for this command is already redirected.
    VerboseStream	verbose stream
    WarningStream	warning stream
    MissingStatementAfterKeyword	Missing statement body after keyword '{0}'.
    ParallelAndSequenceBlockNotSupportedInDataSection	Parallel and sequence blocks are not allowed in restricted language mode or a Data section.
    UnexpectedKeyword	Unexpected keyword '{0}'.
    VoidTypeConstraintNotAllowed	[void] cannot be used as a parameter type, or on the left side of an assignment.
    CannotInvoke	The method cannot be invoked.
    HashtableToObjectConversionNotSupportedInDataSection	Cannot convert hashtable to an object of the following type: {0}. Hashtable-to-Object conversion is not supported in restricted language mode or a Data section.
    RequiresArgumentMustBeConstant	Argument must be constant.
    RequiresInvalidStringArgument	The argument for the {0} parameter is not valid. Specify a valid string argument.
    RequiresModuleInvalid	The argument for the Module parameter is not valid. {0}
    RequiresVersionInvalid	The argument for the Version parameter is not valid. Specify a valid PowerShell version, in the format major.minor version.
    RequiresPSEditionInvalid	The argument for the {0} parameter is not valid. Specify a valid PowerShell edition.
    RequiresPSEditionValueIsAlreadySpecified	The argument for the {0} parameter contains duplicate values. Do not specify duplicate PowerShell edition values.
    WildCardModuleNameError	Wildcard characters are not supported for module names.
    InvokeMethodConstrainedLanguage	Cannot invoke method. Method invocation is supported only on core types in this language mode.
    PropertySetConstrainedLanguage	Cannot set property. Property setting is supported only on core types in this language mode.
    ConfigurationInvalidPropertyName	An attribute name for resource '{0}' was found that is not valid. An attribute name must be a simple string, and cannot contain variables or expressions. Replace '{1}' with a simple string.
    InvalidInstanceProperty	The member '{0}' is not valid. Valid members are\n'{1}'.
    MissingBraceInObjectDefinition	Missing '{' in object definition.
    RequiredNameOrExpressionMissing	A required name or expression was missing.
    SchemaFileNotFound	The schema file {0} was not found. Verify that any modules specified in a configuration statement contain a schema.mof file, and then try running the script again.
    DataSectionAllowedCommandDisallowed	Cannot define data section. Definition of additional supported commands is not supported in this language mode.
    MissingCurlyInConfigurationStatement	Missing '{' in configuration statement.
    ExceptionParsingMOFFile	Exception parsing MOF file '{0}':{1}.
    MissingConfigurationName	The name for the configuration is missing. Provide the missing name as a simple name, string, or string-valued expression.
    ModuleNotFoundDuringParse	Could not find the module '{0}'.
    MultipleModuleEntriesFoundDuringParse	Multiple versions of the module '{0}' were found. You can run 'Get-Module -ListAvailable -FullyQualifiedName {0}' to see available versions on the system, and then use the fully qualified name '@{{ModuleName="{0}"; RequiredVersion="Version"}}'.
    MissingThrottleLimit	The ThrottleLimit parameter of the foreach statement is missing a value. Supply a throttle limit to the parameter.
    ThrottleLimitRequiresParallelFlag	The ThrottleLimit parameter is only supported on foreach statements that use the Parallel parameter.
    ConfigurationBodyEmpty	The configuration block results were null or empty. Verify that configurations were defined in the block.
    UnexpectedNameForType	The '{0}' resource can only be used once per configuration, and therefore cannot have a name. Remove '{1}', and then run the script again.
    IncompletePropertyAssignmentBlock	There is an incomplete property assignment block in the instance definition.
    MissingEqualsInPropertyAssignmentBlock	Missing '=' operator after key in property assignment.
    DuplicatePropertyInInstanceDefinition	Duplicate property assignments are not allowed in an instance definition.
    DuplicateCimClassDefinition	A second CIM class definition for '{0}' was found while processing the schema file '{1}'. This class was already defined in the file(s) '{2}'. Remove the redundant definition, and then try again.
    DuplicateKeywordDefinition	Resource name '{0}' is already being used by another Resource or Configuration.
    ClassNameNotSameAsDefiningFile	The class name '{0}' does not match '{1}', the name of the file in which it is defined. Rename either the file name to match the class name or vice versa
    DuplicateResourceIdInNodeStatement	A duplicate resource identifier '{0}' was found while processing the specification for node '{1}'. Change the name of this resource so that it is unique within the node specification.
    UnexpectedTokenInDynamicKeyword	There is no whitespace between the name and the scriptblock in dynamic keyword '{0}' body statement.
    EmptyFunctionNameInFunctionDefinitionDictionary	The key property for an entry in the dictionary of functions to define cannot be empty because the key property is used as the function name. Specify a non-empty string as the value of the key property, and then try the operation again.
    GetBadlyFormedRequiredResourceId	The format of the resource reference '{0}' in the Requires list for resource '{1}' is not valid. A required resource name should be in the format '[<typename>]<name>', with alphanumeric characters, spaces, '_', '-', '.' and '\\'.
    GetBadlyFormedExclusiveResourceId	The format of the resource reference '{0}' in the exclusive list for resource '{1}' is not valid. An exclusive resource name should be in the format '<typename>\\<name>', with no spaces.
    GetPullModeNeedConfigurationSource	The PartialConfiguration '{0}' is set to pull mode which requires a ConfigurationSource property.
    NullEntryInVariablesDefinitionList	A null entry was found in the list of variable entries to create in the script block scope. Remove the entry at index {0}, or replace it with a non-null entry, and then try again.
    NullFunctionBodyInFunctionDefinitionDictionary	The script block that defines function '{0}' cannot be null or empty. Provide a non-empty script block in the function definition dictionary, and then try the operation again.
    ImportDscResourceNeedParams	The syntax of the Import-DscResource dynamic keyword is:\n\nImport-DscResource  [-Name <ResourceName(s)>]  [-ModuleName  <ModuleName(s)>] [-ModuleVersion <ModuleVersion>].\n\nName          : Names of one or more resources to import.\nModuleName    : Module names or ModuleSpecification objects of one or more modules to import.\nModuleVersion : Version of module to import. If used, ModuleName must represent only one module by name.
    ImportDscResourceMultipleModulesNotSupportedWithName	Import-DscResource dynamic keyword supports only one module when Name parameter is specified.
    ImportDscResourcePositionalParamsNotSupported	Positional parameters are not supported for the Import-DscResource dynamic keyword. The syntax of Import-DscResource dynamic keyword is: "Import-DscResource  [-Name <ResourceName(s)>] [-ModuleName <ModuleName(s)>] [-ModuleVersion <ModuleVersion>]
    DscResourcesNotFoundDuringParsing	Unable to load resource '{0}': Resource not found.
    ConfigurationNotAllowedInConstrainedLanguage	Configuration keyword is not allowed in constrainedLanguage mode.
    InvalidConfigurationName	The configuration name '{0}' is not valid. Standard names may only contain letters (a-z, A-Z), numbers (0-9), period (.), hyphen (-) and underscore (_). The name may not be null or empty, and should start with a letter.
    UnsupportedNamedBlockInConfiguration	Configuration only supports the End block in its body. Begin, Process and DynamicParam blocks are not allowed in a configuration.
    CimDeserializationError	Cim deserializer threw an error when deserializing file {0}.
    InvalidValueForProperty	'{0}' is not a valid value for property '{1}' on class '{2}'. Please change the value to one of the following strings: {3}.
    UnsupportedValueForProperty	At least one of the values '{0}' is not supported or valid for property '{1}' on class '{2}'. Please specify only supported values:\n{3}.
    MissingValueForMandatoryProperty	Resource '{0}' requires that a value of type '{1}' be provided for property '{2}'.
    ValueNotInRange	Property '{0}' of Resource '{1}' has value '{2}' which is not between valid range '{3}' and '{4}'.
    CannotLoadPowerShellDataFile	Failed to load the PowerShell data file '{0}' with the following error:\n{1}
    CannotResolvePowerShellDataFilePath	Cannot resolve the path '{0}' to a single .psd1 file.
    InvalidPowerShellDataFile	The PowerShell data file '{0}' is invalid since it cannot be evaluated into a Hashtable object.
    ConfigurationNotAllowedOnWinPE	Configuration is not supported on WinPE.
    EmptyExpressionRequiresANonDefaultMode	If the expression passed to the Where() operator is null then you must specify a non-Default value for the selection mode argument. Please change the value of the mode argument to a value other than Default and try running your script again.
    ForEachBadGenericConversionTypeSpecified	The generic collection type [{0}] passed to ForEach() has too many type arguments. Please change the specified type to be a generic collection with only one type argument then try running your script again.
    ForEachTypeConversionFailed	Unable to convert input to the target type [{0}] passed to the ForEach() operator. Please check the specified type and try running your script again.
    ForEachNotSupportCleanBlock	Script block with a 'clean' block is not supported by the 'ForEach' method.
    NumberToReturnMustBeGreaterThanZero	The 'numberToReturn' value provided to the third argument of the Where() operator must be greater than zero. Please correct the argument's value and try running your script again.
    RedirectionStreamCanOnlyMergeToOutputStream	Redirection only allows another stream to be merged with the output stream. Please correct the redirection operation to merge into the output stream then try running your script again.
    ForEachNonexistentMemberReference	The ForEach() operator could not find a member '{0}' on the target object. Please verify that the named member exists and then try running your script again.
    UnsupportedReservedKeyword	The '{0}' keyword is not supported in this version of the language.
    UnsupportedReservedProperty	The '{0}' property is not supported in this version of the language.
    DuplicateQualifier	Duplicate '{0}' qualifier
    ModifiersCannotBeCombined	Modifier '{0}' cannot be combined with '{1}'
    MissingUsingStatementDirective	Missing using directive
    MissingNamespaceAlias	Missing namespace alias
    MissingEqualsInUsingAlias	Missing '=' operator
    MissingUsingItemName	Missing using name
    VariableNotLocal	Variable is not assigned in the method.
    IncompleteMemberDefinition	Missing a property name or method definition.
    MemberAlreadyDefined	The member '{0}' is already defined.
    TooManyTypes	Only one type may be specified on class members.
    TypeCreationError	Error during creation of type "{0}". Error message:\n{1}
    ReadOnlyProperty	'{0}' is a ReadOnly property.
    CannotConvertValue	Cannot convert the value to type "{0}".
    PropertyNotFoundForAttribute	Property '{0}' cannot be found for attribute '{1}'. Specify one of the following properties: {2}.
    AttributeNotAllowedOnDeclaration	Attribute '{0}' is not valid on this declaration. It is valid on '{1}' declarations only.
    ParameterAttributeArgumentNeedsToBeConstant	Attribute argument must be a constant.
    ResourceNotDefined	Undefined DSC resource '{0}'. Use Import-DSCResource to import the resource.
    DynamicKeywordPreParseException	Exception occurred when pre-parsing dynamic keyword '{0}' with details '{1}'.
    DynamicKeywordPostParseException	Exception occurred when post-parsing dynamic keyword '{0}' with details '{1}'.
    WorkflowNotSupportedInPowerShellCore	Workflow is not supported in PowerShell 6+.
    MetaConfigurationUsedInRegularConfig	Meta Configuration resource {0} is not allowed in the regular configuration. Use meta configuration resources in a configuration with [DscLocalConfigurationManager()] attribute.
    RegularResourceUsedInMetaConfig	Regular DSC resource {0} is not allowed in the meta configuration. 
    GetSteppablePipelineFromWrongThread	There is no Runspace available to get and run the SteppablePipeline in this thread. You can provide one in the DefaultRunspace property of the System.Management.Automation.Runspaces.Runspace type. The script block you attempted to get SteppablePipeline from was: {0}
    AmbiguousConversion	There are valid conversions from {0} to {1}.
    CannotCall	Cannot perform call.
    CannotRetrieveTypeInformation	Cannot retrieve type information.
    CouldNotGetDispId	Could not get dispatch ID for {0} (error: {1}).
    DispBadParamCount	Cannot find an overload for "{0}" and the argument count: "{1}"
    DispMemberNotFound	Error while invoking {0}. Could not find member.
    DispNoNamedArgs	Error while invoking {0}. Named arguments are not supported.
    DispOverflow	Error while invoking {0}. Overflow detected.
    DispParamNotOptional	Error while invoking {0}. A required parameter was omitted.
    DispTypeMismatch	Exception setting "{0}": Cannot convert the "{1}" value of type "{2}" to type "{3}".
    GetIDsOfNamesInvalid	IDispatch::GetIDsOfNames behaved unexpectedly for {0}.
    SetComObjectDataFailed	Marshal.SetComObjectData failed.
    UnexpectedVarEnum	Unexpected VarEnum {0}.
    UnsupportedHandlerType	Attempting to pass an event handler of an unsupported type.
    ConfigurationNotSupportedInPowerShellCore	Configuration keyword is not supported in PowerShell 6+.
    MethodHasCodePathNotReturn	Not all code path returns value within method.
    VoidMethodHasReturn	Invalid return statement within void method.
    NonVoidMethodMissingReturnValue	Invalid return statement within non-void method.
    MissingTypeBody	Missing '{0}' body in '{0}' declaration.
    CycleInEnumInitializers	Cannot define enum because of a cycle in the initialization expressions.
    EnumeratorValueOutOfBounds	Enumerator value is either too large or too small for {0}.
    EnumeratorValueMustBeConstant	Enumerator value must be a constant value.
    DynamicKeywordSemanticCheckException	Exception occurred when performing semantic check for dynamic keyword '{0}' with details '{1}'.
    UnsupportedPropertyTypeOfDSCResourceClass	The '{0}' property with type '{1}' of DSC resource class '{2}' is not supported.
    MissingMethodParameterList	Missing '(' in class method parameter list.
    NamedBlockNotAllowedInMethod	A named block is not allowed in a class method.
    ParamBlockNotAllowedInMethod	A param block is not allowed in a class method.
    SealedBaseClass	Cannot inherit from sealed class '{0}'.
    ScriptRequiresInvalidFormat	Cannot process the #requires statement because it is not in the correct format.\nThe #requires statement must be in one of the following formats:\n "#requires -shellid <shellID>"\n "#requires -version <major.minor>"\n "#requires -psedition <edition>"\n "#requires -pssnapin <psSnapInName> [-version <major.minor>]"\n "#requires -modules <ModuleSpecification>"\n "#requires -runasadministrator"
    TypeNameExpected	Type name expected.
    InvalidUnderlyingType	'{0}' is not a valid underlying type for enums. Expected a builtin integral type (one of byte, sbyte, short, ushort, int, uint, long or ulong)
    InterfaceNameExpected	'{0}': Interface name expected.
    BaseClassNoDefaultCtor	Base class '{0}' does not contain a parameterless constructor.
    SubtypeArray	Invalid base type '{0}'. Base type cannot be an array.
    SubtypeUnclosedGeneric	Invalid base type '{0}'. Base type cannot be a generic with unspecified parameters.
    MissingBaseCtorCall	Missing 'base' after ':' in a base class constructor call.
    ConstructorCantHaveReturnType	A constructor cannot specify a return type.
    DscResourceMissingDefaultConstructor	The DSC resource '{0}' has no default constructor.
    DscResourceMissingGetMethod	The DSC resource '{0}' is missing a Get method that returns [{0}] and accepts no parameters.
    DscResourceMissingKeyProperty	The DSC resource '{0}' must have at least one key property (using the syntax [DscProperty(Key)].)
    DscResourceMissingSetMethod	The DSC resource '{0}' is missing a Set method that returns [void] and accepts no parameters.
    DscResourceMissingTestMethod	The DSC resource '{0}' is missing a Test method that returns [bool] and accepts no parameters.
    StaticConstructorCantHaveParameters	A static constructor cannot have any parameters.
    TypeNotAllowedForProperty	The type '{0}' is not allowed on a property.
    TypeNotAllowedForParameter	The type '{0}' is not allowed on a parameter.
    NonStaticMemberAccessInStaticMember	Cannot access the non-static member '{0}' in a static method or initializer of a static property.
    FailToParseModuleScriptFile	Failed to parse module script file '{0}' with error\n'{1}'.
    CantActivateDocumentInPowerShellCore	Cannot run a document in PowerShell: {0}.
    MultipleTypeConstraintsOnMethodParam	Multiple type constraints are not allowed on a method parameter.
    ScriptContainedMaliciousContent	This script contains malicious content and has been blocked by your antivirus software.
    InvalidLocalConfigurationManagerProperty	'{0}' cannot be specified in LocalConfigurationManager resource. Please switch to Settings instead or use only following values: {1}.
    PropertyInGenericType	'{0}' is defined in a generic type.
    AmbiguousTypeReference	Type name '{0}' is ambiguous, it could be '{1}' or '{2}'.
    UsingMustBeAtStartOfScript	A 'using' statement must appear before any other statements in a script.
    UsingStatementNotSupported	This syntax of the 'using' statement is not supported.
    InvalidNamespaceValue	The specified namespace in the 'using' statement contains invalid characters.
    InformationStream	information stream
    DscResourceInvalidKeyProperty	Invalid key property. The key property must be of [string], signed/unsigned integer, or Enum types.
    DscResourceInvalidGetMethod	Invalid Get method. Get method must return [{0}] and accepts no parameters.
    ErrorLoadingAssembly	Cannot load assembly '{0}'.
    CannotLoadAssemblyFromUncPath	Cannot use assembly with an UNC path: '{0}'.
    CannotLoadAssemblyWithUriSchema	Cannot use assembly with uri schema '{0}'.
    MissingStatementTerminator	Missing a newline or semicolon.
    MissingThis	Cannot assign property, use '{0}{1}'.
    InvalidValueForUsingItemName	'{0}' is not a valid value for using name.
    MissingTypeInStaticPropertyAssignment	Cannot assign property, use '{0}{1}'.
    DebugModeShouldHaveOneValue	DebugMode should only have one value.
    LabelNotFound	Label '{0}' not found inside the method.
    ConvertCimPropertyToObjectPropertyFailed	Failed to convert the value of CimProperty {0} to the property value of class {1}.
    ExpectArrayTypeOfPropertyInPSClass	Property {0} of PowerShell class {1} is not declared as array type, but defined in its configuration instance as instance array type.
    InstantiatePSClassObjectFailed	Failed to create an object of PowerShell class {0}.
    InvalidHashtable	The hashtable supplied to the Desired State Configuration resource {0} is not valid. The key or value cannot be null or empty.
    InvalidPassword	The username supplied to the Desired State Configuration resource {0} is not valid. The username cannot be null or empty.
    InvalidUserName	The username supplied to the Desired State Configuration resource {0} is not valid. The username cannot be null or empty.
    PropertyNotDeclaredInPSClass	Property {0} is not declared in PowerShell class {1}, but defined in its configuration instance.
    DisabledRefreshModeNotValidForPartialConfig	PartialConfiguration '{0}' has a Refresh Mode set to Disabled which is not a valid mode for Partial Configurations. Use Pull or Push refresh mode. 
    CannotCreateTypeConstrainedLanguage	Cannot create type. Only core types are supported in this language mode.
    ImportDscResourceInsideNode	Import-DscResource cannot be specified inside of Node context
    DefaultAllowedVariablesInDataSection	$PSCulture, $PSUICulture, $true, $false, $null
    AssignmentStatementToAutomaticNotSupported	Cannot assign automatic variable '{0}' with type '{1}'
    PsDscRunAsCredentialMergeErrorForCompositeResources	Conflict in using PsDscRunAsCredential for Resource {0} because it already specifies PsDscRunAsCredential value. We can only use one PsDscRunAsCredential for the composite resource. 
    PsDscMissingSchemaStore	Unable to find DSC schema store at "{0}". Please ensure PSDesiredStateConfiguration v3 module is installed.
    ParserError	{0}
    ScriptHasAdminBlockedContent	This script contains content that has been flagged as suspicious through a policy setting and has been blocked with error code {0}. Contact your administrator for more information.
    CantInvokeCallOperatorAcrossLanguageBoundaries	Cannot use '&' or '.' operators to invoke a module scope command across language boundaries.
    ClassesNotAllowedInConstrainedLanguage	Class keyword is not allowed in ConstrainedLanguage mode.
    MissingColonInTernaryExpression	Missing ':' in the ternary expression.
    EmptyPipelineChainElement	A pipeline chain operator must be followed by a pipeline.
    BackgroundOperatorInPipelineChain	Background operators can only be used at the end of a pipeline chain.
    InvokingCleanBlockNotSupported	Directly invoking the 'clean' block of a script block is not supported.
    WDACParserConfigKeywordLogTitle	Parser Configuration Keyword
    WDACParserConfigKeywordLogMessage	The Configuration keyword will not be allowed in Constrained Language mode for untrusted script.
    WDACParserClassKeywordLogTitle	Parser Class Keyword
    WDACParserClassKeywordLogMessage	The Class keyword will not be allowed in Constrained Language mode for untrusted script.
    WDACParserDSSupportedCommandLogTitle	Parser Data Section SupportedCommand
    WDACParserDSSupportedCommandLogMessage	The Data Section that includes the SupportedCommand parameter would be disallowed in Constrained Language mode for untrusted script.
    WDACParserModuleScopeCallOperatorLogTitle	Module Scope Call Operator
    WDACParserModuleScopeCallOperatorLogMessage	The module scope call operator will be denied in Constrained Language mode.
    WDACParserForEachOperatorLogTitle	ForEach Keyword Method Invocation
    WDACParserForEachOperatorLogMessage	The ForEach keyword will fail '{0}' iteration item method invocation when run in Constrained Language mode.
    WDACGetSteppablePipelineLogTitle	Expression Evaluation May Fail
    WDACGetSteppablePipelineLogMessage	Creating a steppable pipeline from a script block may require evaluating some expressions within the script block. The expression evaluation will silently fail and return 'null' in Constrained Language mode, unless the expression represents a constant value.
    ConfigurationNotAllowedOnArm64	Configuration keyword is not supported on ARM64 processors.
    """##
}
