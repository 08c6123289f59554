import DotNet

enum TypeTests {
  static func isInstance(_ value: Value, _ type: NetType) -> Bool {
    if case .object(let object) = value {
      if type === NetType.psCustomObject || type === NetType.psObject { return object is PSCustomObject || object is PSObjectBox || object.extended != nil }
    }
    guard let own = value.base.netType else { return false }
    return type.isAssignable(from: own)
  }
}
