extension TypeRegistry {
  /// The generic type with the name and arity, `System.Collections.Generic.List``1`, for the given arguments: one and the same each time.
  public static func construct(_ name: String, _ arguments: [NetType]) -> NetType? {
    generics[Name(name)]?(arguments)
  }

  /// The generic types of the platform, by name with arity.
  static func standardGenerics() -> [Name: ([NetType]) -> NetType?] {
    var table: [Name: ([NetType]) -> NetType?] = [:]
    func add(
      _ name: String, _ kind: NetType.Kind = .class, base: @escaping @autoclosure () -> NetType = .object,
      _ interfaces: [String] = [], _ define: @escaping (NetType) -> Void = { _ in }
    ) {
      let arity = name.lastIndex(of: "`").flatMap { Int(name[name.index(after: $0)...]) } ?? 1
      table[Name(name)] = { arguments in
        guard arguments.count == arity else { return nil }
        let display = "\(name)[\(arguments.map { $0.fullName }.joined(separator: ","))]"
        let identity = arguments.map { String(UInt(bitPattern: ObjectIdentifier($0))) }.joined(separator: ",")
        return intern("\(display)#\(identity)") {
          let type = NetType(
            display, kind, base: kind == .interface ? nil : base(), interfaces: interfaces.compactMap { interface(of: $0, arguments) },
            genericArguments: arguments, elementType: arguments.first, define: define)
          for argument in arguments where NetType.named(argument.signatureName) !== argument {
            type.localTypes[Name(argument.signatureName)] = argument
            guard kind != .interface, kind != .delegate else { continue }
            for interface in ["IEnumerable", "ICollection", "IList", "IComparer", "IEqualityComparer"] {
              let full = "System.Collections.Generic.\(interface)"
              type.localTypes[Name("\(full)[\(argument.signatureName)]")] = construct("\(full)`1", [argument])
            }
          }
          return type
        }
      }
    }
    addInterfaces(add)
    addCollections(add)
    addDelegates(add)
    addTuples(add)
    return table
  }

  typealias GenericAdder = (
    String, NetType.Kind, @escaping @autoclosure () -> NetType, [String], @escaping (NetType) -> Void
  ) -> Void

  /// `IList``1`: with as many of the arguments; `KeyValuePair` in the place of the element where there are two; plain names as they are.
  private static func interface(of name: String, _ arguments: [NetType]) -> NetType? {
    guard name.hasSuffix("`1") else { return name.hasSuffix("`2") ? construct(name, arguments) : find(name) }
    if arguments.count == 1 { return construct(name, arguments) }
    guard let pair = construct("System.Collections.Generic.KeyValuePair`2", arguments) else { return nil }
    return construct(name, [pair])
  }

  private static func addInterfaces(_ add: GenericAdder) {
    let generic = "System.Collections.Generic."
    add(generic + "IEnumerable`1", .interface, .object, ["System.Collections.IEnumerable"], { _ in })
    add(generic + "IEnumerator`1", .interface, .object, ["System.Collections.IEnumerator"], { _ in })
    add(generic + "ICollection`1", .interface, .object, [generic + "IEnumerable`1"], { _ in })
    add(generic + "IReadOnlyCollection`1", .interface, .object, [generic + "IEnumerable`1"], { _ in })
    add(generic + "IList`1", .interface, .object, [generic + "ICollection`1"], { _ in })
    add(generic + "IReadOnlyList`1", .interface, .object, [generic + "IReadOnlyCollection`1"], { _ in })
    add(generic + "ISet`1", .interface, .object, [generic + "ICollection`1"], { _ in })
    add(generic + "IDictionary`2", .interface, .object, [generic + "ICollection`1"], { _ in })
    add(generic + "IReadOnlyDictionary`2", .interface, .object, [generic + "IReadOnlyCollection`1"], { _ in })
    add(generic + "IComparer`1", .interface, .object, [], { _ in })
    add(generic + "IEqualityComparer`1", .interface, .object, [], { _ in })
    add("System.IComparable`1", .interface, .object, [], { _ in })
    add("System.IEquatable`1", .interface, .object, [], { _ in })
    add("System.IObservable`1", .interface, .object, [], { _ in })
    add("System.IProgress`1", .interface, .object, [], { _ in })
  }

