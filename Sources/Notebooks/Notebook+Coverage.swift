import Files
import Prose
import Values

extension Notebook {
  /// The numbers of the prose: which are pinned, which exempt, and which nothing checks.
  package var coverage: Coverage {
    let mark = words.decimalMark
    return Coverage(
      of: document.proseRanges.flatMap { ProseNumbers.numbers(in: file.bytes[$0], mark: mark) },
      pinned: annotations.pins.map(\.token.range)
        + annotations.tables.flatMap(\.boundNumbers),
      exempt: annotations.exemptions.compactMap(\.token?.range))
  }
}
