/// `System.Globalization.TextInfo`: upper, lower and title case of a culture.
public final class TextInfo: NetObject {
  let culture: Culture
  init(_ culture: Culture) { self.culture = culture }
  public override var netType: NetType { .textInfo }
  public override func toString(_ context: DotNetContext) throws -> PSString? { PSString("TextInfo - \(culture.name)") }
}

/// `System.Globalization.CompareInfo`.
public final class CompareInfo: NetObject {
  let culture: Culture
  init(_ culture: Culture) { self.culture = culture }
  public override var netType: NetType { .compareInfo }
  public override func toString(_ context: DotNetContext) throws -> PSString? { PSString("CompareInfo - \(culture.name)") }
}

/// `System.Globalization.GregorianCalendar`: the one calendar we know.
public final class GregorianCalendar: NetObject {
  public override var netType: NetType { .gregorianCalendar }
}

extension NetType {
  nonisolated(unsafe) public static let textInfo = NetType("System.Globalization.TextInfo", base: .object, define: defineTextInfo)
  nonisolated(unsafe) public static let compareInfo = NetType(
    "System.Globalization.CompareInfo", base: .object, define: defineCompareInfo)
  nonisolated(unsafe) public static let calendar = NetType("System.Globalization.Calendar", base: .object)
  nonisolated(unsafe) public static let gregorianCalendar = NetType(
    "System.Globalization.GregorianCalendar", base: .calendar, define: defineGregorianCalendar)
  nonisolated(unsafe) public static let cultureTypes = NetType.named("System.Globalization.CultureTypes") ?? .enum
}

func cultureOf(_ value: Value, _ context: DotNetContext) -> Culture { value.object as? Culture ?? context.culture }

