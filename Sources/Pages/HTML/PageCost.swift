import Charting
import Files
import Notebooks
import Optimization
import Prose
import Reports
import Typesetting

/// What typesetting a report takes, counted in its sources before anything is typeset.
struct PageCost {
  /// A formula or a piece of code, with the bytes of the notebook that ask for it.
  private struct Item {
    var operations: Double
    var range: Range<Int>
  }

  private let file: SourceFile
  private var items: [Item] = []

  init(_ report: Report) {
    file = report.notebook.file
    let macros = report.notebook.frontMatter.macros
    var known: Set<String> = []
    for (tex, range) in Self.formulas(in: report) where known.insert(tex).inserted {
      // A macro may stand for a long text, as a command does that a formula defines itself.
      let hasMacros = !macros.formula(tex, display: false).macros.isEmpty
      let cost =
        FormulaLimits.cost(of: hasMacros ? "\\def " + tex : tex) * Self.operationsPerByteOfTeX
      items.append(Item(operations: cost, range: range))
    }
    for (code, range) in Self.code(in: report) where known.insert(code).inserted {
      let cost = Double(code.utf8.count) * Self.operationsPerByteOfCode
      items.append(Item(operations: cost, range: range))
    }
  }

  /// Refuses a page that costs more, at the formula or the code with which it begins to.
  func check(_ budget: Budget) throws(Diagnostics) {
    let total = items.reduce(0) { $0 + $1.operations }
    guard total > budget.operations else { return }
    var spent = 0.0
    let dear = items.first { item in
      spent += item.operations
      return spent > budget.operations
    }
    let estimate = Estimate(runs: 0, operations: total, bytes: 0)
    throw Diagnostics(
      Diagnostic(
        .run, "over-budget", "page is over its budget", in: file, at: dear?.range,
        notes: [
          .init(
            "note",
            "about \(NumberText.value(total)) operations to typeset "
              + "\(items.count) formulas and pieces of code")
        ], hint: Budget.hint(for: estimate)))
  }

  private static func formulas(in report: Report) -> [(String, Range<Int>)] {
    let captions = report.entries.compactMap { $0.output?.caption }.flatMap { caption in
      formulas(in: MarkdownParser.parse(caption.markdown)).map { ($0.0, caption.range) }
    }
    return formulas(in: report.notebook.document) + captions
  }

  private static func formulas(in document: Document) -> [(String, Range<Int>)] {
    document.collect { node in
      switch node {
      case .inline(.math(let math)): (math.tex, math.range)
      case .block(.math(let math)): (math.tex, math.range)
      default: nil
      }
    }
  }

  private static func code(in report: Report) -> [(String, Range<Int>)] {
    report.notebook.document.codeBlocks.map { block in
      guard case .listing(let listing) = report.entry(at: block.range)?.output else {
        return (block.literal, block.range)
      }
      return (listing.code, block.range)
    }
  }

  /// KaTeX takes some 0.3 ms for a byte: a hundred kilobytes are a minute, as a budget of runs is.
  private static let operationsPerByteOfTeX = 1e6
  /// highlight.js takes up to a fifth of that.
  private static let operationsPerByteOfCode = 2e5
}
