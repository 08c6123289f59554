import ClusterModel

/// `sqlcmd`: its command line, its commands, its output to the character.
/// - Source: sql-server.md 1.3 to 1.6; SQL Server documentation, "sqlcmd utility".
public final class SqlcmdProgram {
  let session: ClusterSession
  let host: SqlcmdHost
  var options: SqlcmdOptions
  var variables: SqlcmdVariables
  var connection: SqlConnection?
  /// The statement buffer and the line number the prompt shows.
  var buffer: [String] = []
  var scanner = BatchScanner()
  /// Lines read by `:r` and waiting.
  var pending: [String] = []
  var isStopping = false
  var exitCode: Int32 = 0
  var stopsOnError = false
  var output = SqlcmdOutput.standard
  var errorOutput = SqlcmdOutput.standard
  var files: [String: String] = [:]
  var lastValue: SqlValue?
  var hasResult = false
  var readDepth = 0

  public init(_ session: ClusterSession, host: SqlcmdHost) {
    self.session = session
    self.host = host
    variables = SqlcmdVariables(environment: host.environment)
    // No arguments cannot be refused.
    options = (try? SqlcmdOptions([])) ?? SqlcmdOptions()
  }

  /// Runs the program.
  /// - Returns: its exit code.
  public func run(_ arguments: [String]) -> Int32 {
    do throws(SqlcmdOptions.Refusal) { options = try SqlcmdOptions(arguments) } catch {
      host.writeError(error.text + "\n")
      return 1
    }
    if options.showsUsage {
      host.write(sqlcmdUsage + "\n")
      return 0
    }
    if let isBare: Bool = options.listsServers { return listServers(isBare: isBare) }
    for file: String in options.inputs where host.readFile(file) == nil {
      host.writeError("Sqlcmd: '\(file)': Invalid filename.\n")
      return 1
    }
    setUp()
    defer {
      connection?.close()
      flushFiles()
    }
    guard
      connect(
        options.server ?? variables["SQLCMDSERVER"] ?? "",
        database: options.database ?? variables["SQLCMDDBNAME"])
    else { return 1 }
    runAll()
    return exitCode
  }

  private func setUp() {
    stopsOnError = options.stopsOnError
    if let server: String = options.server { variables["SQLCMDSERVER"] = server }
    if let database: String = options.database { variables["SQLCMDDBNAME"] = database }
    variables["SQLCMDWORKSTATION"] =
      options.workstation
      ?? (session.cluster.machine(session.machine)?.hostName ?? session.machine).uppercased()
    if let headers: Int = options.headers { variables["SQLCMDHEADERS"] = String(headers) }
    if let separator: String = options.separator { variables["SQLCMDCOLSEP"] = separator }
    if let width: Int = options.width { variables["SQLCMDCOLWIDTH"] = String(width) }
    if let width: Int = options.variableWidth { variables["SQLCMDMAXVARTYPEWIDTH"] = String(width) }
    if let width: Int = options.fixedWidth { variables["SQLCMDMAXFIXEDTYPEWIDTH"] = String(width) }
    if let level: Int = options.severityLevel { variables["SQLCMDERRORLEVEL"] = String(level) }
    if let seconds: Int = options.loginTimeout { variables["SQLCMDLOGINTIMEOUT"] = String(seconds) }
    for (name, value) in options.variables { variables[name] = value }
    if let file: String = options.output {
      output = .file(file)
      errorOutput = .file(file)
      files[file] = ""
    }
  }

  private func runAll() {
    if !options.inputs.isEmpty {
      for file: String in options.inputs where !isStopping { readScript(file) }
      return
    }
    if let query: String = options.query {
      for line: String in query.replacingLineEnds().split(separator: "\n", omittingEmptySubsequences: false)
        .map(String.init) where !isStopping
      {
        take(line)
      }
      if !isStopping { sendBuffer(times: 1) }
      if options.isQueryLast || isStopping { return }
    }
    interact()
  }