  private static func addCollections(_ add: GenericAdder) {
    let generic = "System.Collections.Generic."
    let list = [generic + "IList`1", "System.Collections.IList", generic + "IReadOnlyList`1"]
    let collection = [generic + "IReadOnlyCollection`1", "System.Collections.ICollection"]
    let dictionary = [generic + "IDictionary`2", "System.Collections.IDictionary", generic + "IReadOnlyDictionary`2"]
    add(generic + "List`1", .class, .object, list, defineList)
    add("System.Collections.ObjectModel.Collection`1", .class, .object, list, defineCollection)
    add("System.Management.Automation.PSDataCollection`1", .class, .object, list, definePSDataCollection)
    add("System.Collections.ObjectModel.ReadOnlyCollection`1", .class, .object, list, defineReadOnlyCollection)
    add("System.Collections.ObjectModel.ObservableCollection`1", .class, .object, list, defineCollection)
    add("System.Management.Automation.PSMemberInfoCollection`1", .class, .object, [generic + "IEnumerable`1"], { _ in })
    add(generic + "HashSet`1", .class, .object, [generic + "ISet`1", generic + "IReadOnlyCollection`1"], defineSet)
    add(generic + "SortedSet`1", .class, .object, [generic + "ISet`1"] + collection, defineSet)
    add(generic + "Queue`1", .class, .object, collection, defineQueue)
    add(generic + "Stack`1", .class, .object, collection, defineStack)
    add(generic + "PriorityQueue`2", .class, .object, [], definePriorityQueue)
    add(generic + "LinkedList`1", .class, .object, [generic + "ICollection`1", "System.Collections.ICollection"], defineLinkedList)
    add(generic + "LinkedListNode`1", .class, .object, [], defineLinkedListNode)
    add(generic + "Dictionary`2", .class, .object, dictionary, defineDictionary)
    add(generic + "SortedDictionary`2", .class, .object, dictionary, defineDictionary)
    add(generic + "SortedList`2", .class, .object, dictionary, defineDictionary)
    add(generic + "OrderedDictionary`2", .class, .object, dictionary, defineDictionary)
    add("System.Collections.Concurrent.ConcurrentDictionary`2", .class, .object, dictionary, defineDictionary)
    add("System.Collections.ObjectModel.ReadOnlyDictionary`2", .class, .object, dictionary, defineDictionary)
    add("System.Collections.Concurrent.ConcurrentQueue`1", .class, .object, collection, defineQueue)
    add("System.Collections.Concurrent.ConcurrentStack`1", .class, .object, collection, defineStack)
    add("System.Collections.Concurrent.ConcurrentBag`1", .class, .object, collection, defineBag)
    add(generic + "KeyValuePair`2", .struct, .valueType, [], defineKeyValuePair)
    add(generic + "Comparer`1", .class, .object, [generic + "IComparer`1"], defineDefaultComparer)
    add(generic + "EqualityComparer`1", .class, .object, [generic + "IEqualityComparer`1"], defineDefaultComparer)
    add("System.Lazy`1", .class, .object, [], defineLazy)
    add("System.WeakReference`1", .class, .object, [], { _ in })
  }

  private static func addDelegates(_ add: GenericAdder) {
    for arity in 1...17 {
      add("System.Func`\(arity)", .delegate, .multicastDelegate, [], { _ in })
      if arity < 17 { add("System.Action`\(arity)", .delegate, .multicastDelegate, [], { _ in }) }
    }
    add("System.Predicate`1", .delegate, .multicastDelegate, [], { _ in })
    add("System.Comparison`1", .delegate, .multicastDelegate, [], { _ in })
    add("System.Converter`2", .delegate, .multicastDelegate, [], { _ in })
    add("System.EventHandler`1", .delegate, .multicastDelegate, [], { _ in })
  }

