import Options
import Prose
import Reports

/// Links and pictures whose files lie elsewhere from a report than from its notebook.
enum MarkdownLinks {
  /// What stands behind the words of each, whether its address was there or at the end of the text.
  static func changes(
    in document: Document, to files: LinkedFiles
  ) -> [MarkdownReferences.Change] {
    let links = document.links.map { ($0.address, $0.title, $0.inlines, $0.range, "[") }
    let images = document.images.map { ($0.address, $0.title, $0.inlines, $0.range, "![") }
    return (links + images).compactMap { address, title, inlines, range, mark in
      let found = files.address(address)
      guard found != address else { return nil }
      let end = "](\(encoded(found))\(quoted(title)))"
      guard let last = inlines.last else { return (range, mark + end) }
      return (last.range.upperBound..<range.upperBound, end)
    }
  }

  private static func encoded(_ address: String) -> String {
    PercentEncoding.encoded(address, keeping: Set("&':/?#[]@!$*+,;=%".utf8).contains)
  }

  private static func quoted(_ title: String) -> String {
    guard !title.isEmpty else { return "" }
    return " \"\(MarkdownText.attribute(title.replacing("\\", with: "\\\\")))\""
  }
}
