import Testing

@testable import DotNet

/// Calls members by name as the run time would, choosing the first overload that takes as many arguments.
struct Probe {
  let context = PlainContext()

  func new(_ type: String, _ arguments: Value...) throws -> Value {
    let type = try #require(NetType.named(type), "no type \(type)")
    let method = try #require(type.declaredConstructors.first { $0.arity.contains(arguments.count) })
    return try arguments.withUnsafeBufferPointer { try method.body(.null, Arguments($0), context) }
  }

  @discardableResult func call(_ value: Value, _ name: String, _ arguments: Value...) throws -> Value {
    let type = try #require(value.netType)
    let member = try #require(type.member(Name(name)), "no \(name) on \(type.fullName)")
    let method = try #require(member.methods.first { !$0.isStatic && $0.arity.contains(arguments.count) })
    return try arguments.withUnsafeBufferPointer { try method.body(value, Arguments($0), context) }
  }

  @discardableResult func callStatic(_ type: String, _ name: String, _ arguments: Value...) throws -> Value {
    let type = try #require(NetType.named(type), "no type \(type)")
    let member = try #require(type.member(Name(name)), "no \(name) on \(type.fullName)")
    let method = try #require(member.methods.first { $0.isStatic && $0.arity.contains(arguments.count) })
    return try arguments.withUnsafeBufferPointer { try method.body(.null, Arguments($0), context) }
  }

  func get(_ value: Value, _ name: String) throws -> Value {
    let type = try #require(value.netType)
    let get = try #require(type.member(Name(name))?.property?.get, "no \(name) on \(type.fullName)")
    return try get(value, context)
  }

  func text(_ value: Value) throws -> String {
    if let object = value.object, object.isEnumerable { return try elements(of: value, context).map { context.toString($0).text }.joined(separator: " ") }
    return context.toString(value).text
  }

  func message(_ body: () throws -> Void) -> String {
    do { try body() } catch let failure as NetException {
      return "\(failure.exception.type.name): \(failure.exception.message)"
    } catch { return "\(error)" }
    return "none"
  }
}

@Suite struct CollectionTests {
  let probe = Probe()

  @Test func listsGrowAndFail() throws {
    let list = try probe.new("System.Collections.Generic.List[int]")
    try probe.call(list, "Add", .int32(3))
    try probe.call(list, "Add", .int32(1))
    try probe.call(list, "Sort")
    #expect(try probe.text(list) == "1 3")
    #expect(probe.message { try probe.call(list, "RemoveAt", .int32(9)) }
      == "ArgumentOutOfRangeException: Index was out of range. Must be non-negative and less than the size of the collection. (Parameter 'index')")
    #expect(list.netType?.name == "List`1")
    #expect(list.netType?.clrFullName
      == "System.Collections.Generic.List`1[[System.Int32, System.Private.CoreLib, Version=10.0.0.0, Culture=neutral, PublicKeyToken=7cec85d7bea7798e]]")
    #expect(list.netType === NetType.named("Collections.Generic.List[System.Int32]"))
    #expect(NetType.named("System.Collections.IList")?.isAssignable(from: try #require(list.netType)) == true)
    #expect(NetType.named("System.Collections.Generic.IEnumerable[int]")?.isAssignable(from: NetType.array(of: .int32)) == true)
  }

  @Test func dictionariesSayWhichKeyIsMissing() throws {
    let dictionary = try probe.new("System.Collections.Generic.Dictionary[string,int]")
    try probe.call(dictionary, "Add", .text("a"), .int32(1))
    #expect(probe.message { try probe.call(dictionary, "get_Item", .text("b")) }
      == "KeyNotFoundException: The given key 'b' was not present in the dictionary.")
    #expect(probe.message { try probe.call(dictionary, "Add", .text("a"), .int32(1)) }
      == "ArgumentException: An item with the same key has already been added. Key: a")
    #expect(try probe.text(try probe.get(dictionary, "Keys")) == "a")
  }

  @Test func hashtablesEnumerateIntegerKeysByBuckets() {
    let table = NetDictionary()
    table.capacity = 3
    for key in 1...3 { table[.int(key)] = .int(key) }
    #expect(table.keys.compactMap { $0.integer } == [3, 2, 1])
  }

  @Test func setsQueuesAndStacks() throws {
    let set = try probe.new("System.Collections.Generic.HashSet[string]", .array([.text("b"), .text("a"), .text("b")]))
    #expect(try probe.text(set) == "b a")
    let sorted = try probe.new("System.Collections.Generic.SortedSet[string]", .array([.text("b"), .text("a")]))
    #expect(try probe.text(sorted) == "a b")
    let queue = try probe.new("System.Collections.Generic.Queue[int]")
    #expect(probe.message { try probe.call(queue, "Dequeue") } == "InvalidOperationException: Queue empty.")
    let stack = try probe.new("System.Collections.Stack")
    try probe.call(stack, "Push", .int32(1))
    try probe.call(stack, "Push", .int32(2))
    #expect(try probe.text(stack) == "2 1")
  }

  @Test func arraysHaveDimensions() throws {
    let grid = try probe.new("int[,]", .int32(2), .int32(3))
    #expect(try probe.text(try probe.get(grid, "Length")) == "6")
    #expect(try probe.text(try probe.call(grid, "GetLength", .int32(1))) == "3")
    let array: Value = .array([.int32(3), .int32(1), .int32(2)], of: .int32)
    try probe.callStatic("array", "Sort", array)
    #expect(try probe.text(array) == "1 2 3")
    #expect(probe.message { try probe.call(array, "Add", .int32(1)) } == "NotSupportedException: Collection was of a fixed size.")
  }

  @Test func enumsParseAndFormat() throws {
    let red = try probe.callStatic("enum", "Parse", .object(try #require(NetType.named("ConsoleColor"))), .text("Red"))
    #expect(try probe.text(red) == "Red")
    #expect(probe.message { try probe.callStatic("enum", "Parse", .object(NetType.named("ConsoleColor") ?? .object), .text("Reddish")) }
      == "ArgumentException: Requested value 'Reddish' was not found.")
    let flags = EnumTypes.value("System.IO.FileAttributes", 33)
    #expect(try probe.text(flags) == "ReadOnly, Archive")
  }

  @Test func exceptionsComposeTheirMessages() throws {
    let type = try #require(NetType.named("ArgumentException"))
    let method = try #require(type.declaredConstructors.first { $0.signature.contains("string message, string paramName)") })
    let exception = try [Value.text("Bad."), .text("count")].withUnsafeBufferPointer { try method.body(.null, Arguments($0), probe.context) }
    #expect(try probe.text(try probe.get(exception, "Message")) == "Bad. (Parameter 'count')")
    #expect(NetType.named("System.ArgumentNullException")?.typeNames
      == ["System.ArgumentNullException", "System.ArgumentException", "System.SystemException", "System.Exception", "System.Object"])
    #expect(try probe.text(try probe.get(try probe.new("DivideByZeroException"), "Message")) == "Attempted to divide by zero.")
  }

  @Test func everyRowOfTheTablesNamesAType() {
    for name in TypeRegistry.allNames { #expect(NetType.named(name) != nil, "\(name)") }
  }
}
