import DotNet
import PowerShellRuntime

/// What changes files: making, removing, copying, moving, renaming.
extension FileSystemProvider {
  func make(_ path: String, type: String?, value: Value, force: Bool, _ run: CommandRuntime) throws -> Value? {
    let kind = type ?? "file"
    func begins(_ word: String) -> Bool { !kind.isEmpty && CaseFolding.equal(String(word.prefix(kind.count)), kind) }
    if begins("directory") || CaseFolding.equal(kind, "container") { return try makeFolder(path, force: force, run) }
    if begins("file") || kind.isEmpty { return try makeFile(path, value, force: force, run) }
    if begins("symboliclink") { return try makeLink(path, value, force: force, run) }
    throw ItemFailure(
      "System.Management.Automation.PSArgumentException",
      "The type is not a known type for the file system. Only \"file\",\"directory\" or \"symboliclink\" can be specified.", id: "Argument",
      .InvalidArgument, terminating: true)
  }

  private func makeFolder(_ path: String, force: Bool, _ run: CommandRuntime) throws -> Value? {
    guard try run.shouldProcess("Destination: \(path)", "Create Directory") else { return nil }
    if let facts = facts(path) {
      if facts.isDirectory, force { return try item(path) }
      throw ItemFailure(
        "System.IO.IOException", "An item with the specified name \(path) already exists.", id: "DirectoryExist", .ResourceExists,
        target: .text(path))
    }
    do { try makeFolders(path) } catch let failure as FileFailure {
      throw ItemFailure(failure, id: "CreateDirectoryIOError", .WriteError, target: path)
    }
    return try item(path)
  }

  /// The folder and those above it.
  func makeFolders(_ path: String) throws {
    if isContainer(path) { return }
    let above = parent(path)
    if !above.isEmpty, above != path { try makeFolders(above) }
    try store(path).makeDirectory(path)
  }

  private func makeFile(_ path: String, _ value: Value, force: Bool, _ run: CommandRuntime) throws -> Value? {
    guard try run.shouldProcess("Destination: \(path)", "Create File") else { return nil }
    if facts(path) != nil, !force || isContainer(path) {
      let message = isContainer(path) ? "Access to the path '\(path)' is denied." : "The file '\(path)' already exists."
      throw ItemFailure(
        isContainer(path) ? "System.UnauthorizedAccessException" : "System.IO.IOException", message,
        id: isContainer(path) ? "NewItemUnauthorizedAccessError" : "NewItemIOError", isContainer(path) ? .PermissionDenied : .WriteError,
        target: .text(path))
    }
    do {
      if force { try makeFolders(parent(path)) }
      let output = try store(path).openForWriting(path, append: false)
      do {
        if !value.isNull { try output.write(Array(context.text(value).utf8)) }
        try output.commit()
      } catch {
        output.abandon()
        throw error
      }
    } catch let failure as FileFailure {
      let isDenied = failure.exceptionType.hasSuffix("UnauthorizedAccessException")
      throw ItemFailure(
        failure, id: isDenied ? "NewItemUnauthorizedAccessError" : "NewItemIOError", isDenied ? .PermissionDenied : .WriteError, target: path)
    }
    return try item(path)
  }

  private func makeLink(_ path: String, _ value: Value, force: Bool, _ run: CommandRuntime) throws -> Value? {
    guard try run.shouldProcess("Destination: \(path)", "Create Symbolic Link") else { return nil }
    guard !value.isNull else {
      throw ItemFailure(
        "System.ArgumentNullException", "Value cannot be null. (Parameter 'Value')", id: "ArgumentNull", .InvalidArgument, terminating: true)
    }
    if facts(path) != nil {
      guard force else {
        throw ItemFailure(
          "System.IO.IOException", "NewItemIOError", id: "NewItemIOError", .ResourceExists, target: .text(path))
      }
      try store(path).remove(path)
    }
    do { try store(path).makeLink(path, to: context.text(value)) } catch let failure as FileFailure {
      throw ItemFailure(failure, id: "NewItemIOError", .WriteError, target: path)
    }
    return try item(path)
  }

