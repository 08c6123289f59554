extension TypeRegistry {
  /// The platform types by full name. A new type adds one line here and its definition in a file of its own.
  static func standardTypes() -> [Name: () -> NetType] {
    var table: [Name: () -> NetType] = [:]
    func add(_ type: @escaping @autoclosure () -> NetType, _ name: String) { table[Name(name)] = type }
    add(.object, "System.Object")
    add(.valueType, "System.ValueType")
    add(.enum, "System.Enum")
    add(.systemType, "System.Type")
    add(.void, "System.Void")
    add(.intPtr, "System.IntPtr")
    add(.marshal, "System.Runtime.InteropServices.Marshal")
    add(.exception, "System.Exception")
    add(.iComparable, "System.IComparable")
    add(.iFormattable, "System.IFormattable")
    add(.iConvertible, "System.IConvertible")
    add(.iEnumerable, "System.Collections.IEnumerable")
    add(.iEnumerator, "System.Collections.IEnumerator")
    add(.iCollection, "System.Collections.ICollection")
    add(.iList, "System.Collections.IList")
    add(.iDictionary, "System.Collections.IDictionary")
    add(.iDisposable, "System.IDisposable")
    add(.boolean, "System.Boolean")
    add(.char, "System.Char")
    add(.byte, "System.Byte")
    add(.sbyte, "System.SByte")
    add(.int16, "System.Int16")
    add(.uint16, "System.UInt16")
    add(.int32, "System.Int32")
    add(.uint32, "System.UInt32")
    add(.int64, "System.Int64")
    add(.uint64, "System.UInt64")
    add(.single, "System.Single")
    add(.double, "System.Double")
    add(.decimal, "System.Decimal")
    add(.dateTime, "System.DateTime")
    add(.timeSpan, "System.TimeSpan")
    add(.string, "System.String")
    add(.cultureInfo, "System.Globalization.CultureInfo")
    add(.secureString, "System.Security.SecureString")
    add(.arrayBase, "System.Array")
    add(.arrayList, "System.Collections.ArrayList")
    add(.hashtable, "System.Collections.Hashtable")
    add(.orderedDictionary, "System.Collections.Specialized.OrderedDictionary")
    add(.dictionaryEntry, "System.Collections.DictionaryEntry")
    add(.psObject, "System.Management.Automation.PSObject")
    add(.psCustomObject, "System.Management.Automation.PSCustomObject")
    add(.psNoteProperty, "System.Management.Automation.PSNoteProperty")
    for (name, type) in textNumberDateTypes() { table[Name(name)] = type }
    add(.assemblyBase, "System.Reflection.Assembly")
    add(.memberInfo, "System.Reflection.MemberInfo")
    add(.methodInfoBase, "System.Reflection.MethodInfo")
    add(.propertyInfoBase, "System.Reflection.PropertyInfo")
    add(.regex, "System.Text.RegularExpressions.Regex")
    add(.regexCapture, "System.Text.RegularExpressions.Capture")
    add(.regexGroup, "System.Text.RegularExpressions.Group")
    add(.regexMatch, "System.Text.RegularExpressions.Match")
    add(.matchCollection, "System.Text.RegularExpressions.MatchCollection")
    add(.groupCollection, "System.Text.RegularExpressions.GroupCollection")
    add(.captureCollection, "System.Text.RegularExpressions.CaptureCollection")
    addCollectionTypes(&table)
    NetType.addXmlTypes(&table)
    NetType.addLinqXmlTypes(&table)
    addHostTypes(&table)
    return table
  }

  /// Accelerators, one a line: name, full name.
  static func standardAccelerators() -> [Name: String] {
    var table: [Name: String] = [:]
    for line in acceleratorTable.tableRows {
      let columns = line.tableColumns
      if columns.count == 2 { table[Name(String(columns[0]))] = String(columns[1]) }
    }
    return table
  }
}
