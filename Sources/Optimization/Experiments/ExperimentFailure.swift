import Options

/// Why an experiment gave no result.
package enum ExperimentFailure: Error, Sendable, Equatable {
  /// What only the data could show: a start of the wrong length, a batch larger than the data.
  case options(OptionErrors)
  case data(DataError)
  /// More than the budget; the path is that of the option that costs most.
  case overBudget(Estimate, at: [String])
  /// So many machines ended while they did nothing else.
  case lost(attempts: Int)
  /// So many of its runs were to be found, and are not there.
  case missing(Int, of: Int)
  case cancelled
}
