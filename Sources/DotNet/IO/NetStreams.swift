/// `MemoryStream` and `FileStream`: bytes with a position.
public final class NetStream: NetObject {
  public var bytes: [UInt8]
  public var position = 0
  /// The file behind it; what was written goes there on `Flush` and `Close`.
  let path: String?
  private let files: HostFiles?
  let canWrite: Bool
  let canRead: Bool
  private var isDirty = false
  private(set) var isOpen = true

  public init(_ bytes: [UInt8] = [], path: String? = nil, files: HostFiles? = nil, canRead: Bool = true, canWrite: Bool = true) {
    self.bytes = bytes
    self.path = path
    self.files = files
    self.canRead = canRead
    self.canWrite = canWrite
  }

  public override var netType: NetType { path == nil ? .memoryStream : .fileStream }

  func checkOpen() throws {
    guard isOpen else {
      let exception = NetException("System.ObjectDisposedException", "Cannot access a closed \(path == nil ? "Stream" : "file").")
      exception.exception.properties["ObjectName"] = .text("")
      throw exception
    }
  }

  func read(_ count: Int) throws -> [UInt8] {
    try checkOpen()
    guard canRead else { throw NetException("System.NotSupportedException", "Stream does not support reading.") }
    let from = min(position, bytes.count)
    let to = min(from + max(0, count), bytes.count)
    position = to
    return Array(bytes[from..<to])
  }

  /// What lies ahead of the position, which moves to the end.
  public func remaining() -> [UInt8] {
    let from = min(position, bytes.count)
    position = bytes.count
    return Array(bytes[from...])
  }

  public func write(_ new: [UInt8]) throws {
    try checkOpen()
    guard canWrite else { throw NetException("System.NotSupportedException", "Stream does not support writing.") }
    if position > bytes.count { bytes += Array(repeating: 0, count: position - bytes.count) }
    let overlap = min(new.count, bytes.count - position)
    bytes.replaceSubrange(position..<position + overlap, with: new)
    position += new.count
    isDirty = true
  }

  func setLength(_ length: Int) {
    bytes = length <= bytes.count ? Array(bytes.prefix(length)) : bytes + Array(repeating: 0, count: length - bytes.count)
    position = min(position, length)
    isDirty = true
  }

  func flush() throws {
    if isDirty, let path, let files { try files.write(path, bytes) }
    isDirty = false
  }

  func close() {
    guard isOpen else { return }
    try? flush()
    isOpen = false
  }

  /// Opens a file as `FileMode` (CreateNew, Create, Open, OpenOrCreate, Truncate, Append) and `FileAccess` ask.
  public static func open(_ path: String, mode: Int, access: Int, _ context: DotNetContext) throws -> NetStream {
    let files = context.hostFiles
    let full = try files.fullPath(path)
    let exists = files.isFile(full)
    switch mode {
    case 1 where exists: throw NetException("System.IO.IOException", "The file '\(full)' already exists.")
    case 3 where !exists, 5 where !exists: throw files.missing(full)
    default: break
    }
    let keeps = mode == 3 || mode == 4 || mode == 6
    let bytes = exists && keeps ? try files.read(full) : []
    if access & 2 != 0, !exists || !keeps { try files.write(full, []) }
    let stream = NetStream(bytes, path: full, files: files, canRead: access & 1 != 0, canWrite: access & 2 != 0)
    if mode == 6 { stream.position = bytes.count }
    return stream
  }
}

/// `StringReader` and `StreamReader`.
public final class NetTextReader: NetObject {
  private let units: [UInt16]
  private var position = 0
  let stream: NetStream?
  private let type: NetType
  init(_ text: String, stream: NetStream? = nil, type: NetType) {
    self.units = Array(text.utf16)
    self.stream = stream
    self.type = type
  }
  public override var netType: NetType { type }

