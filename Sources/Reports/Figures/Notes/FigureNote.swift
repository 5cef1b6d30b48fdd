import Options

/// One annotation of a figure: words at a point, at a line across, or over a span.
package struct FigureNote: Configurable {
  package static let options: [Option<FigureNote>] = [
    Option("text", \.text, "its words; may carry pins", required: true),
    Option("at", \.x, "its place along the horizontal axis; alone, a line up the figure"),
    Option("of", \.label, "the run on whose line it stands"),
    Option("y", \.y, "its place along the vertical axis; alone, a line across the figure"),
    Option("from", \.from, "where a span of the horizontal axis begins"),
    Option("to", \.to, "where the span ends"),
  ]

  package var text = ""
  package var x: NotePlace?
  package var label: String?
  package var y: NotePlace?
  package var from: NotePlace?
  package var to: NotePlace?

  package init() {}

  /// The forms that a note can have: what else is written contradicts itself.
  package func validate() throws(OptionErrors) {
    let hasSpan = from != nil || to != nil
    let isWhole = hasSpan ? from != nil && to != nil : x != nil || y != nil
    let isOne = !(hasSpan && (x != nil || y != nil || label != nil))
    guard isWhole, isOne, label == nil || x != nil && y == nil else {
      throw OptionErrors(
        OptionError(
          "unfit-note", "annotation '\(words)' has no place",
          hint: "give it 'at', 'at' and 'of', 'at' and 'y', 'y', or 'from' and 'to'"))
    }
  }

  /// The text without its comments.
  var words: String {
    var words = ""
    var rest = text[...]
    while let start = rest.firstRange(of: "<!--") {
      words += rest[..<start.lowerBound]
      rest = rest[start.upperBound...]
      guard let end = rest.firstRange(of: "-->") else { return words }
      rest = rest[end.upperBound...]
    }
    return words + rest
  }
}
