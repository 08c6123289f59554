import DotNet
import PowerShellRuntime

/// One of `Select-String`'s patterns, made ready.
struct LinePattern {
  private let simple: [UInt16]?
  private let caseSensitive: Bool
  private let all: Bool
  private let regex: LineRegex?

  init(_ text: String, simple isSimple: Bool, caseSensitive: Bool, all: Bool, _ context: ExecutionContext) throws {
    self.caseSensitive = caseSensitive
    self.all = all
    simple = isSimple ? LinePattern.units(text, caseSensitive) : nil
    regex = isSimple ? nil : try LineRegex(text, ignoreCase: !caseSensitive, context)
  }

  private static func units(_ text: String, _ caseSensitive: Bool) -> [UInt16] {
    Array((caseSensitive ? text : CaseFolding.key(text)).utf16)
  }

  /// What matched, as `Match` objects; nil where nothing does.
  func matches(_ line: String) -> [Value]? {
    if let regex { return regex.matches(line, all: all) }
    guard let simple else { return nil }
    let units = LinePattern.units(line, caseSensitive)
    if simple.isEmpty { return [] }
    guard units.count >= simple.count else { return nil }
    for start in 0...(units.count - simple.count) where units[start..<start + simple.count].elementsEqual(simple) { return [] }
    return nil
  }
}

/// `MatchInfo`: a line that was found.
final class MatchInfo: NetObject {
  let line: String
  let number: Int
  let place: ItemPlace?
  let pattern: String
  let ignoreCase: Bool
  let matches: [Value]
  let emphasis: Bool
  var before: [String]?
  var after: [String]?

  init(line: String, number: Int, path: ItemPlace?, pattern: String, ignoreCase: Bool, matches: [Value], emphasis: Bool) {
    self.line = line
    self.number = number
    self.place = path
    self.pattern = pattern
    self.ignoreCase = ignoreCase
    self.matches = matches
    self.emphasis = emphasis
  }

  override var netType: NetType { MatchInfo.type }

  var fileName: String { place.map { $0.provider.child($0.path) } ?? "InputStream" }
  var path: String { place?.path ?? "InputStream" }

  /// As the line stands on the screen: with the file's path relative to the current location and the number.
  override func toString(_ context: DotNetContext) throws -> PSString? { PSString(shown(from: nil)) }

  func shown(from folder: String?) -> String { shown(line, from: folder) }

  /// The same with what matched shown inversely.
  func emphasized(from folder: String?) -> String {
    guard emphasis else { return shown(from: folder) }
    let units = Array(line.utf16)
    var text: [UInt16] = []
    var done = 0
    for case let match? in matches.map({ $0.object as? RegexMatch }) {
      let end = match.index + match.length
      guard match.index >= done, end <= units.count, match.length > 0 else { continue }
      text += units[done..<match.index]
      text += Array("\u{1b}[7m".utf16) + units[match.index..<end] + Array("\u{1b}[0m".utf16)
      done = end
    }
    text += units[done...]
    return shown(String(decoding: text, as: UTF16.self), from: folder)
  }

  private func shown(_ line: String, from folder: String?) -> String {
    var name = path
    if let place, let folder {
      let relative = RelativePath.make(place.path, from: folder)
      name = relative.hasPrefix("./") || relative.hasPrefix(".\\") ? String(relative.dropFirst(2)) : place.path
    }
    guard before != nil || after != nil else { return format(line, number, name, "") }
    var lines: [String] = []
    for (n, text) in (before ?? []).enumerated() { lines.append(format(text, number - (before?.count ?? 0) + n, name, "  ")) }
    lines.append(format(line, number, name, "> "))
    for (n, text) in (after ?? []).enumerated() { lines.append(format(text, number + n + 1, name, "  ")) }
    return lines.joined(separator: "\n")
  }

  private func format(_ text: String, _ number: Int, _ name: String, _ prefix: String) -> String {
    place == nil ? "\(prefix)\(text)" : "\(prefix)\(name):\(number):\(text)"
  }

