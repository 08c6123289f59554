/// Text as markup writes it: each dialect has its own set of characters that become entities.
public enum MarkupText {
  /// Text between tags, as XML's writers have it.
  public static func content(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 38 || $0 == 60 || $0 == 62 || $0 == 13 }) else { return text }
    return replacing(text) { scalar in
      switch scalar {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "\r": "&#xD;"
      default: nil
      }
    }
  }

  /// An attribute's value, as XML's writers have it.
  static func attribute(_ text: String) -> String {
    replacing(text) { scalar in
      switch scalar {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "\"": "&quot;"
      case "\n": "&#xA;"
      case "\r": "&#xD;"
      case "\t": "&#x9;"
      default: nil
      }
    }
  }

  /// `SecurityElement.Escape`.
  static func security(_ text: String) -> String {
    replacing(text) { scalar in
      switch scalar {
      case "<": "&lt;"
      case ">": "&gt;"
      case "\"": "&quot;"
      case "'": "&apos;"
      case "&": "&amp;"
      default: nil
      }
    }
  }

  /// `HttpUtility.HtmlAttributeEncode`.
  static func htmlAttribute(_ text: String) -> String {
    replacing(text) { scalar in
      switch scalar {
      case "\"": "&quot;"
      case "&": "&amp;"
      case "<": "&lt;"
      case "'": "&#39;"
      default: nil
      }
    }
  }

  private static func replacing(_ text: String, _ entity: (Unicode.Scalar) -> String?) -> String {
    var written = ""
    for scalar in text.unicodeScalars {
      if let entity = entity(scalar) { written += entity } else { written.unicodeScalars.append(scalar) }
    }
    return written
  }
}
