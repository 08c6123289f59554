import DotNet
import PowerShellRuntime

/// `PSSerializer`: CLIXML as a text, without a file.
enum PSSerializer {
  nonisolated(unsafe) private static let type: NetType = {
    let type = NetType("System.Management.Automation.PSSerializer", base: .object) { type in
      func serialize(_ value: Value, _ depth: Int, _ context: DotNetContext) throws -> Value {
        guard let session = (context as? SessionDotNet)?.session else { return .null }
        var writer = CliXmlWriter(depth: depth, session)
        return .text("\(CliXmlWriter.head)\n\(try writer.text(value))\n</Objs>")
      }
      func deserialize(_ text: Value, _ context: DotNetContext) throws -> [Value] {
        guard let session = (context as? SessionDotNet)?.session else { return [] }
        return try CliXmlReader.read(context.toString(text).text, session)
      }
      type.staticMethod("string Serialize(System.Object source)") { _, a, context in try serialize(a[0], 1, context) }
      type.staticMethod("string Serialize(System.Object source, int depth)") { _, a, context in try serialize(a[0], a.int(1), context) }
      type.staticMethod("System.Object Deserialize(string source)") { _, a, context in
        let all = try deserialize(a[0], context)
        return all.count == 1 ? all[0] : all.isEmpty ? .null : .array(all)
      }
      type.staticMethod("System.Object[] DeserializeAsList(string source)") { _, a, context in .array(try deserialize(a[0], context)) }
    }
    type.assembly = "System.Management.Automation"
    return type
  }()

  static func register() { TypeRegistry.register("System.Management.Automation.PSSerializer") { type } }
}
