/// `System.Globalization.NumberFormatInfo`: how a culture writes numbers.
public final class NumberFormatInfo: NetObject {
  public var decimalDigits = 2
  public var decimalSeparator = "."
  public var groupSeparator = ","
  public var groupSizes = [3]
  public var negativePattern = 1
  public var currencySymbol = "¤"
  public var currencyDecimalDigits = 2
  public var currencyDecimalSeparator = "."
  public var currencyGroupSeparator = ","
  public var currencyGroupSizes = [3]
  public var currencyPositivePattern = 0
  public var currencyNegativePattern = 0
  public var percentDecimalDigits = 2
  public var percentDecimalSeparator = "."
  public var percentGroupSeparator = ","
  public var percentGroupSizes = [3]
  public var percentPositivePattern = 0
  public var percentNegativePattern = 0
  public var percentSymbol = "%"
  public var perMilleSymbol = "‰"
  public var positiveSign = "+"
  public var negativeSign = "-"
  public var nan = "NaN"
  public var positiveInfinity = "Infinity"
  public var negativeInfinity = "-Infinity"
  public var nativeDigits = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"]
  public var isReadOnly = true

  public override init() { super.init() }

  init(_ row: CultureRow) {
    super.init()
    decimalSeparator = row.text(3)
    groupSeparator = row.text(4)
    groupSizes = row.text(5) == "3,2" ? [3, 2] : [3]
    negativeSign = row.text(6)
    currencySymbol = row.text(7)
    currencyDecimalDigits = row.number(9)
    currencyPositivePattern = row.number(10)
    currencyNegativePattern = row.number(11)
    currencyDecimalSeparator = row.text(12).isEmpty ? decimalSeparator : row.text(12)
    currencyGroupSeparator = row.text(13).isEmpty ? groupSeparator : row.text(13)
    currencyGroupSizes = groupSizes
    percentDecimalSeparator = decimalSeparator
    percentGroupSeparator = groupSeparator
    percentGroupSizes = groupSizes
    percentPositivePattern = row.number(14)
    percentNegativePattern = row.number(15)
    percentSymbol = row.text(16)
    nan = row.text(17)
    positiveInfinity = row.text(18)
    negativeInfinity = negativeSign + positiveInfinity
    if !row.name.isEmpty {
      // ICU's formats allow three places; the invariant culture keeps .NET's two.
      decimalDigits = 3
      percentDecimalDigits = 3
    }
  }

  func copy() -> NumberFormatInfo {
    let copy = NumberFormatInfo()
    copy.decimalDigits = decimalDigits
    copy.decimalSeparator = decimalSeparator
    copy.groupSeparator = groupSeparator
    copy.groupSizes = groupSizes
    copy.negativePattern = negativePattern
    copy.currencySymbol = currencySymbol
    copy.currencyDecimalDigits = currencyDecimalDigits
    copy.currencyDecimalSeparator = currencyDecimalSeparator
    copy.currencyGroupSeparator = currencyGroupSeparator
    copy.currencyGroupSizes = currencyGroupSizes
    copy.currencyPositivePattern = currencyPositivePattern
    copy.currencyNegativePattern = currencyNegativePattern
    copy.percentDecimalDigits = percentDecimalDigits
    copy.percentDecimalSeparator = percentDecimalSeparator
    copy.percentGroupSeparator = percentGroupSeparator
    copy.percentGroupSizes = percentGroupSizes
    copy.percentPositivePattern = percentPositivePattern
    copy.percentNegativePattern = percentNegativePattern
    copy.percentSymbol = percentSymbol
    copy.perMilleSymbol = perMilleSymbol
    copy.positiveSign = positiveSign
    copy.negativeSign = negativeSign
    copy.nan = nan
    copy.positiveInfinity = positiveInfinity
    copy.negativeInfinity = negativeInfinity
    copy.isReadOnly = false
    return copy
  }

  public override var netType: NetType { .numberFormatInfo }
}

extension NetType {
  nonisolated(unsafe) public static let iFormatProvider = NetType("System.IFormatProvider", .interface)
  nonisolated(unsafe) public static let numberFormatInfo = NetType(
    "System.Globalization.NumberFormatInfo", base: .object, interfaces: [.iFormatProvider], define: defineNumberFormatInfo)
}

