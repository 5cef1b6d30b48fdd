/// Where a work appeared: a journal with its volume, a book with its series and publisher.
struct Publication: Sendable, Equatable {
  /// The journal, or the book that the work is a part of.
  let host: LaTeXText?
  let volume: LaTeXText?
  let number: LaTeXText?
  let series: LaTeXText?
  let edition: LaTeXText?
  let pages: LaTeXText?
  /// A publisher, school or institution.
  let publisher: LaTeXText?
  /// The publisher's town.
  let town: LaTeXText?
  /// How it was published, without its address.
  let remark: LaTeXText?
  let eprint: Eprint?

  init(_ entry: BibTeXEntry) {
    let text = { (names: [String]) in
      names.lazy.compactMap { entry[$0] }.first.map { LaTeXText($0) }
    }
    host =
      text(["journal", "journaltitle"])
      ?? LaTeXText(title: entry["booktitle"], subtitle: entry["booksubtitle"])
    volume = text(["volume"])
    number = text(["number", "issue"])
    series = text(["series"])
    edition = text(["edition"])
    pages = entry["pages"].map { LaTeXText(Self.ranges($0)) }
    publisher = text(["publisher", "school", "institution", "organization"])
    town = text(["address", "location"])
    let words = entry.words(in: "howpublished").map { LaTeXText($0) }
    remark = words?.pieces.isEmpty == false ? words : nil
    eprint = Eprint(entry)
  }

  /// Pages with the dash of a range where one hyphen stands between numbers: `1-17`.
  private static func ranges(_ pages: String) -> String {
    let parts = pages.split(separator: "-", omittingEmptySubsequences: false)
    let isRange =
      parts.count == 2
      && parts.allSatisfy { part in
        let part = part.filter { $0 != " " }
        return !part.isEmpty && part.allSatisfy { $0.isASCII && $0.isNumber }
      }
    return isRange ? parts.joined(separator: "--") : pages
  }
}
