import Foundation

/// Ticks of a Foundation date.
private func ticks(_ date: Date) -> Int64 { Int64((date.timeIntervalSince1970 * 10_000_000).rounded()) + 621_355_968_000_000_000 }

/// `SetLastWriteTime` and its kin; a file system here keeps no time of making.
func defineTimeSetters(_ type: NetType) {
  for name in ["SetLastWriteTime", "SetCreationTime", "SetLastAccessTime"] {
    for isUtc in [false, true] {
      let label = isUtc ? "\(name)Utc" : name
      type.staticMethod("void \(label)(string path, datetime time)") { _, arguments, context in
        let files = context.hostFiles
        let full = try files.fullPath(try arguments.path(0))
        try files.checkWriting(full)
        guard files.isFile(full) || files.isDirectory(full) else { throw files.missing(full) }
        guard name == "SetLastWriteTime", case .dateTime(let date) = arguments[1] else { return .void }
        let utc = isUtc ? date.ticks : date.ticks - HostTime.offset(atUtc: date.ticks)
        let seconds = Double(utc - 621_355_968_000_000_000) / 10_000_000
        try? FileManager.default.setAttributes([.modificationDate: Date(timeIntervalSince1970: seconds)], ofItemAtPath: full)
        return .void
      }
    }
  }
}

func defineTimeGetters(_ type: NetType) {
  func time(_ name: String, _ key: FileAttributeKey, utc: Bool) {
    type.staticMethod("datetime \(name)(string path)") { _, arguments, context in
      let full = try context.hostFiles.fullPath(try arguments.path(0))
      guard let date = (try? FileManager.default.attributesOfItem(atPath: full))?[key] as? Date else {
        return .dateTime(DateTime(ticks: 504_911_232_000_000_000, kind: utc ? .utc : .local))
      }
      let moment = ticks(date)
      return .dateTime(utc ? DateTime(ticks: moment, kind: .utc) : DateTime(ticks: moment + HostTime.offset(atUtc: moment), kind: .local))
    }
  }
  for (name, key) in [("GetLastWriteTime", FileAttributeKey.modificationDate), ("GetCreationTime", .creationDate), ("GetLastAccessTime", .modificationDate)] {
    time(name, key, utc: false)
    time("\(name)Utc", key, utc: true)
  }
}

func defineFileTimes(_ type: NetType) {
  defineTimeGetters(type)
  defineTimeSetters(type)
  type.staticMethod("void SetAttributes(string path, System.IO.FileAttributes fileAttributes)") { _, arguments, context in
    let full = try context.hostFiles.fullPath(try arguments.path(0))
    try context.hostFiles.checkWriting(full)
    guard context.hostFiles.isFile(full) || context.hostFiles.isDirectory(full) else { throw context.hostFiles.missing(full) }
    let mode: Int = (try? FileManager.default.attributesOfItem(atPath: full))?[.posixPermissions] as? Int ?? 0o644
    let isReadOnly = arguments.int(1) & 1 != 0
    try? FileManager.default.setAttributes([.posixPermissions: isReadOnly ? mode & ~0o222 : mode | 0o200], ofItemAtPath: full)
    return .void
  }
  type.staticMethod("void Replace(string sourceFileName, string destinationFileName, string destinationBackupFileName)") { _, arguments, context in
    let files = context.hostFiles
    let source = try files.fullPath(try arguments.path(0, "sourceFileName"))
    let target = try files.fullPath(try arguments.path(1, "destinationFileName"))
    let bytes = try files.read(source)
    let old = try files.read(target)
    if !arguments[2].isNull, arguments.string(2).count > 0 { try files.write(try files.fullPath(arguments.string(2).text), old) }
    try files.write(target, bytes)
    try files.checkWriting(source)
    try? FileManager.default.removeItem(atPath: source)
    return .void
  }
  type.staticMethod("System.IO.FileAttributes GetAttributes(string path)") { _, arguments, context in
    let files = context.hostFiles
    let full = try files.fullPath(try arguments.path(0))
    if files.isDirectory(full) { return EnumTypes.value("System.IO.FileAttributes", 16) }
    guard files.isFile(full) else { throw files.missing(full) }
    return EnumTypes.value("System.IO.FileAttributes", FileManager.default.isWritableFile(atPath: full) ? 128 : 1)
  }
}