  /// Feeds a file's lines; what is left at its end is sent.
  func readScript(_ file: String) {
    guard let text: String = host.readFile(file) else {
      complain("Sqlcmd: '\(file)': Invalid filename.")
      return
    }
    for line: Substring in text.replacingLineEnds().split(separator: "\n", omittingEmptySubsequences: false) {
      if isStopping { return }
      take(line.hasPrefix("\u{FEFF}") ? String(line.dropFirst()) : String(line))
    }
    if !isStopping { sendBuffer(times: 1) }
  }

  private func interact() {
    while !isStopping {
      let prompt: String = host.isInteractive ? "\(buffer.count + 1)> " : ""
      guard let line: String = host.readLine(prompt) else {
        if !host.isInteractive { sendBuffer(times: 1) }
        return
      }
      take(line)
    }
  }

  /// One line of input: a command, GO, or text for the buffer.
  func take(_ line: String) {
    if options.echoes { write(line + "\n") }
    if !scanner.isInside {
      if let go: GoLine = GoLine(line, terminator: options.terminator) {
        switch go {
        case .times(let count): sendBuffer(times: count)
        case .bad: syntaxError(near: options.terminator)
        }
        return
      }
      if runCommand(line) { return }
    }
    if options.isVerbatim {
      append(line)
      return
    }
    let (text, missing): (String, String?) = variables.expanded(line)
    if let missing {
      complain("'\(missing)' scripting variable not defined.")
      exitCode = 1
      if !host.isInteractive || !options.inputs.isEmpty || options.isQueryLast { isStopping = true }
      return
    }
    append(text)
  }

  private func append(_ line: String) {
    if buffer.isEmpty && line.allSatisfy(\.isWhitespace) && !host.isInteractive { return buffer.append(line) }
    buffer.append(line)
    scanner.read(line)
  }

  func syntaxError(near word: String) {
    complain("Sqlcmd: Error: Syntax error at line \(buffer.count + 1) near command '\(word)'.")
    if !host.isInteractive || !options.inputs.isEmpty || options.query != nil {
      exitCode = 1
      isStopping = true
    }
  }

  // MARK: Connecting

  func connect(_ server: String, database: String?) -> Bool {
    connection?.close()
    connection = nil
    let name: String = resolved(server)
    do throws(SqlLoginFailure) {
      let timeout: Int = max(1, variables.int("SQLCMDLOGINTIMEOUT"))
      let wanted: String = database.flatMap { $0.isEmpty ? nil : $0 } ?? "master"
      if options.user != nil {
        throw SqlLoginFailure(
          .permissionDenied(account: options.user ?? "", action: "LOGIN"), server: name, database: wanted,
          account: options.user ?? "")
      }
      let opened: SqlConnection = try SqlConnection.open(
        session, server: name, database: wanted, program: "SQLCMD", loginTimeoutSeconds: timeout)
      opened.isQuotedIdentifier = options.isQuotedIdentifier
      opened.shouldStop = host.shouldStop
      connection = opened
      variables["SQLCMDSERVER"] = name
      return true
    } catch {
      complain(error.sqlcmdText(session.cluster, driver: driver(name)))
      return false
    }
  }

  /// No name, `.` and `(local)` mean the instance on this machine.
  private func resolved(_ server: String) -> String {
    let bare: String = SqlLoginFailure.bare(server)
    if bare.isEmpty || bare == "." || bare.lowercased() == "(local)" || bare.lowercased() == "localhost" {
      return session.cluster.machine(session.machine)?.hostName ?? session.machine
    }
    return bare
  }

  func driver(_ server: String) -> String {
    let is2016: Bool = session.cluster.instance(server)?.version == .sql2016
    return "Microsoft ODBC Driver \(is2016 ? 13 : 11) for SQL Server"
  }

  private func listServers(isBare: Bool) -> Int32 {
    let names: [String] = session.cluster.instances.filter { session.cluster.isServing($0) }.map {
      $0.name.uppercased()
    }.sorted()
    host.write(
      isBare ? names.map { $0 + "\n" }.joined() : "\nServers:\n" + names.map { "    \($0)\n" }.joined())
    return 0
  }
}

extension SqlcmdOptions {
  /// The defaults.
  init() {}
}
