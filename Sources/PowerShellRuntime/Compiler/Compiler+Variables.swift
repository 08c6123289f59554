import DotNet
import PowerShellSyntax

extension Compiler {
  /// Reads a variable.
  func variable(_ node: VariableExpressionAst) -> Eval {
    let path = node.variablePath
    if path.isDriveQualified {
      let drive = path.driveName ?? ""
      let rest = path.unqualifiedPath
      return { frame in try DriveVariables.read(drive, rest, frame) }
    }
    let name = Compiler.variableName(path)
    switch path.qualifier {
    case .global: return { frame in try Compiler.readIn(frame.context.global, name, frame) }
    case .script: return { frame in try Compiler.readIn(frame.scriptFrame, name, frame) }
    case .local, .private:
      return { frame in try Compiler.readIn(frame, name, frame) }
    default: break
    }
    switch path.unqualifiedPath.lowercased() {
    case "true": return { _ in .bool(true) }
    case "false": return { _ in .bool(false) }
    case "null": return { _ in .null }
    case "?": return { frame in .bool(frame.context.lastSucceeded) }
    case "pscommandpath": return scriptPath(.text(code.ast.tree.source.name ?? ""), name)
    case "psscriptroot":
      let file = code.ast.tree.source.name ?? ""
      return scriptPath(.text(file.lastIndex(of: "/").map { String(file[..<$0]) } ?? ""), name)
    default: break
    }
    if let slot = layout.slot(name) {
      return { frame in try frame.read(slot, name) }
    }
    return outerVariable(name)
  }

  /// The script's own path, unless the code gives the variable a value.
  private func scriptPath(_ path: Value, _ name: Name) -> Eval {
    guard let slot = layout.slot(name) else { return { _ in path } }
    return { frame in
      let own = (try? frame.read(slot, name)) ?? .null
      return own.isNull ? path : own
    }
  }

  private static func readIn(_ scope: Frame, _ name: Name, _ frame: Frame) throws -> Value {
    try scope.ownValue(name, skipPrivate: false) ?? frame.undefined(name)
  }

  /// A variable that this code never assigns: found in an outer scope, or set here by name.
  private func outerVariable(_ name: Name) -> Eval {
    let site = OuterSite(name)
    return { frame in try site.read(frame) }
  }

  /// Stores a value into a variable.
  func variableStore(_ node: VariableExpressionAst) -> (Frame, Value) throws -> Void {
    let path = node.variablePath
    if path.isDriveQualified {
      let drive = path.driveName ?? ""
      let rest = path.unqualifiedPath
      return { frame, value in try DriveVariables.write(drive, rest, value, frame) }
    }
    let name = Compiler.variableName(path)
    switch path.qualifier {
    case .global: return { frame, value in try frame.context.global.assignLocal(name, value) }
    case .script: return { frame, value in try frame.scriptFrame.assignLocal(name, value) }
    case .private:
      let slot = layout.add(name)
      return { frame, value in
        try frame.assign(slot, value)
        if let variable = frame.ownVariable(name) { variable.options.insert(.private) }
      }
    default: break
    }
    if path.unqualifiedPath.lowercased() == "null" { return { _, _ in } }
    let slot = layout.add(name)
    return { frame, value in try frame.assign(slot, value) }
  }

  /// The slot of a plain local variable; nil for scoped names, drives and constants.
  func plainSlot(_ expression: ExpressionAst) -> (slot: Int, name: Name)? {
    guard case .variableExpression(let node) = expression, !node.splatted else { return nil }
    let path = node.variablePath
    guard path.qualifier == .unscoped, !["true", "false", "null", "?"].contains(path.unqualifiedPath.lowercased()) else { return nil }
    let name = Compiler.variableName(path)
    return layout.slot(name).map { ($0, name) }
  }
}

/// Where a name was found the last time, layer by layer, so that the next look need not hash it again.
final class OuterSite {
  let name: Name
  private var layouts: [Layout] = []
  private var counts: [Int] = []
  private var slots: [Int] = []
  init(_ name: Name) { self.name = name }

  func read(_ frame: Frame) throws -> Value {
    var depth = 0
    var scope: Frame? = frame
    while let current = scope {
      let slot: Int
      if depth < layouts.count, layouts[depth] === current.layout, counts[depth] == current.layout.count {
        slot = slots[depth]
      } else {
        slot = current.layout.slot(name) ?? -1
        remember(depth, current.layout, slot)
      }
      if slot >= 0 {
        if slot < current.slotCount {
          let value = current.slots[slot]
          switch value {
          case .void:
            if slot < Layout.reservedCount, let value = current.materialize(slot) { return value }
          case .object(let object) where isCell(object):
            let variable = unsafeDowncast(object, to: PSVariable.self)
            if current === frame || !variable.options.contains(.private) { return variable.value }
          default: return value
          }
        }
      } else if let dynamic = current.dynamic, let variable = dynamic[name] {
        if current === frame || !variable.options.contains(.private) { return variable.value }
      }
      scope = current.parent
      depth += 1
    }
    return try frame.undefined(name)
  }

  private func remember(_ depth: Int, _ layout: Layout, _ slot: Int) {
    guard depth < 8 else { return }
    while layouts.count <= depth {
      layouts.append(layout)
      counts.append(-1)
      slots.append(-1)
    }
    layouts[depth] = layout
    counts[depth] = layout.count
    slots[depth] = slot
  }
}

/// `$env:PATH`, `$function:prompt`, `${variable:x}`, `${c:\file}`.
enum DriveVariables {
  static func read(_ drive: String, _ path: String, _ frame: Frame) throws -> Value {
    if let reader = frame.context.driveReader { return try reader(drive, path) }
    switch drive.lowercased() {
    case "env": return Environment.get(path).map { .text($0) } ?? .null
    case "function":
      var scope: Frame? = frame
      while let current = scope {
        if let function = current.commands?.functions[Name(path)] { return .object(function.scriptBlock) }
        scope = current.parent
      }
      return .null
    case "alias":
      var scope: Frame? = frame
      while let current = scope {
        if let alias = current.commands?.aliases[Name(path)] { return .text(alias.definition) }
        scope = current.parent
      }
      return .null
    default: return .null
    }
  }

  static func write(_ drive: String, _ path: String, _ value: Value, _ frame: Frame) throws {
    if let writer = frame.context.driveWriter { return try writer(drive, path, value) }
    switch drive.lowercased() {
    case "env": Environment.set(path, value.isNull ? nil : Conversion.text(value, frame.context).text)
    case "function":
      if case .object(let object) = value, let block = object as? ScriptBlock {
        try frame.define(FunctionInfo(path, block), Name(path))
      } else if let text = value.stringIfString {
        try frame.define(FunctionInfo(path, try ScriptBlocks.create(text.text, frame.context)), Name(path))
      }
    default:
      throw RuntimeError.make(
        "DriveNotFound", "Cannot find drive. A drive with the name '\(drive)' does not exist.", .ObjectNotFound,
        type: "System.Management.Automation.DriveNotFoundException", target: .text(drive))
    }
  }
}
