import DotNet
import PowerShellRuntime

/// The session's transcript: what goes to the screen goes to a file as well, line by line, so that a session that dies leaves what it showed.
/// - Source: `Start-Transcript`, table `InternalHostUserInterfaceStrings`
final class Transcript {
  private var output: FileOutput?
  private var path: String?
  private var pending = ""

  static func of(_ context: ExecutionContext) -> Transcript {
    if let known = context.service(Transcript.self) { return known }
    let made = Transcript()
    context.setService(Transcript.self, made)
    return made
  }

  /// - Throws: `FileFailure` where the file cannot be written.
  func start(_ place: ItemPlace, append: Bool, minimal: Bool, _ context: ExecutionContext) throws {
    if output != nil { _ = try stop(context) }
    let store = try context.locations.files.store(place.path)
    // Appending writes at once; a new file would show only at the end.
    if !append, place.exists { try store.remove(place.path) }
    let opened = try store.openForWriting(place.path, append: true)
    output = opened
    path = place.path
    try write(header(minimal, context))
    context.host.transcript = { [unowned self] text in try? self.write(text) }
  }

  /// - Returns: the file's path; nil where nothing was being written.
  func stop(_ context: ExecutionContext) throws -> String? {
    guard let path, output != nil else { return nil }
    context.flushDisplay?()
    context.host.transcript = nil
    let moment = context.format(.dateTime(DateTime.now()), "yyyyMMddHHmmss")
    try write("**********************\nPowerShell transcript end\nEnd time: \(moment)\n**********************\n")
    try output?.commit()
    output = nil
    self.path = nil
    return path
  }

  private func write(_ text: String) throws {
    pending += Transcript.plain(text)
    guard let end = pending.lastIndex(of: "\n") else { return }
    try output?.write(Array(pending[...end].utf8))
    pending = String(pending[pending.index(after: end)...])
  }

  /// Without the escape sequences of colours.
  private static func plain(_ text: String) -> String {
    guard text.utf8.contains(27) else { return text }
    var result = ""
    var isEscape = false
    for character in text {
      if character == "\u{1B}" { isEscape = true } else if isEscape { if character.isLetter { isEscape = false } } else { result.append(character) }
    }
    return result
  }

  private func header(_ minimal: Bool, _ context: ExecutionContext) -> String {
    let moment = context.format(.dateTime(DateTime.now()), "yyyyMMddHHmmss")
    let stars = "**********************\n"
    var text = stars + "PowerShell transcript start\nStart time: \(moment)\n"
    if minimal { return text + stars }
    let user = HostFacts.user
    text += "Username: \(user)\nRunAs User: \(user)\nConfiguration Name: \nMachine: \(HostFacts.machine) (Unix \(HostFacts.system))\n"
    text += "Host Application: \(CommandLine.arguments.joined(separator: " "))\nProcess ID: \(HostFacts.processId)\n"
    if let table = (try? context.variable("PSVersionTable"))??.dictionary {
      for key in table.keys {
        let value = table[key] ?? .null
        let parts = (try? value.unrolled(context)) ?? []
        text += "\(context.text(key)): \(parts.map { context.text($0) }.joined(separator: ", "))\n"
      }
    }
    return text + stars
  }
}
