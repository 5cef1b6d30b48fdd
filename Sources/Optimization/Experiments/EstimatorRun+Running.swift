import Options

extension EstimatorRun {
  package func run(
    on problem: Problem, setup: Setup, seed: Int, settings: RunSettings,
    progress: @escaping () -> Void
  ) throws(ExperimentFailure) -> Outcome {
    guard let train = problem.train else { throw .data(DataError("an estimator needs data")) }
    do {
      let estimator = try estimator(seed: seed, of: setup)
      var record = EstimatorRecord(
        problem, functions: try functionCount(for: train), keepsPoints: settings.keepsPoints)
      let result = try estimator.fit(train, request(setup, train, settings)) { epoch in
        record.add(epoch)
        if epoch.epoch > 0 { progress() }
      }
      let trace = record.finished(result, limit: setup.divergence)
      let finished = FinishedRun(
        problem, tolerance: setup.tolerance, trace: trace,
        point: record.fitted(result.point), parameters: Parameters(result),
        fit: .init(result), predictsClasses: type(of: estimator).classifies
      ) { result.predictions(for: $0) }
      return Outcome(
        seed: seed, options: estimator.optionEntries, values: Metrics.run.values(of: finished),
        parameters: finished.parameters, history: History(of: trace))
    } catch let error as DataError {
      throw .data(error)
    } catch let error as OptionErrors {
      throw .options(error.nested(in: label).nested(in: "estimators"))
    } catch {
      throw .cancelled
    }
  }

  /// Linear functions that the estimator fits: one a class of more than two.
  private func functionCount(for data: Dataset) throws(DataError) -> Int {
    type(of: estimator).classifies ? try ClassLabels(data).fitCount : 1
  }

  /// Where the fit starts: at the label's own start, or at the experiment's.
  private func request(_ setup: Setup, _ data: Dataset, _ settings: RunSettings) -> FitRequest {
    var request = FitRequest()
    request.sampleWeights = options.sampleWeights
    request.isCancelled = settings.isCancelled
    let columns = data.features.columns
    var start = Parameters(coef: options.coefficients ?? Array(repeating: 0, count: columns))
    start.intercepts = options.intercept.map { [$0] }
    if options.coefficients == nil, options.intercept == nil {
      guard case .point(let point) = setup.start else { return request }
      start = Parameters(point: point, features: columns)
    }
    request.start = FitStart(
      coefficients: Matrix(rows: 1, columns: start.coef.count, elements: start.coef),
      intercepts: [start.intercept ?? 0])
    return request
  }
}

extension Parameters {
  /// What an estimator has learnt; of several classes one function each.
  fileprivate init(_ result: EstimatorResult) {
    self.init(
      coef: result.coefficients.elements, intercepts: result.intercepts,
      functionCount: result.intercepts.count)
  }
}

extension FinishedRun.Fit {
  fileprivate init(_ result: EstimatorResult) {
    self.init(iterations: result.iterations, t: result.t, converged: result.converged)
  }
}
