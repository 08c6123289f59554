/// Words without regard to case, found by their UTF-16 units without making a `String`.
struct KeywordTable: @unchecked Sendable {
  private let slots: UnsafePointer<UInt8>
  private let words: [[UInt16]]
  private let kinds: [TokenKind]
  private static let slotCount: Int = 1024
  /// Asking a case for its name is slow: once for both tables.
  private static let byName: [String: TokenKind] = {
    var byName: [String: TokenKind] = [:]
    for kind in TokenKind.allCases { byName["\(kind)"] = kind }
    return byName
  }()

  /// - Parameter rows: lines of a lower-case word and, behind a blank, the name of its kind.
  init(rows: String) {
    var words: [[UInt16]] = []
    var kinds: [TokenKind] = []
    let slots = UnsafeMutablePointer<UInt8>.allocate(capacity: KeywordTable.slotCount)
    slots.initialize(repeating: 255, count: KeywordTable.slotCount)
    for row in rows.split(whereSeparator: { $0 == "\n" || $0 == "," }) {
      let fields: [Substring] = row.split(separator: " ")
      guard let word = fields.first, let kind = KeywordTable.byName[String(fields[fields.count - 1])] else { continue }
      let units: [UInt16] = Array(word.utf16)
      var slot: Int = units.withUnsafeBufferPointer { KeywordTable.hash($0.baseAddress!, $0.count) }
      while slots[slot] != 255 { slot = (slot + 1) % KeywordTable.slotCount }
      slots[slot] = UInt8(words.count)
      words.append(units)
      kinds.append(kind)
    }
    self.slots = UnsafePointer(slots)
    self.words = words
    self.kinds = kinds
  }

  @inline(__always) private static func hash(_ units: UnsafePointer<UInt16>, _ count: Int) -> Int {
    var hash: UInt32 = UInt32(truncatingIfNeeded: count)
    for index in 0..<count { hash = hash &* 31 &+ UInt32(units[index] | 0x20) }
    return Int((hash ^ (hash >> 10)) & UInt32(slotCount - 1))
  }

  @inline(__always) func find(_ units: UnsafePointer<UInt16>, _ count: Int) -> TokenKind? {
    if count == 0 || count > 13 { return nil }
    var slot: Int = KeywordTable.hash(units, count)
    while true {
      let candidate: UInt8 = slots[slot]
      if candidate == 255 { return nil }
      if matches(Int(candidate), units, count) { return kinds[Int(candidate)] }
      slot = (slot + 1) % KeywordTable.slotCount
    }
  }

  private func matches(_ candidate: Int, _ units: UnsafePointer<UInt16>, _ count: Int) -> Bool {
    words[candidate].withUnsafeBufferPointer { word in
      if word.count != count { return false }
      for index in 0..<count {
        var unit: UInt16 = units[index]
        if unit >= 0x41 && unit <= 0x5A { unit |= 0x20 }
        if unit != word[index] { return false }
      }
      return true
    }
  }
}

extension KeywordTable {
  static let keywords = KeywordTable(
    rows: """
      elseif elseIf,if,else,switch,foreach,from,in,for,while,until,do,try,catch,finally,trap,data
      return,continue,break,exit,throw,begin,process,end,dynamicparam,function,filter,param,class,define,var,using
      workflow,parallel,sequence,inlinescript inlineScript,configuration,public,private,static,interface,enum
      namespace,module,type,assembly,command,hidden,base,default,clean
      """)

  /// The operators that begin with a dash, without it.
  static let operators = KeywordTable(
    rows: """
      bnot,not,eq ieq,ieq,ceq,ne ine,ine,cne,ge ige,ige,cge,gt igt,igt,cgt,lt ilt,ilt,clt,le ile,ile,cle
      like ilike,ilike,clike,notlike inotlike,inotlike,cnotlike,match imatch,imatch,cmatch
      notmatch inotmatch,inotmatch,cnotmatch,replace ireplace,ireplace,creplace,contains icontains,icontains,ccontains
      notcontains inotcontains,inotcontains,cnotcontains,in iin,iin,cin,notin inotin,inotin,cnotin
      split isplit,isplit,csplit,isnot isNot,is,as,f format,and,band,or,bor,xor,bxor,join,shl,shr
      """)
}