  var isAtEnd: Bool { position >= units.count }
  func peek() -> Int { isAtEnd ? -1 : Int(units[position]) }
  func read() -> Int {
    guard !isAtEnd else { return -1 }
    position += 1
    return Int(units[position - 1])
  }
  func readLine() -> String? {
    guard !isAtEnd else { return nil }
    var end = position
    while end < units.count, units[end] != 10, units[end] != 13 { end += 1 }
    let line = String(decoding: units[position..<end], as: UTF16.self)
    if end < units.count {
      let isPair = units[end] == 13 && end + 1 < units.count && units[end + 1] == 10
      end += isPair ? 2 : 1
    }
    position = end
    return line
  }
  public func readToEnd() -> String {
    defer { position = units.count }
    return String(decoding: units[min(position, units.count)...], as: UTF16.self)
  }
}

/// `StringWriter`, `StreamWriter`, and the console's `Out` and `Error`.
public final class NetTextWriter: NetObject {
  enum Target {
    case builder(StringBuilder)
    case stream(NetStream, NetEncoding)
    case console(isError: Bool)
  }
  let target: Target
  var newLine = "\n"
  var autoFlush = false
  private let type: NetType
  init(_ target: Target, type: NetType) {
    self.target = target
    self.type = type
  }
  public override var netType: NetType { type }
  public override func toString(_ context: DotNetContext) throws -> PSString? {
    if case .builder(let builder) = target { return try builder.toString(context) }
    return nil
  }
  var encodingName: String {
    switch target {
    case .builder: "utf-16"
    case .stream(_, let encoding): encoding.facts.web
    case .console: "utf-8"
    }
  }
  public func write(_ text: String, _ context: DotNetContext) throws {
    switch target {
    case .builder(let builder): builder.append(PSString(text))
    case .stream(let stream, let encoding): try stream.write(encoding.encode(PSString(text)))
    case .console(let isError): context.writeConsole(text, toError: isError)
    }
  }
  func flush() throws { if case .stream(let stream, _) = target { try stream.flush() } }
  func close() { if case .stream(let stream, _) = target { stream.close() } }
}

extension NetType {
  private static func ioType(_ name: String, _ base: NetType, _ define: @escaping (NetType) -> Void = { _ in }) -> NetType {
    NetType("System.IO.\(name)", base: base, interfaces: [.iDisposable], define: define)
  }
  nonisolated(unsafe) static let stream = ioType("Stream", .object, defineStream)
  nonisolated(unsafe) static let memoryStream = ioType("MemoryStream", .stream, defineMemoryStream)
  nonisolated(unsafe) static let fileStream = ioType("FileStream", .stream, defineFileStream)
  nonisolated(unsafe) static let textReader = ioType("TextReader", .object, defineTextReader)
  nonisolated(unsafe) static let stringReader = ioType("StringReader", .textReader) { type in
    type.constructor("(string s)") { _, arguments, _ in
      guard !arguments[0].isNull else { throw NetException.argumentNull("s") }
      return .object(NetTextReader(arguments.string(0).text, type: type))
    }
  }
  nonisolated(unsafe) static let streamReader = ioType("StreamReader", .textReader, defineStreamReader)
  nonisolated(unsafe) static let textWriter = ioType("TextWriter", .object, defineTextWriter)
  nonisolated(unsafe) static let stringWriter = ioType("StringWriter", .textWriter, defineStringWriter)
  nonisolated(unsafe) static let streamWriter = ioType("StreamWriter", .textWriter, defineStreamWriter)
}

func byteValues(_ bytes: [UInt8]) -> Value { .array(bytes.map { .byte($0) }, of: .byte) }
func byteArray(_ value: Value, _ context: DotNetContext) throws -> [UInt8] {
  try elements(of: value, context).map { UInt8(truncatingIfNeeded: $0.integer ?? 0) }
}

