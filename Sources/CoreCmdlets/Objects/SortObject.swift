import DotNet
import PowerShellRuntime

/// `Sort-Object`: sorts objects by their properties or their own order.
struct SortObject: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Sort-Object", defaultParameterSet: "Default",
    synopsis: "Sorts objects by their properties or their own order.",
    description: """
      Several properties sort within each other. A property may be a script block or a hashtable with \
      Expression, Ascending and Descending.
      """,
    examples: [
      CmdletExample(
        "3, 1, 2 | Sort-Object",
        output: "1\n2\n3"),
      CmdletExample(
        "'pear', 'fig', 'banana' | Sort-Object Length -Descending",
        output: "banana\npear\nfig")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init(
      "Property", \.property, position: 0,
      help: "The names of properties, or calculated ones: @{ Name = ...; Expression = { ... } }."),
    .init("Stable", \.stable, sets: ["Default"], help: "Equals keep their order."),
    .init("Descending", \.descending, help: "The greatest first."),
    .init("Unique", \.unique, help: "Leaves out objects that sort as equal."),
    .init(
      "InputObject", \.inputObject, pipeline: true, type: .psObject,
      help: "The objects to work on; usually they are piped in."),
    .init("Culture", \.culture, help: "The culture whose order and case rules count."),
    .init("CaseSensitive", \.caseSensitive, help: "Upper and lower case differ."),
    .init(
      "Top", \.top, sets: ["Top"], mandatory: true, validate: [.range(.int32(1), .int32(2147483647))],
      help: "How many of the first to write."),
    .init(
      "Bottom", \.bottom, sets: ["Bottom"], mandatory: true,
      validate: [.range(.int32(1), .int32(2147483647))], help: "How many of the last to write."),
  ] }

  var property: [Value]?
  var stable = false
  var descending = false
  var unique = false
  var inputObject: Value = .void
  var culture: String?
  var caseSensitive = false
  var top: Int?
  var bottom: Int?

  private var objects: [Value] = []

  mutating func process(_ run: CommandRuntime) throws {
    if !inputObject.isAbsent, !inputObject.isNull { objects.append(inputObject) }
  }

  mutating func end(_ run: CommandRuntime) throws {
    var expressions = try PropertyExpression.read(property ?? [], keys: ["Expression", "Ascending", "Descending"], run)
    if expressions.isEmpty, let first = objects.first?.object, let keys = TypeData.defaultKeySet(run.context.typeNames(of: .object(first))) {
      expressions = keys.map { .named($0) }
    }
    let sorter = ObjectSorter(expressions, descending: descending, caseSensitive: caseSensitive, run.context)
    var sorted = try sorter.sort(objects, isStable: stable || top != nil || bottom != nil)
    objects = []
    if unique { sorted = try sorter.withoutEquals(sorted) }
    if let top { sorted = Array(sorted.prefix(top)) }
    if let bottom { sorted = Array(sorted.suffix(bottom)) }
    for entry in sorted { try run.write(entry.object) }
  }
}