func defineCultureInfo(_ t: NetType) {
  func culture(_ this: Value) -> Culture { this.object as? Culture ?? .invariant }
  t.constructor("(string name)") { _, a, _ in .object(try Culture.get(a.string(0).text)) }
  t.constructor("(string name, bool useUserOverride)") { _, a, _ in .object(try Culture.get(a.string(0).text)) }
  t.constructor("(int culture)") { _, a, _ in .object(try cultureByIdentifier(a.int(0))) }
  t.property("cultureinfo Parent") { this, _ in .object(culture(this).parent) }
  t.property("int LCID") { this, _ in .int32(Int32(identifier(culture(this).name))) }
  t.property("int KeyboardLayoutId") { this, _ in .int32(Int32(identifier(culture(this).name))) }
  t.property("string Name") { this, _ in .text(culture(this).name) }
  t.property("string IetfLanguageTag") { this, _ in .text(culture(this).name) }
  t.property("string DisplayName") { this, _ in .text(displayName(culture(this))) }
  t.property("string NativeName") { this, _ in .text(culture(this).row.text(2)) }
  t.property("string EnglishName") { this, _ in .text(displayName(culture(this))) }
  t.property("string TwoLetterISOLanguageName") { this, _ in
    .text(culture(this).name.isEmpty ? "iv" : culture(this).language)
  }
  t.property("string ThreeLetterISOLanguageName") { this, _ in .text(threeLetters(culture(this).language).lowercased()) }
  t.property("string ThreeLetterWindowsLanguageName") { this, _ in .text(windowsLetters(culture(this).name)) }
  t.property("System.Globalization.CompareInfo CompareInfo") { this, _ in .object(culture(this).compareInfo) }
  t.property("System.Globalization.TextInfo TextInfo") { this, _ in .object(culture(this).textInfo) }
  t.property("bool IsNeutralCulture") { this, _ in
    .bool(!culture(this).name.isEmpty && (!culture(this).name.contains("-") || culture(this).name.hasPrefix("zh-Han")))
  }
  t.property("System.Globalization.CultureTypes CultureTypes") { this, _ in
    .object(EnumValue(.cultureTypes, culture(this).name.contains("-") ? 2 : 1))
  }
  t.property("System.Globalization.NumberFormatInfo NumberFormat") { this, _ in .object(culture(this).numberFormat) }
  t.property("System.Globalization.DateTimeFormatInfo DateTimeFormat") { this, _ in .object(culture(this).dateTimeFormat) }
  t.property("System.Globalization.Calendar Calendar") { _, _ in .object(GregorianCalendar()) }
  t.property("System.Globalization.Calendar[] OptionalCalendars") { _, _ in .array([.object(GregorianCalendar())], of: .calendar) }
  t.property("bool UseUserOverride") { _, _ in .bool(false) }
  t.property("bool IsReadOnly") { _, _ in .bool(true) }
  t.method("bool Equals(System.Object value)") { this, a, _ in .bool(culture(this).equals(a[0])) }
  t.method("int GetHashCode()") { this, _, _ in .int32(Int32(truncatingIfNeeded: culture(this).netHash)) }
  t.method("string ToString()") { this, _, _ in .text(culture(this).name) }
  t.method("System.Object Clone()") { this, _, _ in .object(culture(this).writableCopy()) }
  t.method("System.Object GetFormat(type formatType)") { this, a, _ in
    guard let type = a[0].object as? NetType else { return .null }
    if type === NetType.numberFormatInfo { return .object(culture(this).numberFormat) }
    if type === NetType.dateTimeFormatInfo { return .object(culture(this).dateTimeFormat) }
    return .null
  }
  t.staticMethod("cultureinfo GetCultureInfo(string name)") { _, a, _ in .object(try Culture.get(a.string(0).text)) }
  t.staticMethod("cultureinfo GetCultureInfo(int culture)") { _, a, _ in .object(try cultureByIdentifier(a.int(0))) }
  t.staticMethod("cultureinfo GetCultureInfo(string name, bool predefinedOnly)") { _, a, _ in
    if a.bool(1), CultureRow.find(a.string(0).text) == nil, !a.string(0).isEmpty {
      throw NetException(
        "System.Globalization.CultureNotFoundException",
        "Culture is not supported. (Parameter 'name')\n\(a.string(0).text) is an invalid culture identifier.")
    }
    return .object(try Culture.get(a.string(0).text))
  }
  t.staticMethod("cultureinfo CreateSpecificCulture(string name)") { _, a, _ in
    let name = a.string(0).text
    let specific = [
      "en": "en-US", "de": "de-DE", "fr": "fr-FR", "es": "es-ES", "it": "it-IT", "ja": "ja-JP", "ko": "ko-KR", "pt": "pt-BR",
      "ru": "ru-RU", "zh": "zh-CN", "nl": "nl-NL", "sv": "sv-SE", "pl": "pl-PL", "da": "da-DK", "nb": "nb-NO", "tr": "tr-TR",
    ]
    return .object(try Culture.get(specific[name.lowercased()] ?? name))
  }
  t.staticMethod("cultureinfo[] GetCultures(System.Globalization.CultureTypes types)") { _, a, _ in
    let wanted = a[0].integer ?? 7
    var names: [String] = wanted & 1 != 0 ? [""] : []
    names += Culture.allNames.filter { ($0.contains("-") && !$0.hasPrefix("zh-Han")) ? wanted & 2 != 0 : wanted & 1 != 0 }
    return .array(names.compactMap { Culture.named($0).map { Value.object($0) } }, of: .cultureInfo)
  }
  t.staticMethod("cultureinfo ReadOnly(cultureinfo ci)") { _, a, _ in a[0] }
  t.staticProperty("cultureinfo InvariantCulture") { _, _ in .object(Culture.invariant) }
  // The run time replaces the getters' answer where the session's culture changes: it is the context's.
  t.staticProperty("cultureinfo CurrentCulture") { _, context in .object(context.culture) } set: { _, value, context in
    if let culture = value.object as? Culture { context.setCulture(culture) }
  }
  t.staticProperty("cultureinfo CurrentUICulture") { _, context in .object(context.uiCulture) } set: { _, value, context in
    if let culture = value.object as? Culture { context.setUICulture(culture) }
  }
  t.staticProperty("cultureinfo InstalledUICulture") { _, context in .object(context.culture) }
  t.staticProperty("cultureinfo DefaultThreadCurrentCulture") { _, _ in .null } set: { _, _, _ in }
  t.staticProperty("cultureinfo DefaultThreadCurrentUICulture") { _, _ in .null } set: { _, _, _ in }
}

private func displayName(_ culture: Culture) -> String {
  culture.row.name == culture.name ? culture.row.text(1) : culture.name
}

