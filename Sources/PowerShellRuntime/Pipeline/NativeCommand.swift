import DotNet
import Foundation
import PowerShellSyntax
import SourceText

/// Programs of the host: refused unless the command line allowed them.
enum NativeCommand {
  static func refusal(_ application: ApplicationInfo, at ast: Ast?, _ context: ExecutionContext) -> TerminatingError {
    let message =
      "The program '\(application.name)' was not run: Standby rehearses without touching the machine it runs on. "
      + "Start standby with -AllowNative to let scripts run programs."
    let exception = ExceptionObject(type: ExceptionTypes.automation("ApplicationFailedException"), message: message)
    let record = ErrorRecord(exception, id: "NativeProgramsNotAllowed", .PermissionDenied, target: .text(application.name))
    record.activity = application.name
    record.locate(at: ast, context)
    return TerminatingError(record)
  }
}

/// Runs a program: arguments as text, piped objects as lines of its input, its lines as output.
final class NativeCommandProcessor: CommandProcessor {
  private var arguments: [String] = []
  private var input: [String] = []

  override func prepare(_ call: CommandCall) throws {
    guard let context = runtime?.context else { return }
    arguments = call.programArguments(context)
  }
  override func process(_ value: Value) throws {
    if case .void = value { return }
    if let context = runtime?.context { input.append(context.text(of: value)) }
  }
  override func end() throws {
    guard let runtime, let application = info as? ApplicationInfo else { return }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: application.path)
    process.arguments = arguments
    let output = Pipe()
    process.standardOutput = output
    if runtime.invocation.expectingInput {
      let pipe = Pipe()
      process.standardInput = pipe
      try process.run()
      pipe.fileHandleForWriting.write(Data(input.map { $0 + "\n" }.joined().utf8))
      try? pipe.fileHandleForWriting.close()
    } else {
      try process.run()
    }
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    var text = String(decoding: data, as: UTF8.self)
    if text.hasSuffix("\n") { text.removeLast() }
    if !data.isEmpty { for line in text.split(separator: "\n", omittingEmptySubsequences: false) { try runtime.write(.text(line)) } }
    runtime.context.lastExitCode = .int32(process.terminationStatus)
    if process.terminationStatus != 0 { runtime.pipeline?.failed = true }
  }
}

extension CommandCall {
  /// The arguments as a program gets them: text as it was written (`007` stays `007`), lists one by one, names with their dash.
  public func programArguments(_ context: ExecutionContext) -> [String] {
    var texts: [String] = []
    for argument in arguments {
      switch argument {
      case .value(let value, let ast):
        if value.object?.isEnumerable == true, let elements = value.object?.contiguousElements {
          texts += elements.map { context.text(of: $0) }
        } else if !value.isNull {
          texts.append((ast as? ConstantExpressionAst)?.text ?? context.text(of: value))
        }
      case .parameter(let name, _): texts.append("-\(name)")
      case .parameterValue(let name, let value, _, _): texts.append("-\(name):\(context.text(of: value))")
      case .splat(let value, _):
        for element in value.object?.contiguousElements ?? [] { texts.append(context.text(of: element)) }
      }
    }
    return texts
  }
}
