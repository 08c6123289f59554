/// A log sequence number: virtual log file, block, slot, in SQL Server's numeric(25,0) form.
/// - Source: sql-server.md 6.3.
public struct LogSequenceNumber: Sendable, Hashable, Comparable {
  public var number: UInt64

  public init(number: UInt64) { self.number = number }

  public init(file: Int, block: Int, slot: Int) {
    number = UInt64(file) * 1_000_000_000_000_000 + UInt64(block) * 100_000 + UInt64(slot)
  }

  public static let zero = LogSequenceNumber(number: 0)
  public static let first = LogSequenceNumber(file: 34, block: 129, slot: 1)

  public static func < (left: LogSequenceNumber, right: LogSequenceNumber) -> Bool { left.number < right.number }

  /// `34000000012900001`
  public var numeric: String { String(number) }

  /// `34:129:1`
  public var colonForm: String {
    let file: UInt64 = number / 1_000_000_000_000_000
    let block: UInt64 = number / 100_000 % 10_000_000_000
    return "\(file):\(block):\(number % 100_000)"
  }

  public var nextSlot: LogSequenceNumber { LogSequenceNumber(number: number + 1) }

  /// The first slot of a later log block.
  public func nextBlock(after blocks: Int = 8) -> LogSequenceNumber {
    let base: UInt64 = number / 100_000 + UInt64(blocks)
    return LogSequenceNumber(number: base * 100_000 + 1)
  }
}

public enum LogOperation: Sendable, Hashable {
  case begin
  /// One chat message written to tblChat.
  case insertMessage(Int)
  /// Any other change, a row of another table.
  case change
  case commit
  case rollback
  case checkpoint
}

public struct LogRecord: Sendable, Hashable {
  public var lsn: LogSequenceNumber
  public var transaction: Int
  public var operation: LogOperation
  public var time: SimulatedTime

  public init(lsn: LogSequenceNumber, transaction: Int, operation: LogOperation, time: SimulatedTime) {
    self.lsn = lsn
    self.transaction = transaction
    self.operation = operation
    self.time = time
  }
}
