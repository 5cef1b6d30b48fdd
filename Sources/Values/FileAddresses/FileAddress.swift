/// The name of a value in a file of the project: `bench/a.json#results[0].mean`.
package struct FileAddress: Sendable, Equatable {
  /// The path as the text writes it, without backticks.
  package var path: String
  package var pathRange: Range<Int>
  package var steps: [FileStep]
  package var range: Range<Int>

  /// The address without its steps from one on, as messages show it.
  package func text(upTo count: Int) -> String {
    let isBare = AddressSyntax.isBarePath(path)
    var text = (isBare ? path : EscapedText.quoted(path, "`")) + "#"
    for (place, step) in steps.prefix(count).enumerated() {
      text += step.text(isFirst: place == 0)
    }
    return text
  }
}

extension FileAddress: CustomStringConvertible {
  /// The address as an expression writes it.
  package var description: String { text(upTo: steps.count) }
}
