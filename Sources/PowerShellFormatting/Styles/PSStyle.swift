import DotNet

/// `$PSStyle`: the escape sequences of colours and styles, and which of them PowerShell's own output uses.
/// - Source: about_ANSI_Terminals, `System.Management.Automation.PSStyle`; recorded cases `formatting-ansi`.
public final class PSStyle: NetObject {
  /// `OutputRendering`: 0 Host, 1 PlainText, 2 Ansi.
  public var outputRendering: Int64
  public let formatting = StyleGroup(StyleGroup.formattingType, StyleTable.formatting)
  public let progress = StyleGroup(StyleGroup.progressType, StyleTable.progress)
  public let fileInfo = StyleGroup(StyleGroup.fileInfoType, StyleTable.fileInfo)
  public let foreground = StyleGroup(StyleGroup.foregroundType, StyleTable.foreground)
  public let background = StyleGroup(StyleGroup.backgroundType, StyleTable.background)

  public init(plain: Bool) {
    outputRendering = plain ? 1 : 0
    let extensions = NetDictionary()
    for (name, style) in StyleTable.extensions { extensions[name] = .text(style) }
    fileInfo.values["Extension"] = .object(extensions)
    progress.values["MaxWidth"] = .int(120)
    progress.values["View"] = .object(EnumValue(NetType.named("System.Management.Automation.ProgressView") ?? .enum, 0))
    progress.values["UseOSCIndicator"] = .bool(false)
    super.init()
    PSStyle.current = self
  }

  /// The session's, for `[PSStyle]::Instance`. Safe: sessions belong to one thread.
  nonisolated(unsafe) public static weak var current: PSStyle?

  nonisolated(unsafe) static let type: NetType = {
    let type = NetType("System.Management.Automation.PSStyle", base: .object, define: defineMembers)
    type.assembly = "System.Management.Automation"
    return type
  }()
  public override var netType: NetType { PSStyle.type }

  public static func registerTypes() {
    TypeRegistry.register("System.Management.Automation.PSStyle") { type }
    TypeRegistry.register("System.Management.Automation.OutputRendering") { renderingType }
  }

  nonisolated(unsafe) static let renderingType: NetType = {
    let type = NetType("System.Management.Automation.OutputRendering", .enum, base: .enum)
    type.underlying = .int32
    type.enumMembers = [("Host", 0), ("PlainText", 1), ("Ansi", 2)]
    return type
  }()

  /// Whether escape sequences are dropped from what goes to a place that is, or is not, a terminal.
  public func isPlain(toTerminal: Bool) -> Bool { outputRendering == 1 || (outputRendering == 0 && !toTerminal) }

  /// The colours the formatter itself adds.
  public var style: FormattingStyle {
    func text(_ name: String) -> String { formatting.values[Name(name)]?.stringIfString?.text ?? "" }
    return FormattingStyle(
      tableHeader: text("TableHeader"), formatAccent: text("FormatAccent"), customTableHeaderLabel: text("CustomTableHeaderLabel"))
  }

  private static func defineMembers(_ type: NetType) {
    func own(_ value: Value) -> PSStyle? { value.object as? PSStyle }
    type.property("System.Management.Automation.OutputRendering OutputRendering") { this, _ in
      .object(EnumValue(renderingType, own(this)?.outputRendering ?? 0))
    } set: { this, value, context in
      let converted = try context.convert(value, to: renderingType)
      if let member = converted.object as? EnumValue { own(this)?.outputRendering = member.raw }
    }
    type.staticProperty("System.Management.Automation.PSStyle Instance") { _, _ in current.map { .object($0) } ?? .null }
    for (name, code) in StyleTable.own { type.property("string \(name)") { _, _ in .text(code) } }
    type.property("System.Management.Automation.PSStyle+ProgressConfiguration Progress") { this, _ in own(this).map { .object($0.progress) } ?? .null }
    type.property("System.Management.Automation.PSStyle+FileInfoFormatting FileInfo") { this, _ in own(this).map { .object($0.fileInfo) } ?? .null }
    type.property("System.Management.Automation.PSStyle+FormattingData Formatting") { this, _ in own(this).map { .object($0.formatting) } ?? .null }
    type.property("System.Management.Automation.PSStyle+ForegroundColor Foreground") { this, _ in own(this).map { .object($0.foreground) } ?? .null }
    type.property("System.Management.Automation.PSStyle+BackgroundColor Background") { this, _ in own(this).map { .object($0.background) } ?? .null }
    type.method("string FormatHyperlink(string text, uri link)") { _, arguments, context in
      .text("\u{1b}]8;;\(context.toString(arguments[1]).text)\u{1b}\\\(arguments.string(0).text)\u{1b}]8;;\u{1b}\\")
    }
    type.staticMethod("string MapForegroundColorToEscapeSequence(System.ConsoleColor foregroundColor)") { _, arguments, _ in
      .text(StyleTable.sequence(consoleColor: Int(arguments.int(0)), isBackground: false))
    }
    type.staticMethod("string MapBackgroundColorToEscapeSequence(System.ConsoleColor backgroundColor)") { _, arguments, _ in
      .text(StyleTable.sequence(consoleColor: Int(arguments.int(0)), isBackground: true))
    }
    type.staticMethod("string MapColorPairToEscapeSequence(System.ConsoleColor foregroundColor, System.ConsoleColor backgroundColor)") {
      _, arguments, _ in
      .text(
        "\u{1b}[" + StyleTable.code(consoleColor: Int(arguments.int(0)), isBackground: false) + ";"
          + StyleTable.code(consoleColor: Int(arguments.int(1)), isBackground: true) + "m")
    }
  }
}

