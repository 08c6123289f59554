import ClusterModel

/// The words of the Agent and of sqllogship about what the model's job runs met.
/// - Source: sql-server.md 7.6.
enum JobText {
  struct Detail {
    var row: CatalogRow
    var status: Int
    var text: String
    var isError: Bool
    var source: String
  }

  /// Every line of every run of the log shipping jobs, oldest first.
  static func detail(_ context: CatalogContext) -> [Detail] {
    var found: [(Int, Detail)] = []
    for job: AgentJob in context.host.jobs {
      guard let (agent, type): (String, Int) = agent(of: job) else { continue }
      for run: JobRun in job.history {
        for line in lines(of: run, job, context) {
          var row = CatalogRow()
          row.set("agent_id", agent)
          row.set("agent_type", type)
          row.set("session_id", run.instanceID)
          row.set("database_name", job.database)
          row.set("log_time", run.start)
          row.set("log_time_utc", run.start)
          found.append(
            (
              run.instanceID,
              Detail(
                row: row, status: line.status, text: line.text, isError: line.isError, source: line.source)
            ))
        }
      }
    }
    return found.sorted { $0.0 < $1.0 }.map(\.1)
  }

  static func agent(of job: AgentJob) -> (String, Int)? {
    switch job.kind {
    case .logShippingBackup(let identifier): (identifier, 0)
    case .logShippingCopy(let identifier): (identifier, 1)
    case .logShippingRestore(let identifier): (identifier, 2)
    default: nil
    }
  }

  struct Line {
    var text: String
    var status = 1
    var isError = false
    var source = ""
  }

  static func lines(of run: JobRun, _ job: AgentJob, _ context: CatalogContext) -> [Line] {
    guard let (agent, type): (String, Int) = agent(of: job) else { return [] }
    let noun: String = ["backup", "copy", "restore"][type]
    let side: String = type == 0 ? "Primary ID" : "Secondary ID"
    var found: [Line] = [Line(text: "Starting transaction log \(noun). \(side): '\(agent)'", status: 0)]
    for fact: JobFact in run.facts { found += lines(of: fact, job, agent) }
    if run.outcome == .failed {
      found.append(Line(text: "The \(noun) operation failed. \(side): '\(agent)'", status: 3))
    } else if type == 1 || type == 2 {
      let count: Int = run.facts.reduce(0) { total, fact in
        switch fact {
        case .copied(let files), .restored(let files): total + files.count
        default: total
        }
      }
      found.append(
        Line(
          text: type == 1
            ? "The copy operation was successful. Secondary ID: '\(agent)', Number of log backup files copied: \(count)"
            : "The restore operation was successful. Secondary Database: '\(job.database)', Number of log backup files restored: \(count)",
          status: 2))
    }
    return found
  }

  private static func lines(of fact: JobFact, _ job: AgentJob, _ agent: String) -> [Line] {
    let own: String = "Microsoft.SqlServer.Management.LogShipping"
    let database: String = job.database
    switch fact {
    case .backedUp(let file):
      return [
        Line(text: "Backing up transaction log. Primary Database: '\(database)', Log Backup File: '\(file)'"),
        Line(
          text:
            "The backup operation was successful. Primary Database: '\(database)', Log Backup File: '\(file)', Number of old log backup files deleted: 0",
          status: 2),
      ]
    case .copied(let files):
      return files.map {
        Line(
          text:
            "Renamed temporary work file. Source: '\($0.replacing(".trn", with: ".wrk"))', Destination: '\($0)'"
        )
      }
    case .restored(let files):
      return files.map { Line(text: "Restored log backup file. Secondary DB: '\(database)', File: '\($0)'") }
    case .skipped(let file):
      return [Line(text: "Skipped log backup file. Secondary DB: '\(database)', File: '\(file)'")]
    case .tooRecent(let file):
      return [
        Line(
          text:
            "*** Error: The file '\(file)' is too recent to apply to the secondary database '\(database)'.(\(own)) ***",
          isError: true, source: own),
        Line(
          text: "Could not find a log backup file that could be applied to secondary database '\(database)'."),
      ]
    case .damaged(let file):
      return [
        Line(
          text:
            "*** Error: Could not apply log backup file '\(file)' to secondary database '\(database)'.(\(own)) ***",
          isError: true, source: own)
      ]
    case .couldNotApply(let file, let refusal):
      let reason: String = message(of: refusal, statement: "RESTORE LOG", instance: "").text
      return [
        Line(
          text:
            "*** Error: Could not apply log backup file '\(file)' to secondary database '\(database)'.(\(own)) ***",
          isError: true, source: own),
        Line(
          text: "*** Error: \(reason)(.Net SqlClient Data Provider) ***", isError: true,
          source: ".Net SqlClient Data Provider"),
      ]
    case .access(let path, let error):
      let text: String = error == .accessDenied ? "Access to the path '\(path)' is denied." : error.text
      return [Line(text: "*** Error: \(text)(mscorlib) ***", isError: true, source: "mscorlib")]
    case .configurationGone:
      return [
        Line(
          text: "*** Error: Could not retrieve settings for agent ID '\(agent)'.(\(own)) ***", isError: true,
          source: own)
      ]
    case .refused(let refusal):
      let reason: String = message(of: refusal, statement: "BACKUP LOG", instance: "").text
      return [
        Line(
          text: "*** Error: \(reason)(.Net SqlClient Data Provider) ***", isError: true,
          source: ".Net SqlClient Data Provider")
      ]
    case .alert, .nothing: return []
    }
  }

  /// sysjobhistory.message of the step and of the outcome.
  static func stepMessage(_ run: JobRun, _ job: AgentJob, _ context: CatalogContext) -> String {
    let output: String = lines(of: run, job, context).map(\.text).joined(separator: "  ")
    let isFailed: Bool = run.outcome == .failed
    if job.subsystem == "TSQL" {
      return "Executed as user: \(context.host.agentAccount). The step \(isFailed ? "failed" : "succeeded")."
    }
    return
      "Executed as user: \(context.host.agentAccount). \(output).  Process Exit Code \(isFailed ? 1 : 0).  The step \(isFailed ? "failed" : "succeeded")."
  }

  static func outcomeMessage(_ run: JobRun, _ job: AgentJob) -> String {
    let words: String =
      run.outcome == .failed
      ? "failed" : (run.outcome == .canceled ? "was stopped prior to completion" : "succeeded")
    return
      "The job \(words).  The Job was invoked by \(run.invokedBy).  The last step to run was step 1 (\(job.stepName))."
  }

  static func date(_ time: SimulatedTime?) -> Int {
    guard let parts = time?.components else { return 0 }
    return parts.year * 10_000 + parts.month * 100 + parts.day
  }

  static func clock(_ time: SimulatedTime?) -> Int {
    guard let parts = time?.components else { return 0 }
    return parts.hour * 10_000 + parts.minute * 100 + parts.second
  }

  static func duration(_ seconds: Int) -> Int {
    seconds / 3_600 * 10_000 + seconds / 60 % 60 * 100 + seconds % 60
  }
}
