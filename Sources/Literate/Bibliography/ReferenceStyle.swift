import Prose

/// Author and year, as a language writes them.
struct ReferenceStyle: Sendable {
  /// A part of a citation.
  enum Piece: Equatable {
    case words(String)
    /// Words that lead to the work of a key.
    case link(String, key: String)
  }

  let words: any ReferenceWords

  /// Who made a work, as a citation names them: `Robbins and Monro`, `Pedregosa et al.`.
  func people(_ work: CitedWork) -> String {
    let families = work.people.map(\.family)
    switch families.count {
    case 0: return work.title
    case 1: return families[0]
    case 2: return words.twoPeople(families[0], families[1])
    default: return words.manyPeople(families[0])
    }
  }

  func year(_ work: CitedWork) -> String { work.year.isEmpty ? words.noDate : work.year }

  func pieces(
    of cited: [(item: Inline.Citation.Item, entry: Citations.Entry)], isInSentence: Bool
  ) -> [Piece] {
    if isInSentence, let (item, entry) = cited.first {
      let rest = item.suffix.isEmpty ? "" : words.listSeparator + item.suffix
      let people = people(entry.work)
      return [
        .link(people, key: item.key), .words(words.openParenthesis(after: people)),
        .link(entry.year, key: item.key), .words(rest + words.closeParenthesis),
      ]
    }
    var pieces: [Piece] = [.words(words.openParenthesis(after: nil))]
    for (index, (item, entry)) in cited.enumerated() {
      if index > 0 { pieces.append(.words(words.workSeparator)) }
      if !item.prefix.isEmpty { pieces.append(.words(item.prefix + " ")) }
      let name = item.omitsAuthors ? "" : people(entry.work) + words.yearSeparator
      pieces.append(.link(name + entry.year, key: item.key))
      if !item.suffix.isEmpty { pieces.append(.words(words.listSeparator + item.suffix)) }
    }
    return pieces + [.words(words.closeParenthesis)]
  }

  /// A line of the list, as Markdown in which only titles of journals and books are markup.
  func reference(to entry: Citations.Entry) -> String {
    let work = entry.work
    let names = work.people.map { person in
      person.given.isEmpty ? person.family : words.listedName(person.family, person.initials)
    }
    let people =
      names.isEmpty ? "" : words.listOfPeople(names) + (work.isEdited ? words.editors : "")
    let title = work.people.isEmpty ? "" : Self.escaped(work.title)
    let head = people.isEmpty ? Self.escaped(work.title) : Self.escaped(people)
    let place = work.place.split(separator: "*", omittingEmptySubsequences: false)
      .map { Self.escaped(String($0)) }.joined(separator: "*")
    return words.reference(people: head, year: entry.year, title: title, place: place)
  }

  /// Text in which a Markdown reader finds nothing but text.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      if character.isASCII, character.isPunctuation || character.isSymbol { escaped.append("\\") }
      escaped.append(character)
    }
    return escaped
  }
}
