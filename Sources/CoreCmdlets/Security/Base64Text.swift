import Foundation

/// Base-64 both ways.
enum Base64Text {
  static func write(_ bytes: [UInt8]) -> String { Data(bytes).base64EncodedString() }
  static func read(_ text: String) -> [UInt8]? { Data(base64Encoded: text).map { Array($0) } }
}
