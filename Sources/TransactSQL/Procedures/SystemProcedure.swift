import ClusterModel

/// A parameter of a system procedure: `@database sysname`, `@overwrite bit =0`, `@primary_id uniqueidentifier OUTPUT`.
struct ProcedureParameter: Sendable {
  var name: String
  var type: SqlType
  /// Nil: it must be supplied.
  var standard: SqlValue?
  var isOutput: Bool
}

/// A call with its arguments bound.
struct ProcedureCall {
  var name: String
  var values: [String: SqlValue]
  var supplied: Set<String>
  var outputs: [String: SqlValue] = [:]

  /// The argument by its name without `@`, or nil for NULL.
  func text(_ name: String) -> String? {
    let value: SqlValue = values["@" + name] ?? .null
    return value.isNull ? nil : value.display
  }

  func int(_ name: String) -> Int? {
    let value: SqlValue = values["@" + name] ?? .null
    return value.isNull ? nil : ScalarFunctions.whole(value)
  }

  func bool(_ name: String) -> Bool { (int(name) ?? 0) != 0 }
  func isSupplied(_ name: String) -> Bool { supplied.contains("@" + name) }
}

typealias ProcedureBody = @Sendable (SqlConnection, inout ProcedureCall) throws(SqlFailure) -> Int

/// A system procedure: its name, where it lives, its parameters, what it does.
struct SystemProcedure: Sendable {
  var name: String
  /// `master`: found from every database; `msdb`: only there.
  var home: String
  var parameters: [ProcedureParameter]
  var body: ProcedureBody

  /// Parameters a line each: name, type, `=default` (`=NULL`), `OUTPUT`.
  init(_ name: String, home: String = "master", _ parameterText: String = "", body: @escaping ProcedureBody) {
    self.name = name
    self.home = home
    self.body = body
    parameters = parameterText.split(separator: "\n").map { line in
      let fields: [Substring] = line.split(separator: " ")
      let type = SqlType(fields.count > 1 ? String(fields[1]) : "int")
      let isOutput: Bool = fields.contains("OUTPUT")
      var standard: SqlValue?
      if let text: Substring = fields.first(where: { $0.hasPrefix("=") })?.dropFirst() {
        if text == "NULL" {
          standard = .null
        } else if let number = Int(text), type.isNumeric {
          standard = .int(number)
        } else {
          standard = .text(String(text))
        }
      } else if isOutput {
        standard = .null
      }
      return ProcedureParameter(
        name: String(fields[0]).lowercased(), type: type, standard: standard, isOutput: isOutput)
    }
  }
}

/// Every procedure Standby knows, by name.
enum SystemProcedures {
  static let all: [String: SystemProcedure] = {
    var found: [String: SystemProcedure] = [:]
    for list: [SystemProcedure] in [
      SessionProcedures.all, HelpProcedures.all, LogShippingPrimaryProcedures.all,
      LogShippingSecondaryProcedures.all, LogShippingReports.all, AgentJobs.all,
      AgentJobReports.all, AgentSchedules.all,
    ] {
      for one: SystemProcedure in list { found[one.name.lowercased()] = one }
    }
    return found
  }()
}

extension SqlConnection {
  /// Runs another text in a scope of its own; USE in it ends with it.
  func runInner(_ batch: String, variables inner: [String: SqlVariable]) throws(SqlFailure) {
    if nestLevel >= 32 { throw SqlFailure(217, ["32"]) }
    let (outer, database): ([String: SqlVariable], String) = (variables, currentDatabase)
    variables = inner
    nestLevel += 1
    defer {
      variables = outer
      nestLevel -= 1
      if currentDatabase != database {
        let (own, host): (Int, String) = (spid, instance)
        try? session.cluster.useDatabase(database, spid: own, on: host)
      }
    }
    do throws(SqlFailure) { try runText(batch) } catch let failure {
      if failure.isStop || failure.endsConnection { throw failure }
      if failure.isReported { return }
      throw failure
    }
  }

  /// Finds and calls a procedure.
  /// - Throws: 2812, 201, 8144, 8145, 8162 and what the procedure raises.
  func call(_ statement: ExecuteProcedure) throws(SqlFailure) -> Int {
    let whole: String = statement.name.joined(separator: ".")
    let last: String = (statement.name.last ?? "").lowercased()
    if last == "sp_executesql" { return try executeText(statement) }
    guard let procedure: SystemProcedure = SystemProcedures.all[last], isAtHome(procedure, statement.name)
    else {
      throw SqlFailure(2_812, [whole], state: 62)
    }
    var call: ProcedureCall = try bind(procedure, statement)
    procedures.append(procedure.name)
    nestLevel += 1
    defer {
      procedures.removeLast()
      nestLevel -= 1
    }
    let code: Int
    do throws(SqlFailure) { code = try procedure.body(self, &call) } catch let failure {
      var copy: SqlFailure = failure
      for index: Int in copy.messages.indices {
        copy.messages[index].server = instance
        if copy.messages[index].procedure == nil { copy.messages[index].procedure = procedure.name }
      }
      throw copy
    }
    for (name, value) in call.outputs {
      guard let place: Int = argumentIndex(of: name, procedure, statement),
        statement.arguments[place].isOutput,
        case .variable(let variable)? = statement.arguments[place].value
      else { continue }
      try assign(variable, value, from: procedure.parameters.first { $0.name == name }?.type ?? .int)
    }
    return code
  }