func defineNumberFormatInfo(_ t: NetType) {
  func text(_ name: String, _ path: ReferenceWritableKeyPath<NumberFormatInfo, String>) {
    t.property("string \(name)") { this, _ in
      .text((this.object as? NumberFormatInfo)?[keyPath: path] ?? "")
    } set: { this, value, context in
      try writable(this)[keyPath: path] = context.toString(value).text
    }
  }
  func number(_ name: String, _ path: ReferenceWritableKeyPath<NumberFormatInfo, Int>) {
    t.property("int \(name)") { this, _ in
      .int((this.object as? NumberFormatInfo)?[keyPath: path] ?? 0)
    } set: { this, value, _ in
      try writable(this)[keyPath: path] = value.base.integer ?? 0
    }
  }
  func sizes(_ name: String, _ path: ReferenceWritableKeyPath<NumberFormatInfo, [Int]>) {
    t.property("int[] \(name)") { this, _ in
      let sizes: [Int] = (this.object as? NumberFormatInfo)?[keyPath: path] ?? []
      return .array(sizes.map { Value.int32(Int32($0)) }, of: .int32)
    } set: { this, value, _ in
      let elements: [Value] = value.object?.contiguousElements ?? [value]
      try writable(this)[keyPath: path] = elements.map { $0.base.integer ?? 0 }
    }
  }
  func writable(_ this: Value) throws -> NumberFormatInfo {
    guard let info = this.object as? NumberFormatInfo, !info.isReadOnly else {
      throw NetException("System.InvalidOperationException", "Instance is read-only.")
    }
    return info
  }
  text("CurrencyDecimalSeparator", \.currencyDecimalSeparator)
  text("CurrencyGroupSeparator", \.currencyGroupSeparator)
  text("CurrencySymbol", \.currencySymbol)
  text("NaNSymbol", \.nan)
  text("NegativeInfinitySymbol", \.negativeInfinity)
  text("NegativeSign", \.negativeSign)
  text("NumberDecimalSeparator", \.decimalSeparator)
  text("NumberGroupSeparator", \.groupSeparator)
  text("PercentDecimalSeparator", \.percentDecimalSeparator)
  text("PercentGroupSeparator", \.percentGroupSeparator)
  text("PercentSymbol", \.percentSymbol)
  text("PerMilleSymbol", \.perMilleSymbol)
  text("PositiveInfinitySymbol", \.positiveInfinity)
  text("PositiveSign", \.positiveSign)
  number("CurrencyDecimalDigits", \.currencyDecimalDigits)
  number("CurrencyNegativePattern", \.currencyNegativePattern)
  number("CurrencyPositivePattern", \.currencyPositivePattern)
  number("NumberDecimalDigits", \.decimalDigits)
  number("NumberNegativePattern", \.negativePattern)
  number("PercentDecimalDigits", \.percentDecimalDigits)
  number("PercentNegativePattern", \.percentNegativePattern)
  number("PercentPositivePattern", \.percentPositivePattern)
  sizes("CurrencyGroupSizes", \.currencyGroupSizes)
  sizes("NumberGroupSizes", \.groupSizes)
  sizes("PercentGroupSizes", \.percentGroupSizes)
  t.property("bool IsReadOnly") { this, _ in .bool((this.object as? NumberFormatInfo)?.isReadOnly ?? true) }
  t.property("string[] NativeDigits") { this, _ in
    .array(((this.object as? NumberFormatInfo)?.nativeDigits ?? []).map { Value.text($0) }, of: .string)
  }
  t.constructor("()") { _, _, _ in
    let info = NumberFormatInfo()
    info.isReadOnly = false
    return .object(info)
  }
  t.method("System.Object Clone()") { this, _, _ in
    (this.object as? NumberFormatInfo).map { .object($0.copy()) } ?? .null
  }
  t.staticProperty("System.Globalization.NumberFormatInfo CurrentInfo") { _, context in .object(context.culture.numberFormat) }
  t.staticProperty("System.Globalization.NumberFormatInfo InvariantInfo") { _, _ in .object(Culture.invariant.numberFormat) }
}
