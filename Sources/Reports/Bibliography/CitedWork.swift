/// A work as a reference list shows it.
struct CitedWork: Sendable, Equatable {
  let key: String
  /// Authors, or editors where there are none.
  let people: [PersonName]
  /// Whether there are more people than those named.
  let hasOthers: Bool
  let isEdited: Bool
  let year: String
  let title: LaTeXText
  let publication: Publication
  /// Where it can be read: of a DOI its resolver's address.
  let address: String?

  init(_ entry: BibTeXEntry) {
    key = entry.key
    let authors = entry["author"].map(PersonName.list) ?? (people: [], hasOthers: false)
    let editors = entry["editor"].map(PersonName.list) ?? (people: [], hasOthers: false)
    isEdited = authors.people.isEmpty && !editors.people.isEmpty
    (people, hasOthers) = isEdited ? editors : authors
    let date = entry["year"] ?? entry["date"].map { String($0.prefix(4)) }
    year = date.map { LaTeXText($0).words } ?? ""
    title = Self.title(of: entry) ?? LaTeXText(entry.key)
    publication = Publication(entry)
    address =
      entry["doi"].map { "https://doi.org/\(Self.bare($0))" } ?? entry["url"].map(Self.plain)
      ?? Eprint(entry)?.address ?? entry.address(in: "howpublished").map(Self.plain)
  }

  private static func title(of entry: BibTeXEntry) -> LaTeXText? {
    LaTeXText(title: entry["title"], subtitle: entry["subtitle"])
  }

  /// A DOI without the address of a resolver.
  private static func bare(_ doi: String) -> String {
    let text = plain(doi)
    for prefix in [
      "https://doi.org/", "http://doi.org/", "https://dx.doi.org/", "http://dx.doi.org/", "doi:",
    ]
    where text.lowercased().hasPrefix(prefix) {
      return String(text.dropFirst(prefix.count))
    }
    return text
  }

  /// An address as it is typed: TeX's escapes of `_`, `%`, `~` and `&` undone.
  private static func plain(_ address: String) -> String {
    var text = address.split(whereSeparator: \.isWhitespace).joined()
    for name in ["\\url{", "\\nolinkurl{"] { text = text.replacing(name, with: "{") }
    for tilde in ["{\\textasciitilde}", "\\textasciitilde", "\\string~", "$\\sim$"] {
      text = text.replacing(tilde, with: "~")
    }
    return text.filter { !"\\{}".contains($0) }
  }
}

extension BibTeXEntry {
  /// The group of the `\url` in a field, as TeX has it.
  func address(in name: String) -> String? { parts(of: name)?.address.map(String.init) }

  /// A field without the `\url` in it.
  func words(in name: String) -> String? {
    parts(of: name).map { before, address, after in
      var words = before
      while address != nil, let last = words.last, " ,;:".contains(last) { words.removeLast() }
      return String(words + after)
    }
  }

  private func parts(
    of name: String
  ) -> (before: Substring, address: Substring?, after: Substring)? {
    guard let value = self[name] else { return nil }
    guard let command = value.firstRange(of: "\\url{"),
      let end = value[command.upperBound...].firstIndex(of: "}")
    else { return (value[...], nil, "") }
    let after = value[end...].dropFirst()
    return (value[..<command.lowerBound], value[command.upperBound..<end], after)
  }
}

extension LaTeXText {
  /// A title with what stands below it.
  init?(title: String?, subtitle: String?) {
    guard let title else { return nil }
    guard let subtitle else {
      self.init(title)
      return
    }
    let ends = title.last.map { "?!.:".contains($0) } ?? false
    self.init(title + (ends ? " " : ": ") + subtitle)
  }
}
