import DotNet

/// The classes of syntax nodes: name, base, the properties each declares. `[X]` is a read-only collection of `X`; a name without a dot is
/// one of `System.Management.Automation.Language` unless it is in lower case.
/// - Source: PowerShell 7.6's `System.Management.Automation.Language`
enum AstTypeTable {
  struct Row {
    let base: String
    let properties: [(type: String, name: String)]
  }

  static let rows: [String: Row] = {
    var rows: [String: Row] = [:]
    for line in text.split(separator: "\n") {
      let columns: [Substring] = line.split(separator: "|", omittingEmptySubsequences: false)
      guard columns.count == 3 else { continue }
      let properties = columns[2].split(separator: ";").map { part -> (type: String, name: String) in
        let sides: [Substring] = part.split(separator: " ")
        return (typeName(String(sides[0])), String(sides[1]))
      }
      rows[String(columns[0])] = Row(base: String(columns[1]), properties: properties)
    }
    return rows
  }()

  /// The names in their own spelling, whatever the case asked for.
  static let names: [Name: String] = Dictionary(rows.keys.map { (Name($0), $0) }) { first, _ in first }

  static func fullName(_ name: String) -> String { "System.Management.Automation.Language.\(name)" }

  private static func typeName(_ short: String) -> String {
    if short.hasPrefix("[") { return "System.Collections.ObjectModel.ReadOnlyCollection[\(typeName(String(short.dropFirst().dropLast())))]" }
    if short.hasPrefix("Tuple<") {
      let inner = short.dropFirst(6).dropLast().split(separator: ",").map { typeName(String($0)) }
      return "System.Tuple[\(inner.joined(separator: ","))]"
    }
    if short.contains(".") || short.first?.isLowercase == true { return short }
    return fullName(short)
  }

