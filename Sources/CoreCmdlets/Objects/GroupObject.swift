import DotNet
import PowerShellRuntime

/// `Group-Object`: gathers objects that have the same value of a property.
struct GroupObject: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Group-Object", defaultParameterSet: "HashTable", outputTypes: ["System.Collections.Hashtable", "Microsoft.PowerShell.Commands.GroupInfo"],
    synopsis: "Gathers objects that have the same value of a property.",
    description: """
      Writes one GroupInfo for each different value, with the count, the name and the objects; with \
      -AsHashTable one table from value to objects.
      """,
    examples: [
      CmdletExample(
        "'a', 'b', 'a' | Group-Object | ForEach-Object { \"$($_.Name) $($_.Count)\" }",
        output: "a 2\nb 1"),
      CmdletExample(
        "(1..4 | Group-Object { $_ % 2 } -AsHashTable)[0]",
        output: "2\n4")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init(
      "Property", \.property, position: 0,
      help: "The names of properties, or calculated ones: @{ Name = ...; Expression = { ... } }."),
    .init("NoElement", \.noElement, help: "Keeps the counts only, not the objects."),
    .init("AsHashTable", \.asHashTable, aliases: ["AHT"], help: "Writes one table in place of the groups."),
    .init("AsString", \.asString, help: "The table's keys are text."),
    .init(
      "InputObject", \.inputObject, pipeline: true, type: .psObject,
      help: "The objects to work on; usually they are piped in."),
    .init("Culture", \.culture, help: "The culture whose order and case rules count."),
    .init("CaseSensitive", \.caseSensitive, help: "Upper and lower case differ."),
  ] }

  var property: [Value]?
  var noElement = false
  var asHashTable = false
  var asString = false
  var inputObject: Value = .void
  var culture: String?
  var caseSensitive = false

  private var grouping = ObjectGrouping()
  private var expressions: [PropertyExpression] = []

  mutating func begin(_ run: CommandRuntime) throws {
    expressions = try PropertyExpression.read(property ?? [], keys: ["Expression"], run)
    if asString, !asHashTable {
      throw run.terminating(
        "System.ArgumentException",
        "The command cannot be run because the AsString parameter requires that you specify the AsHashtable parameter.",
        id: "ArgumentException", .InvalidArgument, target: .object(SwitchParameter(true)))
    }
    if asHashTable, !asString, expressions.count > 1 {
      throw run.terminating(
        "System.ArgumentException",
        "The command cannot be run because using the AsHashTable parameter with more than one property requires adding the AsString parameter.",
        id: "ArgumentException", .InvalidArgument)
    }
    grouping.caseSensitive = caseSensitive
  }

  mutating func process(_ run: CommandRuntime) throws {
    guard !inputObject.isAbsent, !inputObject.isNull else { return }
    try grouping.add(inputObject, expressions, run.context)
  }

  mutating func end(_ run: CommandRuntime) throws {
    if asHashTable {
      let table = NetDictionary(type: .hashtable, ignoresCase: !caseSensitive)
      for group in try grouping.sorted(run.context) {
        let key: Value = asString ? .text(group.name(run.context)) : group.values[0]
        if key.isNull { continue }
        if table.contains(key) {
          let message =
            "The objects grouped by this property cannot be expanded because there is a key duplication. Provide a valid value for the property, and then try again."
          try run.report("System.ArgumentException", message, id: "The objects grouped by this property cannot be expanded because there is a key duplication. Provide a valid value for the property, and then try again.", .InvalidArgument, target: .object(table))
          continue
        }
        table[key] = .object(NetList(group.objects, type: .psObjectCollection))
      }
      if table.count > 0 || !objectsWereGiven { try run.write(.object(table)) }
      return
    }
    for group in try grouping.sorted(run.context) { try run.write(group.info(withElements: !noElement, run.context)) }
  }
  private var objectsWereGiven: Bool { !grouping.isEmpty }
}
