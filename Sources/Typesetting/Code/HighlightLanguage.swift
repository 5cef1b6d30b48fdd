/// One language of highlight.js: the call that defines it.
struct HighlightLanguage {
  /// How a definition begins; the name follows.
  static let opening = "hljs.registerLanguage(\""

  let name: String
  private let source: ArraySlice<UInt8>
  private let fingerprint: String

  /// The definition in `source`, a part of the library with `fingerprint`.
  init(_ source: ArraySlice<UInt8>, fingerprint: String) {
    self.source = source
    self.fingerprint = fingerprint
    let afterOpening = source.dropFirst(Self.opening.utf8.count)
    name = String(decoding: afterOpening.prefix { $0 != UInt8(ascii: "\"") }, as: UTF8.self)
  }

  var script: Script {
    Script("highlight-\(name)", Array(source), fingerprint: fingerprint)
  }

  /// The other names of the language.
  var aliases: [String] { strings(after: "aliases:") }

  /// The languages that it builds on or that occur inside it.
  var needs: [String] { strings(after: "requireLanguage(") + strings(after: "subLanguage:") }

  /// The strings of each list, or each single string, that follows `label`.
  private func strings(after label: String) -> [String] {
    ByteSearch.places(of: label, in: source).flatMap { place -> [String] in
      let value = source[place...].dropFirst(label.utf8.count)
      switch value.first {
      case UInt8(ascii: "["): return strings(in: value.prefix { $0 != UInt8(ascii: "]") })
      case UInt8(ascii: "\""): return Array(strings(in: value.prefix(60)).prefix(1))
      default: return []
      }
    }
  }

  /// What stands between each two quotation marks.
  private func strings(in text: ArraySlice<UInt8>) -> [String] {
    let parts = text.split(separator: UInt8(ascii: "\""), omittingEmptySubsequences: false)
    return stride(from: 1, to: parts.count, by: 2).map {
      String(decoding: parts[$0], as: UTF8.self)
    }
  }
}
