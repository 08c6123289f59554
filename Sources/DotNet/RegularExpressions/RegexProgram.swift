import CPcre2

/// One pattern compiled by PCRE2, by its 8-bit library for ASCII subjects or by its 16-bit one for any.
///
/// .NET matches UTF-16 units, so neither runs in UTF mode: a unit is a character. An ASCII subject is matched where its bytes lie.
final class RegexProgram {
  let isWide: Bool
  private let code: OpaquePointer
  private let matchData: OpaquePointer
  private var isMatching = false
  let groupCount: Int

  /// A stack for compiled code beyond PCRE2's 32 KB; one thread interprets, so all programs share it.
  nonisolated(unsafe) private static let narrowContext: OpaquePointer? = {
    guard let context = pcre2_match_context_create_8(nil) else { return nil }
    if let stack = pcre2_jit_stack_create_8(32 << 10, 8 << 20, nil) { pcre2_jit_stack_assign_8(context, nil, UnsafeMutableRawPointer(stack)) }
    return context
  }()
  nonisolated(unsafe) private static let wideContext: OpaquePointer? = {
    guard let context = pcre2_match_context_create_16(nil) else { return nil }
    if let stack = pcre2_jit_stack_create_16(32 << 10, 8 << 20, nil) { pcre2_jit_stack_assign_16(context, nil, UnsafeMutableRawPointer(stack)) }
    return context
  }()

  init(_ pattern: [UInt16], options: RegexTranslator.Options, isWide: Bool, unicode: Bool, groupCount: Int) throws {
    var flags: UInt32 = UInt32(PCRE2_ALT_CIRCUMFLEX) | UInt32(PCRE2_DUPNAMES)
    if options.contains(.ignoreCase) { flags |= UInt32(PCRE2_CASELESS) }
    if options.contains(.multiline) { flags |= UInt32(PCRE2_MULTILINE) }
    if options.contains(.singleline) { flags |= UInt32(PCRE2_DOTALL) }
    if unicode { flags |= UInt32(PCRE2_UCP) }
    var errorCode: Int32 = 0
    var errorOffset: Int = 0
    let compiled: OpaquePointer?
    if isWide {
      let context = pcre2_compile_context_create_16(nil)
      defer { pcre2_compile_context_free_16(context) }
      pcre2_set_newline_16(context, UInt32(PCRE2_NEWLINE_LF))
      compiled = pattern.withUnsafeBufferPointer {
        pcre2_compile_16($0.baseAddress, $0.count, flags, &errorCode, &errorOffset, context)
      }
    } else {
      let context = pcre2_compile_context_create_8(nil)
      defer { pcre2_compile_context_free_8(context) }
      pcre2_set_newline_8(context, UInt32(PCRE2_NEWLINE_LF))
      let bytes: [UInt8] = pattern.map { UInt8(truncatingIfNeeded: $0) }
      compiled = bytes.withUnsafeBufferPointer {
        pcre2_compile_8($0.baseAddress, $0.count, flags, &errorCode, &errorOffset, context)
      }
    }
    guard let compiled else { throw RegexProgram.refusal(errorCode) }
    let data: OpaquePointer?
    if isWide {
      pcre2_jit_compile_16(compiled, UInt32(PCRE2_JIT_COMPLETE))
      data = pcre2_match_data_create_from_pattern_16(compiled, nil)
    } else {
      pcre2_jit_compile_8(compiled, UInt32(PCRE2_JIT_COMPLETE))
      data = pcre2_match_data_create_from_pattern_8(compiled, nil)
    }
    guard let data else { throw NetException("System.OutOfMemoryException", ExceptionTypes.defaultMessage(of: .exception)) }
    self.isWide = isWide
    self.code = compiled
    self.matchData = data
    self.groupCount = groupCount
  }

  deinit {
    if isWide {
      pcre2_match_data_free_16(matchData)
      pcre2_code_free_16(code)
    } else {
      pcre2_match_data_free_8(matchData)
      pcre2_code_free_8(code)
    }
  }

