extension Cluster {
  func jobIndex(_ nameOrID: String, on host: Int) -> Int? {
    instances[host].jobs.firstIndex { same($0.name, nameOrID) || same($0.jobID, nameOrID) }
  }

  /// Adds a schedule, as sp_attach_schedule does, and enables the job.
  public mutating func scheduleJob(
    _ job: String, named name: String, everyMinutes: Int, on instance: String
  ) throws(ModelRefusal) {
    let host: Int = try servingInstance(instance)
    guard let place: Int = jobIndex(job, on: host) else { throw .noSuchJob(job) }
    instances[host].jobs[place].isEnabled = true
    addSchedule(name, everyMinutes: everyMinutes, toJob: place, on: host)
  }

  mutating func addSchedule(_ name: String, everyMinutes: Int, toJob place: Int, on host: Int) {
    let identifier: Int = 8 + instances[host].jobs.reduce(0) { $0 + $1.schedules.count }
    instances[host].jobs[place].schedules.append(
      JobSchedule(scheduleID: identifier, name: name, everyMinutes: everyMinutes))
    scheduleNextRun(ofJob: place, on: host)
  }

  /// The next round time of the clock. The three jobs of one round start a breath apart: a file being
  /// written when the copy job looks is not yet there for it.
  mutating func scheduleNextRun(ofJob place: Int, on host: Int) {
    guard let schedule: JobSchedule = instances[host].jobs[place].schedules.first(where: { $0.isEnabled }) else {
      return
    }
    let step: Int64 = Int64(max(1, schedule.everyMinutes)) * 60_000
    let next = SimulatedTime(milliseconds: (now.milliseconds / step + 1) * step)
    instances[host].jobs[place].nextRun = next
    var offset: Int = 0
    switch instances[host].jobs[place].kind {
    case .logShippingCopy: offset = 1
    case .logShippingBackup: offset = 3
    default: offset = 0
    }
    let jobID: String = instances[host].jobs[place].jobID
    queue.removeAll { action in
      if case .runJob(_, let other) = action { return other == jobID }
      return false
    }
    queue.schedule(.runJob(instance: instances[host].name, jobID: jobID), at: next.adding(seconds: offset))
  }

  public mutating func setJobEnabled(_ isEnabled: Bool, job: String, on instance: String) throws(ModelRefusal) {
    let host: Int = try servingInstance(instance)
    guard let place: Int = jobIndex(job, on: host) else { throw .noSuchJob(job) }
    instances[host].jobs[place].isEnabled = isEnabled
    if isEnabled { scheduleNextRun(ofJob: place, on: host) }
  }

  public mutating func renameJob(_ job: String, to name: String, on instance: String) throws(ModelRefusal) {
    let host: Int = try servingInstance(instance)
    guard let place: Int = jobIndex(job, on: host) else { throw .noSuchJob(job) }
    instances[host].jobs[place].name = name
  }

  public mutating func deleteJob(_ job: String, on instance: String) throws(ModelRefusal) {
    let host: Int = try servingInstance(instance)
    guard let place: Int = jobIndex(job, on: host) else { throw .noSuchJob(job) }
    instances[host].jobs.remove(at: place)
  }

  /// sp_start_job: a disabled job can still be started by hand.
  public mutating func startJob(_ job: String, on instance: String, by user: String) throws(ModelRefusal) {
    let host: Int = try servingInstance(instance)
    guard let place: Int = jobIndex(job, on: host) else { throw .noSuchJob(job) }
    guard instances[host].isAgentRunning else { throw .agentNotRunning }
    let name: String = instances[host].jobs[place].name
    if let until: SimulatedTime = instances[host].jobs[place].runningUntil, until > now {
      throw .jobAlreadyRunning(name)
    }
    run(job: place, on: host, invokedBy: "User \(user)")
  }

  public mutating func stopJob(_ job: String, on instance: String) throws(ModelRefusal) {
    let host: Int = try servingInstance(instance)
    guard let place: Int = jobIndex(job, on: host) else { throw .noSuchJob(job) }
    guard let until: SimulatedTime = instances[host].jobs[place].runningUntil, until > now else {
      throw .jobNotRunning(instances[host].jobs[place].name)
    }
    instances[host].jobs[place].runningUntil = nil
  }

  /// A scheduled run that came due.
  mutating func jobDue(_ jobID: String, on instance: String) {
    guard let host: Int = instanceIndex(instance), let place: Int = jobIndex(jobID, on: host) else { return }
    let job: AgentJob = instances[host].jobs[place]
    if isServing(instances[host]) && instances[host].isAgentRunning && job.isEnabled {
      let schedule: JobSchedule? = job.schedules.first { $0.isEnabled }
      run(job: place, on: host, invokedBy: "Schedule \(schedule?.scheduleID ?? 0) (\(schedule?.name ?? ""))")
    }
    if let again: Int = jobIndex(jobID, on: host) { scheduleNextRun(ofJob: again, on: host) }
  }

