import ClusterModel
import Foundation

extension RehearsalReport {
  /// One file that needs nothing else: verdict, topology before and after, timeline, every step.
  public static func html(_ outcome: RehearsalOutcome) -> String {
    var body: [String] = ["<!DOCTYPE html>", "<html lang=\"en\"><head><meta charset=\"utf-8\">"]
    body.append("<meta name=\"viewport\" content=\"width=device-width\"><title>\(escape(outcome.document)): \(outcome.isPassed ? "passed" : "failed")</title>")
    body.append("<style>\(style)</style></head><body>")
    body.append("<h1><span class=\"\(outcome.isPassed ? "ok" : "bad")\">\(outcome.isPassed ? "Passed" : "Failed")</span> \(escape(outcome.document))</h1>")
    body.append("<p>\(escape(outcome.world)), scenario \(escape(outcome.scenario)), seed \(outcome.seed), operator \(escape(outcome.account)). Primary site lost at \(outcome.lostAt) UTC. \(escape(outcome.goal))</p>")
    body.append("<div class=\"figures\">" + figures(outcome) + "</div>")
    body.append("<h2>Final checks</h2><ul class=\"checks\">")
    body += outcome.checks.map { "<li class=\"\($0.isMet ? "ok" : "bad")\">\(escape($0.name))\($0.isMet ? "" : ": \(escape($0.detail ?? ""))")</li>" }
    body.append("</ul><h2>Topology before</h2>" + topology(outcome.before) + "<h2>Topology after</h2>" + topology(outcome.after))
    body.append("<h2>Timeline</h2>" + timeline(outcome))
    body.append(unstatedHtml(outcome, true))
    var isFailback: Bool?
    for step: StepResult in outcome.steps {
      if isFailback != step.role.isFailback {
        isFailback = step.role.isFailback
        body.append("<h2>\(step.role.isFailback ? "Fail back" : "Fail over")</h2>")
      }
      body.append(html(step))
    }
    body.append(unstatedHtml(outcome, false))
    body.append("<h2>Messages lost</h2>" + lostTable(outcome) + "</body></html>")
    return body.joined(separator: "\n") + "\n"
  }

  static func escape(_ text: String) -> String {
    text.replacingOccurrences(of: "&", with: "&amp;").replacingOccurrences(of: "<", with: "&lt;")
      .replacingOccurrences(of: ">", with: "&gt;").replacingOccurrences(of: "\"", with: "&quot;")
  }

  private static let style: String = """
    body{font:15px/1.5 system-ui,sans-serif;max-width:64em;margin:2em auto;padding:0 1em;color:#222}
    .ok{color:#17692f}.bad{color:#b3261e}.figures{display:flex;gap:1em;flex-wrap:wrap}
    .figures div{border:1px solid #ccc;border-radius:6px;padding:.5em 1em}.figures b{display:block;font-size:1.4em}
    code,pre{font:13px/1.5 monospace;background:#f4f4f4;padding:.1em .3em;white-space:pre-wrap;overflow-wrap:anywhere}
    section{border-left:4px solid #17692f;padding:.1em 1em;margin:1em 0}section.bad{border-color:#b3261e;color:inherit}
    .warn{color:#7a4b00}table{border-collapse:collapse}td,th{padding:.2em .8em;border-bottom:1px solid #ddd;text-align:left}
    svg{max-width:100%;height:auto}li.ok::marker{content:"✓ "}li.bad::marker{content:"✗ "}blockquote{margin:.5em 0;color:#555}
    """

  private static func figures(_ outcome: RehearsalOutcome) -> String {
    func box(_ value: String, _ label: String) -> String { "<div><b>\(value)</b>\(label)</div>" }
    return [
      box(Screen.duration(outcome.recoverySeconds), "recovery time (RTO)"), box(Screen.duration(outcome.lossSeconds), "data loss (RPO)"),
      box("\(outcome.lost.count)", "messages lost"), box("\(outcome.unsent)", "posts not taken"),
      box("\(outcome.count(.done))/\(outcome.steps.count)", "steps done"), box("\(outcome.repairedLines.count)", "lines repaired"),
      box("\(outcome.steps.reduce(0) { $0 + $1.warnings.count })", "warnings"),
    ].joined()
  }

