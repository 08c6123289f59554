import DotNet

/// The parameter that took the pipeline objects so far, where the next one of the usual kind can go there without asking the binder again.
struct PlainTaker {
  enum Kind { case anything, list, text }
  let index: Int
  let kind: Kind
  private let type: NetType

  /// nil where each object needs the binder: types to convert to, values to check.
  init?(_ index: Int, _ parameter: ParameterMetadata) {
    self.index = index
    let element: NetType = parameter.type.elementType ?? parameter.type
    type = element
    let checksNullOnly = parameter.validations.allSatisfy { validation in
      switch validation {
      case .notNull, .notNullOrEmpty: true
      default: false
      }
    }
    guard checksNullOnly, parameter.typeName == nil, parameter.attributes.isEmpty, parameter.obsoleteText == nil else { return nil }
    if parameter.type === NetType.object || parameter.type === NetType.psObject {
      guard parameter.validations.isEmpty else { return nil }
      kind = .anything
    } else if parameter.type === NetType.string {
      kind = .text
    } else if parameter.type.kind == .array, [NetType.object, .psObject, .string].contains(where: { $0 === element }) {
      kind = .list
    } else {
      return nil
    }
  }

  /// What the parameter is given for the object; nil where the binder has to look.
  @inline(__always) func fitting(_ value: Value) -> Value? {
    switch kind {
    case .anything: return value.isNull ? nil : value
    case .text: return PlainTaker.isText(value) ? value : nil
    case .list: return fits(value) ? .array([value], of: type) : nil
    }
  }

  private func fits(_ value: Value) -> Bool {
    if PlainTaker.isText(value) { return true }
    guard type !== NetType.string, case .object(let object) = value else { return false }
    return !object.isEnumerable && !(object is PSObjectBox)
  }

  private static func isText(_ value: Value) -> Bool {
    if case .string(let text) = value { !text.isEmpty } else { false }
  }
}
