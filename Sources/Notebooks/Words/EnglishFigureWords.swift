import Charting
import Options

/// What figures say in English, and in every language that has no words of its own for it.
package struct EnglishFigureWords: FigureWords {
  package init() {}
}

extension FigureWords {
  package var colon: String { ": " }
  package var finalExcess: String { "final excess loss J − J*" }
  package var epoch: String { "epoch" }
  package var train: String { "train" }
  package var test: String { "test" }
  package var predictedRate: String { "dashed: predicted asymptotic rate, tied to the last point" }
  package var predicted: String { "dashed: predicted noise floor" }
  package var residual: String { "residual y − ŷ" }
  package var residuals: String { "residuals" }
  package var distribution: String { "distribution of the residuals" }
  package var fitted: String { "fitted value ŷ" }
  package var count: String { "count" }
  package var mode: String { "mode i" }
  package var eigenvalue: String { "eigenvalue λᵢ" }
  package var share: String { "share of the excess loss (%)" }
  package var position: String { "position" }
  package var velocity: String { "velocity" }
  package var run: String { "run" }
  package var motion: String { "motion" }
  package var farthestVelocity: String { "largest velocity" }
  package var stabilityLimit: String { "dashed: stability limit" }
  package var normalCurve: String { "normal curve" }
  package var controls: String { "Show" }
  package var linearScale: String { "linear scale" }
  package var bestRun: String { "best" }

  package func limit(_ value: String) -> String { "dotted: stability limit \(value)" }
  package func best(_ value: String, at place: String) -> String { "best \(value) at \(place)" }
  package func ringed(_ value: String, at places: [String]) -> String {
    "ring: best \(value) at " + places.joined(separator: ", ")
  }
  package func bestAt(_ option: String, _ value: String) -> String {
    "least test error at \(option) \(value)"
  }
  package func floor(_ measured: String, predicted: String) -> String {
    "\(measured) (pred. \(predicted))"
  }
  package func seeds(_ count: Int, isMiddle: Bool) -> String {
    "\(count) seeds: mean and \(isMiddle ? "10–90 %" : "min–max") band"
  }
  package var rowName: String { "name" }
  package var meanAndDeviation: String { "mean ± standard deviation" }
  package func repetitions(_ counts: [Int], isMiddle: Bool) -> String {
    let first = counts.first ?? 1
    let last = counts.last ?? 1
    let count = first == last ? "\(last)" : "\(first) to \(last)"
    return "\(count) repetitions: mean and \(isMiddle ? "10–90 %" : "min–max") band"
  }
  package func bars(_ value: String, _ entries: [(name: String, value: String)]) -> String {
    AlternativeText.sentences(
      "\(value): ", entries.map { "\($0.name) \($0.value)" }, separator: ", ", end: ".")
  }
  package func after(_ event: String, excess: String) -> String {
    "after \(event): excess \(excess)"
  }

  package func modeNumber(_ numbers: String) -> String {
    (numbers.contains("–") ? "modes " : "mode ") + numbers
  }
  package func lastMode(_ facts: ModeFacts) -> String {
    "\(facts.last), λ \(facts.eigenvalue), is last: \(facts.share) of what is left"
  }
  package func runningMean(of count: Int) -> String { "running mean of \(count)" }
  package func tolerance(_ value: String) -> String { "tolerance \(value)" }
  package var arrivals: String { "rings: within tolerance of the optimum from there on" }

  package func arrival(after count: Int, _ unit: HistoryUnit) -> String {
    let noun =
      switch unit {
      case .epoch: "epoch"
      case .step: "step"
      case .update: "update"
      case .sampleGradient: "sample gradient"
      }
    return "\(NumberText.count(count)) \(noun)\(count == 1 ? "" : "s")"
  }

  package func within(tolerance share: String) -> String {
    "dotted: tolerance, \(share) of the first excess; rings: within it from there on"
  }
  package func above(optimum: String) -> String { "the loss above its optimum \(optimum)" }
  package var flatAtOptimum: String {
    "the loss itself, which is flat at its optimum; its excess tells these runs apart"
  }

  package func description(ofArrival event: String) -> String {
    ", within tolerance after \(event)"
  }
  package func residual(binsOf width: String) -> String { "\(residual) (bins of \(width))" }
  package func damping(_ damping: Damping) -> String {
    switch damping {
    case .over: "over-damped"
    case .critical: "critically damped"
    case .under: "under-damped"
    case .alternating: "alternating"
    }
  }

