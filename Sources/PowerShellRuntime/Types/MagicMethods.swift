import DotNet

/// `.ForEach()` and `.Where()` of every object.
/// - Source: about_Arrays, `EnumerableOps.ForEach`, `EnumerableOps.Where`.
enum MagicMethods {
  static func collection(_ values: [Value]) -> Value {
    .object(NetList(values, type: NetType.named("System.Collections.ObjectModel.Collection[psobject]") ?? .arrayList))
  }

  static func forEach(_ target: Value, _ arguments: [Value], _ frame: Frame) throws -> Value {
    guard let first = arguments.first else {
      throw RuntimeError.make(
        "MethodCountCouldNotFindBest",
        "Cannot find an overload for \"ForEach\" and the argument count: \"0\".", .NotSpecified,
        type: "System.Management.Automation.MethodException")
    }
    let items = try Enumeration.elements(target, frame.context)
    let sink = CollectSink()
    let rest = Array(arguments.dropFirst())
    switch first.base {
    case .object(let object):
      if let block = object as? ScriptBlock {
        for item in items {
          try frame.context.engine.call(block, rest, underscore: item, input: nil, inCurrentScope: true, to: sink)
        }
        return collection(sink.all)
      }
      if let type = object as? NetType {
        for item in items { try sink.write(try Conversion.convert(item, to: type, frame.context)) }
        return collection(sink.all)
      }
    default: break
    }
    let name = Name(Conversion.text(first, frame.context).text)
    for item in items {
      if MethodCall.has(item, name, frame) {
        let result = try MethodCall.invoke(item, name, rest, frame)
        try Enumeration.write(result, to: sink, frame.context)
      } else if let value = rest.first {
        try MemberAccess.set(item, name, value, frame)
      } else {
        try Enumeration.write(try MemberAccess.get(item, name, frame), to: sink, frame.context)
      }
    }
    return collection(sink.all)
  }

  static func where_(_ target: Value, _ arguments: [Value], _ frame: Frame) throws -> Value {
    guard case .object(let object)? = arguments.first?.base, let block = object as? ScriptBlock else {
      throw RuntimeError.make(
        "MethodCountCouldNotFindBest", "Cannot find an overload for \"Where\" and the argument count: \"\(arguments.count)\".",
        .NotSpecified, type: "System.Management.Automation.MethodException")
    }
    let items = try Enumeration.elements(target, frame.context)
    let mode = arguments.count > 1 ? Conversion.text(arguments[1], frame.context).text.lowercased() : "default"
    var limit = arguments.count > 2 ? (try Conversion.convert(arguments[2], to: .int32, frame.context).integer ?? 0) : 0
    func isTrue(_ item: Value) throws -> Bool {
      let sink = CollectSink()
      try frame.context.engine.call(block, [], underscore: item, input: nil, inCurrentScope: true, to: sink)
      return Truth.isTrue(sink.result)
    }
    var chosen: [Value] = []
    switch mode {
    case "first":
      if limit == 0 { limit = 1 }
      for item in items where try isTrue(item) {
        chosen.append(item)
        if chosen.count >= limit { break }
      }
    case "last":
      if limit == 0 { limit = 1 }
      for item in items where try isTrue(item) { chosen.append(item) }
      chosen = Array(chosen.suffix(limit))
    case "skipuntil":
      var found = false
      for item in items {
        if !found { found = try isTrue(item) }
        if found {
          chosen.append(item)
          if limit > 0, chosen.count >= limit { break }
        }
      }
    case "until":
      for item in items {
        if try isTrue(item) { break }
        chosen.append(item)
        if limit > 0, chosen.count >= limit { break }
      }
    case "split":
      var rest: [Value] = []
      for item in items {
        if limit > 0, chosen.count >= limit { rest.append(item) } else if try isTrue(item) { chosen.append(item) } else { rest.append(item) }
      }
      return .array([collection(chosen), collection(rest)])
    default:
      for item in items where try isTrue(item) {
        chosen.append(item)
        if limit > 0, chosen.count >= limit { break }
      }
    }
    return collection(chosen)
  }
}
