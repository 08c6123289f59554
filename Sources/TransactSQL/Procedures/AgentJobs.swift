import ClusterModel

/// The Agent's procedures that change jobs and run them. - Source: sql-server.md 7.8.
enum AgentJobs {
  static let all: [SystemProcedure] = [
    SystemProcedure(
      "sp_start_job", home: "msdb",

      """
      @job_name sysname =NULL
      @job_id uniqueidentifier =NULL
      @error_flag int =1
      @server_name sysname =NULL
      @step_name sysname =NULL
      @output_flag int =1
      """
    ) { (c, call) throws(SqlFailure) in
      let job: AgentJob = try find(c, call)
      if let last: JobRun = job.history.last, let until: SimulatedTime = job.runningUntil, until > c.now,
        isAgentRunning(c)
      {
        throw SqlFailure([
          agent(
            "SQLServerAgent Error: Request to run job \(job.name) (from User \(c.login)) refused because the job is already running from a request by \(last.invokedBy)."
          )
        ])
      }
      if job.stepName.isEmpty { throw SqlFailure(14_256, [job.name, job.jobID]) }
      let (instance, user): (String, String) = (c.instance, c.login)
      try c.model("EXEC") { (w: inout Cluster) throws(ModelRefusal) in
        try w.startJob(job.jobID, on: instance, by: user)
      }
      if call.bool("output_flag") { c.say(14_243, [job.name]) }
      return 0
    },
    SystemProcedure(
      "sp_stop_job", home: "msdb",
      """
      @job_name sysname =NULL
      @job_id uniqueidentifier =NULL
      @originating_server sysname =NULL
      @server_name sysname =NULL
      """
    ) { (c, call) throws(SqlFailure) in
      let job: AgentJob = try find(c, call)
      let instance: String = c.instance
      if !isAgentRunning(c) {
        throw SqlFailure([message(of: .agentNotRunning, statement: "EXEC", instance: instance)])
      }
      guard let until: SimulatedTime = job.runningUntil, until > c.now else {
        throw SqlFailure([
          agent(
            "SQLServerAgent Error: Request to stop job \(job.name) (from User \(c.login)) refused because the job is not currently running."
          )
        ])
      }
      try c.model("EXEC") { (w: inout Cluster) throws(ModelRefusal) in
        try w.cancelRun(ofJob: job.jobID, on: instance)
      }
      c.say(14_254, [job.name])
      return 0
    },
    SystemProcedure(
      "sp_update_job", home: "msdb",
      """
      @job_id uniqueidentifier =NULL
      @job_name sysname =NULL
      @new_name sysname =NULL
      @enabled tinyint =NULL
      @description nvarchar(512) =NULL
      @start_step_id int =NULL
      @category_name sysname =NULL
      @owner_login_name sysname =NULL
      @notify_level_eventlog int =NULL
      """
    ) { (c, call) throws(SqlFailure) in
      let job: AgentJob = try find(c, call)
      let (instance, enabled, name): (String, Int?, String?) = (
        c.instance, call.int("enabled"), call.text("new_name")
      )
      try c.model("EXEC") { (w: inout Cluster) throws(ModelRefusal) in
        if let enabled { try w.setJobEnabled(enabled != 0, job: job.jobID, on: instance) }
        if let name { try w.renameJob(job.jobID, to: name, on: instance) }
      }
      return 0
    },
    SystemProcedure(
      "sp_add_job", home: "msdb",
      """
      @job_name sysname
      @enabled tinyint =1
      @description nvarchar(512) =NULL
      @start_step_id int =1
      @category_name sysname =NULL
      @category_id int =NULL
      @owner_login_name sysname =NULL
      @notify_level_eventlog int =2
      @notify_level_email int =0
      @delete_level int =0
      @job_id uniqueidentifier OUTPUT
      """
    ) { (c, call) throws(SqlFailure) in
      let (instance, name, isEnabled): (String, String, Bool) = (
        c.instance, call.text("job_name") ?? "", call.bool("enabled")
      )
      let owner: String = call.text("owner_login_name") ?? c.login
      let identifier: String = try c.model("EXEC") { (w: inout Cluster) throws(ModelRefusal) in
        try w.addJob(name, isEnabled: isEnabled, owner: owner, on: instance)
      }
      call.outputs["@job_id"] = .text(identifier)
      return 0
    },
    SystemProcedure(
      "sp_add_jobstep", home: "msdb",
      """
      @job_id uniqueidentifier =NULL
      @job_name sysname =NULL
      @step_id int =NULL
      @step_name sysname
      @subsystem nvarchar(40) =TSQL
      @command nvarchar(max) =NULL
      @on_success_action tinyint =1
      @on_fail_action tinyint =2
      @database_name sysname =NULL
      @retry_attempts int =0
      @retry_interval int =0
      @flags int =0
      """
    ) { (c, call) throws(SqlFailure) in
      let job: AgentJob = try find(c, call)
      let (instance, settings): (String, ProcedureCall) = (c.instance, call)
      try c.model("EXEC") { (w: inout Cluster) throws(ModelRefusal) in
        try w.setJobStep(
          settings.text("step_name") ?? "", command: settings.text("command") ?? "",
          subsystem: settings.text("subsystem") ?? "TSQL",
          database: settings.text("database_name") ?? "master", job: job.jobID, on: instance)
      }
      return 0
    },
    SystemProcedure(
      "sp_add_jobserver", home: "msdb",
      "@job_id uniqueidentifier =NULL\n@job_name sysname =NULL\n@server_name sysname =NULL"
    ) { (c, call) throws(SqlFailure) in
      _ = try find(c, call)
      return 0
    },
    SystemProcedure(
      "sp_delete_job", home: "msdb",
      """
      @job_id uniqueidentifier =NULL
      @job_name sysname =NULL
      @originating_server sysname =NULL
      @delete_history bit =1
      @delete_unused_schedule bit =1
      """
    ) { (c, call) throws(SqlFailure) in
      let job: AgentJob = try find(c, call)
      let instance: String = c.instance
      try c.model("EXEC") { (w: inout Cluster) throws(ModelRefusal) in
        try w.deleteJob(job.jobID, on: instance)
      }
      return 0
    },
  ]

  static func isAgentRunning(_ c: SqlConnection) -> Bool {
    c.session.cluster.instance(c.instance)?.isAgentRunning ?? false
  }

  /// - Throws: 14294 for neither or both of name and id, 14262 for no such job.
  static func find(_ c: SqlConnection, _ call: ProcedureCall) throws(SqlFailure) -> AgentJob {
    let (name, identifier): (String?, String?) = (call.text("job_name"), call.text("job_id"))
    guard (name == nil) != (identifier == nil) else {
      var message: SqlMessage = MessageTable.message(14_294, ["@job_id", "@job_name"])
      message.procedure = "sp_verify_job_identifiers"
      message.line = 26
      throw SqlFailure([message])
    }
    let jobs: [AgentJob] = c.session.cluster.instance(c.instance)?.jobs ?? []
    let found: AgentJob? = jobs.first { job in
      if let name { return job.name.lowercased() == name.lowercased() }
      return job.jobID == identifier
    }
    if let found { return found }
    throw SqlFailure([
      message(of: .noSuchJob(name ?? identifier ?? ""), statement: "EXEC", instance: c.instance)
    ])
  }
}
