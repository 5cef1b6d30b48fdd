import Options

/// What a fit takes besides data and options.
public struct FitRequest: Sendable {
  /// One weight a sample; nil: all count the same.
  public var sampleWeights: [Double]?
  /// Where to start; nil: all zeros.
  public var start: FitStart?
  /// Asked at every epoch.
  public var isCancelled: @Sendable () -> Bool = { Task.isCancelled }

  /// A fit from zeros of samples that all count the same.
  public init() {}

  /// Refuses what does not fit the data; `fits` is the number of linear functions.
  func check(_ dataset: Dataset, fits: Int) throws(DataError) {
    let (rows, columns) = (dataset.features.rows, dataset.features.columns)
    guard rows > 0, columns > 0 else { throw DataError("no samples to fit") }
    if let count = sampleWeights?.count, count != rows {
      throw DataError("\(count) sample weights for \(rows) samples")
    }
    guard let start else { return }
    guard start.coefficients.rows == fits, start.coefficients.columns == columns else {
      throw DataError(
        "a start of \(start.coefficients.rows) × \(start.coefficients.columns) coefficients "
          + "for a fit of \(fits) × \(columns)")
    }
    guard start.intercepts.count == fits else {
      throw DataError("a start of \(start.intercepts.count) intercepts for \(fits)")
    }
  }

  /// Refuses weights that leave nothing to train on, or no score of the validation rows.
  func checkWeights(validation: [Int]) throws(OptionErrors) {
    guard let sampleWeights, !sampleWeights.isEmpty else { return }
    if sampleWeights.allSatisfy({ $0 == 0 }) {
      throw Self.zeroWeights("all sample weights are 0", hint: "at least one has to be larger")
    }
    if !validation.isEmpty, validation.allSatisfy({ sampleWeights[$0] == 0 }) {
      throw Self.zeroWeights(
        "all samples that 'early_stopping' keeps for validation have the weight 0",
        hint: "another 'random_state', or a larger 'validation_fraction'")
    }
  }

  private static func zeroWeights(_ message: String, hint: String) -> OptionErrors {
    OptionErrors(OptionError("zero-weights", message, hint: hint, at: ["sample_weight"]))
  }

  /// Where one of the fits starts.
  func start(
    _ index: Int, features: Int
  ) -> (coefficients: [Double], intercept: Double, t: Int) {
    guard let start else { return (Array(repeating: 0, count: features), 0, 1) }
    return (Array(start.coefficients.row(index)), start.intercepts[index], start.t)
  }
}

/// Where a fit starts: `coef_init` and `intercept_init`.
public struct FitStart: Sendable, Equatable {
  /// One row a fit, as in the result.
  public var coefficients: Matrix
  /// One entry a fit.
  public var intercepts: [Double]
  /// The number of the next update, from 1.
  public var t: Int

  /// A start with given parameters; a fit refuses other shapes than its own with a `DataError`.
  public init(coefficients: Matrix, intercepts: [Double], t: Int = 1) {
    self.coefficients = coefficients
    self.intercepts = intercepts
    self.t = t
  }

  /// A start where another fit ended: `partial_fit`.
  public init(after result: EstimatorResult) {
    self.init(coefficients: result.coefficients, intercepts: result.intercepts, t: result.t)
  }
}
