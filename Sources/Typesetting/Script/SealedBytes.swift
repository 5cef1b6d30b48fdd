/// Bytes with their length and fingerprint before them, so that damage is seen.
enum SealedBytes {
  private static let headerSize = 24

  static func seal(_ payload: [UInt8]) -> [UInt8] {
    header(of: payload[...]) + payload
  }

  /// What was sealed, or nil where as much as one bit is not as it was.
  static func open(_ sealed: [UInt8]) -> ArraySlice<UInt8>? {
    let payload = sealed.dropFirst(headerSize)
    return sealed.starts(with: header(of: payload)) ? payload : nil
  }

  /// The eight bytes of a number, the smallest first.
  static func littleEndian(_ number: UInt64) -> [UInt8] {
    (0..<8).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }

  private static func header(of payload: ArraySlice<UInt8>) -> [UInt8] {
    let fingerprint = Fingerprint(payload)
    return [UInt64(payload.count), fingerprint.first, fingerprint.second].flatMap(littleEndian)
  }
}
