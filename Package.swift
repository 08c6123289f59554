// swift-tools-version: 6.0
// The modules of Standby, lowest first. A target may depend only on targets above it in this list.
import PackageDescription

/// Release settings every Swift module shares: the interpreter lives in several modules, so inlining must cross them, and it
/// runs on one thread, so that counting references need not be atomic (12 % of the parser's time; a thread of ours that touches
/// Swift objects must hand over, never share).
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .unsafeFlags(["-cross-module-optimization", "-enforce-exclusivity=unchecked", "-Xfrontend", "-assume-single-threaded"], .when(configuration: .release)),
]

/// A Swift module under Sources and the tests that mirror it.
func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: [.swiftLanguageMode(.v6)])
}

let package = Package(
  name: "standby",
  products: [.executable(name: "standby", targets: ["standby"])],
  targets: [
    // Debian's libraries, each imported by one module only.
    .systemLibrary(name: "CPcre2", pkgConfig: "libpcre2-16", providers: [.apt(["libpcre2-dev"])]),
    .systemLibrary(name: "CGmp", pkgConfig: "gmp", providers: [.apt(["libgmp-dev"])]),
    .systemLibrary(name: "CLibxml2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CSqlite3", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(name: "CLibedit", pkgConfig: "libedit", providers: [.apt(["libedit-dev"])]),
    // Takes the place of malloc in the whole program by being linked: a quarter of the parser's time. Imported by the executable.
    .systemLibrary(name: "CMimalloc", providers: [.apt(["libmimalloc-dev"])]),
    .target(name: "CEditLine", dependencies: ["CLibedit"]),

    module("SourceText"),
    module("PowerShellSyntax", ["SourceText"]),
    module("DotNet", ["CPcre2", "CGmp", "CLibxml2"]),
    module("PowerShellRuntime", ["SourceText", "PowerShellSyntax", "DotNet"]),
    module("PowerShellFormatting", ["PowerShellSyntax", "DotNet", "PowerShellRuntime"]),
    module("CoreCmdlets", ["SourceText", "PowerShellSyntax", "DotNet", "PowerShellRuntime", "PowerShellFormatting"]),
    module("ClusterModel"),
    module("TransactSQL", ["SourceText", "ClusterModel", "CSqlite3"]),
    module("SqlServerCmdlets", ["DotNet", "PowerShellRuntime", "ClusterModel", "TransactSQL"]),
    module("SkypeForBusinessCmdlets", ["DotNet", "PowerShellRuntime", "ClusterModel"]),
    module("WorldDrives", ["CoreCmdlets", "ClusterModel"]),
    module("WorldFiles", ["SourceText", "PowerShellSyntax", "ClusterModel", "SkypeForBusinessCmdlets"]),
    module(
      "ShellSession",
      [
        "DotNet", "PowerShellRuntime", "CoreCmdlets", "ClusterModel", "TransactSQL", "SqlServerCmdlets", "SkypeForBusinessCmdlets",
        "WorldFiles", "WorldDrives",
      ]),
    module(
      "Rehearsal",
      [
        "SourceText", "PowerShellSyntax", "DotNet", "PowerShellRuntime", "ClusterModel", "TransactSQL", "SqlServerCmdlets",
        "SkypeForBusinessCmdlets", "WorldFiles", "ShellSession",
      ]),
    module("LineEditing", ["CEditLine"]),
    module(
      "InteractiveShell",
      ["LineEditing", "SourceText", "PowerShellSyntax", "DotNet", "PowerShellRuntime", "PowerShellFormatting"]),
    .executableTarget(
      name: "standby",
      dependencies: [
        "SourceText", "PowerShellSyntax", "DotNet", "PowerShellRuntime", "PowerShellFormatting", "CoreCmdlets",
        "ClusterModel", "TransactSQL", "SqlServerCmdlets", "SkypeForBusinessCmdlets", "WorldFiles", "WorldDrives", "ShellSession", "Rehearsal",
        "LineEditing", "InteractiveShell", "CMimalloc",
      ], swiftSettings: settings),

    tests("PowerShellSyntaxTests", ["PowerShellSyntax", "SourceText"], exclude: ["Cases", "Recordings", "Found"]),
    tests("DotNetTests", ["DotNet"], exclude: ["Recordings"]),
    tests("PowerShellRuntimeTests", ["PowerShellRuntime", "DotNet", "PowerShellSyntax"]),
    tests("PowerShellFormattingTests", ["PowerShellFormatting", "PowerShellRuntime", "DotNet"]),
    tests("ClusterModelTests", ["ClusterModel"]),
    tests("WorldFilesTests", ["WorldFiles", "ClusterModel", "SkypeForBusinessCmdlets"]),
    tests("SkypeForBusinessCmdletsTests", ["SkypeForBusinessCmdlets", "ClusterModel"]),
    tests("TransactSQLTests", ["TransactSQL", "ClusterModel", "SourceText"], exclude: ["Transcripts"]),
    tests("RehearsalTests", ["Rehearsal", "ClusterModel", "WorldFiles"], exclude: ["Pages", "Transcripts"]),
    tests("LineEditingTests", ["LineEditing"]),
    tests(
      "StandbyTests", ["standby", "CoreCmdlets", "DotNet", "PowerShellRuntime", "Rehearsal", "ShellSession"],
      exclude: ["Exercises", "Members", "Recordings", "Tables"]),
    tests("HouseTests", []),
  ]
)