private let identifiers = #"""
  ar-EG	3073	ARE
  bg-BG	1026	BGR
  ca-ES	1027	CAT
  cs-CZ	1029	CSY
  da-DK	1030	DAN
  de-AT	3079	DEA
  de-CH	2055	DES
  de-DE	1031	DEU
  de	7	DEU
  el-GR	1032	ELL
  en-AU	3081	ENA
  en-CA	4105	ENC
  en-GB	2057	ENG
  en-IE	6153	ENI
  en-IN	16393	ENN
  en-NZ	5129	ENZ
  en-US	1033	ENU
  en-ZA	7177	ENS
  en	9	ENU
  es-AR	11274	ESS
  es-ES	3082	ESN
  es-MX	2058	ESM
  es	10	ESN
  fi-FI	1035	FIN
  fr-BE	2060	FRB
  fr-CA	3084	FRC
  fr-CH	4108	FRS
  fr-FR	1036	FRA
  fr	12	FRA
  he-IL	1037	HEB
  hi-IN	1081	HIN
  hr-HR	1050	HRV
  hu-HU	1038	HUN
  it-CH	2064	ITS
  it-IT	1040	ITA
  it	16	ITA
  ja-JP	1041	JPN
  ja	17	JPN
  ko-KR	1042	KOR
  ko	18	KOR
  nb-NO	1044	NOR
  nl-BE	2067	NLB
  nl-NL	1043	NLD
  nl	19	NLD
  pl-PL	1045	PLK
  pl	21	PLK
  pt-BR	1046	PTB
  pt-PT	2070	PTG
  pt	22	PTB
  ro-RO	1048	ROM
  ru-RU	1049	RUS
  ru	25	RUS
  sk-SK	1051	SKY
  sl-SI	1060	SLV
  sv-FI	2077	SVF
  sv-SE	1053	SVE
  sv	29	SVE
  tr-TR	1055	TRK
  tr	31	TRK
  uk-UA	1058	UKR
  vi-VN	1066	VIT
  zh-CN	2052	CHS
  zh-HK	3076	ZHH
  zh-TW	1028	CHT
  """#

private func identifierRow(_ test: ([Substring]) -> Bool) -> [Substring]? {
  for line in identifiers.tableRows {
    let columns = line.tableColumns
    if test(columns) { return columns }
  }
  return nil
}
private func identifier(_ name: String) -> Int {
  if name.isEmpty { return 127 }
  return identifierRow { $0[0] == name }.flatMap { Int($0[1]) } ?? 4096
}
private func windowsLetters(_ name: String) -> String {
  if name.isEmpty { return "IVL" }
  return identifierRow { $0[0] == name }.map { String($0[2]) } ?? "ZZZ"
}
private func threeLetters(_ language: String) -> String {
  let known = [
    "": "ivl", "en": "eng", "de": "deu", "fr": "fra", "es": "spa", "it": "ita", "ja": "jpn", "ko": "kor", "pt": "por", "ru": "rus",
    "zh": "zho", "nl": "nld", "sv": "swe", "pl": "pol", "da": "dan", "nb": "nob", "fi": "fin", "cs": "ces", "tr": "tur", "el": "ell",
    "hu": "hun", "uk": "ukr", "he": "heb", "ar": "ara", "ro": "ron",
  ]
  return known[language] ?? language
}
/// The languages by identifier from 1 on; `-` where there is none.
private let languages = """
  ar bg ca zh-Hans cs da de el en es fi fr he hu is it ja ko nl no pl pt rm ro ru hr sk sq sv th tr ur id uk be sl et lv lt tg fa vi hy az eu \
  hsb mk st ts tn ve xh zu af ka fo hi mt se ga yi ms kk ky sw tk uz tt bn pa gu or ta te kn ml as mr sa mn bo cy km lo my gl kok mni sd syr si \
  chr iu am tzm ks ne fy ps fil dv bin ff ha ibb yo quz nso ba lb kl ig kr om ti gn haw la so ii pap - arn - moh - br - ug mi oc co gsw sah quc \
  rw - wo - - - prs - - - - gd
  """

private func cultureByIdentifier(_ number: Int) throws -> Culture {
  if number == 127 { return .invariant }
  let known = languages.split(separator: " ")
  if number > 0, number <= known.count, known[number - 1] != "-" { return try Culture.get(String(known[number - 1])) }
  if number < 0 {
    throw NetException.outOfRange("culture", "culture ('\(number)') must be a non-negative value.", actual: String(number))
  }
  if let row = identifierRow({ Int($0[1]) == number }) { return try Culture.get(String(row[0])) }
  let digits = String(number, radix: 16)
  throw NetException(
    "System.Globalization.CultureNotFoundException",
    "Culture is not supported. (Parameter 'culture')\n\(number) (0x\(String(repeating: "0", count: max(0, 4 - digits.utf8.count)))\(digits)) is an invalid culture identifier.")
}

func defineTextInfo(_ t: NetType) {
  func culture(_ this: Value) -> Culture { (this.object as? TextInfo)?.culture ?? .invariant }
  t.property("string CultureName") { this, _ in .text(culture(this).name) }
  t.property("int LCID") { this, _ in .int32(Int32(identifier(culture(this).name))) }
  t.property("int ANSICodePage") { _, _ in .int32(1252) }
  t.property("int OEMCodePage") { _, _ in .int32(437) }
  t.property("int MacCodePage") { _, _ in .int32(10000) }
  t.property("int EBCDICCodePage") { _, _ in .int32(37) }
  t.property("bool IsReadOnly") { _, _ in .bool(true) }
  t.property("bool IsRightToLeft") { this, _ in .bool(["ar", "he", "fa", "ur"].contains(culture(this).language)) }
  t.property("string ListSeparator") { this, _ in
    .text(culture(this).name.isEmpty || culture(this).numberFormat.decimalSeparator != "," ? "," : ";")
  }
  t.method("string ToLower(string str)") { this, a, _ in .string(Casing.lower(a.string(0), culture(this))) }
  t.method("char ToLower(char c)") { this, a, _ in
    if case .char(let unit) = a[0] { .char(Casing.lower(unit, culture(this))) } else { a[0] }
  }
  t.method("string ToUpper(string str)") { this, a, _ in .string(Casing.upper(a.string(0), culture(this))) }
  t.method("char ToUpper(char c)") { this, a, _ in
    if case .char(let unit) = a[0] { .char(Casing.upper(unit, culture(this))) } else { a[0] }
  }
  t.method("System.Object Clone()") { this, _, _ in this }
  t.staticMethod("System.Globalization.TextInfo ReadOnly(System.Globalization.TextInfo textInfo)") { _, a, _ in a[0] }
  t.method("string ToTitleCase(string str)") { this, a, _ in .string(Casing.title(a.string(0), culture(this))) }
  t.method("string ToString()") { this, _, _ in .text("TextInfo - \(culture(this).name)") }
}

func defineGregorianCalendar(_ t: NetType) {
  func date(_ value: Value) -> DateTime { if case .dateTime(let date) = value.base { date } else { DateTime(ticks: 0) } }
  t.constructor("()") { _, _, _ in .object(GregorianCalendar()) }
  t.property("int TwoDigitYearMax") { _, _ in .int32(2049) } set: { _, _, _ in }
  t.method("int GetDaysInMonth(int year, int month)") { _, a, _ in .int(DateParts.daysInMonth(a.int(0), a.int(1))) }
  t.method("int GetDaysInYear(int year)") { _, a, _ in .int(DateParts.isLeap(a.int(0)) ? 366 : 365) }
  t.method("int GetMonthsInYear(int year)") { _, _, _ in .int(12) }
  t.method("bool IsLeapYear(int year)") { _, a, _ in .bool(DateParts.isLeap(a.int(0))) }
  t.method("int GetYear(datetime time)") { _, a, _ in .int(date(a[0]).parts.year) }
  t.method("int GetMonth(datetime time)") { _, a, _ in .int(date(a[0]).parts.month) }
  t.method("int GetDayOfMonth(datetime time)") { _, a, _ in .int(date(a[0]).parts.day) }
  t.method("int GetDayOfYear(datetime time)") { _, a, _ in .int(date(a[0]).dayOfYear) }
  t.method("System.DayOfWeek GetDayOfWeek(datetime time)") { _, a, _ in
    .object(EnumValue(.dayOfWeek, Int64(date(a[0]).dayOfWeek)))
  }
  t.method("int GetWeekOfYear(datetime time, System.Globalization.CalendarWeekRule rule, System.DayOfWeek firstDayOfWeek)") { _, a, _ in
    .int(date(a[0]).weekOfYear(rule: a.int(1), firstDay: a.int(2)))
  }
}
