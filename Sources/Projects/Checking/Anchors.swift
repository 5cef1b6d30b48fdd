import Files
import Notebooks
import Prose

/// What links can lead to within a notebook or another Markdown text.
struct Anchors: Sendable {
  /// The names, in the order of their kinds and of the text.
  let ids: [String]
  let known: Set<String>
  /// Names that raw HTML gives, which GitHub shows and pages do not.
  private let raw: Set<String>

  init(of notebook: Notebook) {
    let document = notebook.document
    ids =
      document.headings.map(\.id) + notebook.cells.compactMap(\.id)
      + document.namedFormulas.compactMap(\.id)
    known = Set(ids)
    raw = Set(
      (document.tags.map(\.literal) + document.htmlBlocks.map(\.literal)).flatMap(Self.names))
  }

  /// Whether a link from another file leads somewhere.
  func has(_ id: String) -> Bool { known.contains(id) || raw.contains(id) }

  /// The values of `id` and `name` in a text of HTML.
  private static func names(in html: String) -> [String] {
    var names: [String] = []
    var cursor = ByteCursor(html)
    while !cursor.isAtEnd {
      let isOpen = cursor.peek().map { $0 <= 32 } ?? false
      cursor.position += 1
      guard isOpen, cursor.skip(anyOf: ["id=", "name="]) != nil else { continue }
      let quote = cursor.skip(anyOf: ["\"", "'"])
      let start = cursor.position
      cursor.skip { scalar in
        quote.map { String(scalar) != $0 } ?? (scalar != " " && scalar != ">")
      }
      names.append(cursor.text(start..<cursor.position))
    }
    return names
  }
}
