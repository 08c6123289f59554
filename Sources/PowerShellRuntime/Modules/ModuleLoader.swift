import DotNet
import PowerShellSyntax

/// What finds modules by name and loads them: the module cmdlets bring it to the session.
public protocol ModuleLoader: AnyObject {
  /// Loads the module on the module path that has the command; false where there is none.
  /// - Throws: `CouldNotAutoloadMatchingModule` where loading it failed.
  func autoload(command: String) throws -> Bool
  /// Loads a module by name, for `Module\Command`; false where there is none.
  func autoload(module: String) throws -> Bool
}

/// Holds the loader as a service of the session.
final class ModuleLoaderSlot {
  let loader: ModuleLoader
  init(_ loader: ModuleLoader) { self.loader = loader }
}

extension ExecutionContext {
  public var moduleLoader: ModuleLoader? {
    get { service(ModuleLoaderSlot.self)?.loader }
    set { if let newValue { setService(ModuleLoaderSlot.self, ModuleLoaderSlot(newValue)) } }
  }

  /// `$PSModuleAutoLoadingPreference`.
  var moduleAutoLoading: (byCommand: Bool, byModule: Bool) {
    guard moduleLoader != nil else { return (false, false) }
    guard let preference = engine.variable("PSModuleAutoLoadingPreference", .visible), !preference.isNull else { return (true, true) }
    switch text(of: preference).lowercased() {
    case "none": return (false, false)
    case "modulequalified": return (false, true)
    default: return (true, true)
    }
  }
}

/// `using module`: what a script's first lines load before it runs.
/// - Source: about_Using
enum UsingModules {
  static func load(_ code: CompiledScript, _ frame: Frame) throws {
    guard code.ast === code.root else { return }
    var owners: [Name: String] = [:]
    for statement in code.root?.usingStatements ?? [] where statement.usingStatementKind == .module {
      let module = try load(statement, code, frame)
      guard let module else { continue }
      for (name, type) in module.exportedTypes {
        code.types.declared[Name("\(module.name).\(name.text)")] = type
        if let other = owners[name], code.types.declared[name] !== type {
          code.types.declared[name] = nil
          code.types.ambiguous[name] = ("\(other).\(name.text)", "\(module.name).\(name.text)")
        } else if code.types.ambiguous[name] == nil {
          code.types.declared[name] = type
        }
        owners[name] = module.name
      }
    }
  }

  private static func load(_ statement: UsingStatementAst, _ code: CompiledScript, _ frame: Frame) throws -> PSModuleInfo? {
    let context = frame.context
    var arguments: [CommandArgument] = [.parameter("PassThru", nil), .parameterValue("ErrorAction", .text("Stop"), name: nil, value: nil)]
    if let specification = statement.moduleSpecification {
      let table = try Compiler(code, frame.layout).expression(.hashtable(specification))(frame)
      arguments.append(.parameterValue("FullyQualifiedName", table, name: nil, value: nil))
    } else {
      arguments.append(.parameterValue("Name", .text(path(statement.name?.value ?? "", code, context)), name: nil, value: nil))
    }
    let collected = CollectSink()
    do { try Pipeline.run([CommandCall(.name("Import-Module"), arguments)], to: collected, context) } catch let error as TerminatingError {
      let record = error.record
      let exception = NetException(RuntimeError.runtime, record.exception.message, inner: record.exception).exception
      let copy = ErrorRecord(exception, id: record.fullyQualifiedErrorId, record.categoryInfo, target: record.target)
      copy.activity = record.activity
      copy.invocation = record.invocation
      throw TerminatingError(copy)
    }
    return collected.all.compactMap { $0.object as? PSModuleInfo }.last
  }

  /// Relative paths start at the script's folder.
  private static func path(_ name: String, _ code: CompiledScript, _ context: ExecutionContext) -> String {
    guard name.hasPrefix("."), let file = code.ast.tree.source.name, let cut = file.lastIndex(where: { $0 == "/" || $0 == "\\" }) else { return name }
    return context.files.resolve("\(file[..<cut])/\(name)") ?? name
  }
}
