import DotNet
import PowerShellSyntax

/// Classes and enums of scripts.
enum ScriptClasses {
  static func callBaseConstructor(_ code: CompiledScript, _ arguments: [Value], _ frame: Frame) throws {}
}
