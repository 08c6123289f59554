import ClusterModel

/// sp_add_schedule and its relatives, as the log shipping wizard's script uses them.
/// - Source: SQL Server documentation, "sp_add_schedule".
enum AgentSchedules {
  private static let frequency: String = """
    @enabled tinyint =1
    @freq_type int =4
    @freq_interval int =1
    @freq_subday_type int =4
    @freq_subday_interval int =15
    @freq_relative_interval int =0
    @freq_recurrence_factor int =0
    @active_start_date int =NULL
    @active_end_date int =99991231
    @active_start_time int =0
    @active_end_time int =235959
    """

  static let all: [SystemProcedure] = [
    SystemProcedure(
      "sp_add_schedule", home: "msdb",
      "@schedule_name sysname\n" + frequency
        + "\n@owner_login_name sysname =NULL\n@schedule_uid uniqueidentifier OUTPUT\n@schedule_id int OUTPUT\n@originating_server sysname =NULL"
    ) {
      (c, call) throws(SqlFailure) in
      let added: JobSchedule = try add(c, call, name: call.text("schedule_name") ?? "")
      call.outputs["@schedule_uid"] = .text(added.uid)
      call.outputs["@schedule_id"] = .int(added.scheduleID)
      return 0
    },
    SystemProcedure(
      "sp_attach_schedule", home: "msdb",
      """
      @job_id uniqueidentifier =NULL
      @job_name sysname =NULL
      @schedule_id int =NULL
      @schedule_name sysname =NULL
      @automatic_post bit =1
      """
    ) {
      (c, call) throws(SqlFailure) in
      let job: AgentJob = try AgentJobs.find(c, call)
      let wanted: String = call.text("schedule_id") ?? call.text("schedule_name") ?? ""
      try attach(
        c, wanted, to: job, parameter: call.text("schedule_id") == nil ? "@schedule_name" : "@schedule_id")
      return 0
    },
    SystemProcedure(
      "sp_add_jobschedule", home: "msdb",
      "@job_id uniqueidentifier =NULL\n@job_name sysname =NULL\n@name sysname\n" + frequency
        + "\n@schedule_id int OUTPUT\n@automatic_post bit =1\n@schedule_uid uniqueidentifier OUTPUT"
    ) {
      (c, call) throws(SqlFailure) in
      let job: AgentJob = try AgentJobs.find(c, call)
      let added: JobSchedule = try add(c, call, name: call.text("name") ?? "")
      try attach(c, String(added.scheduleID), to: job, parameter: "@schedule_id")
      call.outputs["@schedule_id"] = .int(added.scheduleID)
      call.outputs["@schedule_uid"] = .text(added.uid)
      return 0
    },
  ]

  private static func add(_ c: SqlConnection, _ call: ProcedureCall, name: String) throws(SqlFailure)
    -> JobSchedule
  {
    let interval: Int = max(1, call.int("freq_subday_interval") ?? 15)
    let minutes: Int
    switch call.int("freq_subday_type") ?? 4 {
    case 2: minutes = max(1, interval / 60)
    case 4: minutes = interval
    case 8: minutes = interval * 60
    default: minutes = 1_440
    }
    let (instance, isEnabled): (String, Bool) = (c.instance, call.bool("enabled"))
    return try c.model("EXEC") { (w: inout Cluster) throws(ModelRefusal) in
      try w.addSchedule(named: name, isEnabled: isEnabled, everyMinutes: minutes, on: instance)
    }
  }

  private static func attach(_ c: SqlConnection, _ schedule: String, to job: AgentJob, parameter: String)
    throws(SqlFailure)
  {
    let instance: String = c.instance
    let isFound: Bool = try c.model("EXEC") { (w: inout Cluster) throws(ModelRefusal) in
      try w.attachSchedule(schedule, job: job.jobID, on: instance)
    }
    if !isFound { throw SqlFailure(14_262, [parameter, schedule]) }
  }
}
