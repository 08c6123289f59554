/// The built-in functions: name, fewest and most arguments, result type, and whether dates among the
/// arguments become text first. `same` is the first argument's type.
/// - Source: Transact-SQL reference, "Built-in functions"; sql-server.md 9.4.
struct ScalarFunction: Sendable {
  var name: String
  var minimum: Int
  var maximum: Int
  var result: String
  var takesText: Bool

  static let all: [String: ScalarFunction] = {
    var found: [String: ScalarFunction] = [:]
    for line: Substring in scalarFunctionTable.split(separator: "\n") {
      let fields: [Substring] = line.split(separator: " ", omittingEmptySubsequences: true)
      guard fields.count >= 4, let low = Int(fields[1]), let high = Int(fields[2]) else { continue }
      let name: String = String(fields[0])
      found[name] = ScalarFunction(
        name: name, minimum: low, maximum: high, result: String(fields[3]), takesText: fields.count > 4)
    }
    return found
  }()

  static let aggregates: Set<String> = ["COUNT", "COUNT_BIG", "SUM", "MIN", "MAX", "AVG"]
  static let windowOnly: Set<String> = [
    "ROW_NUMBER", "RANK", "DENSE_RANK", "NTILE", "LAG", "LEAD", "FIRST_VALUE", "LAST_VALUE",
  ]
}

private let scalarFunctionTable: String = """
  ABS 1 1 same
  APP_NAME 0 0 nvarchar(128)
  ASCII 1 1 int text
  CEILING 1 1 whole
  CHAR 1 1 char(1)
  CHARINDEX 2 3 int text
  CHOOSE 2 99 second
  CONCAT 1 99 joined text
  CONNECTIONPROPERTY 1 1 nvarchar(128)
  CURRENT_TIMESTAMP 0 0 datetime
  CURRENT_USER 0 0 sysname
  DATABASEPROPERTYEX 2 2 sql_variant
  DATALENGTH 1 1 int
  DAY 1 1 int
  DB_ID 0 1 smallint
  DB_NAME 0 1 nvarchar(128)
  EOMONTH 1 2 date
  ERROR_LINE 0 0 int
  ERROR_MESSAGE 0 0 nvarchar(4000)
  ERROR_NUMBER 0 0 int
  ERROR_PROCEDURE 0 0 nvarchar(128)
  ERROR_SEVERITY 0 0 int
  ERROR_STATE 0 0 int
  FLOOR 1 1 whole
  FN_TICKSTODATE 1 1 datetime
  GETDATE 0 0 datetime
  GETUTCDATE 0 0 datetime
  HAS_DBACCESS 1 1 int
  HOST_NAME 0 0 nvarchar(128)
  IS_MEMBER 1 1 int
  IS_SRVROLEMEMBER 1 2 int
  ISDATE 1 1 int
  ISNUMERIC 1 1 int
  LEFT 2 2 same text
  LEN 1 1 int text
  LOWER 1 1 same text
  LTRIM 1 1 same text
  MONTH 1 1 int
  NCHAR 1 1 nchar(1)
  NEWID 0 0 uniqueidentifier
  OBJECT_ID 1 2 int
  OBJECT_NAME 1 2 sysname
  ORIGINAL_LOGIN 0 0 sysname
  PARSENAME 2 2 nvarchar(128)
  PATINDEX 2 2 int text
  POWER 2 2 same
  QUOTENAME 1 2 nvarchar(258) text
  RAND 0 1 float
  REPLACE 3 3 varchar(8000) text
  REPLICATE 2 2 varchar(8000) text
  REVERSE 1 1 same text
  RIGHT 2 2 same text
  ROUND 2 3 same
  RTRIM 1 1 same text
  SCHEMA_NAME 0 1 sysname
  SERVERPROPERTY 1 1 sql_variant
  SESSION_USER 0 0 sysname
  SIGN 1 1 same
  SPACE 1 1 varchar(8000)
  SQRT 1 1 float
  STR 1 3 varchar(30)
  STUFF 4 4 varchar(8000) text
  SUBSTRING 3 3 same text
  SUSER_ID 0 1 int
  SUSER_NAME 0 1 nvarchar(128)
  SUSER_SID 0 2 varbinary(85)
  SUSER_SNAME 0 1 nvarchar(128)
  SYSDATETIME 0 0 datetime2
  SYSDATETIMEOFFSET 0 0 datetimeoffset
  SYSTEM_USER 0 0 sysname
  SYSUTCDATETIME 0 0 datetime2
  UNICODE 1 1 int text
  UPPER 1 1 same text
  USER 0 0 sysname
  USER_NAME 0 1 nvarchar(128)
  XACT_STATE 0 0 smallint
  YEAR 1 1 int
  """
