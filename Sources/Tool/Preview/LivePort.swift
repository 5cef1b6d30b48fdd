#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A port of the loopback address that nobody listens on.
package struct LivePort: Sendable {
  package let number: UInt16
  /// Whether the machine has a loopback address of version 6 as well.
  package let hasVersion6: Bool

  /// Where a browser finds what is served on it.
  package var address: String { "http://127.0.0.1:\(number)/" }

  /// The port that is tried first where the user names none.
  static let usual: UInt16 = 4040
  /// How many ports are tried where the user names none.
  private static let tries: UInt16 = 20

  /// The port of that number; nil if it is in use.
  init?(_ number: UInt16) {
    guard Self.canListen(version6: false, number) == true else { return nil }
    let version6 = Self.canListen(version6: true, number)
    guard version6 != false else { return nil }
    self.number = number
    hasVersion6 = version6 == true
  }

  /// The ports that are tried, in turn.
  static var usualOnes: [UInt16] { Array(usual..<usual + tries) }

  /// Whether one may listen; nil where there is no such address.
  private static func canListen(version6: Bool, _ number: UInt16) -> Bool? {
    guard let file = Loopback.socket(version6: version6) else { return nil }
    defer { close(file) }
    guard Loopback.bind(file, to: number, version6: version6) else {
      return errno == EADDRNOTAVAIL ? nil : false
    }
    // Several may bind with this option, but only one may listen.
    return listen(file, 1) == 0
  }
}
