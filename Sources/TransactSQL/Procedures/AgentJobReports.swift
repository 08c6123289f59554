import ClusterModel

/// sp_help_job, sp_help_jobhistory, sp_help_jobactivity. - Source: sql-server.md 7.8.
enum AgentJobReports {
  static let all: [SystemProcedure] = [
    SystemProcedure(
      "sp_help_job", home: "msdb",
      """
      @job_id uniqueidentifier =NULL
      @job_name sysname =NULL
      @job_aspect varchar(9) =NULL
      @job_type varchar(12) =NULL
      @owner_login_name sysname =NULL
      @subsystem nvarchar(40) =NULL
      @category_name sysname =NULL
      @enabled tinyint =NULL
      @execution_status int =NULL
      """
    ) {
      (c, call) throws(SqlFailure) in
      let isOne: Bool = call.text("job_name") != nil || call.text("job_id") != nil
      guard let context: CatalogContext = c.catalogContext("msdb") else { return 1 }
      let jobs: [AgentJob] =
        isOne
        ? [try AgentJobs.find(c, call)]
        : context.host.jobs.filter { job in
          (call.int("enabled").map { ($0 != 0) == job.isEnabled } ?? true)
            && (call.text("category_name").map { $0.lowercased() == job.category.lowercased() } ?? true)
        }
      let aspect: String = (call.text("job_aspect") ?? (isOne ? "ALL" : "JOB")).uppercased()
      if aspect == "ALL" || aspect == "JOB" { show(c, jobColumns, jobs.map { jobRow($0, context) }) }
      guard isOne, let job: AgentJob = jobs.first else { return 0 }
      if aspect == "ALL" || aspect == "STEPS" {
        show(c, stepColumns, job.stepName.isEmpty ? [] : [stepRow(job)])
      }
      if aspect == "ALL" || aspect == "SCHEDULES" {
        show(
          c, scheduleColumns,
          job.schedules.map { one in
            var row: CatalogRow = CatalogView.scheduleRow(one, job, context)
            row.set("date_created", job.created)
            row.set(
              "schedule_description",
              "Occurs every day every \(one.everyMinutes) minute(s) between 12:00:00 AM and 11:59:59 PM.")
            row.set("schedule_uid", one.uid.isEmpty ? job.jobID : one.uid)
            return row
          })
      }
      if aspect == "ALL" || aspect == "TARGETS" {
        var row = CatalogRow()
        row.set("server_name", c.instance)
        row.set("last_run_date", JobText.date(job.history.last?.start))
        row.set("last_run_time", JobText.clock(job.history.last?.start))
        row.set("last_run_duration", JobText.duration(job.history.last?.durationSeconds ?? 0))
        row.set("last_run_outcome", job.history.last?.outcome.rawValue ?? 5)
        row.set("last_outcome_message", job.history.last.map { JobText.outcomeMessage($0, job) })
        show(c, targetColumns, [row])
      }
      return 0
    },
    SystemProcedure(
      "sp_help_jobhistory", home: "msdb",
      """
      @job_id uniqueidentifier =NULL
      @job_name sysname =NULL
      @step_id int =NULL
      @sql_message_id int =NULL
      @sql_severity int =NULL
      @start_run_date int =NULL
      @end_run_date int =NULL
      @start_run_time int =NULL
      @end_run_time int =NULL
      @minimum_run_duration int =NULL
      @run_status int =NULL
      @minimum_retries int =NULL
      @oldest_first int =0
      @server sysname =NULL
      @mode varchar(7) =SUMMARY
      """
    ) {
      (c, call) throws(SqlFailure) in
      let isOne: Bool = call.text("job_name") != nil || call.text("job_id") != nil
      let wanted: AgentJob? = isOne ? try AgentJobs.find(c, call) : nil
      guard let context: CatalogContext = c.catalogContext("msdb") else { return 1 }
      let isFull: Bool = call.text("mode")?.uppercased() == "FULL"
      var rows: [CatalogRow] = CatalogView.historyRows(context).filter { one in
        (wanted == nil || one.job.jobID == wanted?.jobID) && (isFull || one.isOutcome)
          && (call.int("run_status").map { $0 == one.run.outcome.rawValue } ?? true)
          && (call.int("step_id").map { $0 == (one.isOutcome ? 0 : 1) } ?? true)
      }.map(\.row)
      if !call.bool("oldest_first") { rows.reverse() }
      show(c, isFull ? fullHistoryColumns : summaryHistoryColumns, rows)
      return 0
    },
    SystemProcedure(
      "sp_help_jobactivity", home: "msdb",
      "@job_id uniqueidentifier =NULL\n@job_name sysname =NULL\n@session_id int =NULL"
    ) { (c, call) throws(SqlFailure) in
      var condition: String = ""
      if call.text("job_name") != nil || call.text("job_id") != nil {
        condition = " WHERE a.job_id = '\(try AgentJobs.find(c, call).jobID)'"
      }
      try LogShippingReports.show(
        c,
        """
        SELECT a.session_id, a.job_id, j.name AS job_name, a.run_requested_date, a.run_requested_source, a.queued_date, a.start_execution_date,
        a.last_executed_step_id, a.last_executed_step_date, a.stop_execution_date, a.next_scheduled_run_date, a.job_history_id
        FROM msdb.dbo.sysjobactivity a JOIN msdb.dbo.sysjobs j ON j.job_id = a.job_id\(condition)
        """)
      return 0
    },
  ]

