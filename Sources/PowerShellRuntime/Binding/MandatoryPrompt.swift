import DotNet

/// Asks for mandatory parameters:
///
///     cmdlet Set-Pool at command pipeline position 1
///     Supply values for the following parameters:
///     Identity: atl
/// - Source: `ConsoleHostUserInterface.Prompt`, as recorded
struct MandatoryPrompt {
  private let binder: ParameterBinder
  init(_ binder: ParameterBinder) { self.binder = binder }

  func ask(_ missing: [Int]) throws {
    let context = binder.context
    let runtime = binder.runtime
    context.showText(
      "\n" + Messages.format("ParameterBinderStrings", "PromptCaption", runtime.commandName, "\(runtime.invocation.pipelinePosition)") + "\n")
    context.showText(Messages.text("ParameterBinderStrings", "PromptMessage") + "\n")
    let hasHelp = missing.contains { helpMessage($0) != nil }
    if hasHelp { context.showText(Messages.text("ConsoleHostUserInterfaceStrings", "PromptHelp") + "\n") }
    for index in missing {
      let parameter = binder.table.parameters[index].metadata
      guard let value = try parameter.type.kind == .array ? list(parameter, index) : single(parameter, index) else { return }
      _ = try binder.bind(index, value, nil, coerce: true, delayBind: false)
    }
  }

  private func helpMessage(_ index: Int) -> String? {
    binder.table.parameters[index].roles.compactMap { $0.role.helpMessage }.first
  }

  private func read(_ label: String, _ index: Int) throws -> String? {
    while true {
      guard let line = try binder.context.host.readLine(prompt: "\(label): ", secure: false) else { return nil }
      if line == "!?" {
        let name = binder.table.parameters[index].metadata.name
        binder.context.showText(
          (helpMessage(index) ?? Messages.format("ConsoleHostUserInterfaceStrings", "PromptNoHelpAvailableErrorTemplate", name)) + "\n")
        continue
      }
      return line
    }
  }

  private func single(_ parameter: ParameterMetadata, _ index: Int) throws -> Value? {
    while true {
      guard let line = try read(parameter.name, index) else { return nil }
      if parameter.type === NetType.string || parameter.type === NetType.object { return .text(line) }
      do {
        return try LanguagePrimitives.convert(.text(line), to: parameter.type, context: binder.context)
      } catch {
        let id = "\(error)".contains("Overflow") ? "PromptParseOverflowErrorTemplate" : "PromptParseFormatErrorTemplate"
        binder.context.showText(Messages.format("ConsoleHostUserInterfaceStrings", id, parameter.type.fullName, line) + "\n")
      }
    }
  }

  private func list(_ parameter: ParameterMetadata, _ index: Int) throws -> Value? {
    var values: [Value] = []
    let element = parameter.type.elementType ?? .string
    while true {
      guard let line = try read("\(parameter.name)[\(values.count)]", index) else { break }
      if line.isEmpty { break }
      if element === NetType.string || element === NetType.object {
        values.append(.text(line))
        continue
      }
      do {
        values.append(try LanguagePrimitives.convert(.text(line), to: element, context: binder.context))
      } catch {
        binder.context.showText(
          Messages.format("ConsoleHostUserInterfaceStrings", "PromptParseFormatErrorTemplate", element.fullName, line) + "\n")
      }
    }
    return .array(values, of: element)
  }
}
