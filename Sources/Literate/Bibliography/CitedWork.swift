/// A work as a reference list shows it.
struct CitedWork: Sendable, Equatable {
  let key: String
  /// Authors, or editors where there are none.
  let people: [PersonName]
  let isEdited: Bool
  let year: String
  let title: String
  /// Where it appeared: a journal with its volume, a book with its publisher.
  let place: String
  /// Where it can be read: of a DOI its resolver's address.
  let address: String?

  init(_ entry: BibTeXEntry) {
    key = entry.key
    let authors = entry["author"].map(PersonName.list) ?? []
    people = authors.isEmpty ? entry["editor"].map(PersonName.list) ?? [] : authors
    isEdited = authors.isEmpty && !people.isEmpty
    let date = entry["year"] ?? entry["date"].map { String($0.prefix(4)) }
    year = date.map { LaTeXText($0).words } ?? ""
    title = entry["title"].map { LaTeXText($0).words } ?? entry.key
    place = Self.place(of: entry)
    address =
      entry["doi"].map { "https://doi.org/\(Self.bare($0))" } ?? entry["url"].map(Self.plain)
  }

  private static func place(of entry: BibTeXEntry) -> String {
    let text = { (name: String) in entry[name].map { LaTeXText($0).words } }
    var volume = text("volume") ?? ""
    if let number = text("number") ?? text("issue") { volume += "(\(number))" }
    let host = text("journal") ?? text("journaltitle") ?? text("booktitle")
    var parts = [host.map { "*\($0)*" + (volume.isEmpty ? "" : " \(volume)") }]
    parts.append(text("pages"))
    parts.append(text("edition"))
    parts.append(text("publisher") ?? text("school") ?? text("institution"))
    parts.append(text("howpublished"))
    return parts.compactMap(\.self).joined(separator: ", ")
  }

  /// A DOI without the address of a resolver.
  private static func bare(_ doi: String) -> String {
    let text = plain(doi)
    for prefix in ["https://doi.org/", "http://doi.org/", "https://dx.doi.org/", "doi:"]
    where text.lowercased().hasPrefix(prefix) {
      return String(text.dropFirst(prefix.count))
    }
    return text
  }

  /// An address as it is typed: TeX's escapes of `_`, `%` and `&` undone.
  private static func plain(_ address: String) -> String {
    let text = address.split(whereSeparator: \.isWhitespace).joined()
    return text.replacing("\\url{", with: "").filter { !"\\{}".contains($0) }
  }
}
