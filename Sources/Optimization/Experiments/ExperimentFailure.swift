import Options

/// Why an experiment gave no result.
package enum ExperimentFailure: Error, Sendable, Equatable {
  /// What only the data could show: a start of the wrong length, a batch larger than the data.
  case options(OptionErrors)
  case data(DataError)
  case overBudget(Estimate)
  case cancelled
}

extension ExperimentFailure {
  /// What is wrong, each with its place in the experiment where it has one.
  package var errors: [OptionError] {
    switch self {
    case .options(let errors): errors.errors
    case .data(let error):
      [OptionError("data", error.message, hint: error.hint, at: ["data"])]
    case .overBudget(let estimate):
      [
        OptionError(
          "over-budget", "the experiment is over its budget: it takes \(estimate.text)",
          hint: "fewer epochs, samples, seeds or points of a sweep, or a larger budget", part: .key)
      ]
    case .cancelled: [OptionError("cancelled", "the experiment was cancelled", part: .key)]
    }
  }
}
