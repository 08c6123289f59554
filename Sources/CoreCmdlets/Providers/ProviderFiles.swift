import DotNet
import PowerShellRuntime

/// The run time's way to files, over the session's drives and stores.
final class ProviderFiles: SessionFiles {
  private var locations: Locations { context.locations }

  override var currentDirectory: String { locations.current.provider === locations.files ? locations.currentPath : locations.drives[0].currentLocation }
  override func resolve(_ path: String) -> String? {
    guard let place = try? locations.resolve(path), place.provider === locations.files else { return nil }
    return place.path
  }
  override func isFile(_ path: String) -> Bool { locations.files.facts(path).map { !$0.isDirectory } ?? false }
  override func isHost(_ path: String) -> Bool { locations.files.isHost(path) }
  override func read(_ path: String) throws -> [UInt8] {
    do {
      let input = try locations.files.store(path).openForReading(path)
      defer { input.close() }
      var all: [UInt8] = []
      while true {
        let bytes = try input.read(TextFiles.block)
        if bytes.isEmpty { return all }
        all += bytes
      }
    } catch let failure as FileFailure { throw NetException(failure.exceptionType, failure.message) }
  }
  override func openForWriting(_ path: String, append: Bool) throws -> (String) throws -> Void {
    guard let full = resolve(path) else { throw NetException("System.IO.IOException", "Cannot find drive.") }
    do {
      let output = try locations.files.store(full).openForWriting(full, append: append)
      return { try output.write(Array($0.utf8)) }
    } catch let failure as FileFailure { throw NetException(failure.exceptionType, failure.message) }
  }
}

/// Joins this module to a session: its cmdlets, its way to files and the drives behind `$env:name`.
public enum CoreCmdletsModule {
  public static func install(in context: ExecutionContext) {
    CmdletEnums.registerOnce()
    PSSerializer.register()
    context.commands.register(cmdlets: CoreCmdletList.all)
    context.commands.register(lazily: { RefusedCmdlets.all })
    context.setService(SessionFiles.self, ProviderFiles(context))
    context.moduleLoader = ModuleAutoLoader(context)
    context.driveReader = { [unowned(unsafe) context] drive, path in
      let locations = context.locations
      guard let found = locations.drive(drive) else { return .null }
      do {
        if found.provider is FunctionProvider { return context.function(path).map { .object($0.scriptBlock) } ?? .null }
        let values = try found.provider.content(found.provider is FileSystemProvider ? try locations.resolve("\(drive):\(path)").path : path)
        return values.isEmpty ? .null : values.count == 1 ? values[0] : .array(values)
      } catch let failure as ItemFailure { throw failure.asError }
    }
    context.driveWriter = { [unowned(unsafe) context] drive, path, value in
      let locations = context.locations
      guard let found = locations.drive(drive) else { throw Locations.noDrive(drive).asError }
      do { _ = try found.provider.setItem(path, value, force: true) } catch let failure as ItemFailure { throw failure.asError }
    }
    context.currentLocation = { [unowned context] in DriveObjects.path(context.locations.current) }
  }
}

extension ItemFailure {
  /// The failure as an error that a script can catch.
  var asError: TerminatingError { TerminatingError(ErrorRecord(exceptionType, message, id: id, category, target: target)) }
}