  package func allDiverged(_ count: Int) -> String { "all \(count) runs diverged" }
  package func allEqual(_ count: Int, _ value: String) -> String {
    "all \(count) runs give \(value)"
  }
  package func allResidualsEqual(_ count: Int, _ value: String) -> String {
    "all \(count) residuals are \(value)"
  }
  package var constant: String { "every line is flat: no run changes its first value" }
  package var noExcess: String { "every run begins at the optimum: there is no excess to show" }
  package var onlyEnds: String { "one measurement after the start" }
  package func below(_ value: String) -> String { "triangles: below \(value), or 0" }
  package func fallsAtOnce(_ name: String, decades: Int) -> String {
    "\(name) falls by \(decades) decades at once"
  }

  package func modes(_ runs: [ModeFacts]) -> String {
    AlternativeText.sentences(
      "Stacked layers: each eigen-mode's share of the excess loss against epoch. Last at the end: ",
      runs.map { "\($0.name) \($0.last) (λ \($0.eigenvalue)) with \($0.share)" }, separator: "; ",
      end: ".")
  }

  package func phases(_ portraits: [PhaseFacts]) -> String {
    AlternativeText.sentences(
      "Phase portraits, velocity against position along eigen-modes. ",
      portraits.map { "\($0.run), λ \($0.eigenvalue): \($0.damping ?? "no fixed motion")" },
      separator: "; ", end: ".")
  }

  package func validation(_ facts: ValidationFacts) -> String {
    "Line chart: train and test \(facts.metric) against \(facts.option), \(facts.places) values "
      + "from \(facts.first) to \(facts.last). The test error is least at \(facts.best): "
      + "\(facts.test), with a train error of \(facts.train)."
  }

  package func sweep(_ metric: String, over option: String, _ runs: [SweepFacts]) -> String {
    let parts = runs.map { run in
      let best = run.best.map { "best \($0.value) at \($0.place)" } ?? "no value"
      let diverged = run.diverged > 0 ? ", \(run.diverged) diverged" : ""
      return "\(run.name) \(best)\(diverged)"
    }
    return AlternativeText.sentences(
      "Line chart of a sweep: \(metric) against \(option). ", parts, separator: "; ", end: ".")
  }

  package func seeds(_ count: Int, isMiddle: Bool, _ runs: [SeedFacts]) -> String {
    let parts = runs.map { run in
      "\(run.name) \(run.first) → \(run.last)" + (run.predicted.map { " (predicted \($0))" } ?? "")
    }
    return AlternativeText.sentences(
      "Line chart, log–log: mean excess loss over \(count) seeds against sample gradients, with "
        + "the \(isMiddle ? "10–90 %" : "min–max") band. ", parts, separator: "; ", end: ".")
  }

  package func heatMap(_ facts: HeatMapFacts) -> String {
    let best = facts.best.map { best in
      " Best \(best.value) at \(facts.x) \(best.x), \(facts.y) \(best.y)."
    }
    let diverged = facts.diverged > 0 ? " \(facts.diverged) cells diverged." : ""
    return "Heat map: \(facts.metric) over \(facts.x) and \(facts.y), "
      + "\(facts.columns) × \(facts.rows) cells." + (best ?? "") + diverged
  }

  package func contours(x: String, y: String, _ runs: [PathFacts]) -> String {
    let parts = runs.map { run in
      run.last.map { "\(run.name) \(run.first) → \($0) after \(run.after)" }
        ?? "\(run.name) leaves the plane, diverged at \(run.after)"
    }
    return AlternativeText.sentences(
      "Contours of the loss over \(x) and \(y) with the path of each run. Excess loss: ", parts,
      separator: "; ", end: ".")
  }

  package func spectrum(
    _ count: Int, from least: String, to largest: String, condition: String
  ) -> String {
    "Spectrum of the Hessian: \(count) eigenvalues from \(least) to \(largest), "
      + "condition number \(condition)."
  }

  package func fit(_ samples: Int, _ runs: [FitFacts]) -> String {
    AlternativeText.sentences(
      "Scatter plot of \(samples) samples, y against x, with fitted lines. ",
      runs.map { "\($0.name): R² \($0.score)" }, separator: "; ", end: ".")
  }

  package func residuals(_ samples: Int, deviation: String, largest: String) -> String {
    "Scatter plot: residuals of \(samples) samples against fitted values, with a running mean. "
      + "Standard deviation \(deviation), largest residual \(largest)."
  }

  package func histogram(_ samples: Int, width: String, deviation: String) -> String {
    "Histogram of the residuals of \(samples) samples in bins of \(width), with the normal curve "
      + "of standard deviation \(deviation)."
  }
}