  private static func html(_ step: StepResult) -> String {
    var parts: [String] = ["<section class=\"\(step.status == .done ? "ok-step" : "bad")\"><h3>\(step.role.number). \(step.role.title) <small class=\"\(step.status == .done ? "ok" : "bad")\">\(step.status.rawValue)</small></h3>"]
    if !step.text.isEmpty { parts.append("<blockquote>\(escape(Fragments.withoutMarks(step.text)))\(step.line > 0 ? " <small>line \(step.line)</small>" : "")</blockquote>") }
    if let why: String = step.why, step.status == .failed { parts.append("<p class=\"bad\">\(escape(why))</p>") }
    parts += step.warnings.map { "<p class=\"warn\">\(escape($0))</p>" }
    for line: RepairedLine in step.repairs where line.isChanged {
      parts.append("<p>read <code>\(escape(StepScreen.visible(line.read)))</code><br>run <code>\(escape(line.run))</code></p><ul>")
      parts += line.defects.map { "<li>\(escape($0.reason))</li>" }
      parts.append("</ul>")
    }
    if !step.ran.isEmpty {
      let text: String = step.ran.map { run in
        ([run.line] + (run.output.isEmpty ? [] : [String(run.output.prefix(1_200))]) + (run.error.map { ["REFUSED: " + $0] } ?? [])).joined(separator: "\n")
      }.joined(separator: "\n")
      parts.append("<pre>\(escape(text))</pre>")
    }
    return parts.joined(separator: "\n") + "<small>\(step.finished) UTC, \(Screen.duration(step.seconds))</small></section>"
  }