private func defineStream(_ type: NetType) {
  func stream(_ value: Value) throws -> NetStream { try cast(value) }
  type.property("long Length") { this, _ in .int64(Int64(try stream(this).bytes.count)) }
  type.property("long Position") { this, _ in .int64(Int64(try stream(this).position)) } set: { this, value, _ in
    try stream(this).position = max(0, value.integer ?? 0)
  }
  type.property("bool CanRead") { this, _ in .bool(try stream(this).canRead && stream(this).isOpen) }
  type.property("bool CanWrite") { this, _ in .bool(try stream(this).canWrite && stream(this).isOpen) }
  type.property("bool CanSeek") { this, _ in .bool(try stream(this).isOpen) }
  type.method("int ReadByte()") { this, _, _ in .int(try stream(this).read(1).first.map { Int($0) } ?? -1) }
  type.method("int Read(byte[] buffer, int offset, int count)") { this, arguments, _ in
    let buffer: NetArray = try cast(arguments[0])
    let read = try stream(this).read(arguments.int(2))
    guard arguments.int(1) + read.count <= buffer.elements.count else { throw ArrayRange.count() }
    for (offset, byte) in read.enumerated() { buffer.elements[arguments.int(1) + offset] = .byte(byte) }
    return .int(read.count)
  }
  type.method("void WriteByte(byte value)") { this, arguments, _ in
    try stream(this).write([UInt8(truncatingIfNeeded: arguments.int(0))])
    return .void
  }
  type.method("void Write(byte[] buffer, int offset, int count)") { this, arguments, context in
    let all = try byteArray(arguments[0], context)
    try stream(this).write(Array(all[try ArrayRange.check(arguments.int(1), arguments.int(2), in: all.count)]))
    return .void
  }
  type.method("long Seek(long offset, System.IO.SeekOrigin origin)") { this, arguments, _ in
    let target = try stream(this)
    let base = [0, target.position, target.bytes.count][max(0, min(2, arguments.int(1)))]
    guard base + arguments.int(0) >= 0 else {
      throw NetException("System.IO.IOException", "An attempt was made to move the position before the beginning of the stream.")
    }
    target.position = base + arguments.int(0)
    return .int64(Int64(target.position))
  }
  type.method("void SetLength(long value)") { this, arguments, _ in
    try stream(this).setLength(arguments.int(0))
    return .void
  }
  type.method("void CopyTo(System.IO.Stream destination)") { this, arguments, _ in
    try (try stream(arguments[0])).write(try stream(this).remaining())
    return .void
  }
  type.method("void Flush()") { this, _, _ in
    try stream(this).flush()
    return .void
  }
  for name in ["Close", "Dispose"] {
    type.method("void \(name)()") { this, _, _ in
      try stream(this).close()
      return .void
    }
  }
}

private func defineMemoryStream(_ type: NetType) {
  type.constructor("()") { _, _, _ in .object(NetStream()) }
  type.constructor("(byte[] buffer)") { _, arguments, context in .object(NetStream(try byteArray(arguments[0], context))) }
  type.constructor("(int capacity)") { _, _, _ in .object(NetStream()) }
  type.property("int Capacity") { this, _ in
    let count = (try cast(this) as NetStream).bytes.count
    return .int(count == 0 ? 0 : max(256, count))
  } set: { _, _, _ in }
  type.method("byte[] ToArray()") { this, _, _ in byteValues((try cast(this) as NetStream).bytes) }
  type.method("byte[] GetBuffer()") { this, _, _ in byteValues((try cast(this) as NetStream).bytes) }
  type.method("void WriteTo(System.IO.Stream stream)") { this, arguments, _ in
    try (try cast(arguments[0]) as NetStream).write((try cast(this) as NetStream).bytes)
    return .void
  }
}

private func defineFileStream(_ type: NetType) {
  type.constructor("(string path, System.IO.FileMode mode)") { _, arguments, context in
    .object(try NetStream.open(arguments.string(0).text, mode: arguments.int(1), access: arguments.int(1) == 6 ? 2 : 3, context))
  }
  type.constructor("(string path, System.IO.FileMode mode, System.IO.FileAccess access)") { _, arguments, context in
    .object(try NetStream.open(arguments.string(0).text, mode: arguments.int(1), access: arguments.int(2), context))
  }
  type.constructor("(string path, System.IO.FileMode mode, System.IO.FileAccess access, System.IO.FileShare share)") { _, arguments, context in
    .object(try NetStream.open(arguments.string(0).text, mode: arguments.int(1), access: arguments.int(2), context))
  }
  type.property("string Name") { this, _ in .text((try cast(this) as NetStream).path ?? "") }
}

