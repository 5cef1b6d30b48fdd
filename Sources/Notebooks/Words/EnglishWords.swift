import Charting

/// English, which every language speaks where it has no word of its own.
package struct EnglishWords: ReportWords {
  package let language = "en"

  package init() {}
}

extension ReportWords {
  package var contents: String { "Contents" }
  package var optimum: String { "optimum" }
  package var source: String { "Source" }
  package var exactValue: String { "Exact value" }
  package var tolerance: String { "Tolerance" }
  package var text: String { "Text" }
  package var checked: String { "Checked" }
  package var checkedNumbers: String { "Checked numbers" }
  package var claims: String { "Claims" }
  package var claim: String { "Claim" }
  package var margin: String { "Margin" }
  package var provenance: String { "Provenance" }
  package var reproduce: String { "Reproduce this page" }
  package var engine: String { "Computed by" }
  package var typesetBy: String { "Typeset by" }
  package var pictures: String { "Pictures" }
  package var remotePictures: String {
    "may come from other servers, which see that this page is opened"
  }
  package var specification: String { "Specification" }
  package var data: String { "Data" }
  package var platform: String { "Platform" }
  package var footnotes: String { "Footnotes" }
  package var footnote: String { "Footnote" }
  package var tableWord: String { "Table" }
  package var codeWord: String { "Code" }
  package var formulaWord: String { "Formula" }
  package var taskDone: String { "Done" }
  package var taskOpen: String { "To do" }
  package var ownDigits: String { "its own digits" }
  package var failing: String { "does not hold" }
  package var unpinned: String { "not checked" }
  package var diverged: String { "diverged" }
  package var yes: String { "yes" }
  package var no: String { "no" }
  package var reports: String { "Reports" }
  package var report: String { "Report" }
  package var notebook: String { "Notebook" }
  package var searchReports: String { "Search the reports" }
  package var by: String { "by" }
  package var showTheme: String { "Theme" }
  package var permalink: String { "Link to this section" }
  package var backToText: String { "Back to the text" }
  package var done: String { "holds" }

  package var chart: Charting.Words { .english }
  package var figures: any FigureWords { EnglishFigureWords() }
  package var references: any ReferenceWords { EnglishReferenceWords() }

  package func callout(_ kind: String) -> String { kind.prefix(1).uppercased() + kind.dropFirst() }
  package func figure(_ number: Int) -> String { "Figure \(number)" }
  package func table(_ number: Int) -> String { "Table \(number)" }
  package func listing(_ number: Int) -> String { "Listing \(number)" }
  package func equation(_ name: String) -> String { "Equation \(name)" }
  package func section(_ number: String) -> String { "Section \(number)" }

  package func dataBehind(_ thing: String, _ extent: TableExtent) -> String {
    let (rows, columns) = (extent.rows, extent.columns)
    let all = rows.total == 1 ? "1 row" : "\(rows.total) rows"
    let parts = [
      rows.isWhole ? all : "\(rows.shown) of \(all)",
      columns.isWhole ? nil : "\(columns.shown) of \(columns.total) columns",
    ]
    return "Data behind \(thing.lowercased()) (\(parts.compactMap(\.self).joined(separator: ", ")))"
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
    EnglishNames.headings[value] ?? value.split(separator: "_").joined(separator: " ")
  }

  package func name(ofRun label: String) -> String {
    EnglishNames.methods[label] ?? label.split(separator: "_").joined(separator: " ")
  }

  package func qualified(_ name: String, _ marks: [String]) -> String {
    "\(name) (\(marks.joined(separator: ", ")))"
  }

  package var comma: String { ", " }
  package var semicolon: String { "; " }

  package func best(of count: Int, at point: String?) -> String {
    "best of \(count)" + (point.map { " at \($0)" } ?? "")
  }

  package func lines(_ description: LineDescription) -> String {
    let scale = description.isLogarithmic ? "Line chart, log scale" : "Line chart"
    let methods = description.lines.count == 1 ? "1 run" : "\(description.lines.count) runs"
    let each = description.lines.map { line in
      let end =
        switch line.end {
        case .value(let last): "\(line.name) \(line.first) → \(last) after \(line.after)"
        case .rounding: "\(line.name) \(line.first) → rounding after \(line.after)"
        case .diverged: "\(line.name) \(line.first), diverged at \(line.after)"
        }
      return end + (line.arrival.map(figures.description) ?? "")
    }
    return AlternativeText.sentences(
      "\(scale): \(description.y) against \(description.x) for \(methods). ", each,
      separator: "; ", end: ".")
  }
}

/// What English calls values and methods.
private enum EnglishNames {
  static let methods = [
    "sgd": "SGD", "adam": "Adam", "adamw": "AdamW", "rmsprop": "RMSprop", "adagrad": "AdaGrad",
    "adadelta": "Adadelta", "adamax": "Adamax", "nadam": "NAdam", "radam": "RAdam",
    "rprop": "Rprop", "asgd": "ASGD", "lbfgs": "L-BFGS", "nesterov": "Nesterov", "ista": "ISTA",
    "fista": "FISTA", "lion": "Lion", "svrg": "SVRG", "saga": "SAGA",
  ]

  static let headings = [
    "mse": "MSE", "rmse": "RMSE", "mae": "MAE", "r2": "R²", "test_mse": "test MSE",
    "test_rmse": "test RMSE", "test_mae": "test MAE", "test_r2": "test R²", "coef": "coefficient",
    "updates": "updates", "sample_gradients": "sample gradients", "excess": "excess loss J − J*",
    "epoch": "epoch (pass over the data)", "loss": "loss J",
    "gradient_norm": "gradient norm", "n_samples": "samples", "n_features": "features",
    "n_train": "training samples", "n_test": "test samples", "n_parameters": "parameters",
    "n_iter": "iterations", "rate_from": "first epoch of the rate",
    "rate_to": "last epoch of the rate", "polynomial": "polynomial degree",
  ]
}
