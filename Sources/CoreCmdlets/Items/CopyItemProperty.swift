import DotNet
import PowerShellRuntime

/// `Copy-ItemProperty`: copies a property from one item to another, where a provider lets it; those of this session do not.
struct CopyItemProperty: Cmdlet {
  nonisolated(unsafe) static let declaration = CmdletDeclaration(
    "Copy-ItemProperty", defaultParameterSet: "Path", supportsShouldProcess: true,
    synopsis: "Copies a property from one item to another, where a provider lets it; those of this session do not.",
    examples: [
      CmdletExample(
        "try { Copy-ItemProperty . -Destination .. -Name Note } catch { $_.Exception.Message }",
        output: "Cannot use interface. The IDynamicPropertyCmdletProvider interface is not implemented by this provider."),
      CmdletExample(
        "try { Copy-ItemProperty . -Destination .. -Name Note } catch { $_.CategoryInfo.Category }",
        output: "NotImplemented")
    ])

  static var parameters: [ParameterDeclaration<Self>] {
    ItemPropertyTransfer.declarations(
      \.transfer,
      name: .init("Name", \.name, mandatory: true, position: 2, byName: true, aliases: ["PSProperty"], help: "The properties to copy."))
  }

  var name: String?
  var transfer = ItemPropertyTransfer()

  mutating func process(_ run: CommandRuntime) throws { try transfer.refuse(run) }
}
