/// Reads back which scene a PDF file shows, so that an unchanged one need not be written again.
package enum PDFDigest {
  /// The word before the digest among the file's keywords.
  static let keyword = "scene-digest"

  /// The digest among the file's keywords, or nil where it has none or is no PDF.
  package static func read(_ file: [UInt8]) -> String? {
    guard file.starts(with: "%PDF-".utf8) else { return nil }
    let start = Array("/Keywords (\(keyword) ".utf8)
    // Cairo writes the keywords at the end.
    var place = file.count - start.count
    while place >= 0 {
      if file[place] == start[0], file[place...].starts(with: start) {
        let digest = file[(place + start.count)...].prefix { $0 != UInt8(ascii: ")") }
        return String(validating: digest, as: UTF8.self)
      }
      place -= 1
    }
    return nil
  }
}
