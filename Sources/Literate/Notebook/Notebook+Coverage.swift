import Prose

extension Notebook {
  /// The numbers of the prose: which are pinned, which exempt, and which nothing checks.
  package var coverage: Coverage {
    let blocks = document.collect { node -> Range<Int>? in
      switch node {
      case .block(.paragraph(let paragraph)): paragraph.range
      case .block(.heading(let heading)): heading.range
      case .cell(let cell): cell.range
      default: nil
      }
    }
    return Coverage(
      of: blocks.flatMap { ProseNumbers.numbers(in: file.bytes[$0]) },
      pinned: annotations.pins.map(\.token.range),
      exempt: annotations.exemptions.compactMap(\.token?.range))
  }
}
