import Charting

/// English.
package struct EnglishWords: ReportWords {
  package let language = "en"

  package let contents = "Contents"
  package let optimum = "optimum"
  package let source = "Source"
  package let exactValue = "Exact value"
  package let tolerance = "Tolerance"
  package let text = "Text"
  package let checked = "Checked"
  package let checkedNumbers = "Checked numbers"
  package let claims = "Claims"
  package let claim = "Claim"
  package let margin = "Margin"
  package let provenance = "Provenance"
  package let reproduce = "Reproduce this page"
  package let engine = "Computed by"
  package let typesetBy = "Typeset by"
  package let pictures = "Pictures"
  package let remotePictures = "may come from other servers, which see that this page is opened"
  package let specification = "Specification"
  package let data = "Data"
  package let platform = "Platform"
  package let footnotes = "Footnotes"
  package let footnote = "Footnote"
  package let tableWord = "Table"
  package let codeWord = "Code"
  package let formulaWord = "Formula"
  package let taskDone = "Done"
  package let taskOpen = "To do"
  package let ownDigits = "its own digits"
  package let failing = "does not hold"
  package let unpinned = "not checked"
  package let diverged = "diverged"
  package let yes = "yes"
  package let no = "no"
  package let reports = "Reports"
  package let report = "Report"
  package let notebook = "Notebook"
  package let searchReports = "Search the reports"
  package let by = "by"
  package let showTheme = "Theme"
  package let permalink = "Link to this section"
  package let backToText = "Back to the text"
  package let done = "holds"

  package var chart: Charting.Words { .english }
  package var figures: any FigureWords { EnglishFigureWords() }
  package var references: any ReferenceWords { EnglishReferenceWords() }

  package func callout(_ kind: String) -> String { kind.prefix(1).uppercased() + kind.dropFirst() }
  package func figure(_ number: Int) -> String { "Figure \(number)" }
  package func table(_ number: Int) -> String { "Table \(number)" }
  package func listing(_ number: Int) -> String { "Listing \(number)" }
  package func equation(_ name: String) -> String { "Equation \(name)" }
  package func section(_ number: String) -> String { "Section \(number)" }

  package func dataBehind(_ thing: String, shown: Int, of total: Int) -> String {
    let rows = shown == total ? "\(total) rows" : "\(shown) of \(total) rows"
    return "Data behind \(thing.lowercased()) (\(rows))"
  }

  package func checkedCounts(numbers: Int, claims: Int) -> String {
    let numberWords = numbers == 1 ? "1 number" : "\(numbers) numbers"
    let claimWords = claims == 1 ? "1 claim" : "\(claims) claims"
    return "\(numberWords) and \(claimWords)"
  }

  package func checkedSummary(numbers: Int, claims: Int) -> String {
    "\(checkedCounts(numbers: numbers, claims: claims)) on this page were checked against the runs."
  }

  package func sectionsFound(_ count: String) -> String { "Sections found: \(count)" }
  package func runOf(_ id: String) -> String { "Experiment \(id)" }
  package func seeds(_ seeds: String) -> String {
    seeds.allSatisfy(\.isNumber) ? "Seed \(seeds)" : "Seeds \(seeds)"
  }

  package func heading(for value: String) -> String {
    Self.headings[value] ?? value.split(separator: "_").joined(separator: " ")
  }

  package func name(ofRun label: String) -> String {
    Self.methods[label] ?? label.split(separator: "_").joined(separator: " ")
  }

  private static let methods = [
    "sgd": "SGD", "adam": "Adam", "adamw": "AdamW", "rmsprop": "RMSprop", "adagrad": "Adagrad",
    "adadelta": "Adadelta", "adamax": "Adamax", "nadam": "NAdam", "radam": "RAdam",
    "rprop": "Rprop", "asgd": "ASGD", "lbfgs": "L-BFGS", "nesterov": "Nesterov", "ista": "ISTA",
    "fista": "FISTA", "lion": "Lion", "svrg": "SVRG", "saga": "SAGA",
  ]

  package func lines(_ description: LineDescription) -> String {
    let scale = description.isLogarithmic ? "Line chart, log scale" : "Line chart"
    let methods = description.lines.count == 1 ? "1 run" : "\(description.lines.count) runs"
    let each = description.lines.map { line in
      switch line.end {
      case .value(let last): "\(line.name) \(line.first) → \(last) after \(line.after)"
      case .rounding: "\(line.name) \(line.first) → rounding after \(line.after)"
      case .diverged: "\(line.name) \(line.first), diverged at \(line.after)"
      }
    }
    return AlternativeText.sentences(
      "\(scale): \(description.y) against \(description.x) for \(methods). ", each,
      separator: "; ", end: ".")
  }

  private static let headings = [
    "mse": "MSE", "rmse": "RMSE", "mae": "MAE", "r2": "R²", "test_mse": "test MSE",
    "test_rmse": "test RMSE", "test_mae": "test MAE", "test_r2": "test R²", "coef": "coefficient",
    "updates": "updates", "sample_gradients": "sample gradients", "excess": "excess loss J − J*",
    "epoch": "epoch (pass over the data)", "loss": "loss J",
    "gradient_norm": "gradient norm", "polynomial": "polynomial degree",
  ]
}
