extension SGDEstimator {
  /// Runs one fit, or several, which are seen as one run that lasts as long as the longest.
  ///
  /// Each fit is made when its turn comes: every one has targets of its own.
  func run(
    _ dataset: Dataset, classes: [Double], fits count: Int, _ request: FitRequest,
    observe: ((FitEpoch) -> Void)?, makeFit: (Int) -> SGDFit
  ) throws(CancellationError) -> EstimatorResult {
    var outcomes: [SGDFit.Outcome] = []
    var histories: [[FitEpoch]] = []
    for index in 0..<count {
      var fit = makeFit(index)
      if let observe, count > 1 {
        var history: [FitEpoch] = []
        try Self.run(&fit, request) { history.append($0) }
        histories.append(history)
        if index == count - 1 { Self.replay(histories, observe) }
      } else {
        // A single fit can be watched while it runs.
        try Self.run(&fit, request, observe: observe)
      }
      outcomes.append(fit.outcome)
    }
    return result(
      of: outcomes, classes: classes, rows: dataset.features.rows, start: request.start)
  }

  private static func run(
    _ fit: inout SGDFit, _ request: FitRequest, observe: ((FitEpoch) -> Void)?
  ) throws(CancellationError) {
    let count = fit.rows.trainingCount
    try fit.run(
      isCancelled: request.isCancelled,
      observe: observe.map { observe in
        { epoch, state in
          observe(
            FitEpoch(
              epoch: epoch, updates: epoch * count, point: state.point, learningRate: state.rate))
        }
      })
  }

  /// Tells what all fits were at each epoch; one that had ended stays what it was.
  private static func replay(_ histories: [[FitEpoch]], _ observe: (FitEpoch) -> Void) {
    for epoch in 0..<(histories.map(\.count).max() ?? 0) {
      let states = histories.compactMap { $0.indices.contains(epoch) ? $0[epoch] : $0.last }
      observe(
        FitEpoch(
          epoch: epoch, updates: states.reduce(0) { $0 + $1.updates },
          point: states.flatMap(\.point), learningRate: states.map(\.learningRate).max() ?? 0))
    }
  }

  private func result(
    of fits: [SGDFit.Outcome], classes: [Double], rows: Int, start: FitStart?
  ) -> EstimatorResult {
    let iterations = fits.map(\.epochs).max() ?? 0
    let divergedAt = fits.compactMap(\.divergedAt).min()
    return EstimatorResult(
      coefficients: Matrix(
        rows: fits.count, columns: fits.first?.coefficients.count ?? 0,
        elements: fits.flatMap(\.coefficients)),
      intercepts: fits.map(\.intercept), classes: classes, iterations: iterations,
      // Rows that are kept for validation are counted, too.
      t: (start?.t ?? 1) + iterations * rows,
      converged: divergedAt == nil
        && (settings.tolerance == nil || iterations < settings.maximumEpochs),
      divergedAt: divergedAt, point: fits.flatMap(\.point))
  }
}
