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
      help: "The condition: a block that sees each object as $_."),
    .init(
      "Property", \.property,
      sets: ["EqualSet", "CaseSensitiveEqualSet", "NotEqualSet", "CaseSensitiveNotEqualSet", "GreaterThanSet", "CaseSensitiveGreaterThanSet", "LessThanSet", "CaseSensitiveLessThanSet", "GreaterOrEqualSet", "CaseSensitiveGreaterOrEqualSet", "LessOrEqualSet", "CaseSensitiveLessOrEqualSet", "LikeSet", "CaseSensitiveLikeSet", "NotLikeSet", "CaseSensitiveNotLikeSet", "MatchSet", "CaseSensitiveMatchSet", "NotMatchSet", "CaseSensitiveNotMatchSet", "ContainsSet", "CaseSensitiveContainsSet", "NotContainsSet", "CaseSensitiveNotContainsSet", "InSet", "CaseSensitiveInSet", "NotInSet", "CaseSensitiveNotInSet", "IsSet", "IsNotSet", "Not"],
      mandatory: true, position: 0, validate: [.notNullOrEmpty], help: "The property to look at."),
    .init(
      "Value", \.value,
      sets: ["EqualSet", "CaseSensitiveEqualSet", "NotEqualSet", "CaseSensitiveNotEqualSet", "GreaterThanSet", "CaseSensitiveGreaterThanSet", "LessThanSet", "CaseSensitiveLessThanSet", "GreaterOrEqualSet", "CaseSensitiveGreaterOrEqualSet", "LessOrEqualSet", "CaseSensitiveLessOrEqualSet", "LikeSet", "CaseSensitiveLikeSet", "NotLikeSet", "CaseSensitiveNotLikeSet", "MatchSet", "CaseSensitiveMatchSet", "NotMatchSet", "CaseSensitiveNotMatchSet", "ContainsSet", "CaseSensitiveContainsSet", "NotContainsSet", "CaseSensitiveNotContainsSet", "InSet", "CaseSensitiveInSet", "NotInSet", "CaseSensitiveNotInSet", "IsSet", "IsNotSet"],
      position: 1, help: "What the property is compared with."),
    .init(
      "InputObject", \.inputObject, pipeline: true, type: .psObject,
      help: "The objects to work on; usually they are piped in."),
    .init("EQ", \.eq, sets: ["EqualSet"], aliases: ["IEQ"], help: "Keeps objects whose property equals the value."),
    .init(
      "CEQ", \.ceq, sets: ["CaseSensitiveEqualSet"], mandatory: true,
      help: "Keeps objects whose property equals the value, upper and lower case told apart."),
    .init(
      "NE", \.ne, sets: ["NotEqualSet"], mandatory: true, aliases: ["INE"],
      help: "Keeps objects whose property does not equal the value."),
    .init(
      "CNE", \.cne, sets: ["CaseSensitiveNotEqualSet"], mandatory: true,
      help: "Keeps objects whose property does not equal the value, upper and lower case told apart."),
    .init(
      "GT", \.gt, sets: ["GreaterThanSet"], mandatory: true, aliases: ["IGT"],
      help: "Keeps objects whose property is greater than the value."),
    .init(
      "CGT", \.cgt, sets: ["CaseSensitiveGreaterThanSet"], mandatory: true,
      help: "Keeps objects whose property is greater than the value, upper and lower case told apart."),
    .init(
      "LT", \.lt, sets: ["LessThanSet"], mandatory: true, aliases: ["ILT"],
      help: "Keeps objects whose property is less than the value."),
    .init(
      "CLT", \.clt, sets: ["CaseSensitiveLessThanSet"], mandatory: true,
      help: "Keeps objects whose property is less than the value, upper and lower case told apart."),
    .init(
      "GE", \.ge, sets: ["GreaterOrEqualSet"], mandatory: true, aliases: ["IGE"],
      help: "Keeps objects whose property is at least the value."),
    .init(
      "CGE", \.cge, sets: ["CaseSensitiveGreaterOrEqualSet"], mandatory: true,
      help: "Keeps objects whose property is at least the value, upper and lower case told apart."),
    .init(
      "LE", \.le, sets: ["LessOrEqualSet"], mandatory: true, aliases: ["ILE"],
      help: "Keeps objects whose property is at most the value."),
    .init(
      "CLE", \.cle, sets: ["CaseSensitiveLessOrEqualSet"], mandatory: true,
      help: "Keeps objects whose property is at most the value, upper and lower case told apart."),
    .init(
      "Like", \.like, sets: ["LikeSet"], mandatory: true, aliases: ["ILike"],
      help: "Keeps objects whose property fits the wildcard pattern."),
    .init(
      "CLike", \.cLike, sets: ["CaseSensitiveLikeSet"], mandatory: true,
      help: "Keeps objects whose property fits the wildcard pattern, upper and lower case told apart."),
    .init(
      "NotLike", \.notLike, sets: ["NotLikeSet"], mandatory: true, aliases: ["INotLike"],
      help: "Keeps objects whose property does not fit the wildcard pattern."),
    .init(
      "CNotLike", \.cNotLike, sets: ["CaseSensitiveNotLikeSet"], mandatory: true,
      help: "Keeps objects whose property does not fit the wildcard pattern, upper and lower case told apart."),
    .init(
      "Match", \.match, sets: ["MatchSet"], mandatory: true, aliases: ["IMatch"],
      help: "Keeps objects whose property matches the regular expression."),
    .init(
      "CMatch", \.cMatch, sets: ["CaseSensitiveMatchSet"], mandatory: true,
      help: "Keeps objects whose property matches the regular expression, upper and lower case told apart."),
    .init(
      "NotMatch", \.notMatch, sets: ["NotMatchSet"], mandatory: true, aliases: ["INotMatch"],
      help: "Keeps objects whose property does not match the regular expression."),
    .init(
      "CNotMatch", \.cNotMatch, sets: ["CaseSensitiveNotMatchSet"], mandatory: true, help: "Keeps objects whose property does not match the regular expression, upper and lower case told apart."),
    .init(
      "Contains", \.contains, sets: ["ContainsSet"], mandatory: true, aliases: ["IContains"],
      help: "Keeps objects whose property is a collection that has the value among its elements."),
    .init(
      "CContains", \.cContains, sets: ["CaseSensitiveContainsSet"], mandatory: true, help: "Keeps objects whose property is a collection that has the value among its elements, upper and lower case told apart."),
    .init(
      "NotContains", \.notContains, sets: ["NotContainsSet"], mandatory: true, aliases: ["INotContains"],
      help: "Keeps objects whose property is a collection without the value."),
    .init(
      "CNotContains", \.cNotContains, sets: ["CaseSensitiveNotContainsSet"], mandatory: true,
      help: "Keeps objects whose property is a collection without the value, upper and lower case told apart."),
    .init(
      "In", \.inParameter, sets: ["InSet"], mandatory: true, aliases: ["IIn"],
      help: "Keeps objects whose property is one of the values."),
    .init(
      "CIn", \.cIn, sets: ["CaseSensitiveInSet"], mandatory: true,
      help: "Keeps objects whose property is one of the values, upper and lower case told apart."),
    .init(
      "NotIn", \.notIn, sets: ["NotInSet"], mandatory: true, aliases: ["INotIn"],
      help: "Keeps objects whose property is none of the values."),
    .init(
      "CNotIn", \.cNotIn, sets: ["CaseSensitiveNotInSet"], mandatory: true,
      help: "Keeps objects whose property is none of the values, upper and lower case told apart."),
    .init("Is", \.isParameter, sets: ["IsSet"], mandatory: true, help: "Keeps objects whose property is of the type."),
    .init("IsNot", \.isNot, sets: ["IsNotSet"], mandatory: true, help: "Keeps objects whose property is not of the type."),
    .init("Not", \.not, sets: ["Not"], mandatory: true, help: "Keeps objects whose property is false, null, empty or not there."),
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

  func shortcut(_ run: CommandRuntime) -> ((Value) throws -> Void)? {
    guard let filterScript, let condition = ObjectBlock(filterScript, run.context) else { return nil }
    let output = run.output
    return { object in if try condition.holds(for: object) { try output.write(object) } }
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
