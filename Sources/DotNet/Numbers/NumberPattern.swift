/// .NET's custom numeric format strings: `#,##0.00;(0);zero`.
/// - Source: "Custom numeric format strings"; held against `tables/number-formats.tsv`.
enum NumberPattern {
  static func format(_ value: DecimalDigits, _ format: String, _ info: NumberFormatInfo) -> String {
    let text = Array(format.unicodeScalars)
    var number = value
    var section = findSection(text, number.digits.isEmpty ? 2 : number.isNegative ? 1 : 0)
    while true {
      let layout = Layout(text, section)
      if number.digits.isEmpty {
        if !number.isFloating { number.isNegative = false }
        number.scale = 0
      } else {
        number.scale += layout.scaleAdjust
        number.round(layout.isScientific ? layout.digitCount : number.scale + layout.digitCount - layout.decimalPosition)
        if number.digits.isEmpty {
          let zero = findSection(text, 2)
          if zero != section {
            section = zero
            continue
          }
        }
      }
      var writer = Writer(number: number, layout: layout, info: info)
      return writer.write(text, section)
    }
  }

  /// Where the n-th section starts; 0 where it is absent or empty.
  private static func findSection(_ text: [Unicode.Scalar], _ wanted: Int) -> Int {
    guard wanted > 0 else { return 0 }
    var left = wanted
    var index = 0
    while index < text.count {
      let scalar = text[index]
      index += 1
      switch scalar {
      case "'", "\"":
        while index < text.count, text[index] != scalar { index += 1 }
        index += 1
      case "\\": index += 1
      case ";":
        left -= 1
        if left == 0 { return index < text.count && text[index] != ";" ? index : 0 }
      default: break
      }
    }
    return 0
  }

  /// What a section's placeholders ask for.
  private struct Layout {
    var digitCount = 0
    var decimalPosition = -1
    var firstDigit = Int.max
    var lastDigit = 0
    var isScientific = false
    var hasGroups = false
    var scaleAdjust = 0

    init(_ text: [Unicode.Scalar], _ section: Int) {
      var groupPosition = -1
      var groupCount = 0
      var index = section
      scan: while index < text.count {
        let scalar = text[index]
        index += 1
        switch scalar {
        case ";": break scan
        case "#": digitCount += 1
        case "0":
          if firstDigit == Int.max { firstDigit = digitCount }
          digitCount += 1
          lastDigit = digitCount
        case ".": if decimalPosition < 0 { decimalPosition = digitCount }
        case ",":
          if digitCount > 0, decimalPosition < 0 {
            if groupPosition >= 0 {
              if groupPosition == digitCount {
                groupCount += 1
                continue
              }
              hasGroups = true
            }
            groupPosition = digitCount
            groupCount = 1
          }
        case "%": scaleAdjust += 2
        case "\u{2030}": scaleAdjust += 3
        case "'", "\"":
          while index < text.count, text[index] != scalar { index += 1 }
          index += 1
        case "\\": index += 1
        case "E", "e":
          var ahead = index
          if ahead < text.count, text[ahead] == "+" || text[ahead] == "-" { ahead += 1 }
          if ahead < text.count, text[ahead] == "0" {
            while ahead < text.count, text[ahead] == "0" { ahead += 1 }
            index = ahead
            isScientific = true
          }
        default: break
        }
      }
      if decimalPosition < 0 { decimalPosition = digitCount }
      if groupPosition >= 0 {
        if groupPosition == decimalPosition { scaleAdjust -= groupCount * 3 } else { hasGroups = true }
      }
    }
  }

  private struct Writer {
    let number: DecimalDigits
    let layout: Layout
    let info: NumberFormatInfo
    var out = String.UnicodeScalarView()
    var position = 0
    var next = 0
    var groups: Set<Int> = []

    init(number: DecimalDigits, layout: Layout, info: NumberFormatInfo) {
      self.number = number
      self.layout = layout
      self.info = info
    }

