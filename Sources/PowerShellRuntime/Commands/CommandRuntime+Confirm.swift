import DotNet

/// `-WhatIf`, `-Confirm` and questions.
/// - Source: about_CommonParameters, `MshCommandRuntime.DoShouldProcess`, `ConsoleHostUserInterface.PromptForChoice`
extension CommandRuntime {
  /// Whether to perform the operation on the target; asks or tells what would happen where the user wants that.
  public func shouldProcess(_ target: String, _ action: String? = nil) throws -> Bool {
    let message = Messages.format("CommandBaseStrings", "ShouldProcessMessage", action ?? commandName, target)
    return try shouldProcess(
      description: message, warning: Messages.format("CommandBaseStrings", "ShouldProcessWarningFallback", message),
      caption: Messages.text("CommandBaseStrings", "InquireCaptionDefault"))
  }

  public func shouldProcess(description: String, warning: String, caption: String) throws -> Bool {
    if isWhatIf {
      context.showText(Messages.format("CommandBaseStrings", "ShouldProcessWhatIfMessage", description) + "\n")
      return false
    }
    if let confirmAll { return confirmAll }
    let impact = commandInfo?.metadata.confirmImpact ?? .medium
    if !asksToConfirm(impact) {
      if common.verbose == true || context.preference("VerbosePreference") == .Continue { try writeVerbose(description) }
      return true
    }
    let text = warning.isEmpty ? Messages.format("CommandBaseStrings", "ShouldProcessWarningFallback", description) : warning
    switch try askToContinue(caption, text, canHalt: false) {
    case 0: return true
    case 1:
      confirmAll = true
      return true
    case 2: return false
    case 3:
      confirmAll = false
      return false
    default: return false
    }
  }

  public var isWhatIf: Bool {
    if let whatIf = common.whatIf { return whatIf }
    guard let value = context.engine.variable("WhatIfPreference", .visible) else { return false }
    return LanguagePrimitives.isTrue(value)
  }

  private func asksToConfirm(_ impact: ConfirmImpact) -> Bool {
    if impact.rawValue == 0 { return false }
    if let confirm = common.confirm { return confirm }
    guard let value = context.engine.variable("ConfirmPreference", .visible) else { return impact == .high }
    var threshold: Int? = value.integer
    if let text = value.stringIfString?.text {
      threshold = ["none": 0, "low": 1, "medium": 2, "high": 3][text.lowercased()] ?? Int(text)
    }
    guard let threshold, threshold > 0 else { return false }
    return impact.rawValue >= threshold
  }

  /// `ShouldContinue`: asks whatever the preferences say.
  public func shouldContinue(_ query: String, _ caption: String) throws -> Bool {
    let choices: [HostChoice] = [
      HostChoice("&Yes", Messages.text("CommandBaseStrings", "ContinueOneHelpMessage")),
      HostChoice("&No", Messages.text("CommandBaseStrings", "SkipOneHelpMessage")),
      HostChoice("&Suspend", Messages.format("CommandBaseStrings", "PauseHelpMessage", "exit")),
    ]
    return try context.promptForChoice(caption, query, choices, defaultChoice: 0) == 0
  }

  /// With `Yes to All` and `No to All`, which hold for the caller's flags.
  public func shouldContinue(_ query: String, _ caption: String, yesToAll: inout Bool, noToAll: inout Bool) throws -> Bool {
    if yesToAll { return true }
    if noToAll { return false }
    switch try askToContinue(caption, query, canHalt: false) {
    case 0: return true
    case 1:
      yesToAll = true
      return true
    case 3:
      noToAll = true
      return false
    default: return false
    }
  }

  private func askToContinue(_ caption: String, _ query: String, canHalt: Bool) throws -> Int {
    let choices: [HostChoice] = [
      HostChoice("&Yes", Messages.text("CommandBaseStrings", "ContinueOneHelpMessage")),
      HostChoice("Yes to &All", Messages.text("CommandBaseStrings", "ContinueAllHelpMessage")),
      HostChoice("&No", Messages.text("CommandBaseStrings", "SkipOneHelpMessage")),
      HostChoice("No to A&ll", Messages.text("CommandBaseStrings", "SkipAllHelpMessage")),
      HostChoice("&Suspend", Messages.format("CommandBaseStrings", "PauseHelpMessage", "exit")),
    ]
    return try context.promptForChoice(caption, query, choices, defaultChoice: 0)
  }

