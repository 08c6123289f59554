#if canImport(Glibc)
import Glibc
#endif

/// Elementary functions, for files that import no C library.
enum Elementary {
  static func log(_ x: Double) -> Double { Glibc.log(x) }
}