    mutating func put(_ text: String) { out.append(contentsOf: text.unicodeScalars) }

    mutating func putDigit(_ digit: UInt8) {
      out.append(Unicode.Scalar(digit + 48))
      if layout.hasGroups, position > 1, groups.contains(position - 1) { put(info.groupSeparator) }
    }

    mutating func write(_ text: [Unicode.Scalar], _ section: Int) -> String {
      let first = layout.firstDigit < layout.decimalPosition ? layout.decimalPosition - layout.firstDigit : 0
      let last = layout.lastDigit > layout.decimalPosition ? layout.decimalPosition - layout.lastDigit : 0
      var adjust = 0
      var isScientific = layout.isScientific
      if isScientific {
        position = layout.decimalPosition
      } else {
        position = max(number.scale, layout.decimalPosition)
        adjust = number.scale - layout.decimalPosition
      }
      if layout.hasGroups, !info.groupSeparator.isEmpty {
        groups = NumberFormatting.groupPositions(max(first, position + min(adjust, 0)), info.groupSizes)
      }
      if number.isNegative, section == 0, number.scale != 0 { put(info.negativeSign) }
      var decimalWritten = false
      var index = section
      loop: while index < text.count {
        let scalar = text[index]
        index += 1
        if scalar == ";" { break }
        if adjust > 0, scalar == "#" || scalar == "0" || scalar == "." {
          while adjust > 0 {
            putDigit(number.digit(next))
            next += 1
            position -= 1
            adjust -= 1
          }
        }
        switch scalar {
        case "#", "0":
          if adjust < 0 {
            adjust += 1
            if position <= first { putDigit(0) }
          } else if next < number.digits.count {
            putDigit(number.digit(next))
            next += 1
          } else if position > last {
            putDigit(0)
          }
          position -= 1
        case ".":
          if position != 0 || decimalWritten { continue loop }
          if last < 0 || (layout.decimalPosition < layout.digitCount && next < number.digits.count) {
            put(info.decimalSeparator)
            decimalWritten = true
          }
        case "\u{2030}": put(info.perMilleSymbol)
        case "%": put(info.percentSymbol)
        case ",": break
        case "'", "\"":
          while index < text.count, text[index] != scalar {
            out.append(text[index])
            index += 1
          }
          index += 1
        case "\\":
          if index < text.count {
            out.append(text[index])
            index += 1
          }
        case "E", "e":
          index = exponent(text, index, scalar, &isScientific)
        default: out.append(scalar)
        }
      }
      let result = String(out)
      if number.isNegative, section == 0, number.scale == 0, !result.isEmpty { return info.negativeSign + result }
      return result
    }

    private mutating func exponent(
      _ text: [Unicode.Scalar], _ start: Int, _ letter: Unicode.Scalar, _ isScientific: inout Bool
    ) -> Int {
      var index = start
      var positive = false
      let sign: Unicode.Scalar? = index < text.count && (text[index] == "+" || text[index] == "-") ? text[index] : nil
      let zeros = index + (sign == nil ? 0 : 1)
      let hasZero = zeros < text.count && text[zeros] == "0"
      guard isScientific else {
        out.append(letter)
        if let sign {
          out.append(sign)
          index += 1
        }
        while index < text.count, text[index] == "0" {
          out.append("0")
          index += 1
        }
        return index
      }
      guard hasZero else {
        out.append(letter)
        return index
      }
      positive = sign == "+"
      index = zeros
      var count = 0
      while index < text.count, text[index] == "0" {
        count += 1
        index += 1
      }
      let power = number.digits.isEmpty ? 0 : number.scale - layout.decimalPosition
      put(
        NumberFormatting.exponent(power, UInt8(truncatingIfNeeded: letter.value), minimum: min(count, 10), positiveSign: positive, info))
      isScientific = false
      return index
    }
  }
}