  private mutating func run(job place: Int, on host: Int, invokedBy: String) {
    let job: AgentJob = instances[host].jobs[place]
    var facts: [JobFact] = []
    switch job.kind {
    case .logShippingBackup(let identifier): facts = shipBackup(identifier, on: host)
    case .logShippingCopy(let identifier): facts = shipCopy(identifier, on: host)
    case .logShippingRestore(let identifier): facts = shipRestore(identifier, on: host)
    case .logShippingAlert: facts = checkAlerts(on: host)
    case .other: facts = [.nothing]
    }
    guard let still: Int = jobIndex(job.jobID, on: host) else { return }
    let duration: Int = 1 + facts.count
    let outcome: JobOutcome = facts.contains(where: isFailure) ? .failed : .succeeded
    // The alert job runs every two minutes: only runs that found something are worth a row.
    if job.kind == .logShippingAlert && facts.isEmpty { return }
    instances[host].jobs[still].history.append(
      JobRun(
        instanceID: instances[host].nextJobRun, start: now, durationSeconds: duration, outcome: outcome,
        facts: facts, invokedBy: invokedBy))
    instances[host].nextJobRun += 1
    if instances[host].jobs[still].history.count > 100 { instances[host].jobs[still].history.removeFirst() }
    instances[host].jobs[still].runningUntil = now.adding(seconds: duration)
  }

  private func isFailure(_ fact: JobFact) -> Bool {
    switch fact {
    case .tooRecent, .damaged, .couldNotApply, .access, .configurationGone, .refused: true
    default: false
    }
  }

  private mutating func shipBackup(_ identifier: String, on host: Int) -> [JobFact] {
    guard let row: Int = instances[host].logShippingPrimaries.firstIndex(where: { $0.primaryID == identifier }) else {
      return [.configurationGone]
    }
    let primary: LogShippingPrimary = instances[host].logShippingPrimaries[row]
    // On the mirror of a half-configured pair the job waits for its turn.
    if instances[host].database(primary.database)?.mirroring?.role == .mirror { return [.nothing] }
    let path: String = "\(primary.backupDirectory)\\\(primary.database)_\(now.stamp).trn"
    do throws(ModelRefusal) {
      _ = try backupLog(
        primary.database, on: instances[host].name, as: instances[host].agentAccount, to: [path])
    } catch .cannotOpenDevice(let device, let error) {
      return [.access(path: device, error: error)]
    } catch .writeFailure(let device, let error) {
      return [.access(path: device, error: error)]
    } catch {
      return [.refused(error)]
    }
    instances[host].logShippingPrimaries[row].lastBackupFile = path
    instances[host].logShippingPrimaries[row].lastBackupDate = now
    removeOldFiles(in: primary.backupDirectory, of: primary.database, olderThanMinutes: primary.backupRetentionMinutes, on: host, keepFrom: nil)
    return [.backedUp(file: path)]
  }

  private mutating func removeOldFiles(
    in folder: String, of database: String, olderThanMinutes minutes: Int, on host: Int, keepFrom: String?
  ) {
    let machine: String = instances[host].machine
    let account: String = instances[host].agentAccount
    guard let files: [FileEntry] = try? listFiles(folder, from: machine, as: account) else { return }
    let limit: SimulatedTime = now.adding(seconds: -60 * minutes)
    for file: FileEntry in files where isShipped(file, database) && file.modified < limit {
      if let keepFrom, file.name.lowercased() > keepFrom.lowercased() { continue }
      try? removeFile(file.path, from: machine, as: account)
    }
  }

  /// Whether a file is a shipped log backup of the database: `mgc_` and fourteen figures, not `mgccomp_`.
  public func isShipped(_ file: FileEntry, _ database: String) -> Bool {
    let name: String = file.name.lowercased()
    return !file.isDirectory && name.hasPrefix(database.lowercased() + "_") && name.hasSuffix(".trn")
  }

  private func lastName(_ path: String?) -> String {
    String(path?.split(separator: "\\").last ?? "").lowercased()
  }

  private mutating func shipCopy(_ identifier: String, on host: Int) -> [JobFact] {
    guard let row: Int = instances[host].logShippingSecondaries.firstIndex(where: { $0.secondaryID == identifier })
    else { return [.configurationGone] }
    let side: LogShippingSecondary = instances[host].logShippingSecondaries[row]
    let machine: String = instances[host].machine
    let account: String = instances[host].agentAccount
    var copied: [String] = []
    do throws(ModelRefusal) {
      let last: String = lastName(side.lastCopiedFile)
      for file: FileEntry in try listFiles(side.sourceDirectory, from: machine, as: account)
      where isShipped(file, side.primaryDatabase) && file.name.lowercased() > last {
        let target: String = try copyFile(file.path, to: side.destinationDirectory, from: machine, as: account)
        copied.append(target)
        instances[host].logShippingSecondaries[row].lastCopiedFile = target
        instances[host].logShippingSecondaries[row].lastCopiedDate = now
      }
    } catch .file(let path, let error) {
      return [.access(path: path, error: error)]
    } catch {
      return [.refused(error)]
    }
    return [.copied(files: copied)]
  }

