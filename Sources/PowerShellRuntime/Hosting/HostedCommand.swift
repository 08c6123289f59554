import DotNet

/// One command of a `[powershell]`: a name or script text with its parameters.
/// - Source: `System.Management.Automation.Runspaces.Command`
final class HostedCommand: NetObject {
  let text: String
  let isScript: Bool
  let usesLocalScope: Bool
  /// A command found already, by `AddCommand(CommandInfo)`.
  var info: CommandInfo?
  var parameters: [HostedParameter] = []
  /// The last command of its statement.
  var endsStatement = false

  init(_ text: String, isScript: Bool, usesLocalScope: Bool) {
    self.text = text
    self.isScript = isScript
    self.usesLocalScope = usesLocalScope
  }

  func copy() -> HostedCommand {
    let copy = HostedCommand(text, isScript: isScript, usesLocalScope: usesLocalScope)
    copy.info = info
    copy.parameters = parameters
    copy.endsStatement = endsStatement
    return copy
  }

  override var netType: NetType { HostedCommand.type }
  override func toString(_ context: DotNetContext) throws -> PSString? { PSString(text) }

  nonisolated(unsafe) static let type = NetType("System.Management.Automation.Runspaces.Command", base: .object) { type in
    func own(_ this: Value) -> HostedCommand? { this.base.object as? HostedCommand }
    type.constructor("(string command)") { _, a, _ in .object(HostedCommand(a.string(0).text, isScript: false, usesLocalScope: true)) }
    type.constructor("(string command, bool isScript)") { _, a, _ in
      .object(HostedCommand(a.string(0).text, isScript: a.bool(1), usesLocalScope: !a.bool(1)))
    }
    type.constructor("(string command, bool isScript, bool useLocalScope)") { _, a, _ in
      .object(HostedCommand(a.string(0).text, isScript: a.bool(1), usesLocalScope: a.bool(2)))
    }
    type.property("string CommandText") { this, _ in .text(own(this)?.text ?? "") }
    type.property("bool IsScript") { this, _ in .bool(own(this)?.isScript ?? false) }
    type.property("bool UseLocalScope") { this, _ in .bool(own(this)?.usesLocalScope ?? false) }
    type.property("bool IsEndOfStatement") { this, _ in .bool(own(this)?.endsStatement ?? false) }
    type.property("System.Management.Automation.Runspaces.CommandParameterCollection Parameters") { this, _ in
      .object(HostedList((own(this)?.parameters ?? []).map { .object($0) }, of: HostedParameter.listType) { values in
        own(this)?.parameters = values.compactMap { $0.base.object as? HostedParameter }
      })
    }
  }
}

/// A parameter or argument of a hosted command.
final class HostedParameter: NetObject {
  let name: String?
  let value: Value
  init(_ name: String?, _ value: Value) {
    self.name = name
    self.value = value
  }

  /// As the binder takes it. A name may have been given with its dash and colon.
  var argument: CommandArgument {
    guard var plain = name else { return .value(value, nil) }
    if plain.hasPrefix("-") { plain.removeFirst() }
    if plain.hasSuffix(":") { plain.removeLast() }
    return .parameterValue(plain, value, name: nil, value: nil)
  }

  override var netType: NetType { HostedParameter.type }

  nonisolated(unsafe) static let type = NetType("System.Management.Automation.Runspaces.CommandParameter", base: .object) { type in
    func own(_ this: Value) -> HostedParameter? { this.base.object as? HostedParameter }
    type.constructor("(string name)") { _, a, _ in .object(HostedParameter(a.string(0).text, .bool(true))) }
    type.constructor("(string name, System.Object value)") { _, a, _ in .object(HostedParameter(a[0].isNull ? nil : a.string(0).text, a[1])) }
    type.property("string Name") { this, _ in own(this)?.name.map { .text($0) } ?? .null }
    type.property("System.Object Value") { this, _ in own(this)?.value ?? .null }
  }

  nonisolated(unsafe) static let listType = NetType(
    "System.Management.Automation.Runspaces.CommandParameterCollection", base: NetType.named("System.Collections.ObjectModel.Collection[object]") ?? .object
  ) { type in
    type.method("void Add(string name, System.Object value)") { this, a, _ in
      (this.base.object as? HostedList)?.append(.object(HostedParameter(a[0].isNull ? nil : a.string(0).text, a[1])))
      return .void
    }
    type.method("void Add(string name)") { this, a, _ in
      (this.base.object as? HostedList)?.append(.object(HostedParameter(a.string(0).text, .bool(true))))
      return .void
    }
    type.method("void Add(System.Management.Automation.Runspaces.CommandParameter item)") { this, a, _ in
      (this.base.object as? HostedList)?.append(a[0])
      return .void
    }
    HostedList.define(type)
  }
}

/// A collection that tells its owner when it changes.
final class HostedList: NetObject {
  private(set) var elements: [Value]
  private let type: NetType
  private let changed: ([Value]) -> Void
  init(_ elements: [Value], of type: NetType, _ changed: @escaping ([Value]) -> Void) {
    self.elements = elements
    self.type = type
    self.changed = changed
  }
  func append(_ value: Value) {
    elements.append(value)
    changed(elements)
  }
  func removeAll() {
    elements = []
    changed(elements)
  }
  override var netType: NetType { type }
  override var isEnumerable: Bool { true }
  override var contiguousElements: [Value]? { elements }
  override func makeEnumerator(_ context: DotNetContext) throws -> NetEnumerator? { NetEnumerator(elements) }

  static func define(_ type: NetType) {
    func own(_ this: Value) -> HostedList? { this.base.object as? HostedList }
    type.property("int Count") { this, _ in .int(own(this)?.elements.count ?? 0) }
    type.method("void Clear()") { this, _, _ in
      own(this)?.removeAll()
      return .void
    }
    type.method("System.Object get_Item(int index)") { this, a, _ in
      let all: [Value] = own(this)?.elements ?? []
      guard all.indices.contains(a.int(0)) else {
        throw NetException.outOfRange("index", "Index was out of range. Must be non-negative and less than the size of the collection.")
      }
      return all[a.int(0)]
    }
  }
}
