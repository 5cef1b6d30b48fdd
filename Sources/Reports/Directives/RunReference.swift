/// The name of a run in a directive's options, such as `compare` or `compare.sgd`.
package struct RunReference: Sendable, Equatable {
  /// The experiment's id.
  package var id: String
  /// One label of it; nil for all.
  package var label: String?
  /// The bytes of the notebook that say so.
  package var range: Range<Int>

  init(_ text: String, range: Range<Int>) {
    let parts = text.split(separator: ".", maxSplits: 1)
    id = parts.first.map(String.init) ?? text
    label = parts.count == 2 ? String(parts[1]) : nil
    self.range = range
  }
}