  private static func show(_ c: SqlConnection, _ columnText: String, _ rows: [CatalogRow]) {
    let declared: [(SqlColumn, SqlValue)] = CatalogView("", "", columnText) { _ in [] }.columns
    c.emit(
      ResultSet(
        columns: declared.map(\.0), rows: rows.map { row in declared.map { row.cells[$0.0.name] ?? $0.1 } }))
  }

  private static func jobRow(_ job: AgentJob, _ context: CatalogContext) -> CatalogRow {
    var row = CatalogRow()
    let isRunning: Bool = (job.runningUntil ?? context.now) > context.now
    row.set("job_id", job.jobID)
    row.set("originating_server", context.host.name)
    row.set("name", job.name)
    row.set("enabled", job.isEnabled ? 1 : 0)
    row.set("description", CatalogView.description(job, context.host))
    row.set("category", job.category)
    row.set("owner", job.owner)
    row.set("date_created", job.created)
    row.set("date_modified", job.created)
    row.set("last_run_date", JobText.date(job.history.last?.start))
    row.set("last_run_time", JobText.clock(job.history.last?.start))
    row.set("last_run_outcome", job.history.last?.outcome.rawValue ?? 5)
    row.set("next_run_date", JobText.date(job.isEnabled ? job.nextRun : nil))
    row.set("next_run_time", JobText.clock(job.isEnabled ? job.nextRun : nil))
    row.set("next_run_schedule_id", job.schedules.first?.scheduleID ?? 0)
    row.set("current_execution_status", isRunning ? 1 : 4)
    row.set("current_execution_step", isRunning ? "1 (\(job.stepName))" : "0 (unknown)")
    row.set("has_step", job.stepName.isEmpty ? 0 : 1)
    row.set("has_schedule", job.schedules.count)
    return row
  }

  private static func stepRow(_ job: AgentJob) -> CatalogRow {
    var row = CatalogRow()
    row.set("step_name", job.stepName)
    row.set("subsystem", job.subsystem)
    row.set("command", job.command)
    row.set("database_name", job.subsystem == "TSQL" ? (job.database.isEmpty ? "master" : job.database) : nil)
    row.set("last_run_outcome", job.history.last?.outcome.rawValue ?? 5)
    row.set("last_run_duration", JobText.duration(job.history.last?.durationSeconds ?? 0))
    row.set("last_run_date", JobText.date(job.history.last?.start))
    row.set("last_run_time", JobText.clock(job.history.last?.start))
    return row
  }

  private static let jobColumns: String = """
    job_id uniqueidentifier
    originating_server nvarchar(30)
    name sysname
    enabled tinyint
    description nvarchar(512)
    start_step_id int =1
    category sysname
    owner sysname
    notify_level_eventlog int =0
    notify_level_email int =0
    notify_level_netsend int =0
    notify_level_page int =0
    notify_email_operator sysname =(unknown)
    notify_netsend_operator sysname =(unknown)
    notify_page_operator sysname =(unknown)
    delete_level int =0
    date_created datetime
    date_modified datetime
    version_number int =1
    last_run_date int
    last_run_time int
    last_run_outcome int
    next_run_date int
    next_run_time int
    next_run_schedule_id int
    current_execution_status int
    current_execution_step sysname
    current_retry_attempt int =0
    has_step int
    has_schedule int
    has_target int =1
    type int =1
    """

  private static let stepColumns: String = """
    step_id int =1
    step_name sysname
    subsystem nvarchar(40)
    command nvarchar(max)
    flags nvarchar(4000) =0 (normal)
    cmdexec_success_code int =0
    on_success_action nvarchar(4000) =1 (quit with success)
    on_success_step_id int =0
    on_fail_action nvarchar(4000) =2 (quit with failure)
    on_fail_step_id int =0
    server sysname
    database_name sysname
    database_user_name sysname
    retry_attempts int =0
    retry_interval int =0
    os_run_priority nvarchar(4000) =0 (normal)
    output_file_name nvarchar(200)
    last_run_outcome int
    last_run_duration int
    last_run_retries int =0
    last_run_date int
    last_run_time int
    proxy_id int
    """

  private static let scheduleColumns: String = """
    schedule_id int
    schedule_name sysname
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
    date_created datetime
    schedule_description nvarchar(4000)
    next_run_date int
    next_run_time int
    schedule_uid uniqueidentifier
    job_count int =1
    """

  private static let targetColumns: String = """
    server_id int =0
    server_name nvarchar(30)
    enlist_date datetime
    last_poll_date datetime
    last_run_date int
    last_run_time int
    last_run_duration int
    last_run_outcome tinyint
    last_outcome_message nvarchar(1024)
    """

  private static let fullHistoryColumns: String = """
    instance_id int
    job_id uniqueidentifier
    job_name sysname
    step_id int
    step_name sysname
    sql_message_id int =0
    sql_severity int =0
    message nvarchar(4000)
    run_status int
    run_date int
    run_time int
    run_duration int
    operator_emailed nvarchar(20)
    operator_netsent nvarchar(20)
    operator_paged nvarchar(20)
    retries_attempted int =0
    server nvarchar(30)
    """

  private static let summaryHistoryColumns: String = """
    job_id uniqueidentifier
    job_name sysname
    run_status int
    run_date int
    run_time int
    run_duration int
    operator_emailed nvarchar(20)
    operator_netsent nvarchar(20)
    operator_paged nvarchar(20)
    retries_attempted int =0
    server nvarchar(30)
    """
}
