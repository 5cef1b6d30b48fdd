import Notebooks
import Prose
import Reports

/// The numbers of a report's sections, where its front matter asks for them.
struct SectionNumbers: Sendable {
  private let numbers: [String: String]

  init(_ report: Report) {
    let document = report.notebook.document
    let headings = document.blocks.compactMap { block -> Block.Heading? in
      if case .heading(let heading) = block { heading } else { nil }
    }
    guard report.notebook.frontMatter.numbersSections, let top = headings.map(\.level).min()
    else {
      numbers = [:]
      return
    }
    var numbers: [String: String] = [:]
    var counts: [Int] = []
    for heading in headings {
      let depth = heading.level - top + 1
      // A level that was left out counts as its first section.
      while counts.count < depth { counts.append(counts.count + 1 == depth ? 0 : 1) }
      counts.removeLast(counts.count - depth)
      counts[depth - 1] += 1
      numbers[heading.id] = counts.map { "\($0)" }.joined(separator: ".")
    }
    self.numbers = numbers
  }

  /// The number of the heading with an id; nil where it has none.
  subscript(id: String) -> String? { numbers[id] }
}
