/// How long and how deeply nested a formula may be.
package enum FormulaLimits {
  package static let bytes = 5000
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

  /// What a formula costs, in bytes of TeX: one that defines commands may stand for a longer one.
  package static func cost(of tex: String) -> Double {
    let length = tex.utf8.count
    guard definitions.contains(where: tex.contains) else { return Double(length) }
    let commands = tex.utf8.count { $0 == UInt8(ascii: "\\") }
    let (longest, isTooLong) = length.multipliedReportingOverflow(by: 1 + commands)
    return Double(max(least, isTooLong ? bytes : min(bytes, longest)))
  }

  /// What a formula with commands of its own costs at least: an endless one takes as long.
  private static let least = 1000
  private static let definitions = [
    "\\def", "\\gdef", "\\edef", "\\xdef", "\\let", "\\futurelet", "command", "\\global", "\\long",
  ]
}
