/// Finished pieces of a page, found again by what they were made from.
struct CachedPieces {
  private let kind: String
  private let makers: String
  private let cache: ScriptCache

  /// Pieces that `makers` make: with another version of one of them, all are made anew.
  init(kind: String, makers: [Script], cache: ScriptCache) {
    self.kind = kind
    self.makers = makers.map(\.fingerprint).joined(separator: "-")
    self.cache = cache
  }

  /// The piece made of `source`; an entry of another source with its fingerprint is a miss.
  func piece(for source: String) -> String? {
    let whole = Array(source.utf8)
    guard let bytes = cache.bytes(for: key(source)), bytes.starts(with: prefix(whole)) else {
      return nil
    }
    return String(decoding: bytes.dropFirst(8 + whole.count), as: UTF8.self)
  }

  func keep(_ piece: String, for source: String) {
    cache.keep(prefix(Array(source.utf8)) + Array(piece.utf8), for: key(source))
  }

  private func key(_ source: String) -> String {
    "\(kind)-\(Fingerprint(texts: [makers, source]).hexadecimal).piece"
  }

  private func prefix(_ source: [UInt8]) -> [UInt8] {
    SealedBytes.littleEndian(UInt64(source.count)) + source
  }
}
