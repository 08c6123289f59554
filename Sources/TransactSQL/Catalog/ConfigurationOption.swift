/// The options of sp_configure that operators look at; Standby shows them and changes none.
struct ConfigurationOption: Sendable {
  var name: String
  var minimum: Int
  var maximum: Int
  var value: Int
  var isAdvanced: Bool

  static let all: [ConfigurationOption] = table.split(separator: "\n").compactMap { line in
    let fields: [Substring] = line.split(separator: "|")
    guard fields.count == 5, let low = Int(fields[1]), let high = Int(fields[2]), let value = Int(fields[3])
    else { return nil }
    return ConfigurationOption(
      name: String(fields[0]).trimmingSpaces(), minimum: low, maximum: high, value: value,
      isAdvanced: fields[4] == "1")
  }

  private static let table: String = """
    allow updates|0|1|0|0
    backup checksum default|0|1|0|0
    backup compression default|0|1|0|0
    clr enabled|0|1|0|0
    contained database authentication|0|1|0|0
    cost threshold for parallelism|0|32767|5|1
    default language|0|9999|0|0
    max degree of parallelism|0|32767|0|1
    max server memory (MB)|128|2147483647|2147483647|1
    min server memory (MB)|0|2147483647|0|1
    nested triggers|0|1|1|0
    remote access|0|1|1|0
    remote admin connections|0|1|0|0
    remote login timeout (s)|0|2147483647|10|0
    remote query timeout (s)|0|2147483647|600|0
    show advanced options|0|1|0|0
    user connections|0|32767|0|1
    xp_cmdshell|0|1|0|1
    """
}
