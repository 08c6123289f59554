import DotNet
import PowerShellRuntime

/// `Where-Object`: passes on the objects that meet a condition.
struct WhereObject: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Where-Object", defaultParameterSet: "EqualSet",
    synopsis: "Passes on the objects that meet a condition.",
    description: """
      The condition is a script block in which $_ is the object, or a property, an operator and a \
      value written as parameters.
      """,
    examples: [
      CmdletExample(
        "1..6 | Where-Object { $_ % 2 -eq 0 }",
        output: "2\n4\n6"),
      CmdletExample(
        "'ant', 'bear' | Where-Object Length -gt 3",
        output: "bear")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init(
      "FilterScript", \.filterScript, sets: ["ScriptBlockSet"], mandatory: true, position: 0,
      help: "The condition."),
    .init(
      "Property", \.property,
      sets: ["EqualSet", "CaseSensitiveEqualSet", "NotEqualSet", "CaseSensitiveNotEqualSet", "GreaterThanSet", "CaseSensitiveGreaterThanSet", "LessThanSet", "CaseSensitiveLessThanSet", "GreaterOrEqualSet", "CaseSensitiveGreaterOrEqualSet", "LessOrEqualSet", "CaseSensitiveLessOrEqualSet", "LikeSet", "CaseSensitiveLikeSet", "NotLikeSet", "CaseSensitiveNotLikeSet", "MatchSet", "CaseSensitiveMatchSet", "NotMatchSet", "CaseSensitiveNotMatchSet", "ContainsSet", "CaseSensitiveContainsSet", "NotContainsSet", "CaseSensitiveNotContainsSet", "InSet", "CaseSensitiveInSet", "NotInSet", "CaseSensitiveNotInSet", "IsSet", "IsNotSet", "Not"],
      mandatory: true, position: 0, validate: [.notNullOrEmpty], help: "The property to look at."),
    .init(
      "Value", \.value,
      sets: ["EqualSet", "CaseSensitiveEqualSet", "NotEqualSet", "CaseSensitiveNotEqualSet", "GreaterThanSet", "CaseSensitiveGreaterThanSet", "LessThanSet", "CaseSensitiveLessThanSet", "GreaterOrEqualSet", "CaseSensitiveGreaterOrEqualSet", "LessOrEqualSet", "CaseSensitiveLessOrEqualSet", "LikeSet", "CaseSensitiveLikeSet", "NotLikeSet", "CaseSensitiveNotLikeSet", "MatchSet", "CaseSensitiveMatchSet", "NotMatchSet", "CaseSensitiveNotMatchSet", "ContainsSet", "CaseSensitiveContainsSet", "NotContainsSet", "CaseSensitiveNotContainsSet", "InSet", "CaseSensitiveInSet", "NotInSet", "CaseSensitiveNotInSet", "IsSet", "IsNotSet"],
      position: 1, help: "The value."),
    .init(
      "InputObject", \.inputObject, pipeline: true, type: .psObject,
      help: "The objects to work on; usually they are piped in."),
    .init("EQ", \.eq, sets: ["EqualSet"], aliases: ["IEQ"], help: "Eq."),
    .init("CEQ", \.ceq, sets: ["CaseSensitiveEqualSet"], mandatory: true, help: "Ceq."),
    .init("NE", \.ne, sets: ["NotEqualSet"], mandatory: true, aliases: ["INE"], help: "Ne."),
    .init("CNE", \.cne, sets: ["CaseSensitiveNotEqualSet"], mandatory: true, help: "Cne."),
    .init("GT", \.gt, sets: ["GreaterThanSet"], mandatory: true, aliases: ["IGT"], help: "Gt."),
    .init("CGT", \.cgt, sets: ["CaseSensitiveGreaterThanSet"], mandatory: true, help: "Cgt."),
    .init("LT", \.lt, sets: ["LessThanSet"], mandatory: true, aliases: ["ILT"], help: "Lt."),
    .init("CLT", \.clt, sets: ["CaseSensitiveLessThanSet"], mandatory: true, help: "Clt."),
    .init("GE", \.ge, sets: ["GreaterOrEqualSet"], mandatory: true, aliases: ["IGE"], help: "Ge."),
    .init("CGE", \.cge, sets: ["CaseSensitiveGreaterOrEqualSet"], mandatory: true, help: "Cge."),
    .init("LE", \.le, sets: ["LessOrEqualSet"], mandatory: true, aliases: ["ILE"], help: "Le."),
    .init("CLE", \.cle, sets: ["CaseSensitiveLessOrEqualSet"], mandatory: true, help: "Cle."),
    .init("Like", \.like, sets: ["LikeSet"], mandatory: true, aliases: ["ILike"], help: "Like."),
    .init("CLike", \.cLike, sets: ["CaseSensitiveLikeSet"], mandatory: true, help: "Clike."),
    .init(
      "NotLike", \.notLike, sets: ["NotLikeSet"], mandatory: true, aliases: ["INotLike"],
      help: "Not like."),
    .init("CNotLike", \.cNotLike, sets: ["CaseSensitiveNotLikeSet"], mandatory: true, help: "Cnot like."),
    .init("Match", \.match, sets: ["MatchSet"], mandatory: true, aliases: ["IMatch"], help: "Match."),
    .init("CMatch", \.cMatch, sets: ["CaseSensitiveMatchSet"], mandatory: true, help: "Cmatch."),
    .init(
      "NotMatch", \.notMatch, sets: ["NotMatchSet"], mandatory: true, aliases: ["INotMatch"],
      help: "Not match."),
    .init(
      "CNotMatch", \.cNotMatch, sets: ["CaseSensitiveNotMatchSet"], mandatory: true, help: "Cnot match."),
    .init(
      "Contains", \.contains, sets: ["ContainsSet"], mandatory: true, aliases: ["IContains"],
      help: "Contains."),
    .init(
      "CContains", \.cContains, sets: ["CaseSensitiveContainsSet"], mandatory: true, help: "Ccontains."),
    .init(
      "NotContains", \.notContains, sets: ["NotContainsSet"], mandatory: true, aliases: ["INotContains"],
      help: "Not contains."),
    .init(
      "CNotContains", \.cNotContains, sets: ["CaseSensitiveNotContainsSet"], mandatory: true,
      help: "Cnot contains."),
    .init("In", \.inParameter, sets: ["InSet"], mandatory: true, aliases: ["IIn"], help: "In."),
    .init("CIn", \.cIn, sets: ["CaseSensitiveInSet"], mandatory: true, help: "Cin."),
    .init("NotIn", \.notIn, sets: ["NotInSet"], mandatory: true, aliases: ["INotIn"], help: "Not in."),
    .init("CNotIn", \.cNotIn, sets: ["CaseSensitiveNotInSet"], mandatory: true, help: "Cnot in."),
    .init("Is", \.isParameter, sets: ["IsSet"], mandatory: true, help: "Is."),
    .init("IsNot", \.isNot, sets: ["IsNotSet"], mandatory: true, help: "Is not."),
    .init("Not", \.not, sets: ["Not"], mandatory: true, help: "Not."),
  ] }

  var property: String?
  var filterScript: ScriptBlock?
  var value: Value = .void
  var inputObject: Value = .void
  var eq = false
  var ceq = false
  var ne = false
  var cne = false
  var gt = false
  var cgt = false
  var lt = false
  var clt = false
  var ge = false
  var cge = false
  var le = false
  var cle = false
  var like = false
  var cLike = false
  var notLike = false
  var cNotLike = false
  var match = false
  var cMatch = false
  var notMatch = false
  var cNotMatch = false
  var contains = false
  var cContains = false
  var notContains = false
  var cNotContains = false
  var inParameter = false
  var cIn = false
  var notIn = false
  var cNotIn = false
  var isParameter = false
  var isNot = false
  var not = false

  private var operation: WhereOperation?

  mutating func begin(_ run: CommandRuntime) throws {
    if filterScript == nil { operation = try WhereOperation(property: property ?? "", operatorName: run.parameterSetName, value: value, run) }
  }

  mutating func process(_ run: CommandRuntime) throws {
    guard !inputObject.isAbsent else { return }
    if let filterScript {
      if try run.context.condition(filterScript, underscore: inputObject) { try run.write(inputObject) }
    } else if let operation, try operation.holds(for: inputObject, run) {
      try run.write(inputObject)
    }
  }
}