private func defineTextReader(_ type: NetType) {
  func reader(_ value: Value) throws -> NetTextReader { try cast(value) }
  type.method("int Peek()") { this, _, _ in .int(try reader(this).peek()) }
  type.method("int Read()") { this, _, _ in .int(try reader(this).read()) }
  for name in ["Read", "ReadBlock"] {
    type.method("int \(name)(char[] buffer, int index, int count)") { this, arguments, _ in
      let buffer: NetArray = try cast(arguments[0])
      guard arguments.int(1) >= 0, arguments.int(2) >= 0, arguments.int(1) + arguments.int(2) <= buffer.elements.count else { throw ArrayRange.count() }
      var read = 0
      while read < arguments.int(2) {
        let unit = try reader(this).read()
        if unit < 0 { break }
        buffer.elements[arguments.int(1) + read] = .char(UInt16(unit))
        read += 1
      }
      return .int(read)
    }
  }
  type.method("string ReadLine()") { this, _, _ in try reader(this).readLine().map { .text($0) } ?? .null }
  type.method("string ReadToEnd()") { this, _, _ in .text(try reader(this).readToEnd()) }
  for name in ["Close", "Dispose"] {
    type.method("void \(name)()") { this, _, _ in
      try reader(this).stream?.close()
      return .void
    }
  }
}

private func encoding(_ value: Value) -> NetEncoding? { value.object as? NetEncoding }

private func defineStreamReader(_ type: NetType) {
  func make(_ stream: NetStream, _ encoding: NetEncoding?) -> Value {
    .object(NetTextReader(FileText.decode(stream.remaining(), encoding), stream: stream, type: type))
  }
  func open(_ path: String, _ context: DotNetContext) throws -> NetStream { try NetStream.open(path, mode: 3, access: 1, context) }
  type.constructor("(System.IO.Stream stream)") { _, arguments, _ in
    if arguments[0].isNull { throw NetException.argumentNull("stream") }
    return make(try cast(arguments[0]), nil)
  }
  type.constructor("(string path)") { _, arguments, context in make(try open(arguments.string(0).text, context), nil) }
  type.constructor("(string path, System.Text.Encoding encoding)") { _, arguments, context in
    make(try open(arguments.string(0).text, context), encoding(arguments[1]))
  }
  type.constructor("(System.IO.Stream stream, System.Text.Encoding encoding)") { _, arguments, _ in
    make(try cast(arguments[0]), encoding(arguments[1]))
  }
  type.property("System.Text.Encoding CurrentEncoding") { _, _ in .object(NetEncoding.utf8NoMark) }
  type.method("void DiscardBufferedData()") { _, _, _ in .void }
  type.property("bool EndOfStream") { this, _ in .bool((try cast(this) as NetTextReader).isAtEnd) }
  type.property("System.IO.Stream BaseStream") { this, _ in (try cast(this) as NetTextReader).stream.map { .object($0) } ?? .null }
}