  /// `Inquire`: goes on, or ends the command.
  func inquire(_ message: String?) throws {
    if inquireAll { return }
    let choices: [HostChoice] = [
      HostChoice("&Yes", Messages.text("CommandBaseStrings", "ContinueOneHelpMessage")),
      HostChoice("Yes to &All", Messages.text("CommandBaseStrings", "ContinueAllHelpMessage")),
      HostChoice("&Halt Command", Messages.text("CommandBaseStrings", "HaltHelpMessage")),
      HostChoice("&Suspend", Messages.format("CommandBaseStrings", "PauseHelpMessage", "exit")),
    ]
    let question = Messages.text("CommandBaseStrings", "ShouldContinuePromptCaption")
    switch try context.promptForChoice(Messages.text("CommandBaseStrings", "InquireCaptionDefault"), question, choices, defaultChoice: 0) {
    case 0: return
    case 1: inquireAll = true
    default:
      let exception = ExceptionObject(
        type: ExceptionTypes.automation("ActionPreferenceStopException"), message: Messages.text("CommandBaseStrings", "InquireHalt"))
      let record = ErrorRecord(exception, id: "ActionPreferenceStop", .OperationStopped)
      stamp(record)
      throw TerminatingError(record, endsScript: true)
    }
  }
}

/// `ChoiceDescription`: `&Yes` with its help.
public struct HostChoice {
  public let label: String
  public let help: String
  public init(_ label: String, _ help: String = "") {
    self.label = label
    self.help = help
  }
  var hotKey: String {
    guard let mark = label.firstIndex(of: "&"), label.index(after: mark) < label.endIndex else { return "" }
    return String(label[label.index(after: mark)]).uppercased()
  }
  var text: String { label.filter { $0 != "&" }.trimmed }
}

extension String {
  var trimmed: String {
    var text = Substring(self)
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}

extension ExecutionContext {
  /// Asks for one of several choices by key or label; empty means the default.
  /// - Throws: `HostException` when nobody is there to answer.
  public func promptForChoice(_ caption: String, _ message: String, _ choices: [HostChoice], defaultChoice: Int) throws -> Int {
    if !host.canAsk {
      let text = Messages.text("ConsoleHostUserInterfaceStrings", "ReadFailsOnNonInteractiveFlag")
      throw NetException("System.Management.Automation.PSInvalidOperationException", text)
    }
    if !caption.isEmpty { showText("\n\(caption)\n") }
    if !message.isEmpty { showText("\(message)\n") }
    let parts: [String] = choices.map { $0.hotKey.isEmpty ? "[\($0.text)] \($0.text)  " : "[\($0.hotKey)] \($0.text)  " }
    let help = Messages.text("ConsoleHostUserInterfaceStrings", "PromptForChoiceHelp")
    var line = ""
    var tail = ""
    let width = host.windowWidth
    var lines: [String] = []
    for part in parts + [help] {
      if !line.isEmpty, line.utf16.count + part.trimmed.utf16.count > width {
        lines.append(line)
        line = ""
      }
      line += part
    }
    if defaultChoice >= 0, choices.indices.contains(defaultChoice) {
      let key = choices[defaultChoice].hotKey.isEmpty ? choices[defaultChoice].text : choices[defaultChoice].hotKey
      tail = Messages.format("ConsoleHostUserInterfaceStrings", "DefaultChoicePrompt", key)
      if line.utf16.count + tail.utf16.count > width {
        lines.append(line)
        line = ""
        tail = tail.trimmed
      }
      line += tail
    }
    lines.append(line)
    let prompt = lines.joined(separator: "\n")
    while true {
      guard let answer = try host.readLine(prompt: prompt, secure: false)?.trimmed else { return defaultChoice }
      if answer.isEmpty, defaultChoice >= 0 { return defaultChoice }
      if answer == "?" {
        for choice in choices {
          let key = choice.hotKey.isEmpty ? choice.text : choice.hotKey
          showText(wrapped("\(key) - \(choice.help)", width: width) + "\n")
        }
        continue
      }
      if let hit = choices.firstIndex(where: { $0.hotKey == answer.uppercased() && !$0.hotKey.isEmpty }) { return hit }
      if let hit = choices.firstIndex(where: { CaseFolding.equal($0.text, answer) || CaseFolding.equal($0.label, answer) }) { return hit }
    }
  }

  /// Breaks a line at blanks as the console host does; what follows begins with the blank.
  func wrapped(_ text: String, width: Int) -> String {
    guard text.utf16.count >= width else { return text }
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      if !line.isEmpty, line.utf16.count + 1 + word.utf16.count >= width {
        lines.append(line)
        line = " " + word
      } else {
        line = line.isEmpty && lines.isEmpty ? String(word) : line + " " + word
      }
    }
    lines.append(line)
    return lines.joined(separator: "\n")
  }
}
