import Options

extension HTMLWriter {
  /// The words as HTML, within an element or an attribute, in which nothing is markup.
  package static func escape(_ words: String) -> String { MarkupText.escaped(words) }
}
