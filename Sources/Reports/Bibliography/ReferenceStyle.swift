import Notebooks
import Prose

/// Author and year, as a language writes them.
package struct ReferenceStyle: Sendable {
  /// A part of a citation.
  package enum Piece: Equatable {
    case words(String)
    /// Words that lead to the work of a key.
    case link(String, key: String)
  }

  let words: any ReferenceWords

  /// Who made a work, as a citation names them: `Robbins and Monro`, `Pedregosa et al.`.
  func people(_ work: CitedWork) -> String {
    let families = work.people.map(\.family)
    switch families.count {
    case 0: return work.title.words
    case 1 where !work.hasOthers: return families[0]
    case 2 where !work.hasOthers: return words.twoPeople(families[0], families[1])
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

  /// A line of the list, as Markdown in which only titles and formulas are markup.
  func reference(to entry: Citations.Entry) -> String {
    let work = entry.work
    let words = Self.isLatin(work) ? words.ofLatinWorks : words
    let names = work.people.map { person in
      person.given.isEmpty ? person.family : words.listedName(person.family, person.initials)
    }
    var people = ""
    if !names.isEmpty {
      people = work.hasOthers ? words.peopleAndOthers(names) : words.listOfPeople(names)
      if work.isEdited {
        people += names.count == 1 && !work.hasOthers ? words.editor : words.editors
      }
    }
    let title = work.title.markdown
    let line = words.reference(
      people: people.isEmpty ? title : MarkdownText.escaped(people),
      year: MarkdownText.escaped(entry.year),
      title: people.isEmpty ? "" : title, place: place(of: work.publication, words))
    return Self.asParagraph(line)
  }

  /// Where a work appeared: `*Journal* 4(5), 1–17`, `*Book* (Series 3), 2nd edition, Press, Town`.
  private func place(of work: Publication, _ words: any ReferenceWords) -> String {
    var volume = work.volume?.markdown ?? ""
    if let number = work.number?.markdown {
      volume += volume.isEmpty && work.series != nil ? number : "(\(number))"
    }
    var host = work.host.map { "*\($0.markdown)*" }
    if let series = work.series?.markdown {
      let part = volume.isEmpty ? series : "\(series) \(volume)"
      host = host.map { "\($0) (\(part))" } ?? part
    } else if !volume.isEmpty {
      host = host.map { "\($0) \(volume)" } ?? words.volume(volume)
    }
    let publisher = [work.publisher, work.town].compactMap { $0?.markdown }
    let parts =
      [host, work.pages?.markdown, work.edition.map { words.edition($0.markdown) }] + publisher
      + [
        work.remark?.markdown,
        work.eprint.map { MarkdownText.escaped("\($0.archive):\($0.number)") },
      ]
    return parts.compactMap(\.self).joined(separator: words.listSeparator)
  }

  private static func isLatin(_ work: CitedWork) -> Bool {
    let texts = work.people.map { $0.family + $0.given } + [work.title.words]
    return !texts.contains { $0.unicodeScalars.contains(where: \.isUnspaced) }
  }

  /// A line that begins no list and no heading.
  private static func asParagraph(_ line: String) -> String {
    guard let first = line.first else { return line }
    if "#+->=".contains(first) { return "\\" + line }
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty, let mark = line.dropFirst(digits.count).first, ".)".contains(mark) else {
      return line
    }
    return digits + "\\" + line.dropFirst(digits.count)
  }
}
