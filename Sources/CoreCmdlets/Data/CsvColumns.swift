import DotNet
import PowerShellRuntime

/// The columns that `ConvertTo-Csv` and `Export-Csv` take from the first object, and the fields of each further one.
struct CsvColumns {
  let names: [String]
  private let keys: [Name]

  init(names: [String]) {
    self.names = names
    keys = names.map { Name($0) }
  }

  init(of object: Value, _ context: ExecutionContext) throws {
    if let table = object.dictionary { self.init(names: table.keys.map { context.text($0) }) } else {
      self.init(names: try context.propertyList(of: object).map { $0.name })
    }
  }

  func fields(of object: Value, _ context: ExecutionContext) throws -> [String?] {
    if let custom = object.object as? PSCustomObject {
      return keys.map { key in
        guard let value = custom.get(key) else { return (try? context.property(key, of: object)).flatMap { $0 }.flatMap { text($0, context) } }
        return text(value, context)
      }
    }
    if let table = object.dictionary { return names.map { name in table[name].flatMap { text($0, context) } } }
    return try keys.map { try context.property($0, of: object).flatMap { text($0, context) } }
  }

  private func text(_ value: Value, _ context: ExecutionContext) -> String? {
    if value.isNull { return nil }
    return context.csvText(value)
  }
}
