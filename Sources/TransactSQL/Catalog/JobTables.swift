import ClusterModel

/// msdb.dbo.sysjobs and its relatives. - Source: sql-server.md 7.8, 9.5.
extension CatalogView {
  private static let jobColumns: String = """
    job_id uniqueidentifier
    originating_server_id int =0
    name sysname
    enabled tinyint
    description nvarchar(512)
    start_step_id int =1
    category_id int
    owner_sid varbinary(85)
    notify_level_eventlog int =0
    notify_level_email int =0
    notify_level_netsend int =0
    notify_level_page int =0
    notify_email_operator_id int =0
    notify_netsend_operator_id int =0
    notify_page_operator_id int =0
    delete_level int =0
    date_created datetime
    date_modified datetime
    version_number int =1
    """

  private static let jobRows: @Sendable (CatalogContext) -> [CatalogRow] = { context in
    context.host.jobs.map { job in
      var row = CatalogRow()
      row.set("job_id", job.jobID)
      row.set("name", job.name)
      row.set("enabled", job.isEnabled ? 1 : 0)
      row.set("description", description(job, context.host))
      row.set("category_id", job.category == "Log Shipping" ? 6 : 0)
      row.set("owner_sid", CatalogContext.sid(job.owner))
      row.set("date_created", job.created)
      row.set("date_modified", job.created)
      return row
    }
  }

  /// 32001 to 32003 and 32019.
  static func description(_ job: AgentJob, _ host: SqlInstance) -> String {
    func source(_ identifier: String) -> [String] {
      let row: LogShippingSecondary? = host.logShippingSecondaries.first { $0.secondaryID == identifier }
      return [row?.primaryServer ?? "", row?.primaryDatabase ?? job.database]
    }
    switch job.kind {
    case .logShippingBackup: return MessageTable.message(32_001, [job.database]).text
    case .logShippingCopy(let identifier): return MessageTable.message(32_002, source(identifier)).text
    case .logShippingRestore(let identifier): return MessageTable.message(32_003, source(identifier)).text
    case .logShippingAlert: return MessageTable.message(32_019).text
    case .other: return "No description available."
    }
  }

  static let sysjobs = CatalogView("dbo", "sysjobs", jobColumns, rows: jobRows)
  static let sysjobsView = CatalogView("dbo", "sysjobs_view", jobColumns, rows: jobRows)

  static let sysjobhistory = CatalogView(
    "dbo", "sysjobhistory",
    """
    instance_id int
    job_id uniqueidentifier
    step_id int
    step_name sysname
    sql_message_id int =0
    sql_severity int =0
    message nvarchar(4000)
    run_status int
    run_date int
    run_time int
    run_duration int
    operator_id_emailed int =0
    operator_id_netsent int =0
    operator_id_paged int =0
    retries_attempted int =0
    server sysname
    """
  ) { context in historyRows(context).map(\.row) }

  static func historyRows(_ context: CatalogContext) -> [(
    job: AgentJob, run: JobRun, isOutcome: Bool, row: CatalogRow
  )] {
    var found: [(job: AgentJob, run: JobRun, isOutcome: Bool, row: CatalogRow)] = []
    for job: AgentJob in context.host.jobs {
      for run: JobRun in job.history {
        for isOutcome: Bool in [false, true] {
          var row = CatalogRow()
          row.set("instance_id", run.instanceID * 2 + (isOutcome ? 0 : -1))
          row.set("job_id", job.jobID)
          row.set("job_name", job.name)
          row.set("step_id", isOutcome ? 0 : 1)
          row.set("step_name", isOutcome ? "(Job outcome)" : job.stepName)
          row.set(
            "message", isOutcome ? JobText.outcomeMessage(run, job) : JobText.stepMessage(run, job, context))
          row.set("run_status", run.outcome.rawValue)
          row.set("run_date", JobText.date(run.start))
          row.set("run_time", JobText.clock(run.start))
          row.set("run_duration", JobText.duration(run.durationSeconds))
          row.set("server", context.host.name)
          found.append((job, run, isOutcome, row))
        }
      }
    }
    return found.sorted {
      ($0.run.instanceID, $0.isOutcome ? 1 : 0) < ($1.run.instanceID, $1.isOutcome ? 1 : 0)
    }
  }