/// `$PSStyle.Formatting` and its like: named sequences, some of which may be set.
public final class StyleGroup: NetObject {
  public var values: [Name: Value] = [:]
  let type: NetType

  init(_ type: NetType, _ rows: [(String, String)]) {
    self.type = type
    for (name, style) in rows { values[Name(name)] = .text(style) }
    super.init()
  }
  public override var netType: NetType { type }

  nonisolated(unsafe) static let formattingType = make("FormattingData", StyleTable.formatting.map { $0.0 }, isSettable: true)
  nonisolated(unsafe) static let progressType = make(
    "ProgressConfiguration", ["Style"], ["int MaxWidth", "System.Management.Automation.ProgressView View", "bool UseOSCIndicator"], isSettable: true)
  nonisolated(unsafe) static let fileInfoType = make("FileInfoFormatting", ["Directory", "SymbolicLink", "Executable", "Extension"], isSettable: true)
  nonisolated(unsafe) static let foregroundType = make("ForegroundColor", StyleTable.foreground.map { $0.0 }, isSettable: false)
  nonisolated(unsafe) static let backgroundType = make("BackgroundColor", StyleTable.background.map { $0.0 }, isSettable: false)

  /// A group with sequences by name, and perhaps other properties by signature.
  private static func make(_ name: String, _ members: [String], _ others: [String] = [], isSettable: Bool) -> NetType {
    NetType("System.Management.Automation.PSStyle+\(name)", base: .object) { type in
      for member in members {
        let key = Name(member)
        let get: PropertyGetter = { this, _ in (this.object as? StyleGroup)?.values[key] ?? .null }
        let set: PropertySetter = { this, value, context in
          (this.object as? StyleGroup)?.values[key] = .string(context.toString(value))
        }
        type.property("string \(member)", get: get, set: isSettable ? set : nil)
      }
      for signature in others {
        let parts = signature.split(separator: " ").map { String($0) }
        let key = Name(parts[1])
        let held = NetType.named(parts[0]) ?? .object
        type.property(signature) { this, _ in
          (this.object as? StyleGroup)?.values[key] ?? .null
        } set: { this, value, context in
          (this.object as? StyleGroup)?.values[key] = try context.convert(value, to: held)
        }
      }
      guard name.hasSuffix("Color") else { return }
      let lead = name == "ForegroundColor" ? "38" : "48"
      type.method("string FromConsoleColor(System.ConsoleColor color)") { _, arguments, _ in
        .text(StyleTable.sequence(consoleColor: Int(arguments.int(0)), isBackground: lead == "48"))
      }
      type.method("string FromRgb(byte red, byte green, byte blue)") { _, arguments, _ in
        .text("\u{1b}[\(lead);2;\(arguments.int(0));\(arguments.int(1));\(arguments.int(2))m")
      }
      type.method("string FromRgb(int rgb)") { _, arguments, _ in
        let rgb = Int(arguments.int(0))
        return .text("\u{1b}[\(lead);2;\(rgb >> 16 & 255);\(rgb >> 8 & 255);\(rgb & 255)m")
      }
    }
  }
}

/// The sequences, as rows.
enum StyleTable {
  private static func rows(_ text: String) -> [(String, String)] {
    text.split(separator: " ").compactMap { part in
      guard let equals = part.firstIndex(of: "=") else { return nil }
      return (String(part[..<equals]), "\u{1b}[" + part[part.index(after: equals)...] + "m")
    }
  }
  static let own = rows(
    """
    Reset=0 BlinkOff=25 Blink=5 BoldOff=22 Bold=1 DimOff=22 Dim=2 Hidden=8 HiddenOff=28 Reverse=7 ReverseOff=27 ItalicOff=23 Italic=3 \
    UnderlineOff=24 Underline=4 StrikethroughOff=29 Strikethrough=9
    """)
  static let formatting = rows(
    """
    FormatAccent=32;1 TableHeader=32;1 CustomTableHeaderLabel=32;1;3 ErrorAccent=36;1 Error=31;1 Warning=33;1 Verbose=33;1 Debug=33;1 \
    FeedbackName=33 FeedbackText=96 FeedbackAction=97
    """)
  static let progress = rows("Style=33;1")
  static let fileInfo = rows("Directory=44;1 SymbolicLink=36;1 Executable=32;1")
  static let foreground = colors(30)
  static let background = colors(40)
  static let extensions = [".zip", ".tgz", ".gz", ".tar", ".nupkg", ".cab", ".7z"].map { ($0, "\u{1b}[31;1m") }
    + [".ps1", ".psd1", ".psm1", ".ps1xml"].map { ($0, "\u{1b}[33;1m") }

  private static func colors(_ base: Int) -> [(String, String)] {
    let names = ["Black", "Red", "Green", "Yellow", "Blue", "Magenta", "Cyan", "White"]
    var rows: [(String, String)] = []
    for (n, name) in names.enumerated() {
      rows.append((name, "\u{1b}[\(base + n)m"))
      rows.append(("Bright" + name, "\u{1b}[\(base + 60 + n)m"))
    }
    return rows
  }

  /// The codes of `System.ConsoleColor`'s members in order.
  private static let consoleColors = [30, 34, 32, 36, 31, 35, 33, 37, 90, 94, 92, 96, 91, 95, 93, 97]
  static func code(consoleColor: Int, isBackground: Bool) -> String {
    guard consoleColors.indices.contains(consoleColor) else { return "0" }
    return String(consoleColors[consoleColor] + (isBackground ? 10 : 0))
  }
  static func sequence(consoleColor: Int, isBackground: Bool) -> String {
    "\u{1b}[" + code(consoleColor: consoleColor, isBackground: isBackground) + "m"
  }
}
