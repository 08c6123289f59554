import DotNet
import PowerShellRuntime

/// `Select-Object`: takes some properties of objects, or some of the objects.
struct SelectObject: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Select-Object", defaultParameterSet: "DefaultParameter",
    synopsis: "Takes some properties of objects, or some of the objects.",
    description: """
      With -Property it makes new objects that have only these properties; names may have wildcards \
      and properties may be calculated. With -First, -Last, -Skip, -Index and -Unique it picks \
      objects.
      """,
    examples: [
      CmdletExample(
        "1..5 | Select-Object -First 2",
        output: "1\n2"),
      CmdletExample(
        "[pscustomobject]@{ Name = 'atl-cs-001'; Role = 'FE' } | Select-Object -ExpandProperty Name",
        output: "atl-cs-001")
    ])

  static var parameters: [ParameterDeclaration<Self>] { [
    .init(
      "Property", \.property, sets: ["DefaultParameter", "SkipLastParameter"], position: 0,
      help: "The names of properties, or calculated ones: @{ Name = ...; Expression = { ... } }."),
    .init(
      "InputObject", \.inputObject, pipeline: true, type: .psObject,
      help: "The objects to work on; usually they are piped in."),
    .init(
      "ExcludeProperty", \.excludeProperty, sets: ["DefaultParameter", "SkipLastParameter"],
      help: "Names of properties to leave out."),
    .init(
      "ExpandProperty", \.expandProperty, sets: ["DefaultParameter", "SkipLastParameter"],
      help: "A property whose value is written in place of the object."),
    .init("Unique", \.unique, help: "Leaves out what was already there."),
    .init("CaseInsensitive", \.caseInsensitive, help: "-Unique takes upper and lower case for the same."),
    .init(
      "Last", \.last, sets: ["DefaultParameter"], validate: [.range(.int32(0), .int32(2147483647))],
      help: "How many to take from the end."),
    .init(
      "First", \.first, sets: ["DefaultParameter"], validate: [.range(.int32(0), .int32(2147483647))],
      help: "How many to take from the beginning."),
    .init(
      "Skip", \.skip, sets: ["DefaultParameter", "SkipLastParameter"],
      validate: [.range(.int32(0), .int32(2147483647))],
      help: "How many to leave out at the beginning (with -Last: at the end)."),
    .init(
      "Wait", \.wait, sets: ["DefaultParameter", "IndexParameter"],
      help: "Lets the commands before run to their end although enough was taken."),
    .init(
      "SkipLast", \.skipLast, sets: ["SkipLastParameter"],
      validate: [.range(.int32(0), .int32(2147483647))], help: "How many to leave out at the end."),
    .init(
      "Index", \.index, sets: ["IndexParameter"], validate: [.range(.int32(0), .int32(2147483647))],
      help: "The positions to take, counted from 0."),
    .init(
      "SkipIndex", \.skipIndex, sets: ["SkipIndexParameter"],
      validate: [.range(.int32(0), .int32(2147483647))],
      help: "The positions to leave out, counted from 0."),
  ] }

  var property: [Value]?
  var inputObject: Value = .void
  var excludeProperty: [String]?
  var expandProperty: String?
  var unique = false
  var caseInsensitive = false
  var last: Int?
  var first: Int?
  var skip: Int?
  var wait = false
  var skipLast: Int?
  var index: [Int]?
  var skipIndex: [Int]?

  private var selector: PropertySelector?
  private var uniqueness = UniqueFilter()
  private var seen = 0
  private var queue: [Value] = []
  private var queueStart = 0
  private var wanted: Set<Int> = []

  mutating func begin(_ run: CommandRuntime) throws {
    uniqueness.ignoresCase = caseInsensitive
    wanted = Set(index ?? skipIndex ?? [])
    if property != nil || expandProperty != nil || excludeProperty != nil {
      selector = try PropertySelector(property: property, exclude: excludeProperty, expand: expandProperty, run)
    }
    if first == 0, last == nil, !wait { try run.stopUpstream() }
  }

  mutating func process(_ run: CommandRuntime) throws {
    guard !inputObject.isAbsent, !inputObject.isNull else { return }
    let object = inputObject
    defer { seen += 1 }
    if index != nil {
      if wanted.contains(seen) { try emit(object, run) }
      if !wait, let highest = wanted.max(), seen >= highest { try run.stopUpstream() }
    } else if skipIndex != nil {
      if !wanted.contains(seen) { try emit(object, run) }
    } else if let last {
      try takeLast(last, object, run)
    } else if let skipLast {
      guard seen >= (skip ?? 0) else { return }
      queue.append(object)
      if queue.count - queueStart > skipLast { try emit(dequeue(), run) }
    } else {
      let start = skip ?? 0
      guard seen >= start else { return }
      if let first {
        if seen - start < first { try emit(object, run) }
        if !wait, seen - start + 1 >= first { try run.stopUpstream() }
      } else {
        try emit(object, run)
      }
    }
  }

  /// `-Last`: `-Skip` counts from the end, together with `-First` from the start.
  private mutating func takeLast(_ last: Int, _ object: Value, _ run: CommandRuntime) throws {
    if let first {
      let place = seen - (skip ?? 0)
      if place < 0 { return }
      if place < first {
        try emit(object, run)
        return
      }
    }
    queue.append(object)
    if queue.count - queueStart > last + skippedAtEnd { _ = dequeue() }
  }

  private var skippedAtEnd: Int { first == nil ? skip ?? 0 : 0 }

  private mutating func dequeue() -> Value {
    let value = queue[queueStart]
    queueStart += 1
    if queueStart > 1024, queueStart * 2 > queue.count {
      queue.removeFirst(queueStart)
      queueStart = 0
    }
    return value
  }

  private mutating func emit(_ object: Value, _ run: CommandRuntime) throws {
    guard let selector else {
      if unique { if try uniqueness.isNew(object, run.context, isWhole: true) { try run.write(object) } } else { try run.write(object) }
      return
    }
    for result in try selector.select(object, run) {
      if unique, try !uniqueness.isNew(result, run.context) { continue }
      try run.write(result)
    }
  }

  mutating func end(_ run: CommandRuntime) throws {
    guard last != nil else { return }
    let count = max(0, queue.count - queueStart - skippedAtEnd)
    for object in queue[queueStart...].prefix(min(count, last ?? 0)) { try emit(object, run) }
  }
}
