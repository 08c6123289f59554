/// What help says of the product's cmdlets that have no text of their own: their name in words.
enum CsHelpWords {
  static let notSimulated =
    "Standby knows how this cmdlet is called: its parameters, their sets and what it gives. It does not simulate what it does; calling it says so."

  /// `Get-CsVoicePolicy`: "Shows the voice policy."
  static func synopsis(_ name: String) -> String {
    guard let dash = name.firstIndex(of: "-") else { return name }
    let verb = name[..<dash]
    var noun = name[name.index(after: dash)...]
    if noun.lowercased().hasPrefix("cs") { noun = noun.dropFirst(2) }
    return "\(verbs[verb.lowercased()] ?? String(verb)) \(words(noun)) of a Skype for Business Server deployment."
  }

  /// What a parameter is for, by its name; what it names otherwise.
  static func parameter(_ name: String, isSwitch: Bool) -> String {
    if let text = parameters[name.lowercased()] { return text }
    let words = words(Substring(name))
    return isSwitch ? "Whether: \(words)." : "The \(words)."
  }

  private static let parameters: [String: String] = {
    let text = """
      identity|Which one: its identity, name or FQDN. Left out, all of them.
      filter|Only those whose identity fits this pattern.
      localstore|Reads the replica on this computer in place of the Central Management store.
      tenant|The tenant, in deployments that have several.
      force|Does not ask, and overrides what would hold the change back.
      domaincontroller|The domain controller to ask.
      globalcatalog|The global catalog server to ask.
      computername|The computer, by its FQDN.
      poolfqdn|The pool, by its FQDN.
      inmemory|Makes the object without storing it; Set- stores it.
      confirm|Asks before it acts.
      whatif|Says what it would do.
      report|The file that the report is written to.
      instance|An object that a Get- cmdlet gave, with its changes.
      disastermode|The pool is lost: what it still holds is not waited for.
      resultsize|How many results at most.
      passthru|Writes the object it worked on.
      noservice|Leaves the services as they are.
      activeservers|The servers that accept connections; @{Add=...}, @{Remove=...} and @{Replace=...} change the list.
      poolstate|Normal, or FailedOver.
      """
    var table: [String: String] = [:]
    for line in text.split(separator: "\n") {
      let halves = line.split(separator: "|", maxSplits: 1)
      if halves.count == 2 { table[String(halves[0])] = String(halves[1]) }
    }
    return table
  }()

  private static let verbs: [String: String] = {
    let text = """
      get Shows the|set Changes the|new Creates a|remove Removes a|grant Assigns a|test Tests the|enable Turns on the|disable Turns off the
      export Writes out the|import Reads in the|move Moves the|update Brings up to date the|start Starts the|stop Stops the|invoke Runs the
      clear Clears the|approve Approves a|publish Publishes the|unpublish Takes back the|sync Synchronizes the|debug Examines the
      install Installs the|uninstall Uninstalls the|backup Backs up the|restore Restores the|merge Merges the|convert Converts the
      complete Completes the|register Registers the|unregister Unregisters the|lock Locks the|unlock Unlocks the|reset Resets the
      search Searches the|select Selects the|show Shows the|request Requests the|revoke Revokes the|join Joins the|backup Backs up the
      """
    var table: [String: String] = [:]
    for entry in text.split(whereSeparator: { $0 == "|" || $0.isNewline }) {
      let halves = entry.split(separator: " ", maxSplits: 1)
      if halves.count == 2 { table[String(halves[0])] = String(halves[1]) }
    }
    return table
  }()

  /// `VoicePolicy`: "voice policy"; abbreviations keep their capitals.
  private static func words(_ noun: Substring) -> String {
    var words: [String] = []
    var word = ""
    var isAbbreviation = false
    let letters = Array(noun)
    for (index, letter) in letters.enumerated() {
      let next = index + 1 < letters.count ? letters[index + 1] : nil
      if letter.isUppercase, !word.isEmpty, !isAbbreviation || next?.isLowercase == true {
        words.append(isAbbreviation && word.count > 1 ? word : word.lowercased())
        word = ""
      }
      word.append(letter)
      isAbbreviation = word.allSatisfy { $0.isUppercase }
    }
    if !word.isEmpty { words.append(isAbbreviation && word.count > 1 ? word : word.lowercased()) }
    return words.joined(separator: " ")
  }
}
