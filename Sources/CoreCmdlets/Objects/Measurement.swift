import DotNet
import PowerShellRuntime

/// What `Measure-Object` knows about one property so far.
struct Measurement {
  /// As the objects spell it, once one has it.
  var property: String?
  var count = 0
  private var sum = 0.0
  /// Welford's running mean and squared distance.
  private var mean = 0.0
  private var squares = 0.0
  private var numbers = 0
  private var maximum: Value = .null
  private var minimum: Value = .null
  private var lines = 0
  private var words = 0
  private var characters = 0

  init(_ property: String?) { self.property = property }

  /// The value as a number; nil where it is none.
  static func number(_ value: Value, _ context: ExecutionContext) throws -> Double? {
    switch value.base {
    case .int32(let n): return Double(n)
    case .double(let d): return d
    case .int64(let n): return Double(n)
    default:
      let converted = try context.converted(value, to: .double)
      if case .double(let d) = converted { return d }
      return nil
    }
  }

  mutating func addNumber(_ number: Double) {
    numbers += 1
    sum += number
    let delta = number - mean
    mean += delta / Double(numbers)
    squares += delta * (number - mean)
  }

  mutating func addExtreme(_ value: Value, _ context: ExecutionContext) throws {
    if maximum.isNull {
      maximum = value
      minimum = value
      return
    }
    if try Measurement.order(value, maximum, context) > 0 { maximum = value }
    if try Measurement.order(value, minimum, context) < 0 { minimum = value }
  }

  private static func order(_ a: Value, _ b: Value, _ context: ExecutionContext) throws -> Int {
    do { return try context.order(a, b) } catch { return try context.order(.text(context.text(a)), .text(context.text(b))) }
  }

  mutating func addText(_ text: String, ignoreWhiteSpace: Bool) {
    var isInWord = false
    for unit in text.utf16 {
      let isSpace = unit == 32 || (unit >= 9 && unit <= 13) || unit == 0xA0 || unit == 0x85
      if unit == 10 { lines += 1 }
      if !isSpace || !ignoreWhiteSpace { characters += 1 }
      if isSpace {
        isInWord = false
      } else if !isInWord {
        isInWord = true
        words += 1
      }
    }
    if !text.isEmpty, !text.hasSuffix("\n") { lines += 1 }
  }

  func genericInfo(
    sum showsSum: Bool, average: Bool, maximum showsMaximum: Bool, minimum showsMinimum: Bool, deviation: Bool, _ context: ExecutionContext
  ) -> Value {
    func number(_ value: Value) -> Value {
      guard !value.isNull, let d = try? Measurement.number(value, context), isNumeric(value) else { return value }
      return .double(d)
    }
    let isGeneric = isNumeric(maximum) || maximum.isNull
    let type = isGeneric ? Measurement.generic : Measurement.genericObject
    let isEmpty = numbers == 0
    let spread: Value = isEmpty ? .null : .double(numbers > 1 ? (squares / Double(numbers - 1)).squareRoot() : 0)
    return type.make(
      .int(count), average && !isEmpty ? .double(sum / Double(numbers)) : .null, showsSum ? .double(sum) : .null,
      showsMaximum ? number(maximum) : .null, showsMinimum ? number(minimum) : .null, deviation ? spread : .null,
      property.map { .text($0) } ?? .null)
  }

  private func isNumeric(_ value: Value) -> Bool {
    switch value.base {
    case .int32, .int64, .double, .single, .byte, .sbyte, .int16, .uint16, .uint32, .uint64: true
    case .object: value.netType?.fullName == "System.Decimal"
    default: false
    }
  }

  func textInfo(lines showsLines: Bool, words showsWords: Bool, characters showsCharacters: Bool) -> Value {
    Measurement.text.make(
      showsLines ? .int(lines) : .null, showsWords ? .int(words) : .null, showsCharacters ? .int(characters) : .null,
      property.map { .text($0) } ?? .null)
  }

  nonisolated(unsafe) static let base = RecordType("Microsoft.PowerShell.Commands.MeasureInfo", ["string Property"])
  nonisolated(unsafe) static let generic = RecordType(
    "Microsoft.PowerShell.Commands.GenericMeasureInfo", base: base.type,
    [
      "int Count", "System.Nullable[double] Average", "System.Nullable[double] Sum", "System.Nullable[double] Maximum",
      "System.Nullable[double] Minimum", "System.Nullable[double] StandardDeviation", "string Property",
    ])
  nonisolated(unsafe) static let genericObject = RecordType(
    "Microsoft.PowerShell.Commands.GenericObjectMeasureInfo", base: base.type,
    [
      "int Count", "System.Nullable[double] Average", "System.Nullable[double] Sum", "System.Object Maximum", "System.Object Minimum",
      "System.Nullable[double] StandardDeviation", "string Property",
    ])
  nonisolated(unsafe) static let text = RecordType(
    "Microsoft.PowerShell.Commands.TextMeasureInfo", base: base.type,
    ["System.Nullable[int] Lines", "System.Nullable[int] Words", "System.Nullable[int] Characters", "string Property"])
}
