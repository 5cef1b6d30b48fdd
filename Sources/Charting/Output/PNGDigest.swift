/// Reads back which scene a PNG file shows, so that an unchanged one need not be written again.
package enum PNGDigest {
  private static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  /// The digest in the file's text chunk, or nil where it has none or is no PNG.
  package static func read(_ file: [UInt8]) -> String? {
    guard file.starts(with: signature) else { return nil }
    var place = signature.count
    let wanted = Array(PNGWriter.keyword.utf8) + [0]
    while place + 12 <= file.count {
      let length = file[place..<place + 4].reduce(0) { $0 << 8 | Int($1) }
      let body = place + 8
      guard length <= file.count - body - 4 else { return nil }
      let kind = file[place + 4..<body]
      let content = file[body..<body + length]
      if kind.elementsEqual("tEXt".utf8), content.starts(with: wanted) {
        return String(validating: content.dropFirst(wanted.count), as: UTF8.self)
      }
      place = body + length + 4
    }
    return nil
  }
}
