import DotNet

/// `$target[index]`
enum Indexing {
  static func get(_ target: Value, _ index: Value, _ frame: Frame) throws -> Value {
    switch target {
    case .object(let object):
      if let array = object as? NetArray { return try element(array.elements, index, target, frame) }
      if let list = object as? NetList { return try element(list.elements, index, target, frame) }
      if let table = object as? NetDictionary { return try entry(table, index, frame) }
      if let tuple = object as? NetTuple { return try element(tuple.items, index, target, frame) }
      if let grid = object as? NetMultiArray { return try cell(grid, target, index, frame) }
      if object is PSObjectBox { return try get(target.base, index, frame) }
      if let result = try indexer(target, index, frame) { return result }
      return try scalar(target, index, frame)
    case .string(let text):
      if case .int32(let n) = index {
        let position = n < 0 ? text.count + Int(n) : Int(n)
        if position >= 0 && position < text.count { return .char(text[position]) }
        if frame.context.strictVersion(frame) >= 3 { throw outOfRange() }
        return .null
      }
      if case .object(let object) = index, object.isEnumerable {
        return .array(try Enumeration.elements(index, frame.context).map { try get(target, $0, frame) }.filter { !$0.isNull })
      }
      guard let position = try looseIndex(index, frame) else { return .null }
      return try get(target, position, frame)
    case .null, .void:
      throw RuntimeError.make("NullArray", "Cannot index into a null array.", .InvalidOperation)
    default: return try scalar(target, index, frame)
    }
  }

  private static func integerIndex(_ index: Value, _ frame: Frame) throws -> Value {
    if index.isNull {
      throw RuntimeError.make("NullArrayIndex", "Index operation failed; the array index evaluated to null.", .InvalidOperation)
    }
    return try Conversion.convert(index, to: .int32, frame.context)
  }

  /// An index that is no number finds nothing, unless strict mode 3 asks for the error.
  private static func looseIndex(_ index: Value, _ frame: Frame) throws -> Value? {
    do { return try integerIndex(index, frame) } catch let error as TerminatingError {
      if index.isNull || frame.context.strictVersion(frame) >= 3 { throw error }
      return nil
    }
  }

  private static func element(_ elements: [Value], _ index: Value, _ target: Value, _ frame: Frame) throws -> Value {
    if case .int32(let n) = index {
      let position = n < 0 ? elements.count + Int(n) : Int(n)
      if position >= 0, position < elements.count { return elements[position] }
      if frame.context.strictVersion(frame) >= 3 {
        throw RuntimeError.make(
          "System.IndexOutOfRangeException", "Index was outside the bounds of the array.", .OperationStopped,
          type: "System.IndexOutOfRangeException")
      }
      return .null
    }
    if case .object(let object) = index, object.isEnumerable {
      var results: [Value] = []
      for part in try Enumeration.elements(index, frame.context) {
        guard let position = try looseIndex(part, frame)?.integer else { continue }
        let n = position < 0 ? elements.count + position : position
        if n >= 0, n < elements.count {
          results.append(elements[n])
        } else if frame.context.strictVersion(frame) >= 3 {
          throw outOfRange()
        }
      }
      return .array(results)
    }
    guard let position = try looseIndex(index, frame) else { return .null }
    return try element(elements, position, target, frame)
  }

  private static func entry(_ table: NetDictionary, _ index: Value, _ frame: Frame) throws -> Value {
    if table.type === NetType.orderedDictionary, case .int32(let n) = index.base, !table.contains(index) {
      let pairs = table.pairs
      let position = n < 0 ? pairs.count + Int(n) : Int(n)
      if position >= 0, position < pairs.count { return pairs[position].value }
      return .null
    }
    if case .object(let object) = index, object is NetArray {
      var results: [Value] = []
      for key in try Enumeration.elements(index, frame.context) {
        if key.isNull {
          results.append(.null)
          continue
        }
        // A place beyond the last is left out, a key that is not there is $null.
        if table.type === NetType.orderedDictionary, case .int32(let n) = key.base, !table.contains(key),
          !(table.pairs.indices.contains(n < 0 ? table.pairs.count + Int(n) : Int(n)))
        {
          continue
        }
        results.append(try entry(table, key, frame))
      }
      return .array(results)
    }
    if index.isNull {
      throw RuntimeError.make("NullArrayIndex", "Index operation failed; the array index evaluated to null.", .InvalidOperation)
    }
    if let value = table[try key(index, table, frame)] { return value }
    return .null
  }

