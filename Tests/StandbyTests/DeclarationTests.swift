import CoreCmdlets
import DotNet
import Foundation
import PowerShellRuntime
import Rehearsal
import ShellSession
import Testing

/// The cmdlets of a whole session.
enum SessionCmdlets {
  nonisolated(unsafe) static let all: [CmdletInfo] = {
    let context = StandbySession.make(ConsoleHost(), allowNative: false, cmdlets: RehearsalCmdletList.all)
    session = context
    return context.commands.allCmdlets.compactMap { $0 as? CmdletInfo }
  }()
  /// Held, since its commands hold on to it.
  nonisolated(unsafe) private static var session: ExecutionContext?

  static func named(_ name: String) -> CmdletInfo? { all.first { $0.name == name } }
}

/// The declarations against PowerShell's own.
@Suite struct DeclarationTests {
  struct Facts: Decodable {
    let name: String
    let module: String
    let supportsShouldProcess: Bool
    let parameterSets: [Set]
    struct Set: Decodable {
      let name: String
      let isDefault: Bool
      let parameters: [Parameter]
    }
    struct Parameter: Decodable {
      let name: String
      let type: String
      let mandatory: Bool?
      let position: Int?
      let byValue: Bool?
      let byPropertyName: Bool?
      let remaining: Bool?
      let aliases: [String]?
      let validateSet: [String]?
      let notNull: Bool?
      let notNullOrEmpty: Bool?
      let allowNull: Bool?
      let allowEmptyString: Bool?
      let allowEmptyCollection: Bool?
    }
  }

  static let facts: [Facts] = {
    let path = Program.root + "/../shared/reference/powershell/cmdlets.json"
    guard let data = FileManager.default.contents(atPath: path) else {
      print("notice: \(path) is not there, so the declarations are not held against PowerShell's")
      return []
    }
    return (try? JSONDecoder().decode([Facts].self, from: data)) ?? []
  }()

