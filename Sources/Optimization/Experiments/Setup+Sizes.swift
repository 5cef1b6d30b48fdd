import Options

extension Setup {
  /// Features as the model sees them, where that is known before the data are made.
  var featureCount: Int? {
    guard let size = data?.size else { return nil }
    guard let polynomial else { return size.features }
    // Far more than fit into any memory, and few enough to be counted with.
    return Int(min(polynomial.productCount(of: size.features).rounded(), 1e15))
  }

  /// What does not fit the data, as far as their size is known before they are made.
  var sizeErrors: [OptionError] {
    var errors: [OptionError] = []
    if let features = featureCount {
      if !columnScales.isEmpty, columnScales.count != features {
        errors.append(
          OptionError(
            "wrong-size", "'scale_columns' has \(columnScales.count) factors",
            hint: "expected one for each of the \(features) features", at: ["scale_columns"]))
      }
    }
    if let samples = data?.size?.samples ?? objective.map({ _ in 1 }) {
      errors += batchErrors(samples: samples)
    }
    if let data, data.targetCount > 1 {
      errors.append(
        OptionError(
          "several-targets", "\(data.targetCount) targets a sample",
          hint: "a run learns one: write 'n_targets: 1'; 'tangent data' prints them all",
          at: ["data", type(of: data).name, "n_targets"]))
    }
    return errors
  }

  /// What must fit the problem, once it is there.
  func check(_ problem: Problem) throws(OptionErrors) {
    var errors = batchErrors(samples: problem.objective.sampleCount)
    if case .point(let point) = start, point.count != problem.objective.dimension {
      errors.append(
        OptionError(
          "wrong-size", "'initial' has \(point.count) numbers",
          hint: "expected \(problem.objective.dimension), the intercept first", at: ["initial"]))
    }
    errors += estimators.flatMap { $0.sizeErrors(on: problem) + $0.dataErrors(on: problem) }
    guard errors.isEmpty else { throw OptionErrors(errors) }
  }

  private func batchErrors(samples: Int) -> [OptionError] {
    optimizers.compactMap { run in
      guard case .samples(let count) = run.batchSize, count > samples else { return nil }
      return OptionError(
        "out-of-range", "invalid value '\(count)' for 'batch_size'",
        hint: "there are \(samples) samples", at: ["optimizers", run.label, "batch_size"])
    }
  }
}

extension EstimatorRun {
  /// What the data make impossible, such as a weight of a class that they do not have.
  fileprivate func dataErrors(on problem: Problem) -> [OptionError] {
    guard let dataset = problem.dataset else { return [] }
    do throws(OptionErrors) {
      try estimator.check(dataset)
      return []
    } catch {
      return error.nested(in: label).nested(in: "estimators").errors
    }
  }

  /// Which of the label's lists don't fit a problem.
  fileprivate func sizeErrors(on problem: Problem) -> [OptionError] {
    [
      ("coef_init", options.coefficients?.count, problem.featureCount, "features"),
      ("sample_weight", options.sampleWeights?.count, problem.objective.sampleCount, "samples"),
    ].compactMap { name, count, expected, things in
      guard let count, count != expected else { return nil }
      return OptionError(
        "wrong-size", "'\(name)' has \(count) numbers",
        hint: "expected one for each of the \(expected) \(things)",
        at: ["estimators", label, name])
    }
  }
}