  static let sysjobactivity = CatalogView(
    "dbo", "sysjobactivity",
    """
    session_id int =1
    job_id uniqueidentifier
    run_requested_date datetime
    run_requested_source sysname
    queued_date datetime
    start_execution_date datetime
    last_executed_step_id int
    last_executed_step_date datetime
    stop_execution_date datetime
    job_history_id int
    next_scheduled_run_date datetime
    """
  ) { context in
    context.host.jobs.map { job in
      var row = CatalogRow()
      row.set("job_id", job.jobID)
      if let run: JobRun = job.history.last {
        row.set("run_requested_date", run.start)
        row.set("run_requested_source", run.invokedBy.hasPrefix("User") ? "4" : "1")
        row.set("start_execution_date", run.start)
        row.set("last_executed_step_id", 1)
        row.set("last_executed_step_date", run.start)
        let isRunning: Bool = (job.runningUntil ?? run.start) > context.now
        row.set("stop_execution_date", isRunning ? nil : run.start.adding(seconds: run.durationSeconds))
        row.set("job_history_id", isRunning ? nil : run.instanceID * 2)
      }
      row.set("next_scheduled_run_date", job.isEnabled ? job.nextRun : nil)
      return row
    }
  }

  static let sysjobsteps = CatalogView(
    "dbo", "sysjobsteps",
    """
    job_id uniqueidentifier
    step_id int =1
    step_name sysname
    subsystem nvarchar(40)
    command nvarchar(max)
    flags int =0
    cmdexec_success_code int =0
    on_success_action tinyint =1
    on_success_step_id int =0
    on_fail_action tinyint =2
    on_fail_step_id int =0
    server sysname
    database_name sysname
    last_run_outcome int
    last_run_duration int
    last_run_date int
    last_run_time int
    """
  ) { context in
    context.host.jobs.filter { !$0.stepName.isEmpty }.map { job in
      var row = CatalogRow()
      row.set("job_id", job.jobID)
      row.set("step_name", job.stepName)
      row.set("subsystem", job.subsystem)
      row.set("command", job.command)
      row.set("database_name", job.subsystem == "TSQL" ? "master" : nil)
      row.set("last_run_outcome", job.history.last?.outcome.rawValue ?? 5)
      row.set("last_run_duration", JobText.duration(job.history.last?.durationSeconds ?? 0))
      row.set("last_run_date", JobText.date(job.history.last?.start))
      row.set("last_run_time", JobText.clock(job.history.last?.start))
      return row
    }
  }

  static let sysschedules = CatalogView(
    "dbo", "sysschedules",
    """
    schedule_id int
    schedule_uid uniqueidentifier
    originating_server_id int =0
    name sysname
    owner_sid varbinary(85) =0x01
    enabled int
    freq_type int =4
    freq_interval int =1
    freq_subday_type int =4
    freq_subday_interval int
    freq_relative_interval int =0
    freq_recurrence_factor int =0
    active_start_date int
    active_end_date int =99991231
    active_start_time int =0
    active_end_time int =235959
    """
  ) { context in
    context.host.jobs.flatMap { job in job.schedules.map { scheduleRow($0, job, context) } }
  }

  static func scheduleRow(_ one: JobSchedule, _ job: AgentJob, _ context: CatalogContext) -> CatalogRow {
    var row = CatalogRow()
    row.set("schedule_id", one.scheduleID)
    row.set("job_id", job.jobID)
    row.set("name", one.name)
    row.set("schedule_name", one.name)
    row.set("enabled", one.isEnabled ? 1 : 0)
    row.set("freq_subday_interval", one.everyMinutes)
    row.set("active_start_date", JobText.date(job.created))
    row.set("next_run_date", JobText.date(job.isEnabled ? job.nextRun : nil))
    row.set("next_run_time", JobText.clock(job.isEnabled ? job.nextRun : nil))
    return row
  }

  static let sysjobschedules = CatalogView(
    "dbo", "sysjobschedules",
    """
    schedule_id int
    job_id uniqueidentifier
    next_run_date int
    next_run_time int
    """
  ) { context in
    context.host.jobs.flatMap { job in job.schedules.map { scheduleRow($0, job, context) } }
  }

  static let sysjobservers = CatalogView(
    "dbo", "sysjobservers",
    """
    job_id uniqueidentifier
    server_id int =0
    last_run_outcome tinyint
    last_outcome_message nvarchar(4000)
    last_run_date int
    last_run_time int
    last_run_duration int
    """
  ) { context in
    context.host.jobs.map { job in
      var row = CatalogRow()
      row.set("job_id", job.jobID)
      row.set("last_run_outcome", job.history.last?.outcome.rawValue ?? 5)
      row.set("last_outcome_message", job.history.last.map { JobText.outcomeMessage($0, job) })
      row.set("last_run_date", JobText.date(job.history.last?.start))
      row.set("last_run_time", JobText.clock(job.history.last?.start))
      row.set("last_run_duration", JobText.duration(job.history.last?.durationSeconds ?? 0))
      return row
    }
  }

  static let syscategories = CatalogView(
    "dbo", "syscategories",
    """
    category_id int
    category_class int =1
    category_type tinyint =1
    name sysname
    """
  ) { _ in
    [(0, "[Uncategorized (Local)]"), (3, "Database Maintenance"), (6, "Log Shipping")].map { number, name in
      var row = CatalogRow()
      row.set("category_id", number)
      row.set("name", name)
      return row
    }
  }
}