  // MARK: Removing

  func removeTree(_ path: String, force: Bool) throws {
    guard let facts = facts(path) else { throw ItemPlace.notFound(path) }
    if facts.isDirectory, facts.linkTarget == nil {
      for name in try store(path).list(path) { try removeTree(join(path, name), force: force) }
    } else if facts.isReadOnly, !force {
      throw ItemFailure(
        "System.IO.IOException",
        "You do not have sufficient access rights to perform this operation or the item is hidden, system, or read only. :  '\(path)'",
        id: "RemoveFileSystemItemUnAuthorizedAccess", .PermissionDenied, target: .text(path))
    }
    do { try store(path).remove(path) } catch let failure as FileFailure {
      throw ItemFailure(failure, id: "RemoveFileSystemItemIOError", .WriteError, target: path)
    }
  }

  // MARK: Copying

  func copyTree(_ source: String, to target: String, recurse: Bool, force: Bool) throws {
    guard let facts = facts(source) else { throw ItemPlace.notFound(source) }
    guard facts.isDirectory else {
      try copyFile(source, to: target, force: force)
      return
    }
    if !isContainer(target) {
      if exists(target) {
        throw ItemFailure(
          "System.IO.IOException", "Container cannot be copied onto existing leaf item.", id: "CopyContainerItemToLeafError", .InvalidArgument,
          target: .text(target))
      }
      do { try makeFolders(target) } catch let failure as FileFailure {
        throw ItemFailure(failure, id: "CreateDirectoryIOError", .WriteError, target: target)
      }
    }
    guard recurse else { return }
    for name in try children(source) { try copyTree(join(source, name), to: join(target, name), recurse: true, force: force) }
  }

  func copyFile(_ source: String, to target: String, force: Bool) throws {
    if source == target {
      throw ItemFailure(
        "System.IO.IOException", "Cannot overwrite the item \(source) with itself.", id: "CopyError", .WriteError, target: .text(source))
    }
    do {
      if force, let facts = facts(target), facts.isReadOnly { try store(target).setFacts(target, .readOnly(false)) }
      if try store(source) === store(target), try store(source).copy(source, to: target) { return }
      let input = try store(source).openForReading(source)
      defer { input.close() }
      let output = try store(target).openForWriting(target, append: false)
      do {
        while true {
          if context.stopRequest.isSet { throw ControlSignal.stopped }
          let bytes = try input.read(1 << 18)
          if bytes.isEmpty { break }
          try output.write(bytes)
        }
        try output.commit()
      } catch {
        output.abandon()
        throw error
      }
      if let facts = facts(source) {
        try? store(target).setFacts(target, .lastWriteTicks(facts.lastWriteTicks))
        if facts.isReadOnly { try? store(target).setFacts(target, .readOnly(true)) }
      }
    } catch let failure as FileFailure {
      let isDenied = failure.exceptionType.hasSuffix("UnauthorizedAccessException")
      throw ItemFailure(
        failure, id: isDenied ? "CopyFileInfoItemUnauthorizedAccessError" : "CopyFileInfoItemIOError",
        isDenied ? .PermissionDenied : .WriteError, target: source)
    }
  }

  // MARK: Moving

  func moveItem(_ source: String, to target: String, force: Bool) throws {
    if let there = facts(target), source != target {
      if !force || there.isDirectory {
        throw ItemFailure(
          "System.IO.IOException",
          there.isDirectory ? "Cannot create a file when that file already exists." : "The file '\(target)' already exists.",
          id: isContainer(source) ? "MoveDirectoryItemIOError" : "MoveFileInfoItemIOError", .WriteError, target: .text(source))
      }
    }
    do {
      let from = try store(source)
      if from === (try store(target)) {
        try from.move(source, to: target)
      } else {
        try copyTree(source, to: target, recurse: true, force: force)
        try removeTree(source, force: true)
      }
    } catch let failure as FileFailure {
      throw ItemFailure(
        failure, id: isContainer(source) ? "MoveDirectoryItemIOError" : "MoveFileInfoItemIOError", .WriteError, target: source)
    }
  }
}
