import Options

/// Why an experiment gave no result.
package enum ExperimentFailure: Error, Sendable, Equatable {
  /// What only the data could show: a start of the wrong length, a batch larger than the data.
  case options(OptionErrors)
  case data(DataError)
  /// More than the budget; the path is that of the option that costs most.
  case overBudget(Estimate, at: [String])
  case cancelled
}