  /// Dictionaries with typed keys take what converts to the key's type.
  static func key(_ index: Value, _ table: NetDictionary, _ frame: Frame) throws -> Value {
    guard let wanted = table.type.genericArguments.first, wanted !== NetType.object, index.base.netType !== wanted else { return index.base }
    return try Conversion.convert(index, to: wanted, frame.context)
  }

  /// `$grid[1, 2]`, and lists of such places.
  private static func cell(_ grid: NetMultiArray, _ target: Value, _ index: Value, _ frame: Frame) throws -> Value {
    let parts = try Enumeration.elements(index, frame.context)
    if parts.contains(where: { Enumeration.isEnumerable($0) }) {
      return .array(try parts.map { try cell(grid, target, $0, frame) })
    }
    guard parts.count == grid.lengths.count else {
      throw RuntimeError.make(
        "NeedMultidimensionalIndex",
        "The array reference [\(Conversion.text(index, frame.context).text)] failed because the \(grid.lengths.count)-dimensional array was not indexed with \(grid.lengths.count) indices.",
        .InvalidOperation)
    }
    do { return try MethodCall.invoke(target, "Get", parts, frame) } catch is TerminatingError {
      // Out of range is nothing, as in other arrays.
      return .null
    }
  }

  private static func indexer(_ target: Value, _ index: Value, _ frame: Frame) throws -> Value? {
    guard let type = target.netType else { return nil }
    for name in ["get_Item", "get_Chars"] as [Name] {
      if let group = type.member(name), !group.methods.isEmpty {
        let arguments: [Value]
        if case .object(let object) = index, object is NetArray, group.methods.contains(where: { $0.parameters.count > 1 }) {
          arguments = object.contiguousElements ?? []
        } else {
          arguments = [index]
        }
        return try MethodCall.invoke(group.methods, group.name, on: target, arguments, frame, isStatic: false)
      }
    }
    if case .object(let object) = target, object.isEnumerable, !(object is NetEnumerator) {
      return try element(try Enumeration.elements(target, frame.context), index, target, frame)
    }
    return nil
  }

  /// A single value is a list of one to `[0]` and `[-1]`; other places are empty, or errors in strict mode.
  /// - Source: `ArrayOps.GetNonIndexable`
  private static func scalar(_ target: Value, _ index: Value, _ frame: Frame) throws -> Value {
    if let n = index.base.integer, n == 0 || n == -1 { return target }
    if frame.context.strictVersion(frame) < 2 { return .void }
    throw RuntimeError.make(
      "CannotIndex", "Unable to index into an object of type \"\(target.netType?.fullName ?? "")\".", .InvalidOperation)
  }

  // MARK: Writing