  @Test func everyCmdletIsThere() {
    let names = Set(SessionCmdlets.all.map { $0.name })
    for cmdlet in Self.facts { #expect(names.contains(cmdlet.name), "\(cmdlet.name)") }
  }

  @Test func cmdletsAreFoundInTheirModules() {
    for cmdlet in Self.facts where !cmdlet.module.isEmpty {
      guard let own = SessionCmdlets.named(cmdlet.name) else { continue }
      #expect(own.moduleName == cmdlet.module, "\(cmdlet.name)")
      if !cmdlet.parameterSets.isEmpty { #expect(own.metadata.supportsShouldProcess == cmdlet.supportsShouldProcess, "\(cmdlet.name) -WhatIf") }
    }
  }

  @Test func parametersAreThoseOfPowerShell() {
    var differences: [String] = []
    for cmdlet in Self.facts where !cmdlet.parameterSets.isEmpty {
      guard let own = SessionCmdlets.named(cmdlet.name) else { continue }
      differences += Self.differences(cmdlet, own)
    }
    #expect(differences.isEmpty, "\(differences.joined(separator: "\n"))")
  }

  /// A row that says a parameter is left out which is there, or never was, misleads.
  @Test func leftOutParametersAreLeftOut() {
    for row in LeftOutParameters.rows {
      let isDeclared = SessionCmdlets.named(row.cmdlet)?.metadata.parameters.contains { CaseFolding.equal($0.name, row.parameter) } ?? false
      #expect(!isDeclared, "\(row.cmdlet) -\(row.parameter) is there")
      guard let facts = Self.facts.first(where: { $0.name == row.cmdlet }) else { continue }
      #expect(facts.parameterSets.contains { $0.parameters.contains { $0.name == row.parameter } }, "\(row.cmdlet) never had -\(row.parameter)")
    }
  }

  @Test func parametersSayWhatTheyAreFor() {
    for cmdlet in SessionCmdlets.all {
      #expect(!cmdlet.declaration.synopsis.isEmpty, "\(cmdlet.name)")
      for parameter in cmdlet.metadata.parameters { #expect(!parameter.help.isEmpty, "\(cmdlet.name) -\(parameter.name)") }
    }
  }

  // MARK: Comparing

  static func differences(_ facts: Facts, _ own: CmdletInfo) -> [String] {
    var found: [String] = []
    let leftOut = Set(LeftOutParameters.rows.filter { $0.cmdlet == facts.name }.map { $0.parameter })
    let parameters = own.metadata.parameters
    func complain(_ text: String) { found.append("\(facts.name) \(text)") }
    let defaultSet = facts.parameterSets.first { $0.isDefault }?.name
    if facts.parameterSets.count > 1, let defaultSet, own.metadata.defaultParameterSet != defaultSet {
      complain("default set: \(own.metadata.defaultParameterSet ?? "none"), PowerShell's \(defaultSet)")
    }
    var seen: Set<String> = []
    for set in facts.parameterSets {
      // A set whose mandatory parameter is left out cannot be chosen.
      if set.parameters.contains(where: { leftOut.contains($0.name) && $0.mandatory == true }) { continue }
      for parameter in set.parameters where !leftOut.contains(parameter.name) {
        guard let mine = parameters.first(where: { $0.name == parameter.name }) else {
          if seen.insert(parameter.name).inserted { complain("-\(parameter.name) is missing") }
          continue
        }
        if seen.insert(parameter.name).inserted { found += attributes(facts.name, parameter, mine) }
        let role = mine.sets.first { $0.set == set.name } ?? mine.sets.first { $0.set == ParameterSetRole.allSets }
        guard let role else {
          complain("-\(parameter.name) is not in the set \(set.name)")
          continue
        }
        let theirs = text(parameter.mandatory, parameter.position, parameter.byValue, parameter.byPropertyName, parameter.remaining)
        let ours = text(role.isMandatory, role.position, role.fromPipeline, role.fromPipelineByPropertyName, role.fromRemainingArguments)
        if theirs != ours { complain("-\(parameter.name) in \(set.name): \(ours), PowerShell's \(theirs)") }
      }
      for mine in parameters where mine.sets.contains(where: { $0.set == set.name }) {
        if !set.parameters.contains(where: { $0.name == mine.name }) { complain("-\(mine.name) is in the set \(set.name), not so PowerShell's") }
      }
    }
    for mine in parameters where !seen.contains(mine.name) && !extra.contains("\(facts.name) \(mine.name)") {
      complain("-\(mine.name) is one that PowerShell's has not")
    }
    return found
  }

  /// Parameters of ours that PowerShell documents without declaring them for all systems.
  private static let extra: Set<String> = []

  /// Those whose type PowerShell reaches by a transformation; here the cmdlet itself reads the value.
  private static let looser: Set<String> = ["Set-StrictMode Version"]

  private static func text(_ mandatory: Bool?, _ position: Int?, _ value: Bool?, _ name: Bool?, _ remaining: Bool?) -> String {
    var words: [String] = []
    if mandatory == true { words.append("mandatory") }
    if let position { words.append("position \(position)") }
    if value == true { words.append("pipeline") }
    if name == true { words.append("by name") }
    if remaining == true { words.append("remaining") }
    return words.isEmpty ? "plain" : words.joined(separator: ", ")
  }

  private static func attributes(_ cmdlet: String, _ theirs: Facts.Parameter, _ mine: ParameterMetadata) -> [String] {
    var found: [String] = []
    func complain(_ text: String) { found.append("\(cmdlet) -\(theirs.name) \(text)") }
    if Set(theirs.aliases ?? []) != Set(mine.aliases) { complain("aliases: \(mine.aliases), PowerShell's \(theirs.aliases ?? [])") }
    let type = CommandSyntax.typeText(mine)
    if looser.contains("\(cmdlet) \(theirs.name)") == false, bare(theirs.type) != bare(mine.isSwitch ? "switch" : type) { complain("type: \(type), PowerShell's \(theirs.type)") }
    var values: [String]?
    var notNull = false
    var notEmpty = false
    for validation in mine.validations {
      switch validation {
      case .set(let names, _): values = names
      case .notNull: notNull = true
      case .notNullOrEmpty, .notNullOrWhiteSpace: notEmpty = true
      default: break
      }
    }
    if let wanted = theirs.validateSet, wanted != values { complain("values: \(values ?? []), PowerShell's \(wanted)") }
    if (theirs.notNullOrEmpty == true) != notEmpty { complain("not null or empty: \(notEmpty)") }
    if theirs.notNull == true, !notNull, !notEmpty { complain("not null: false") }
    if (theirs.allowNull == true) != mine.allows.contains(.null) { complain("allows null: \(mine.allows.contains(.null))") }
    if (theirs.allowEmptyString == true) != mine.allows.contains(.emptyString) { complain("allows the empty string: \(mine.allows.contains(.emptyString))") }
    if (theirs.allowEmptyCollection == true) != mine.allows.contains(.emptyCollection) {
      complain("allows the empty collection: \(mine.allows.contains(.emptyCollection))")
    }
    return found
  }

  /// The last part of a type's name, whatever is nullable taken for itself.
  private static func bare(_ name: String) -> String {
    var name = name
    if name.hasPrefix("System.Nullable["), name.hasSuffix("]") { name = String(name.dropFirst(16).dropLast()) }
    let head = name.prefix { $0 != "[" }
    // Of a generic type the head alone is compared: what it is made over is written with or without its namespace.
    let last = head.lastIndex { $0 == "." || $0 == "+" }.map { String(head[head.index(after: $0)...]) } ?? String(head)
    return (name.hasSuffix("[]") ? last + "[]" : last).lowercased()
  }
}
