/// Text within an address: what has no place in one as percent signs and digits (RFC 3986).
package enum PercentEncoding {
  /// A path as a part of an address: blanks, `#`, `?`, `%` and all others that mean something there.
  package static func path(_ path: String) -> String {
    encoded(path) { $0 == UInt8(ascii: "/") }
  }

  /// The text with letters, digits, `-._~` and what `isKept` says as they are.
  package static func encoded(_ text: String, keeping isKept: (UInt8) -> Bool) -> String {
    var encoded = ""
    for byte in text.utf8 {
      if isUnreserved(byte) || isKept(byte) {
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        encoded += byte < 16 ? "%0" : "%"
        encoded += String(byte, radix: 16, uppercase: true)
      }
    }
    return encoded
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "~"):
      true
    default: false
    }
  }
}
