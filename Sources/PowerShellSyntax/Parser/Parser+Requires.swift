import SourceText

/// `#requires` comments, read as commands.
///
///     #requires -Version 7.2 -Modules @{ ModuleName = 'SqlServer'; ModuleVersion = '21.0' }
extension Parser {
  func parseScriptRequirements() -> ScriptRequirements? {
    let comments: [Lexeme] = tokenizer.requiresTokens
    tokenizer.requiresTokens = []
    guard !comments.isEmpty, !tokenizer.isAborted else { return nil }
    var requirements = ScriptRequirements()
    for comment in comments { parseRequires(comment, &requirements) }
    return requirements
  }

  private func parseRequires(_ comment: Lexeme, _ requirements: inout ScriptRequirements) {
    let start: Int = Int(comment.start) + 1
    let unscanned = UnscannedText(text: source.units + start, count: Int(comment.end) - start, owned: nil, skipped: [])
    let state: Tokenizer.State = tokenizer.startNestedScan(unscanned, at: start)
    tokenizer.mode = .command
    let command: CommandBaseAst? = parseCommand()
    skipToken()
    _ = tokenizer.finishNestedScan(state)
    guard case .command(let node) = command else { return }
    if node.commandName?.lowercased() != "requires" { reportError(Span(node), "ScriptRequiresInvalidFormat") }
    var index: Int = 1
    while index < node.commandElements.count {
      guard case .parameter(let parameter) = node.commandElements[index] else {
        reportError(Span(node.commandElements[index].node), "ScriptRequiresInvalidFormat")
        index += 1
        continue
      }
      var argument: ExpressionAst? = parameter.argument
      if argument == nil, index + 1 < node.commandElements.count {
        index += 1
        if case .expression(let expression) = node.commandElements[index] {
          argument = expression
        } else {
          reportError(Span(node.commandElements[index].node), "RequiresArgumentMustBeConstant")
          index += 1
          continue
        }
      }
      handleRequires(parameter, argument, &requirements)
      index += 1
    }
  }

  private func handleRequires(
    _ parameter: CommandParameterAst, _ argument: ExpressionAst?, _ requirements: inout ScriptRequirements
  ) {
    let name: String = parameter.parameterName.lowercased()
    if "runasadministrator".hasPrefix(name) {
      requirements.isElevationRequired = true
      if argument != nil { reportError(Span(parameter), "ParameterCannotHaveArgument", parameter.parameterName) }
      return
    }
    guard let argument else {
      reportError(Span(parameter), "ParameterRequiresArgument", parameter.parameterName)
      return
    }
    guard ConstantCheck.isConstant(argument, for: .requires) else {
      reportError(argument.span, "RequiresArgumentMustBeConstant")
      return
    }
    let values: [String] = constantStrings(argument)
    if "shellid".hasPrefix(name) {
      requirements.requiredApplicationId = values.first
    } else if "psedition".hasPrefix(name) {
      for value in values {
        if !["core", "desktop"].contains(value.lowercased()) { reportError(argument.span, "RequiresPSEditionInvalid", "psedition") }
        if requirements.requiredPSEditions.contains(where: { $0.lowercased() == value.lowercased() }) {
          reportError(argument.span, "RequiresPSEditionValueIsAlreadySpecified", "psedition")
        } else {
          requirements.requiredPSEditions.append(value)
        }
      }
    } else if "version".hasPrefix(name) {
      var version: String = argument.node.text
      if case .stringConstantExpression(let node) = argument { version = node.value }
      guard isVersion(version) else { reportError(argument.span, "RequiresVersionInvalid"); return }
      if let known = requirements.requiredPSVersion, known != version {
        reportError(Span(parameter), "ParameterAlreadyBound", "", "version")
      } else {
        requirements.requiredPSVersion = version
      }
    } else if "assembly".hasPrefix(name) {
      requirements.requiredAssemblies.append(contentsOf: values)
    } else if "modules".hasPrefix(name) {
      addModules(argument, &requirements)
    } else if !"pssnapin".hasPrefix(name) {
      reportError(Span(parameter), "ScriptRequiresInvalidFormat")
    }
  }

  private func constantStrings(_ expression: ExpressionAst) -> [String] {
    switch expression {
    case .stringConstantExpression(let node): return [node.value]
    case .arrayLiteral(let node): return node.elements.flatMap { constantStrings($0) }
    default: return []
    }
  }

  private func isVersion(_ text: String) -> Bool {
    let parts: [Substring] = text.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count <= 4 && parts.allSatisfy { Int32($0) != nil && !$0.hasPrefix("-") && !$0.hasPrefix("+") }
  }

  private func addModules(_ expression: ExpressionAst, _ requirements: inout ScriptRequirements) {
    switch expression {
    case .stringConstantExpression(let node):
      requirements.requiredModules.append(ScriptRequirements.RequiredModule(name: node.value))
    case .arrayLiteral(let node): for element in node.elements { addModules(element, &requirements) }
    case .hashtable(let node):
      var module = ScriptRequirements.RequiredModule(name: "")
      for pair in node.keyValuePairs {
        guard case .stringConstantExpression(let key) = pair.key, case .pipeline(let pipeline) = pair.value,
          let value = pipeline.pureExpression
        else { continue }
        let text: String = constantStrings(value).first ?? value.node.text
        switch key.value.lowercased() {
        case "modulename": module.name = text
        case "moduleversion": module.version = text
        case "maximumversion": module.maximumVersion = text
        case "requiredversion": module.requiredVersion = text
        case "guid": module.guid = text
        default: break
        }
      }
      requirements.requiredModules.append(module)
    default: break
    }
  }
}
