import DotNet

/// What `-Encoding` takes besides an encoding: its PowerShell names and code pages.
/// - Source: about_Character_Encoding, `ArgumentToEncodingTransformationAttribute`, `EncodingConversion`
public enum EncodingArgument {
  /// - Throws: `ArgumentException` or `NotSupportedException` for names and numbers without an encoding.
  public static func read(_ value: Value) throws -> Value {
    if let text = value.stringIfString?.text {
      if let found = named(text) { return .object(found) }
      throw NetException.argument(
        "'\(text)' is not a supported encoding name. For information on defining a custom encoding, see the documentation for the "
          + "Encoding.RegisterProvider method.", "name")
    }
    if let number = value.integer {
      if let found = NetEncoding.codePage(number) { return .object(found) }
      throw NetException(
        "System.NotSupportedException",
        "No data is available for encoding \(number). For information on defining a custom encoding, see the documentation for the "
          + "Encoding.RegisterProvider method.")
    }
    return value.base
  }

  private static func named(_ name: String) -> NetEncoding? {
    switch name.lowercased() {
    case "utf8", "utf8nobom", "default", "oem": .utf8NoMark
    case "utf8bom": .utf8
    case "unicode", "string", "unknown": NetEncoding(.utf16)
    case "bigendianunicode": NetEncoding(.utf16BigEndian)
    case "utf32": NetEncoding(.utf32)
    case "bigendianutf32": NetEncoding(.utf32BigEndian)
    case "ascii": NetEncoding(.ascii)
    case "ansi": NetEncoding(.windows1252)
    case "utf7": NetEncoding(.utf7)
    default: NetEncoding.named(name)
    }
  }
}
