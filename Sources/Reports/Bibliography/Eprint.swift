/// A work's number in an archive of preprints.
struct Eprint: Sendable, Equatable {
  /// The archive as readers know it: `arXiv`.
  let archive: String
  let number: String
  /// Where it can be read, if the archive is known.
  let address: String?

  init?(_ entry: BibTeXEntry) {
    guard let text = entry["eprint"].map({ LaTeXText($0).words }), !text.isEmpty else { return nil }
    let named = entry["archiveprefix"] ?? entry["eprinttype"]
    let lowercased = text.lowercased()
    let hasPrefix = lowercased.hasPrefix("arxiv:")
    let number = hasPrefix ? String(text.dropFirst(6)) : text
    self.number = number
    guard let name = named.map({ LaTeXText($0).words }) ?? (hasPrefix ? "arXiv" : nil) else {
      // Without a name only arXiv's own form is sure.
      guard Self.isArXiv(text) else { return nil }
      archive = "arXiv"
      address = "https://arxiv.org/abs/\(number)"
      return
    }
    let known = Self.archives[name.lowercased()]
    archive = known?.name ?? name
    address = known.map { $0.address + number }
  }

  /// `1412.6980`, with or without a version.
  private static func isArXiv(_ text: String) -> Bool {
    let halves = text.split(separator: ".", omittingEmptySubsequences: false)
    guard halves.count == 2, halves[0].count == 4 else { return false }
    let number = halves[1].prefix { $0 != "v" }
    return (halves[0] + number).allSatisfy { $0.isASCII && $0.isNumber }
      && (4...5).contains(number.count)
  }

  private static let archives = [
    "arxiv": (name: "arXiv", address: "https://arxiv.org/abs/"),
    "jstor": (name: "JSTOR", address: "https://www.jstor.org/stable/"),
    "pubmed": (name: "PubMed", address: "https://pubmed.ncbi.nlm.nih.gov/"),
    "hal": (name: "HAL", address: "https://hal.science/"),
    "hdl": (name: "hdl", address: "https://hdl.handle.net/"),
  ]
}
