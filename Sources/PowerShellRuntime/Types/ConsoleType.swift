import DotNet

/// `System.Console`: the host's screen and keyboard, as scripts use them past the pipeline.
enum ConsoleType {
  static func register() { TypeRegistry.register(type.fullName) { type } }

  nonisolated(unsafe) private static let type: NetType = {
    let type = NetType("System.Console", base: .object, define: define)
    type.isAbstract = true
    return type
  }()

  /// The screen of the session whose turn it is.
  private static var host: (any PSHost)? { ExecutionContext.current?.host }

  private static func define(_ type: NetType) {
    let out: Value = .object(ConsoleWriter(isError: false))
    let error: Value = .object(ConsoleWriter(isError: true))
    type.staticProperty("System.IO.TextWriter Out") { _, _ in out } set: { _, _, _ in }
    type.staticProperty("System.IO.TextWriter Error") { _, _ in error } set: { _, _, _ in }
    let writer = ConsoleWriter(isError: false)
    for name in ["Write", "WriteLine"] {
      let end = name == "WriteLine" ? "\n" : ""
      type.staticMethod("void \(name)()") { _, _, _ in
        writer.put(end)
        return .void
      }
      type.staticMethod("void \(name)(string value)") { _, arguments, _ in
        writer.put(arguments.string(0).text + end)
        return .void
      }
      type.staticMethod("void \(name)(System.Object value)") { _, arguments, context in
        writer.put(try writer.text(arguments[0], context) + end)
        return .void
      }
      type.staticMethod("void \(name)(string format, Params System.Object[] arg)") { _, arguments, context in
        writer.put(try writer.format(arguments, context) + end)
        return .void
      }
    }
    type.staticMethod("string ReadLine()") { _, _, _ in
      guard let line = try host?.readLine(prompt: "", secure: false) else { return .null }
      return .text(line)
    }
    type.staticMethod("void Clear()") { _, _, _ in
      writer.put("\u{1B}[2J\u{1B}[H")
      return .void
    }
    type.staticMethod("void Beep()") { _, _, _ in .void }
    type.staticMethod("void ResetColor()") { _, _, _ in .void }
    type.staticMethod("void SetCursorPosition(int left, int top)") { _, _, _ in .void }
    func number(_ name: String, _ read: @escaping () -> Int) {
      type.staticProperty("int \(name)") { _, _ in .int32(Int32(read())) } set: { _, _, _ in }
    }
    number("WindowWidth") { host?.windowWidth ?? 0 }
    number("WindowHeight") { host?.windowHeight ?? 0 }
    number("BufferWidth") { host?.windowWidth ?? 0 }
    number("BufferHeight") { host?.windowHeight ?? 0 }
    number("CursorLeft") { 0 }
    number("CursorTop") { 0 }
    type.staticProperty("bool IsOutputRedirected") { _, _ in .bool(!(host?.supportsVirtualTerminal ?? false)) }
    type.staticProperty("bool IsErrorRedirected") { _, _ in .bool(!(host?.supportsVirtualTerminal ?? false)) }
    type.staticProperty("bool IsInputRedirected") { _, _ in .bool(!(host?.isInteractive ?? false)) }
    type.staticProperty("bool KeyAvailable") { _, _ in .bool(false) }
    var title: Value = .text("")
    type.staticProperty("string Title") { _, _ in title } set: { _, value, _ in title = value }
    for name in ["OutputEncoding", "InputEncoding"] {
      var stored: Value?
      type.staticProperty("System.Object \(name)") { _, context in
        if let stored { return stored }
        guard let encoding = NetType.named("System.Text.Encoding"), let utf8 = encoding.member("UTF8")?.property else { return .null }
        return try utf8.get?(.object(encoding), context) ?? .null
      } set: { _, value, _ in stored = value }
    }
    for (name, initial) in [("ForegroundColor", "Gray"), ("BackgroundColor", "Black")] {
      guard let colors = NetType.named("System.ConsoleColor"), let member = colors.enumMembers.first(where: { $0.name == initial }) else { continue }
      var color: Value = .object(EnumValue(colors, member.value))
      type.staticProperty("System.ConsoleColor \(name)") { _, _ in color } set: { _, value, _ in color = value }
    }
  }
}

/// `[Console]::Out`: a text writer to the screen.
final class ConsoleWriter: NetObject {
  let isError: Bool
  init(isError: Bool) { self.isError = isError }
  override var netType: NetType { ConsoleWriter.type }

  func put(_ text: String) {
    guard !text.isEmpty, let context = ExecutionContext.current else { return }
    context.flushDisplay?()
    if isError { context.host.writeError(text) } else { context.host.write(text) }
  }
  func text(_ value: Value, _ services: DotNetContext) throws -> String {
    value.isNull ? "" : try netText(value, culture: services.culture, services).text
  }
  func format(_ arguments: Arguments, _ services: DotNetContext) throws -> String {
    try CompositeFormat.format(
      arguments.string(0), try Enumeration.elements(arguments[1], try session(services)), culture: services.culture, services
    ).text
  }

  nonisolated(unsafe) static let type = NetType("System.IO.TextWriter+SyncTextWriter", base: .object) { type in
    for name in ["Write", "WriteLine"] {
      let end = name == "WriteLine" ? "\n" : ""
      type.method("void \(name)()") { this, _, _ in
        (this.object as? ConsoleWriter)?.put(end)
        return .void
      }
      type.method("void \(name)(string value)") { this, arguments, _ in
        (this.object as? ConsoleWriter)?.put(arguments.string(0).text + end)
        return .void
      }
      type.method("void \(name)(System.Object value)") { this, arguments, context in
        guard let writer = this.object as? ConsoleWriter else { return .void }
        writer.put(try writer.text(arguments[0], context) + end)
        return .void
      }
      type.method("void \(name)(string format, Params System.Object[] arg)") { this, arguments, context in
        guard let writer = this.object as? ConsoleWriter else { return .void }
        writer.put(try writer.format(arguments, context) + end)
        return .void
      }
    }
    type.method("void Flush()") { _, _, _ in .void }
  }
}