  /// A procedure of msdb is not found from elsewhere.
  private func isAtHome(_ procedure: SystemProcedure, _ name: [String]) -> Bool {
    let database: String =
      name.count > 2 && !name[name.count - 3].isEmpty ? name[name.count - 3] : currentDatabase
    let schema: String = name.count > 1 ? name[name.count - 2].lowercased() : ""
    guard ["", "dbo", "sys"].contains(schema) else { return false }
    if session.cluster.database(database, on: instance) == nil { return false }
    return procedure.home == "master" || procedure.home == database.lowercased()
  }

  private func argumentIndex(of name: String, _ procedure: SystemProcedure, _ statement: ExecuteProcedure)
    -> Int?
  {
    statement.arguments.indices.first { index in
      if let given: String = statement.arguments[index].name { return given.lowercased() == name }
      return index < procedure.parameters.count && procedure.parameters[index].name == name
    }
  }

  private func bind(_ procedure: SystemProcedure, _ statement: ExecuteProcedure) throws(SqlFailure)
    -> ProcedureCall
  {
    func failure(_ number: Int, _ arguments: [String], state: Int = 1) -> SqlFailure {
      var message: SqlMessage = MessageTable.message(number, arguments, state: state)
      message.procedure = procedure.name
      message.line = 0
      message.server = instance
      return SqlFailure([message])
    }
    var call = ProcedureCall(name: procedure.name, values: [:], supplied: [])
    if procedure.parameters.isEmpty && !statement.arguments.isEmpty {
      throw failure(8_146, [procedure.name], state: 2)
    }
    for (index, argument) in statement.arguments.enumerated() {
      let parameter: ProcedureParameter
      if let name: String = argument.name {
        guard
          let found: ProcedureParameter = procedure.parameters.first(where: { $0.name == name.lowercased() })
        else {
          throw failure(8_145, [name, procedure.name], state: 2)
        }
        if call.supplied.contains(found.name) { throw failure(8_143, [name]) }
        parameter = found
      } else {
        guard index < procedure.parameters.count else { throw failure(8_144, [procedure.name], state: 2) }
        parameter = procedure.parameters[index]
      }
      if argument.isOutput && !parameter.isOutput { throw failure(8_162, [parameter.name], state: 2) }
      guard let expression: SqlExpression = argument.value else { continue }
      let (value, type) = try evaluate(expression)
      do throws(SqlFailure) {
        call.values[parameter.name] = try SqlConversion.convert(value, from: type, to: parameter.type)
      } catch {
        throw failure(8_114, [type.name, parameter.type.name], state: 5)
      }
      call.supplied.insert(parameter.name)
    }
    for parameter: ProcedureParameter in procedure.parameters where call.values[parameter.name] == nil {
      guard let standard: SqlValue = parameter.standard else {
        throw failure(201, [procedure.name, parameter.name], state: 4)
      }
      call.values[parameter.name] = standard
    }
    return call
  }

  /// sp_executesql N'text', N'@p int, @q int OUTPUT', @p = 1, …
  private func executeText(_ statement: ExecuteProcedure) throws(SqlFailure) -> Int {
    guard let first: SqlExpression = statement.arguments.first?.value else {
      throw SqlFailure(201, ["sp_executesql", "@statement"], state: 4)
    }
    let (value, type) = try evaluate(first)
    guard type.isUnicode || value.isNull else {
      throw SqlFailure(214, ["@statement", "ntext/nchar/nvarchar"], state: 2)
    }
    var inner: [String: SqlVariable] = [:]
    var outputs: [(inner: String, outer: String)] = []
    var order: [String] = []
    if statement.arguments.count > 1, let declarations: SqlExpression = statement.arguments[1].value,
      let text: String = try self.text(declarations), !text.isEmpty
    {
      var parser = try TransactSQLParser(text)
      repeat {
        let name: String = try parser.variableName().lowercased()
        _ = parser.acceptWord("AS")
        inner[name] = SqlVariable(type: try parser.parseType(), value: .null)
        order.append(name)
        _ = parser.acceptWord("OUTPUT") || parser.acceptWord("OUT")
      } while parser.accept(",")
      if parser.token.kind != .end { throw parser.unexpected() }
    }
    for (index, argument) in statement.arguments.dropFirst(2).enumerated() {
      guard let name: String = argument.name?.lowercased() ?? (index < order.count ? order[index] : nil),
        let target: SqlVariable = inner[name]
      else {
        throw SqlFailure(8_145, [argument.name ?? "", ""], state: 2)
      }
      guard let expression: SqlExpression = argument.value else { continue }
      let given = try evaluate(expression)
      inner[name]?.value = try SqlConversion.convert(given.value, from: given.type, to: target.type)
      if argument.isOutput, case .variable(let outer) = expression { outputs.append((name, outer)) }
    }
    try runInner(value.isNull ? "" : value.display, variables: inner, outputs: outputs)
    return 0
  }

  private func runInner(
    _ batch: String, variables inner: [String: SqlVariable], outputs: [(inner: String, outer: String)]
  ) throws(SqlFailure) {
    if outputs.isEmpty { return try runInner(batch, variables: inner) }
    let outer: [String: SqlVariable] = variables
    variables = inner
    nestLevel += 1
    defer { nestLevel -= 1 }
    do throws(SqlFailure) { try runText(batch) } catch {
      variables = outer
      if error.isReported && !error.isStop && !error.endsConnection { return }
      throw error
    }
    let after: [String: SqlVariable] = variables
    variables = outer
    for pair in outputs {
      guard let result: SqlVariable = after[pair.inner] else { continue }
      try assign(pair.outer, result.value, from: result.type)
    }
  }
}