  /// What PCRE2 refuses although .NET would take it.
  private static func refusal(_ code: Int32) -> NetException {
    let text: String = switch code {
    case 125: "Standby's regular expressions look behind over a fixed number of characters only."
    default:
      "Standby's regular expressions cannot do this: \(message(code))."
    }
    return NetException("System.NotSupportedException", text)
  }

  private static func message(_ code: Int32) -> String {
    var bytes = [UInt8](repeating: 0, count: 200)
    let count = bytes.withUnsafeMutableBufferPointer { pcre2_get_error_message_8(code, $0.baseAddress, $0.count) }
    return count > 0 ? String(decoding: bytes[..<Int(count)], as: UTF8.self) : "error \(code)"
  }

  /// Finds the first match from `start` on; the pairs of offsets lie in the returned buffer until the next call.
  func match(_ subject: PSString, from start: Int) throws -> UnsafeBufferPointer<Int>? {
    let found: Int32
    if isWide {
      found = subject.units.withUnsafeBufferPointer { units in
        let first = pcre2_match_16(code, units.baseAddress, units.count, start, 0, matchData, RegexProgram.wideContext)
        guard first == PCRE2_ERROR_JIT_STACKLIMIT else { return first }
        return pcre2_match_16(code, units.baseAddress, units.count, start, UInt32(PCRE2_NO_JIT), matchData, nil)
      }
    } else {
      var text = subject.text
      found = text.withUTF8 { bytes in
        let first = pcre2_match_8(code, bytes.baseAddress, bytes.count, start, 0, matchData, RegexProgram.narrowContext)
        guard first == PCRE2_ERROR_JIT_STACKLIMIT else { return first }
        return pcre2_match_8(code, bytes.baseAddress, bytes.count, start, UInt32(PCRE2_NO_JIT), matchData, nil)
      }
    }
    if found == PCRE2_ERROR_NOMATCH { return nil }
    guard found > 0 else {
      throw NetException(
        "System.Text.RegularExpressions.RegexMatchTimeoutException",
        "The Regex engine has timed out while trying to match a pattern to an input string. This can occur for many reasons, including very large inputs or excessive backtracking caused by nested quantifiers, back-references and other factors.")
    }
    let pairs = isWide ? pcre2_get_ovector_pointer_16(matchData) : pcre2_get_ovector_pointer_8(matchData)
    // Groups behind the last that took part are not set by every path; the vector holds them as unset.
    return pairs.map { pointer in
      UnsafeRawPointer(pointer).withMemoryRebound(to: Int.self, capacity: (groupCount + 1) * 2) {
        UnsafeBufferPointer(start: $0, count: (groupCount + 1) * 2)
      }
    }
  }

  /// Every capture of every group in the match that starts at `start`, in order, for a program whose groups are marked with callouts.
  ///
  /// A callout also sees captures that backtracking takes back later: one that starts where or before an earlier one started replaces it.
  func captureHistory(_ subject: PSString, from start: Int) -> [[(start: Int, end: Int)]] {
    let history = CaptureHistory(groupCount + 1)
    guard isWide, let context = pcre2_match_context_create_16(nil) else { return history.groups }
    defer { pcre2_match_context_free_16(context) }
    pcre2_set_callout_16(
      context,
      { block, data in
        guard let block, let data, let offsets = block.pointee.offset_vector else { return 0 }
        let group = Int(block.pointee.callout_number)
        let history = Unmanaged<CaptureHistory>.fromOpaque(data).takeUnretainedValue()
        guard group < history.groups.count else { return 0 }
        history.add(group, Int(offsets[group * 2]), Int(offsets[group * 2 + 1]))
        return 0
      }, Unmanaged.passUnretained(history).toOpaque())
    _ = subject.units.withUnsafeBufferPointer { units in
      pcre2_match_16(code, units.baseAddress, units.count, start, UInt32(PCRE2_ANCHORED) | UInt32(PCRE2_NO_JIT), matchData, context)
    }
    return history.groups
  }
}

private final class CaptureHistory {
  var groups: [[(start: Int, end: Int)]]
  init(_ count: Int) { groups = Array(repeating: [], count: count) }
  func add(_ group: Int, _ start: Int, _ end: Int) {
    while let last = groups[group].last, last.start >= start { groups[group].removeLast() }
    groups[group].append((start, end))
  }
}
