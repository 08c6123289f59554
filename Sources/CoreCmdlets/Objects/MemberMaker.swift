import DotNet
import PowerShellRuntime

/// Makes the member that `Add-Member` and `Update-TypeData` describe with `-MemberType`, `-Value` and `-SecondValue`.
enum MemberMaker {
  static func make(_ kind: String, _ name: String, _ value: Value, _ second: Value, _ run: CommandRuntime) throws -> PSMemberInfo? {
    switch kind {
    case "NoteProperty":
      try refuseSecond(kind, second, run)
      return PSNoteProperty(name, value.isAbsent ? .null : value)
    case "AliasProperty":
      guard !value.isNull else { throw needsValue(kind, run) }
      return run.context.makeAliasProperty(name, to: run.context.text(value), type: second.isNull ? nil : second)
    case "ScriptProperty":
      if value.isNull, second.isNull {
        throw run.terminating(
          "System.InvalidOperationException",
          "Both Value and SecondValue parameters should not be null for a member of type \"\(kind)\". Specify a non-null value for one of the two parameters.",
          id: "Value1AndValue2AreNotBothNull", .InvalidArgument)
      }
      return run.context.makeScriptProperty(name, get: value.scriptBlock, set: second.scriptBlock)
    case "ScriptMethod":
      guard let block = value.scriptBlock else { throw needsValue(kind, run) }
      try refuseSecond(kind, second, run)
      return run.context.makeScriptMethod(name, block)
    case "PropertySet":
      return run.context.makePropertySet(name, try value.unrolled(run.context).map { run.context.text($0) })
    case "MemberSet":
      return run.context.makeMemberSet(name, try value.unrolled(run.context))
    default:
      throw run.terminating(
        "System.InvalidOperationException",
        "Cannot add a member with type \"\(kind)\". Specify a different type for the MemberTypes parameter.", id: "CannotAddMemberType",
        .InvalidOperation)
    }
  }

  private static func needsValue(_ kind: String, _ run: CommandRuntime) -> TerminatingError {
    run.terminating(
      "System.InvalidOperationException",
      "The Value parameter should not be null for a member of type \"\(kind)\". Specify a non-null value for the Value parameter when adding members of this type.",
      id: "Value1ShouldNotBeNull", .InvalidArgument)
  }

  private static func refuseSecond(_ kind: String, _ second: Value, _ run: CommandRuntime) throws {
    if second.isAbsent { return }
    throw run.terminating(
      "System.InvalidOperationException",
      "The SecondValue parameter is not necessary for a member of type \"\(kind)\", and should not be specified. Do not specify the SecondValue parameter when you add members of this type.",
      id: "Value2ShouldNotBeSpecified", .InvalidArgument)
  }
}

extension MemberMaker {
  private static let kinds: [String] = [
    "AliasProperty", "CodeMethod", "CodeProperty", "MemberSet", "NoteProperty", "ParameterizedProperty", "PropertySet", "ScriptMethod",
    "ScriptProperty",
  ]

  /// A note property cannot be called as a kind of member is: `Add-Member ScriptProperty Area { ... }` names a kind first.
  static func kindFailure(_ value: Value) -> String? {
    guard let name = value.stringIfString?.text, kinds.contains(where: { CaseFolding.equal($0, name) }) else { return nil }
    return "The parameter NotePropertyName cannot take values that could be converted to the type System.Management.Automation.PSMemberTypes. "
      + "To define the name of a member with those values, use Add-Member, and specify the member type."
  }
}
