/// Format strings of `TimeSpan`: c, g, G and custom ones.
/// - Source: "Standard TimeSpan format strings".
public enum TimeSpanFormatting {
  struct Parts {
    let isNegative: Bool
    let days: Int
    let hours: Int
    let minutes: Int
    let seconds: Int
    let fraction: Int
    init(_ span: TimeSpan) {
      isNegative = span.ticks < 0
      let ticks = span.ticks.magnitude
      days = Int(ticks / 864_000_000_000)
      let rest = Int(ticks % 864_000_000_000)
      hours = rest / 36_000_000_000
      minutes = rest / 600_000_000 % 60
      seconds = rest / 10_000_000 % 60
      fraction = rest % 10_000_000
    }
  }

  private static func pad(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return digits.utf8.count >= width ? digits : String(repeating: "0", count: width - digits.utf8.count) + digits
  }

  /// `[-][d.]hh:mm:ss[.fffffff]`.
  public static func constant(_ span: TimeSpan) -> String {
    let p = Parts(span)
    var text = p.isNegative ? "-" : ""
    if p.days > 0 { text += "\(p.days)." }
    text += "\(pad(p.hours, 2)):\(pad(p.minutes, 2)):\(pad(p.seconds, 2))"
    if p.fraction > 0 { text += ".\(pad(p.fraction, 7))" }
    return text
  }

  public static func format(_ span: TimeSpan, _ format: String, _ culture: Culture) throws -> String {
    switch format {
    case "", "c", "t", "T": return constant(span)
    case "g", "G":
      let p = Parts(span)
      let decimal = culture.numberFormat.decimalSeparator
      var text = p.isNegative ? culture.numberFormat.negativeSign : ""
      if format == "G" || p.days > 0 { text += "\(p.days):" }
      text += "\(format == "G" ? pad(p.hours, 2) : String(p.hours)):\(pad(p.minutes, 2)):\(pad(p.seconds, 2))"
      if format == "G" {
        text += decimal + pad(p.fraction, 7)
      } else if p.fraction > 0 {
        var digits = pad(p.fraction, 7)
        while digits.hasSuffix("0") { digits.removeLast() }
        text += decimal + digits
      }
      return text
    default:
      if format.utf8.count == 1 { throw DateFormatting.badFormat() }
      return try custom(Parts(span), Array(format.unicodeScalars))
    }
  }

  private static func custom(_ p: Parts, _ text: [Unicode.Scalar]) throws -> String {
    var out = ""
    var index = 0
    while index < text.count {
      let scalar = text[index]
      var count = 1
      while index + count < text.count, text[index + count] == scalar { count += 1 }
      switch scalar {
      case "d":
        guard count <= 8 else { throw DateFormatting.badFormat() }
        out += pad(p.days, count)
      case "h", "m", "s":
        guard count <= 2 else { throw DateFormatting.badFormat() }
        out += pad(scalar == "h" ? p.hours : scalar == "m" ? p.minutes : p.seconds, count)
      case "f", "F":
        guard count <= 7 else { throw DateFormatting.badFormat() }
        var digits = String(pad(p.fraction, 7).prefix(count))
        if scalar == "F" { while digits.hasSuffix("0") { digits.removeLast() } }
        out += digits
      case "'", "\"":
        var next = index + 1
        while next < text.count, text[next] != scalar {
          out.unicodeScalars.append(text[next])
          next += 1
        }
        guard next < text.count else { throw DateFormatting.badFormat() }
        count = next - index + 1
      case "%":
        guard index + 1 < text.count, text[index + 1] != "%" else { throw DateFormatting.badFormat() }
        count = 1
      case "\\":
        guard index + 1 < text.count else { throw DateFormatting.badFormat() }
        out.unicodeScalars.append(text[index + 1])
        count = 2
      default: throw DateFormatting.badFormat()
      }
      index += count
    }
    return out
  }
}
