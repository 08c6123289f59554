/// Jobs and schedules as msdb's procedures make them, one piece at a time.
extension Cluster {
  /// sp_add_job: a job without a step.
  public mutating func addJob(_ name: String, isEnabled: Bool, owner: String, on instance: String) throws(ModelRefusal) -> String {
    let host: Int = try servingInstance(instance)
    if jobIndex(name, on: host) != nil { throw .jobExists(name) }
    var job = AgentJob(
      jobID: generator.guid(), name: name, kind: .other, database: "", owner: owner, stepName: "", command: "", created: now)
    job.isEnabled = isEnabled
    job.category = "[Uncategorized (Local)]"
    instances[host].jobs.append(job)
    return job.jobID
  }

  /// sp_add_jobstep. A job has one step here.
  public mutating func setJobStep(
    _ step: String, command: String, subsystem: String, database: String, job: String, on instance: String
  ) throws(ModelRefusal) {
    let host: Int = try servingInstance(instance)
    guard let place: Int = jobIndex(job, on: host) else { throw .noSuchJob(job) }
    instances[host].jobs[place].stepName = step
    instances[host].jobs[place].command = command
    instances[host].jobs[place].subsystem = subsystem
    instances[host].jobs[place].database = database
  }

  /// sp_add_schedule: a schedule no job has yet.
  public mutating func addSchedule(
    named name: String, isEnabled: Bool, everyMinutes: Int, on instance: String
  ) throws(ModelRefusal) -> JobSchedule {
    let host: Int = try servingInstance(instance)
    let used: [Int] = instances[host].jobs.flatMap { $0.schedules.map(\.scheduleID) } + instances[host].looseSchedules.map(\.scheduleID)
    var schedule = JobSchedule(scheduleID: (used.max() ?? 7) + 1, name: name, everyMinutes: max(1, everyMinutes))
    schedule.isEnabled = isEnabled
    schedule.uid = generator.guid()
    instances[host].looseSchedules.append(schedule)
    return schedule
  }

  /// sp_attach_schedule. - Returns: false when there is no such schedule.
  public mutating func attachSchedule(_ nameOrID: String, job: String, on instance: String) throws(ModelRefusal) -> Bool {
    let host: Int = try servingInstance(instance)
    guard let place: Int = jobIndex(job, on: host) else { throw .noSuchJob(job) }
    let all: [JobSchedule] = instances[host].looseSchedules + instances[host].jobs.flatMap(\.schedules)
    guard let found: JobSchedule = all.last(where: { String($0.scheduleID) == nameOrID || same($0.name, nameOrID) }) else { return false }
    if !instances[host].jobs[place].schedules.contains(where: { $0.scheduleID == found.scheduleID }) {
      instances[host].jobs[place].schedules.append(found)
    }
    scheduleNextRun(ofJob: place, on: host)
    return true
  }

  /// sp_stop_job's effect on a run in the making: it counts as canceled.
  public mutating func cancelRun(ofJob job: String, on instance: String) throws(ModelRefusal) {
    try stopJob(job, on: instance)
    guard let host: Int = instanceIndex(instance), let place: Int = jobIndex(job, on: host), !instances[host].jobs[place].history.isEmpty else { return }
    instances[host].jobs[place].history[instances[host].jobs[place].history.count - 1].outcome = .canceled
  }
}
