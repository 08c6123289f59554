import ClusterModel
import CoreCmdlets
import DotNet
import Foundation
import PowerShellRuntime
import PowerShellSyntax
import Rehearsal
import SkypeForBusinessCmdlets
import WorldFiles

let arguments: [String] = Array(CommandLine.arguments.dropFirst())
nonisolated(unsafe) var exitCode: Int32 = 0
// Deep recursion of scripts and of the parser's trees needs a larger stack than the first thread has.
ScriptRunner.onLargeStack { exitCode = Program.run(arguments) }
exit(exitCode)
