extension TypeRegistry {
  /// Files, streams and what stands for the computer itself.
  static func addHostTypes(_ table: inout [Name: () -> NetType]) {
    func add(_ type: @escaping @autoclosure () -> NetType, _ name: String) { table[Name(name)] = type }
    add(.path, "System.IO.Path")
    add(.webUtility, "System.Net.WebUtility")
    add(.httpUtility, "System.Web.HttpUtility")
    add(.securityElement, "System.Security.SecurityElement")
    add(.stringInfo, "System.Globalization.StringInfo")
    add(.textElementEnumerator, "System.Globalization.TextElementEnumerator")
    add(.bitOperations, "System.Numerics.BitOperations")
    add(.buffer, "System.Buffer")
    let cryptography = "System.Security.Cryptography."
    add(.hashAlgorithm, cryptography + "HashAlgorithm")
    add(.randomNumbers, cryptography + "RandomNumberGenerator")
    for name in Hashing.names {
      add(NetType.hashType(name), cryptography + name)
      add(NetType.keyedHashType(name), cryptography + "HMAC" + name)
    }
    add(.dataTable, "System.Data.DataTable")
    add(.dataColumn, "System.Data.DataColumn")
    add(.dataRow, "System.Data.DataRow")
    add(.dataSet, "System.Data.DataSet")
    add(.dataView, "System.Data.DataView")
    add(.dbNull, "System.DBNull")
    add(.file, "System.IO.File")
    add(.directory, "System.IO.Directory")
    add(.stream, "System.IO.Stream")
    add(.memoryStream, "System.IO.MemoryStream")
    add(.fileStream, "System.IO.FileStream")
    add(.textReader, "System.IO.TextReader")
    add(.stringReader, "System.IO.StringReader")
    add(.streamReader, "System.IO.StreamReader")
    add(.textWriter, "System.IO.TextWriter")
    add(.stringWriter, "System.IO.StringWriter")
    add(.streamWriter, "System.IO.StreamWriter")
    add(.uri, "System.Uri")
    add(.ipAddress, "System.Net.IPAddress")
    add(.mailAddress, "System.Net.Mail.MailAddress")
  }
}

extension NetType {
  /// `System.Buffer`: arrays of numbers as bytes.
  nonisolated(unsafe) static let buffer: NetType = {
    let type = NetType("System.Buffer", base: .object) { type in
      type.staticMethod("void BlockCopy(array src, int srcOffset, array dst, int dstOffset, int count)") { _, arguments, context in
        let source: NetArray = try cast(arguments[0])
        let target: NetArray = try cast(arguments[2])
        guard source.elementType === target.elementType, let size = size(source.elementType) else {
          throw NetException.argument("Object must be an array of primitives.", "src")
        }
        guard [1, 3, 4].allSatisfy({ arguments.int($0) >= 0 && arguments.int($0) % size == 0 }) else {
          throw NetException.outOfRange("count", "Non-negative number required.")
        }
        try copy(source.elements, arguments.int(1) / size, target, arguments.int(3) / size, arguments.int(4) / size, context)
        return .void
      }
      type.staticMethod("int ByteLength(array array)") { _, arguments, _ in
        let array: NetArray = try cast(arguments[0])
        guard let size = size(array.elementType) else { throw NetException.argument("Object must be an array of primitives.", "array") }
        return .int(array.elements.count * size)
      }
    }
    type.isStatic = true
    return type
  }()

  private static func size(_ type: NetType) -> Int? {
    switch type.name {
    case "Byte", "SByte", "Boolean": 1
    case "Int16", "UInt16", "Char": 2
    case "Int32", "UInt32", "Single": 4
    case "Int64", "UInt64", "Double": 8
    default: nil
    }
  }
}
