/// The platform types of Numbers, Text and Dates by full name, beside those in `StandardTypes.swift`.
func textNumberDateTypes() -> [(String, () -> NetType)] {
  var table: [(String, () -> NetType)] = []
  func add(_ type: @escaping @autoclosure () -> NetType, _ name: String) { table.append((name, type)) }
  add(.bigInteger, "System.Numerics.BigInteger")
  add(.iFormatProvider, "System.IFormatProvider")
  add(.numberFormatInfo, "System.Globalization.NumberFormatInfo")
  add(.dateTimeFormatInfo, "System.Globalization.DateTimeFormatInfo")
  add(.textInfo, "System.Globalization.TextInfo")
  add(.compareInfo, "System.Globalization.CompareInfo")
  add(.calendar, "System.Globalization.Calendar")
  add(.gregorianCalendar, "System.Globalization.GregorianCalendar")
  add(.reference, "System.Management.Automation.PSReference")
  add(.math, "System.Math")
  add(.convert, "System.Convert")
  add(.dateTimeOffset, "System.DateTimeOffset")
  add(.dateOnly, "System.DateOnly")
  add(.timeOnly, "System.TimeOnly")
  add(.stringBuilder, "System.Text.StringBuilder")
  add(.encoding, "System.Text.Encoding")
  for name in ["UTF8Encoding", "UnicodeEncoding", "UTF32Encoding", "ASCIIEncoding"] { add(.encoding(name), "System.Text.\(name)") }
  add(.stringComparer, "System.StringComparer")
  add(.random, "System.Random")
  add(.guid, "System.Guid")
  add(.bitConverter, "System.BitConverter")
  add(.version, "System.Version")
  add(.semanticVersion, "System.Management.Automation.SemanticVersion")
  add(.timeZoneInfo, "System.TimeZoneInfo")
  add(.stopwatch, "System.Diagnostics.Stopwatch")
  return table
}
