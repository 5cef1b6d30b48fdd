import Notebooks
import Prose

/// The works that a report cites: how the text names each, and in which order they are listed.
package struct Citations: Sendable {
  /// What marks a citation in the text, and where its list is.
  struct Entry: Sendable {
    var work: CitedWork
    /// The year with a letter where the same people have several works of a year: `1964a`.
    var year: String
  }

  /// In the order of the list: by people, year and title.
  let entries: [Entry]
  private let style: ReferenceStyle
  private let places: [String: Int]

  /// The works among those of a bibliography whose keys are cited.
  init(of keys: [String], in bibliography: Bibliography, words: any ReferenceWords) {
    let style = ReferenceStyle(words: words)
    self.style = style
    var known: Set<String> = []
    let works = keys.filter { known.insert($0).inserted }.compactMap { bibliography.works[$0] }
      .sorted { Self.order(of: $0) < Self.order(of: $1) }
    let names = works.map { "\(style.people($0))\u{0}\($0.year)" }
    let counts = names.reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }
    var seen: [String: Int] = [:]
    entries = works.indices.map { index in
      let twin = seen[names[index], default: 0]
      seen[names[index]] = twin + 1
      let letter = counts[names[index], default: 1] > 1 ? Self.letter(twin) : ""
      return Entry(work: works[index], year: style.year(works[index]) + letter)
    }
    places = Dictionary(
      zip(works.map(\.key), works.indices), uniquingKeysWith: { first, _ in first })
  }

  package var isEmpty: Bool { entries.isEmpty }

  /// A citation in pieces: words, and those that lead to a work.
  package func pieces(of citation: Inline.Citation) -> [ReferenceStyle.Piece] {
    let cited = citation.items.compactMap { item in
      places[item.key].map { (item, entries[$0]) }
    }
    guard cited.count == citation.items.count else { return [.words(citation.literal)] }
    return style.pieces(of: cited, isInSentence: citation.isInSentence)
  }

  /// A citation as plain words.
  package func text(of citation: Inline.Citation) -> String {
    pieces(of: citation).map { piece in
      switch piece {
      case .words(let words), .link(let words, _): words
      }
    }.joined()
  }

  /// The lines of the list, as Markdown.
  package var list: [(key: String, markdown: String, address: String?)] {
    entries.map { ($0.work.key, style.reference(to: $0), $0.work.address) }
  }

  /// The id of a work in a page.
  package static func id(of key: String) -> String { "ref-\(key)" }

  private static func order(of work: CitedWork) -> [String] {
    let people = work.people.map { "\($0.family.lowercased())\u{1}\($0.given.lowercased())" }
    let first = people.isEmpty ? work.title.words.lowercased() : people.joined(separator: "\u{2}")
    return [first, work.year, work.title.words.lowercased(), work.key]
  }

  private static func letter(_ index: Int) -> String {
    String(UnicodeScalar(UInt8(ascii: "a") + UInt8(min(index, 25))))
  }
}

extension [String] {
  fileprivate static func < (a: [String], b: [String]) -> Bool { a.lexicographicallyPrecedes(b) }
}
