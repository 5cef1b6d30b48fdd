import Files

/// Fills entries with what the entries say that they name by `crossref` and `xdata`.
///
/// As in BibTeX a field is inherited where the entry has none; as in Biber the title of a book is
/// the `booktitle` of its parts.
struct BibTeXInheritance {
  private let entries: [String: BibTeXEntry]
  /// Keys in lower case: BibTeX looks a `crossref` up without regard to case.
  private let keys: [String: String]

  init(_ entries: [String: BibTeXEntry]) {
    self.entries = entries
    keys = Dictionary(
      entries.keys.sorted().map { ($0.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The entry with all that it inherits; what is wrong with its parents is wrong with it.
  func resolved(_ entry: BibTeXEntry, in file: SourceFile?) -> BibTeXEntry {
    resolved(entry, in: file, below: [entry.key])
  }

  private func resolved(
    _ entry: BibTeXEntry, in file: SourceFile?, below path: [String]
  ) -> BibTeXEntry {
    var result = entry
    for field in entry.fields where field.name == "crossref" || field.name == "xdata" {
      for name in names(in: field) {
        guard let key = key(name), let parent = entries[key] else {
          result.problems.append(unknown(name, field, in: file))
          continue
        }
        // Entries that name each other in a circle give each other what they have.
        guard !path.contains(key), path.count < Self.depth else { continue }
        let source = resolved(parent, in: file, below: path + [key])
        result.problems += source.problems
        result.inherit(from: source, isPart: field.name == "crossref")
      }
    }
    return result
  }

  private func names(in field: BibTeXEntry.Field) -> [String] {
    let names = field.name == "xdata" ? field.value.split(separator: ",") : [field.value[...]]
    return names.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
      .filter { !$0.isEmpty }
  }

  private func key(_ name: String) -> String? {
    entries[name] == nil ? keys[name.lowercased()] : name
  }

  private func unknown(
    _ name: String, _ field: BibTeXEntry.Field, in file: SourceFile?
  ) -> Diagnostic {
    Diagnostic(
      .invalid, "unknown-crossref", "unknown work '\(name)'", in: file, at: field.range,
      hint: "no entry of the bibliography has this key")
  }

  /// Longer chains than any that people write.
  private static let depth = 8
}

extension BibTeXEntry {
  /// Takes the fields that are missing here; of a part's book also its title, as `booktitle`.
  fileprivate mutating func inherit(from parent: BibTeXEntry, isPart: Bool) {
    let titles = ["title": "booktitle", "subtitle": "booksubtitle"]
    let isPart = isPart && Self.parts.contains(kind)
    // A `booktitle` of its own wins over the title, wherever it stands in the parent.
    let own = parent.fields.filter { titles[$0.name] == nil || !isPart }
    for field in own where self[field.name] == nil && !Self.ownFields.contains(field.name) {
      fields.append(field)
    }
    guard isPart else { return }
    for field in parent.fields {
      guard let name = titles[field.name], self[name] == nil else { continue }
      fields.append(Field(name: name, value: field.value, range: field.range))
    }
  }

  /// Kinds that are a part of a book.
  private static let parts: Set = [
    "inproceedings", "conference", "incollection", "inbook", "inreference", "bookinbook",
    "suppbook",
    "suppcollection",
  ]

  /// What concerns an entry and not its parts.
  private static let ownFields: Set = [
    "crossref", "xref", "xdata", "ids", "key", "label", "shorthand", "options", "keywords", "note",
    "abstract", "annotation", "file", "doi", "url", "urldate", "eprint", "eprinttype",
    "archiveprefix", "pages",
  ]
}
