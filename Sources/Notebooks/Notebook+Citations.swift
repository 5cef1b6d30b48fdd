import Prose

extension Notebook {
  /// The keys that prose and captions cite, each where it stands, in the order of the text.
  package func citedKeys() -> [(key: String, range: Range<Int>)] {
    guard !frontMatter.bibliography.isEmpty else { return [] }
    let prose = document.citations.flatMap(\.items).map { (key: $0.key, range: $0.range) }
    let captions = cells.flatMap { cell -> [(key: String, range: Range<Int>)] in
      guard let range = cell.captionRange, let caption = cell.value["caption"]?.text else {
        return []
      }
      return MarkdownParser.parse(caption, citations: true).citations.flatMap(\.items)
        .map { (key: $0.key, range: range) }
    }
    return (prose + captions).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}