  private static let text = #"""
    Ast|System.Object|IScriptExtent Extent;Ast Parent
    ErrorStatementAst|PipelineBaseAst|[Ast] Bodies;[Ast] Conditions;System.Collections.IDictionary Flags;Token Kind;[Ast] NestedAst
    ErrorExpressionAst|ExpressionAst|[Ast] NestedAst
    ScriptBlockAst|Ast|[AttributeAst] Attributes;NamedBlockAst BeginBlock;NamedBlockAst CleanBlock;NamedBlockAst DynamicParamBlock;NamedBlockAst EndBlock;ParamBlockAst ParamBlock;NamedBlockAst ProcessBlock;ScriptRequirements ScriptRequirements;[UsingStatementAst] UsingStatements
    ParamBlockAst|Ast|[AttributeAst] Attributes;[ParameterAst] Parameters
    NamedBlockAst|Ast|TokenKind BlockKind;[StatementAst] Statements;[TrapStatementAst] Traps;bool Unnamed
    NamedAttributeArgumentAst|Ast|ExpressionAst Argument;string ArgumentName;bool ExpressionOmitted
    AttributeBaseAst|Ast|ITypeName TypeName
    AttributeAst|AttributeBaseAst|[NamedAttributeArgumentAst] NamedArguments;[ExpressionAst] PositionalArguments
    TypeConstraintAst|AttributeBaseAst|
    ParameterAst|Ast|[AttributeBaseAst] Attributes;ExpressionAst DefaultValue;VariableExpressionAst Name;type StaticType
    StatementBlockAst|Ast|[StatementAst] Statements;[TrapStatementAst] Traps
    StatementAst|Ast|
    TypeDefinitionAst|StatementAst|[AttributeAst] Attributes;[TypeConstraintAst] BaseTypes;bool IsClass;bool IsEnum;bool IsInterface;[MemberAst] Members;string Name;TypeAttributes TypeAttributes
    UsingStatementAst|StatementAst|StringConstantExpressionAst Alias;HashtableAst ModuleSpecification;StringConstantExpressionAst Name;UsingStatementKind UsingStatementKind
    MemberAst|Ast|string Name
    PropertyMemberAst|MemberAst|[AttributeAst] Attributes;ExpressionAst InitialValue;bool IsHidden;bool IsPrivate;bool IsPublic;bool IsStatic;PropertyAttributes PropertyAttributes;TypeConstraintAst PropertyType
    FunctionMemberAst|MemberAst|[AttributeAst] Attributes;ScriptBlockAst Body;bool IsConstructor;bool IsHidden;bool IsPrivate;bool IsPublic;bool IsStatic;MethodAttributes MethodAttributes;[ParameterAst] Parameters;TypeConstraintAst ReturnType
    FunctionDefinitionAst|StatementAst|ScriptBlockAst Body;bool IsFilter;bool IsWorkflow;string Name;[ParameterAst] Parameters
    IfStatementAst|StatementAst|[Tuple<PipelineBaseAst,StatementBlockAst>] Clauses;StatementBlockAst ElseClause
    DataStatementAst|StatementAst|StatementBlockAst Body;[ExpressionAst] CommandsAllowed;string Variable
    LabeledStatementAst|StatementAst|PipelineBaseAst Condition;string Label
    LoopStatementAst|LabeledStatementAst|StatementBlockAst Body
    ForEachStatementAst|LoopStatementAst|ForEachFlags Flags;ExpressionAst ThrottleLimit;VariableExpressionAst Variable
    ForStatementAst|LoopStatementAst|PipelineBaseAst Initializer;PipelineBaseAst Iterator
    DoWhileStatementAst|LoopStatementAst|
    DoUntilStatementAst|LoopStatementAst|
    WhileStatementAst|LoopStatementAst|
    SwitchStatementAst|LabeledStatementAst|[Tuple<ExpressionAst,StatementBlockAst>] Clauses;StatementBlockAst Default;SwitchFlags Flags
    CatchClauseAst|Ast|StatementBlockAst Body;[TypeConstraintAst] CatchTypes;bool IsCatchAll
    TryStatementAst|StatementAst|StatementBlockAst Body;[CatchClauseAst] CatchClauses;StatementBlockAst Finally
    TrapStatementAst|StatementAst|StatementBlockAst Body;TypeConstraintAst TrapType
    BreakStatementAst|StatementAst|ExpressionAst Label
    ContinueStatementAst|StatementAst|ExpressionAst Label
    ReturnStatementAst|StatementAst|PipelineBaseAst Pipeline
    ExitStatementAst|StatementAst|PipelineBaseAst Pipeline
    ThrowStatementAst|StatementAst|bool IsRethrow;PipelineBaseAst Pipeline
    PipelineBaseAst|StatementAst|
    ChainableAst|PipelineBaseAst|
    PipelineChainAst|ChainableAst|bool Background;ChainableAst LhsPipelineChain;TokenKind Operator;PipelineAst RhsPipeline
    PipelineAst|ChainableAst|bool Background;[CommandBaseAst] PipelineElements
    CommandElementAst|Ast|
    CommandParameterAst|CommandElementAst|ExpressionAst Argument;IScriptExtent ErrorPosition;string ParameterName
    CommandBaseAst|StatementAst|[RedirectionAst] Redirections
    CommandAst|CommandBaseAst|[CommandElementAst] CommandElements;DynamicKeyword DefiningKeyword;TokenKind InvocationOperator
    CommandExpressionAst|CommandBaseAst|ExpressionAst Expression
    RedirectionAst|Ast|RedirectionStream FromStream
    MergingRedirectionAst|RedirectionAst|RedirectionStream ToStream
    FileRedirectionAst|RedirectionAst|bool Append;ExpressionAst Location
    AssignmentStatementAst|PipelineBaseAst|IScriptExtent ErrorPosition;ExpressionAst Left;TokenKind Operator;StatementAst Right
    ConfigurationDefinitionAst|StatementAst|ScriptBlockExpressionAst Body;ConfigurationType ConfigurationType;ExpressionAst InstanceName
    DynamicKeywordStatementAst|StatementAst|[CommandElementAst] CommandElements
    BlockStatementAst|StatementAst|StatementBlockAst Body;Token Kind
    ExpressionAst|CommandElementAst|type StaticType
    TernaryExpressionAst|ExpressionAst|ExpressionAst Condition;ExpressionAst IfFalse;ExpressionAst IfTrue
    BinaryExpressionAst|ExpressionAst|IScriptExtent ErrorPosition;ExpressionAst Left;TokenKind Operator;ExpressionAst Right
    UnaryExpressionAst|ExpressionAst|ExpressionAst Child;TokenKind TokenKind
    AttributedExpressionAst|ExpressionAst|AttributeBaseAst Attribute;ExpressionAst Child
    ConvertExpressionAst|AttributedExpressionAst|TypeConstraintAst Type
    MemberExpressionAst|ExpressionAst|ExpressionAst Expression;CommandElementAst Member;bool NullConditional;bool Static
    InvokeMemberExpressionAst|MemberExpressionAst|[ExpressionAst] Arguments;[ITypeName] GenericTypeArguments
    BaseCtorInvokeMemberExpressionAst|InvokeMemberExpressionAst|
    TypeExpressionAst|ExpressionAst|ITypeName TypeName
    VariableExpressionAst|ExpressionAst|bool Splatted;System.Management.Automation.VariablePath VariablePath
    ConstantExpressionAst|ExpressionAst|System.Object Value
    StringConstantExpressionAst|ConstantExpressionAst|StringConstantType StringConstantType;string Value
    ExpandableStringExpressionAst|ExpressionAst|[ExpressionAst] NestedExpressions;StringConstantType StringConstantType;string Value
    ScriptBlockExpressionAst|ExpressionAst|ScriptBlockAst ScriptBlock
    ArrayLiteralAst|ExpressionAst|[ExpressionAst] Elements
    HashtableAst|ExpressionAst|[Tuple<ExpressionAst,StatementAst>] KeyValuePairs
    ArrayExpressionAst|ExpressionAst|StatementBlockAst SubExpression
    ParenExpressionAst|ExpressionAst|PipelineBaseAst Pipeline
    SubExpressionAst|ExpressionAst|StatementBlockAst SubExpression
    UsingExpressionAst|ExpressionAst|ExpressionAst SubExpression
    IndexExpressionAst|ExpressionAst|ExpressionAst Index;bool NullConditional;ExpressionAst Target
    """#
}