private func defineTextWriter(_ type: NetType) {
  func writer(_ value: Value) throws -> NetTextWriter { try cast(value) }
  func formatted(_ format: PSString, _ values: [Value], _ context: DotNetContext) throws -> String {
    let format = [Value.string(format), .array(values)]
    guard let method = NetType.string.member("Format")?.methods.first(where: { $0.isStatic && $0.parameters.count == 2 && $0.parameters[1].isParams })
    else { return "" }
    return context.toString(try format.withUnsafeBufferPointer { try method.body(.null, Arguments($0), context) }).text
  }
  for (name, isLine) in [("Write", false), ("WriteLine", true)] {
    func put(_ this: Value, _ text: String, _ context: DotNetContext) throws -> Value {
      let target = try writer(this)
      try target.write(isLine ? text + target.newLine : text, context)
      return .void
    }
    if isLine { type.method("void WriteLine()") { this, _, context in try put(this, "", context) } }
    type.method("void \(name)(string value)") { this, arguments, context in try put(this, arguments.string(0).text, context) }
    type.method("void \(name)(char[] buffer)") { this, arguments, context in
      try put(this, String(decoding: try elements(of: arguments[0], context).compactMap { $0.integer.map { UInt16(truncatingIfNeeded: $0) } }, as: UTF16.self), context)
    }
    type.method("void \(name)(System.Object value)") { this, arguments, context in
      try put(this, arguments[0].isNull ? "" : context.toString(arguments[0]).text, context)
    }
    type.method("void \(name)(string format, Params System.Object[] arg)") { this, arguments, context in
      try put(this, try formatted(arguments.string(0), try elements(of: arguments[1], context), context), context)
    }
  }
  type.property("string NewLine") { this, _ in .text(try writer(this).newLine) } set: { this, value, context in
    try writer(this).newLine = context.toString(value).text
  }
  type.property("System.Text.Encoding Encoding") { this, _ in
    if case .stream(_, let encoding) = try writer(this).target { return .object(encoding) }
    return .object(NetEncoding(.utf16))
  }
  type.method("void Flush()") { this, _, _ in
    try writer(this).flush()
    return .void
  }
  for name in ["Close", "Dispose"] {
    type.method("void \(name)()") { this, _, _ in
      try writer(this).close()
      return .void
    }
  }
}

private func defineStringWriter(_ type: NetType) {
  type.constructor("()") { _, _, _ in .object(NetTextWriter(.builder(StringBuilder()), type: type)) }
  type.constructor("(System.Text.StringBuilder sb)") { _, arguments, _ in
    .object(NetTextWriter(.builder(try cast(arguments[0])), type: type))
  }
  type.method("System.Text.StringBuilder GetStringBuilder()") { this, _, _ in
    if case .builder(let builder) = (try cast(this) as NetTextWriter).target { return .object(builder) }
    return .null
  }
}

private func defineStreamWriter(_ type: NetType) {
  func make(_ path: String, append: Bool, _ encoding: NetEncoding?, _ context: DotNetContext) throws -> Value {
    let stream = try NetStream.open(path, mode: append ? 6 : 2, access: 2, context)
    return try start(stream, encoding)
  }
  func start(_ stream: NetStream, _ encoding: NetEncoding?) throws -> Value {
    if stream.bytes.isEmpty, let encoding { try stream.write(encoding.preamble) }
    return .object(NetTextWriter(.stream(stream, encoding ?? .utf8NoMark), type: type))
  }
  type.constructor("(string path)") { _, arguments, context in try make(arguments.string(0).text, append: false, nil, context) }
  type.constructor("(string path, bool append)") { _, arguments, context in
    try make(arguments.string(0).text, append: arguments.bool(1), nil, context)
  }
  type.constructor("(string path, bool append, System.Text.Encoding encoding)") { _, arguments, context in
    try make(arguments.string(0).text, append: arguments.bool(1), encoding(arguments[2]), context)
  }
  type.constructor("(System.IO.Stream stream)") { _, arguments, _ in try start(try cast(arguments[0]), nil) }
  type.constructor("(System.IO.Stream stream, System.Text.Encoding encoding)") { _, arguments, _ in
    try start(try cast(arguments[0]), encoding(arguments[1]))
  }
  type.property("bool AutoFlush") { this, _ in .bool((try cast(this) as NetTextWriter).autoFlush) } set: { this, value, _ in
    if case .bool(let isOn) = value { (try cast(this) as NetTextWriter).autoFlush = isOn }
  }
  type.property("System.IO.Stream BaseStream") { this, _ in
    if case .stream(let stream, _) = (try cast(this) as NetTextWriter).target { return .object(stream) }
    return .null
  }
}
