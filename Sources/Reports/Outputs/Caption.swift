/// A caption's Markdown, and where it stands in the notebook.
package struct Caption: Sendable, Equatable {
  package var markdown: String
  package var range: Range<Int>
}