  private mutating func shipRestore(_ identifier: String, on host: Int) -> [JobFact] {
    guard let row: Int = instances[host].logShippingSecondaries.firstIndex(where: { $0.secondaryID == identifier })
    else { return [.configurationGone] }
    let side: LogShippingSecondary = instances[host].logShippingSecondaries[row]
    var facts: [JobFact] = []
    for index: Int in side.databases.indices {
      facts.append(contentsOf: restorePending(side, row: row, index: index, on: host))
    }
    return facts
  }

  private mutating func restorePending(
    _ side: LogShippingSecondary, row: Int, index: Int, on host: Int
  ) -> [JobFact] {
    let settings: LogShippingSecondaryDatabase = side.databases[index]
    let account: String = instances[host].agentAccount
    let files: [FileEntry]
    do throws(ModelRefusal) {
      files = try listFiles(side.destinationDirectory, from: instances[host].machine, as: account)
    } catch .file(let path, let error) {
      return [.access(path: path, error: error)]
    } catch {
      return [.refused(error)]
    }
    if settings.disconnectUsers { throwOutSessions(of: settings.database, on: host) }
    var restored: [String] = []
    var facts: [JobFact] = []
    let last: String = lastName(settings.lastRestoredFile)
    // A damaged file from before the secondary was last seeded is none it needs; were it one, the next would be too recent.
    let seeded: String = instances[host].restoreHistory.last { history in
      same(history.databaseName, settings.database) && !(history.devices.first?.lowercased().hasSuffix(".trn") ?? true)
    }.map { "\(side.primaryDatabase)_\($0.date.stamp)".lowercased() } ?? ""
    let limit: SimulatedTime = now.adding(seconds: -60 * settings.restoreDelayMinutes)
    for file: FileEntry in files
    where isShipped(file, side.primaryDatabase) && file.name.lowercased() > last && file.modified <= limit {
      var options = RestoreOptions()
      options.recovery = .noRecovery
      if settings.restoreMode == 1 {
        options.recovery = .standby(undoFile: file.path.replacing(".trn", with: ".tuf"))
      }
      do throws(ModelRefusal) {
        let outcome: RestoreOutcome = try restoreLog(
          settings.database, on: instances[host].name, as: account, from: [file.path], options: options)
        restored.append(file.path)
        instances[host].logShippingSecondaries[row].databases[index].lastRestoredFile = file.path
        instances[host].logShippingSecondaries[row].databases[index].lastRestoredDate = now
        let latency: Int = now.secondsSince(outcome.set?.finish ?? now) / 60
        instances[host].logShippingSecondaries[row].databases[index].lastRestoredLatencyMinutes = latency
      } catch .logTooEarly {
        facts.append(.skipped(file: file.path))
      } catch .logTooRecent {
        facts.append(.tooRecent(file: file.path))
        return facts
      } catch .damagedBackup where file.name.lowercased() < seeded {
        facts.append(.skipped(file: file.path))
      } catch .damagedBackup {
        facts.append(.damaged(file: file.path))
        return facts
      } catch {
        facts.append(.couldNotApply(file: file.path, refusal: error))
        return facts
      }
    }
    facts.append(.restored(files: restored))
    let kept: String? = instances[host].logShippingSecondaries[row].databases[index].lastRestoredFile
    removeOldFiles(
      in: side.destinationDirectory, of: side.primaryDatabase, olderThanMinutes: side.fileRetentionMinutes, on: host,
      keepFrom: lastName(kept))
    return facts
  }

  private mutating func checkAlerts(on host: Int) -> [JobFact] {
    var facts: [JobFact] = []
    for primary: LogShippingPrimary in instances[host].logShippingPrimaries where primary.isThresholdAlertEnabled {
      let minutes: Int = now.secondsSince(primary.lastBackupDate ?? started) / 60
      if minutes > primary.backupThresholdMinutes {
        facts.append(.alert(number: 14_420, minutes: minutes, threshold: primary.backupThresholdMinutes))
        log(14_420, [instances[host].name, primary.database, String(primary.backupThresholdMinutes)], on: host)
      }
    }
    for side: LogShippingSecondary in instances[host].logShippingSecondaries {
      for database: LogShippingSecondaryDatabase in side.databases where database.isThresholdAlertEnabled {
        let minutes: Int = now.secondsSince(database.lastRestoredDate ?? started) / 60
        if minutes > database.restoreThresholdMinutes {
          facts.append(.alert(number: 14_421, minutes: minutes, threshold: database.restoreThresholdMinutes))
          log(
            14_421, [instances[host].name, database.database, String(database.restoreThresholdMinutes)], on: host)
        }
      }
    }
    return facts
  }
}
