import CMimalloc
import Foundation
import InteractiveShell
import PowerShellRuntime

// Named once so that the linker keeps the library: its malloc then serves everything, Swift's objects above all.
_ = mi_version()

let arguments: [String] = Array(CommandLine.arguments.dropFirst())
nonisolated(unsafe) var exitCode: Int32 = 0
// Ctrl-C must reach the thread that interprets, so that a read at the prompt ends.
InterruptHandler.blockOnThisThread()
// Deep recursion of scripts and of the parser's trees needs a larger stack than the first thread has.
ScriptRunner.onLargeStack { exitCode = Program.run(arguments) }
exit(exitCode)