  private static func addTuples(_ add: GenericAdder) {
    for arity in 1...8 {
      add("System.Tuple`\(arity)", .class, .object, ["System.IComparable"], defineTuple)
      add("System.ValueTuple`\(arity)", .struct, .valueType, ["System.IComparable"], defineTuple)
    }
    add("System.Nullable`1", .struct, .valueType, [], defineNullable)
    for name in ["System.Span`1", "System.ReadOnlySpan`1"] { add(name, .struct, .valueType, [], { _ in }) }
  }
}

extension NetType {
  nonisolated(unsafe) public static let multicastDelegate = NetType("System.MulticastDelegate", base: .delegate)

  /// `default(T)`.
  public var defaultValue: Value {
    switch self {
    case _ where self === NetType.boolean: return .bool(false)
    case _ where self === NetType.char: return .char(0)
    case _ where self === NetType.byte: return .byte(0)
    case _ where self === NetType.sbyte: return .sbyte(0)
    case _ where self === NetType.int16: return .int16(0)
    case _ where self === NetType.uint16: return .uint16(0)
    case _ where self === NetType.int32: return .int32(0)
    case _ where self === NetType.uint32: return .uint32(0)
    case _ where self === NetType.int64: return .int64(0)
    case _ where self === NetType.uint64: return .uint64(0)
    case _ where self === NetType.single: return .single(0)
    case _ where self === NetType.double: return .double(0)
    case _ where self === NetType.dateTime: return .dateTime(DateTime(ticks: 0))
    case _ where self === NetType.timeSpan: return .timeSpan(TimeSpan(ticks: 0))
    case _ where kind == .enum: return .object(EnumValue(self, 0))
    case _ where kind == .struct && !fullName.hasPrefix("System.Nullable`1"):
      guard let make = declaredConstructors.first(where: { $0.parameters.isEmpty }) else { return zeroOfStruct }
      return (try? withUnsafeTemporaryAllocation(of: Value.self, capacity: 1) { buffer in
        try make.body(.null, Arguments(UnsafeBufferPointer(start: buffer.baseAddress, count: 0)), DefaultValueContext.shared)
      }) ?? .null
    default: return .null
    }
  }

  /// Structs without a constructor of ours: the first that can be parsed from `0`.
  private var zeroOfStruct: Value {
    for member in ["Zero", "Empty", "MinValue"] {
      if let property = self.member(Name(member))?.property, property.isStatic, let get = property.get {
        return (try? get(.null, DefaultValueContext.shared)) ?? .null
      }
    }
    return .null
  }
}

/// The context for constructors that ask nothing of it.
private final class DefaultValueContext: DotNetContext {
  nonisolated(unsafe) static let shared = DefaultValueContext()
  var culture: Culture { .invariant }
  func invoke(_ delegate: Value, _ arguments: [Value]) throws -> Value { .null }
  func convert(_ value: Value, to type: NetType) throws -> Value { value }
  func toString(_ value: Value) -> PSString { PSString(ascii: "") }
  func compare(_ left: Value, _ right: Value, ignoreCase: Bool) throws -> Int { 0 }
}

/// `System.Nullable<T>`: a type for conversions; its values are plain values or `$null`.
func defineNullable(_ type: NetType) {
  let element = type.genericArguments[0]
  type.constructor("(\(element.signatureName) value)") { _, arguments, _ in arguments[0] }
  type.staticMethod("type GetUnderlyingType(type nullableType)") { _, arguments, _ in
    guard let nullable = arguments[0].object as? NetType, nullable.fullName.hasPrefix("System.Nullable`1") else { return .null }
    return .object(nullable.genericArguments[0])
  }
}