  private static func unstatedHtml(_ outcome: RehearsalOutcome, _ isBefore: Bool) -> String {
    let own: [UnstatedStep] = outcome.unstated.filter { $0.isBefore == isBefore }
    if own.isEmpty { return "" }
    let items: [String] = own.map { "<li><code>\(escape($0.ran.line))</code><br>\(escape($0.reason))\($0.ran.error.map { " <span class=\"bad\">\(escape($0))</span>" } ?? "")</li>" }
    return "<h2>Not in the document, done \(isBefore ? "first" : "last")</h2><ul>\(items.joined())</ul>"
  }

  private static func lostTable(_ outcome: RehearsalOutcome) -> String {
    if outcome.lost.isEmpty { return "<p>None.</p>" }
    let rows: [String] = outcome.lost.map { "<tr><td>#\($0.id)</td><td>\($0.posted.description)</td><td>\(escape($0.author))</td><td>\(escape($0.room))</td></tr>" }
    return "<table><tr><th>id</th><th>posted (UTC)</th><th>author</th><th>room</th></tr>\(rows.joined())</table>"
  }

  // MARK: Pictures

  private static let green = "#17692f"
  private static let red = "#b3261e"

  /// A column a site: its instances with the chat database, its chat servers; an arrow a flow of data.
  private static func topology(_ cluster: Cluster?) -> String {
    guard let cluster else { return "" }
    let store: StoreSet = cluster.chatPool.store
    let rows: Int = cluster.sites.map { site in cluster.instances.filter { cluster.machine($0.machine)?.site == site.name }.count }.max() ?? 0
    let height: Int = 96 + rows * 46 + 28
    var svg: [String] = ["<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 900 \(height)\" width=\"900\" height=\"\(height)\" role=\"img\" font-family=\"sans-serif\" font-size=\"13\">"]
    var places: [String: (x: Int, y: Int)] = [:]
    for (column, site) in cluster.sites.enumerated() {
      let x: Int = 10 + column * 470
      let isUp: Bool = cluster.machines.contains { $0.site == site.name && $0.isUp }
      svg.append("<rect x=\"\(x)\" y=\"6\" width=\"410\" height=\"\(height - 12)\" rx=\"8\" fill=\"\(isUp ? "#f6faf7" : "#fbeeee")\" stroke=\"\(isUp ? green : red)\"/>")
      svg.append("<text x=\"\(x + 14)\" y=\"30\" font-weight=\"bold\">\(escape(site.name))\(isUp ? "" : " (lost)")</text>")
      let servers: [String] = cluster.chatPool.servers.filter { cluster.machine($0)?.site == site.name }
      for (index, server) in servers.enumerated() {
        let isActive: Bool = cluster.centralManagement.settings.activeServers.contains(server)
        let fill: String = !cluster.isUp(server) ? red : (isActive ? green : "#999")
        svg.append("<circle cx=\"\(x + 22 + index * 96)\" cy=\"54\" r=\"6\" fill=\"\(fill)\"/><text x=\"\(x + 32 + index * 96)\" y=\"58\" font-size=\"11\">\(escape(String(server.prefix { $0 != "." })))</text>")
      }
      for (index, instance) in cluster.instances.filter({ cluster.machine($0.machine)?.site == site.name }).enumerated() {
        let y: Int = 76 + index * 46
        places[instance.name] = (x, y)
        let database: Database? = instance.database(store.database)
        let fill: String = !cluster.isServing(instance) ? red : (database?.state == .online ? green : (database == nil ? "#bbb" : "#b26a00"))
        svg.append("<rect x=\"\(x + 12)\" y=\"\(y)\" width=\"386\" height=\"38\" rx=\"5\" fill=\"#fff\" stroke=\"\(fill)\" stroke-width=\"2\"/>")
        svg.append("<text x=\"\(x + 22)\" y=\"\(y + 16)\" font-weight=\"bold\">\(escape(instance.name))</text><text x=\"\(x + 22)\" y=\"\(y + 31)\" font-size=\"11\">\(escape(state(instance, database, cluster)))</text>")
      }
    }
    for instance: SqlInstance in cluster.instances {
      for side: LogShippingSecondary in instance.logShippingSecondaries {
        guard let from = places[side.primaryServer], let to = places[instance.name] else { continue }
        let left: Bool = from.x < to.x
        svg.append("<path d=\"M\(left ? from.x + 400 : from.x + 12) \(from.y + 19) L\(left ? to.x + 12 : to.x + 398) \(to.y + 19)\" stroke=\"#335\" stroke-dasharray=\"5 3\" marker-end=\"url(#a)\" fill=\"none\"/>")
      }
    }
    svg.append("<defs><marker id=\"a\" markerWidth=\"8\" markerHeight=\"8\" refX=\"7\" refY=\"4\" orient=\"auto\"><path d=\"M0 0L8 4L0 8z\" fill=\"#335\"/></marker></defs>")
    svg.append("<text x=\"20\" y=\"\(height - 16)\" font-size=\"11\">PoolState \(cluster.centralManagement.settings.state.rawValue); \(cluster.now.description) UTC; dots: chat servers, green active; dashed: log shipping</text></svg>")
    return svg.joined()
  }

  private static func state(_ instance: SqlInstance, _ database: Database?, _ cluster: Cluster) -> String {
    if !cluster.isServing(instance) { return "down" }
    guard let database else { return "no \(cluster.chatPool.store.database)" }
    let role: String = database.mirroring.map { ", \($0.role == .principal ? "principal" : "mirror") of \($0.partnerInstance)" } ?? ""
    return "\(database.name) \(database.state.stateDesc)\(role), \(database.content.messages.count) messages"
  }

  /// A bar a step along the simulated time.
  private static func timeline(_ outcome: RehearsalOutcome) -> String {
    let total: Int = max(1, outcome.steps.reduce(0) { $0 + $1.seconds })
    var svg: [String] = ["<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 900 \(24 + 22 * outcome.steps.count)\" width=\"900\" height=\"\(24 + 22 * outcome.steps.count)\" font-family=\"sans-serif\" font-size=\"12\">"]
    var passed = 0
    for (index, step) in outcome.steps.enumerated() {
      let x: Int = 380 + passed * 420 / total
      let width: Int = max(3, step.seconds * 420 / total)
      let y: Int = 6 + index * 22
      svg.append("<text x=\"4\" y=\"\(y + 12)\">\(step.finished.suffix(8)) \(step.role.procedure) \(step.role.number). \(step.role.title)</text>")
      svg.append("<rect x=\"\(x)\" y=\"\(y)\" width=\"\(width)\" height=\"14\" fill=\"\(step.status == .done ? green : red)\"><title>\(Screen.duration(step.seconds))</title></rect>")
      svg.append("<text x=\"\(x + width + 4)\" y=\"\(y + 12)\" font-size=\"10\">\(Screen.duration(step.seconds))</text>")
      passed += step.seconds
    }
    return svg.joined() + "</svg>"
  }
}
