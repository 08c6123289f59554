/// A .NET exception on its way up: the Swift error that carries the exception object.
public struct NetException: Error {
  // An error must be Sendable; the one thread that interprets never hands it over.
  nonisolated(unsafe) public let exception: ExceptionObject
  public init(_ exception: ExceptionObject) { self.exception = exception }

  /// An exception of the type with the full name, `System.ArgumentException` for instance.
  public init(_ type: String, _ message: String, inner: ExceptionObject? = nil) {
    exception = ExceptionObject(type: NetType.named(type) ?? .exception, message: message, inner: inner)
  }
}

/// An object of a type derived from `System.Exception`.
open class ExceptionObject: NetObject {
  public let type: NetType
  public var message: String
  public var inner: ExceptionObject?
  /// Properties beyond Exception's own (`ParamName`, `ErrorRecord`, ...).
  public var properties: [Name: Value] = [:]
  public var data: NetObject?
  /// The error record made around the exception; it holds the exception, not the other way round.
  public weak var record: NetObject?
  public var stackTrace: String?
  public var helpLink: String?
  public var source: String?
  private var ownHResult: Int32?
  /// `HResult`: the type's unless one was given.
  public var hResult: Int32 {
    get { ownHResult ?? ExceptionTypes.hResult(of: type) }
    set { ownHResult = newValue }
  }

  public init(type: NetType, message: String, inner: ExceptionObject? = nil) {
    self.type = type
    self.message = message
    self.inner = inner
  }
  open override var netType: NetType { type }
  open override func toString(_ context: DotNetContext) throws -> PSString? { PSString(description) }
}
