/// The exceptions that the platform's types throw most, in .NET's wording.
extension NetException {
  public static func format(_ message: String) -> NetException { NetException("System.FormatException", message) }
  public static func overflow(_ message: String) -> NetException { NetException("System.OverflowException", message) }
  public static func invalidCast(_ message: String) -> NetException { NetException("System.InvalidCastException", message) }
  public static func divideByZero() -> NetException {
    NetException("System.DivideByZeroException", "Attempted to divide by zero.")
  }
  public static func argument(_ message: String, _ parameter: String? = nil) -> NetException {
    let exception = NetException("System.ArgumentException", parameter.map { "\(message) (Parameter '\($0)')" } ?? message)
    if let parameter { exception.exception.properties["ParamName"] = .text(parameter) }
    return exception
  }
  public static func argumentNull(_ parameter: String) -> NetException {
    let exception = NetException("System.ArgumentNullException", "Value cannot be null. (Parameter '\(parameter)')")
    exception.exception.properties["ParamName"] = .text(parameter)
    return exception
  }
  public static func outOfRange(_ parameter: String, _ message: String, actual: String? = nil) -> NetException {
    let tail = actual.map { "\nActual value was \($0)." } ?? ""
    let exception = NetException("System.ArgumentOutOfRangeException", "\(message) (Parameter '\(parameter)')\(tail)")
    exception.exception.properties["ParamName"] = .text(parameter)
    return exception
  }
}
