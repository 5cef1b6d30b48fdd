extension SGDEstimator {
  /// Runs one fit, or several, which are seen as one run that lasts as long as the longest.
  ///
  /// Each fit is made when its turn comes: every one has targets of its own.
  func run(
    _ dataset: Dataset, classes: [Double], fits count: Int, _ request: FitRequest,
    observe: ((FitEpoch) -> Void)?, makeFit: (Int) -> SGDFit
  ) throws(CancellationError) -> EstimatorResult {
    let clock = UpdateClock(start: request.start?.t ?? 1, rows: dataset.features.rows)
    var outcomes: [SGDFit.Outcome] = []
    var histories: [[SGDState]] = []
    for index in 0..<count {
      var fit = makeFit(index)
      var history: [SGDState] = []
      try fit.run(
        isCancelled: request.isCancelled,
        observe: observe.map { observe in
          { epoch, state in
            // A single fit can be watched while it runs.
            if count > 1 {
              history.append(state)
            } else {
              observe(clock.epoch(epoch, [state]))
            }
          }
        })
      outcomes.append(fit.outcome)
      histories.append(history)
    }
    if let observe, count > 1 { clock.replay(histories, observe) }
    return result(of: outcomes, classes: classes, clock)
  }

  private func result(
    of fits: [SGDFit.Outcome], classes: [Double], _ clock: UpdateClock
  ) -> EstimatorResult {
    let iterations = fits.map(\.epochs).max() ?? 0
    let divergedAt = fits.compactMap(\.divergedAt).min()
    let t = clock.t(after: iterations)
    let answers = fits.map { $0.state.answer(at: t) }
    return EstimatorResult(
      coefficients: Matrix(
        rows: fits.count, columns: answers.first?.coefficients.count ?? 0,
        elements: answers.flatMap(\.coefficients)),
      intercepts: answers.map(\.intercept), classes: classes, iterations: iterations, t: t,
      converged: divergedAt == nil
        && (settings.tolerance == nil || iterations < settings.maximumEpochs),
      divergedAt: divergedAt, point: fits.flatMap { $0.state.point(at: t) })
  }
}
