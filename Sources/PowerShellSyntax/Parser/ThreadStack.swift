#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How far the present thread's stack reaches down.
enum ThreadStack {
  /// Below this address recursion must stop: a part of the stack is kept for what runs at the bottom.
  static func lowestSafeAddress() -> UInt {
    let (bottom, size): (UInt, Int) = bounds()
    return bottom == 0 ? 1 : bottom + UInt(min(512 * 1024, size / 3))
  }

  static func size() -> Int {
    let size: Int = bounds().1
    return size == 0 ? 8 << 20 : size
  }

  private static func bounds() -> (UInt, Int) {
    var bottom: UInt = 0
    var size: Int = 0
    #if canImport(Darwin)
      size = pthread_get_stacksize_np(pthread_self())
      bottom = UInt(bitPattern: pthread_get_stackaddr_np(pthread_self())) - UInt(size)
    #else
      var attributes = pthread_attr_t()
      // Glibc shows this function only to those who ask for its extensions, which a Swift module cannot.
      typealias GetAttributes = @convention(c) (pthread_t, UnsafeMutablePointer<pthread_attr_t>) -> Int32
      guard let symbol = dlsym(nil, "pthread_getattr_np") else { return (0, 0) }
      let getAttributes: GetAttributes = unsafeBitCast(symbol, to: GetAttributes.self)
      guard getAttributes(pthread_self(), &attributes) == 0 else { return (0, 0) }
      defer { pthread_attr_destroy(&attributes) }
      var address: UnsafeMutableRawPointer?
      guard pthread_attr_getstack(&attributes, &address, &size) == 0 else { return (0, 0) }
      bottom = UInt(bitPattern: address)
    #endif
    return (bottom, size)
  }

  @inline(never) static func currentAddress() -> UInt {
    var here: UInt8 = 0
    return withUnsafeMutablePointer(to: &here) { UInt(bitPattern: $0) }
  }
}
