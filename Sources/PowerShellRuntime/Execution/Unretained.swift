/// A reference to an object that somebody else keeps alive for as long as this is used.
///
/// `unowned(unsafe)` says the same, but what reads such a property counts its reference atomically, even where the program is built for
/// one thread: on the way of every pipeline object that is a third of the time.
@propertyWrapper
public struct Unretained<Object: AnyObject> {
  private var reference: Unmanaged<Object>
  public init(wrappedValue: Object) { reference = .passUnretained(wrappedValue) }
  @inline(__always) public var wrappedValue: Object {
    get { reference.object }
    set { reference = .passUnretained(newValue) }
  }
}

extension Unmanaged {
  /// The object, for as long as whoever holds it does.
  @inline(__always) var object: Instance { unsafeBitCast(self, to: Instance.self) }
}