  nonisolated(unsafe) static let type: NetType = {
    let type = NetType("Microsoft.PowerShell.Commands.MatchInfo", base: .object) { type in
      func row(_ signature: String, _ read: @escaping (MatchInfo) -> Value) {
        type.property(signature, get: { this, _ in (this.base.object as? MatchInfo).map(read) ?? .null })
      }
      row("bool IgnoreCase") { .bool($0.ignoreCase) }
      row("int LineNumber") { .int($0.number) }
      row("string Line") { .text($0.line) }
      row("string Filename") { .text($0.fileName) }
      row("string Path") { .text($0.path) }
      row("string Pattern") { .text($0.pattern) }
      row("Microsoft.PowerShell.Commands.MatchInfoContext Context") { info in
        guard info.before != nil || info.after != nil else { return .null }
        let before: Value = .array((info.before ?? []).map { .text($0) }, of: .string)
        let after: Value = .array((info.after ?? []).map { .text($0) }, of: .string)
        return contextType.make(before, after, before, after)
      }
      row("System.Text.RegularExpressions.Match[] Matches") { .array($0.matches) }
      type.method("string ToString(string directory)") { this, arguments, _ in
        .text((this.base.object as? MatchInfo)?.shown(from: arguments.string(0).text) ?? "")
      }
      type.method("string ToEmphasizedString(string directory)") { this, arguments, _ in
        .text((this.base.object as? MatchInfo)?.emphasized(from: arguments.string(0).text) ?? "")
      }
      type.method("string RelativePath(string directory)") { this, arguments, _ in
        guard let info = this.base.object as? MatchInfo, let place = info.place else { return .text("InputStream") }
        let relative = PowerShellRelative.path(place.path, arguments.string(0).text)
        return .text(relative)
      }
    }
    TypeRegistry.register("Microsoft.PowerShell.Commands.MatchInfo") { type }
    return type
  }()

  nonisolated(unsafe) private static let contextType = RecordType(
    "Microsoft.PowerShell.Commands.MatchInfoContext",
    ["string[] PreContext", "string[] PostContext", "string[] DisplayPreContext", "string[] DisplayPostContext"])
}

enum PowerShellRelative {
  static func path(_ path: String, _ folder: String) -> String {
    let relative = RelativePath.make(path, from: folder)
    return relative.hasPrefix("./") || relative.hasPrefix(".\\") ? String(relative.dropFirst(2)) : path
  }
}

/// Keeps the lines around a match: those before are remembered, those after are waited for.
struct MatchContext {
  let before: Int
  let after: Int
  private var recent: [String] = []
  private var waiting: [MatchInfo] = []
  init(before: Int = 0, after: Int = 0) {
    self.before = before
    self.after = after
  }
  private var isUsed: Bool { before > 0 || after > 0 }

  /// A line that did not match. Gives the matches that have all their lines now.
  mutating func pass(_ line: String) -> [MatchInfo] {
    guard isUsed else { return [] }
    let done = add(line)
    remember(line)
    return done
  }

  mutating func take(_ info: MatchInfo) -> [MatchInfo] {
    guard isUsed else { return [info] }
    // A match ends the context of the one before it, so that no line is shown twice.
    let done = waiting
    waiting = []
    info.before = recent
    info.after = []
    recent = []
    if after == 0 {
      return done + [info]
    }
    waiting = [info]
    return done
  }

  private mutating func add(_ line: String) -> [MatchInfo] {
    guard let info = waiting.first else { return [] }
    info.after?.append(line)
    consumed = true
    if info.after?.count == after {
      waiting = []
      return [info]
    }
    return []
  }
  private var consumed = false

  private mutating func remember(_ line: String) {
    if consumed {
      consumed = false
      return
    }
    guard before > 0 else { return }
    recent.append(line)
    if recent.count > before { recent.removeFirst() }
  }

  mutating func finish() -> [MatchInfo] {
    defer { waiting = [] }
    return waiting
  }
}
