extension TypeRegistry {
  /// Files, streams and what stands for the computer itself.
  static func addHostTypes(_ table: inout [Name: () -> NetType]) {
    func add(_ type: @escaping @autoclosure () -> NetType, _ name: String) { table[Name(name)] = type }
    add(.path, "System.IO.Path")
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
