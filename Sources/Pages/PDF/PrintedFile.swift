/// A PDF file as a browser prints it, made the same for the same page whenever it is printed.
struct PrintedFile {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The file with the digest of its page in the place of the browser's name and the dates.
  ///
  /// What stands behind them stays where it is, since a PDF file knows its parts by their offsets.
  func bytes(digest: String) -> [UInt8] {
    guard let creator = bytes.firstRange(of: "/Creator (".utf8),
      let producer = bytes[creator.upperBound...].firstRange(of: "/Producer (".utf8),
      let date = bytes[producer.upperBound...].firstRange(of: "/ModDate (".utf8),
      let end = bytes[date.upperBound...].firstIndex(of: UInt8(ascii: ")")),
      let name = bytes[producer.upperBound...].firstIndex(of: UInt8(ascii: ")"))
    else { return bytes }
    let place = creator.lowerBound...end
    var entries = Array("\(Self.mark)\(digest))\n".utf8) + bytes[producer.lowerBound...name]
    guard entries.count <= place.count else { return bytes }
    entries += [UInt8](repeating: UInt8(ascii: " "), count: place.count - entries.count)
    var printed = bytes
    printed.replaceSubrange(place, with: entries)
    return printed
  }

  /// The digest of the page that a file was printed from; nil in other files.
  static func digest(of file: [UInt8]) -> String? {
    guard let mark = file.firstRange(of: mark.utf8) else { return nil }
    return String(
      decoding: file[mark.upperBound...].prefix { $0 != UInt8(ascii: ")") }, as: UTF8.self)
  }

  private static let mark = "/Creator (Tangent: page "
}
