/// How long and how deeply nested a formula may be.
enum FormulaLimits {
  static let bytes = 5000
  static let depth = 100

  /// Throws where `tex` is longer or deeper than any formula that a person writes.
  static func check(_ tex: String) throws(TeXError) {
    guard tex.utf8.count <= bytes else {
      throw TeXError("formula of \(tex.utf8.count) bytes, but \(bytes) is the limit", at: bytes)
    }
    var level = 0
    var escaped = false
    for (offset, byte) in tex.utf8.enumerated() {
      if escaped {
        escaped = false
        continue
      }
      switch byte {
      case UInt8(ascii: "\\"): escaped = true
      case UInt8(ascii: "{"): level += 1
      case UInt8(ascii: "}"): level -= 1
      default: break
      }
      if level > depth { throw TeXError("more than \(depth) nested groups", at: offset) }
    }
  }
}