  static func set(_ target: Value, _ index: Value, _ value: Value, _ frame: Frame) throws {
    let value: Value = value.isVoid ? .null : value
    switch target {
    case .object(let object):
      if let array = object as? NetArray { return try setElement(array, index, value, frame) }
      if let list = object as? NetList { return try setElement(list, index, value, frame) }
      if let table = object as? NetDictionary {
        if table.type === NetType.orderedDictionary, case .int32(let n) = index.base, !table.contains(index) {
          let pairs = table.pairs
          let position = n < 0 ? pairs.count + Int(n) : Int(n)
          if position >= 0, position < pairs.count {
            table[pairs[position].key] = value
            return
          }
          throw RuntimeError.make(
            "System.ArgumentOutOfRangeException",
            "Index was out of range. Must be non-negative and less than the size of the collection. (Parameter 'index')", .NotSpecified,
            type: "System.ArgumentOutOfRangeException")
        }
        return try setKey(table, index, value, frame)
      }
      if object is NetMultiArray {
        _ = try MethodCall.invoke(target, "Set", try Enumeration.elements(index, frame.context) + [value], frame)
        return
      }
      if let group = target.netType?.member("set_Item"), !group.methods.isEmpty {
        var arguments: [Value] = [index]
        if case .object(let parts) = index, parts is NetArray, group.methods.contains(where: { $0.parameters.count > 2 }) {
          arguments = parts.contiguousElements ?? []
        }
        _ = try MethodCall.invoke(group.methods, group.name, on: target, arguments + [value], frame, isStatic: false)
        return
      }
    case .null, .void:
      throw RuntimeError.make("NullArray", "Cannot index into a null array.", .InvalidOperation)
    default: break
    }
    throw RuntimeError.make(
      "CannotIndex", "Unable to index into an object of type \"\(target.netType?.fullName ?? "")\".", .InvalidOperation)
  }

  static func setKey(_ table: NetDictionary, _ index: Value, _ value: Value, _ frame: Frame) throws {
    if index.isNull {
      throw RuntimeError.make("NullArrayIndex", "Index operation failed; the array index evaluated to null.", .InvalidOperation)
    }
    if table.type === NetType.defaultParameterDictionary { try DefaultValuesVariable.check([index], frame.context) }
    var value = value
    if table.type.genericArguments.count == 2, table.type.genericArguments[1] !== NetType.object {
      value = try Conversion.convert(value, to: table.type.genericArguments[1], frame.context)
    }
    table[try key(index, table, frame)] = value
  }

  static func outOfRange() -> TerminatingError {
    RuntimeError.make(
      "System.IndexOutOfRangeException", "Index was outside the bounds of the array.", .OperationStopped,
      type: "System.IndexOutOfRangeException", inner: nil)
  }

  private static func setElement(_ array: NetArray, _ index: Value, _ value: Value, _ frame: Frame) throws {
    let n = try position(index, frame)
    let position = n < 0 ? array.elements.count + n : n
    guard position >= 0, position < array.elements.count else { throw outOfRange() }
    if array.elementType === NetType.object {
      array.elements[position] = value
    } else {
      array.elements[position] = try Conversion.convert(value, to: array.elementType, frame.context)
    }
  }

  private static func setElement(_ list: NetList, _ index: Value, _ value: Value, _ frame: Frame) throws {
    let n = try position(index, frame)
    let position = n < 0 ? list.elements.count + n : n
    guard position >= 0, position < list.elements.count else {
      throw RuntimeError.make(
        "System.ArgumentOutOfRangeException",
        "Index was out of range. Must be non-negative and less than the size of the collection. (Parameter 'index')", .OperationStopped,
        type: "System.ArgumentOutOfRangeException")
    }
    if let element = list.type.genericArguments.first, element !== NetType.object {
      list.elements[position] = try Conversion.convert(value, to: element, frame.context)
    } else {
      list.elements[position] = value
    }
    list.version += 1
  }

  private static func position(_ index: Value, _ frame: Frame) throws -> Int {
    if case .int32(let n) = index { return Int(n) }
    if case .object(let object) = index, object is NetArray, object.contiguousElements?.count != 1 {
      throw RuntimeError.make(
        "ArraySliceAssignmentFailed",
        "Array assignment to [\(Conversion.text(index, frame.context).text)] failed because assignment to slices is not supported.",
        .InvalidOperation)
    }
    if case .object(let object) = index, let only = object.contiguousElements?.first { return try position(only, frame) }
    return try integerIndex(index, frame).integer ?? 0
  }
}
