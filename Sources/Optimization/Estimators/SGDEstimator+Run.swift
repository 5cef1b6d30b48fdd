extension SGDEstimator {
  /// Runs all fits; several of them are seen as one run that lasts as long as the longest.
  static func run(
    _ fits: inout [SGDFit], _ request: FitRequest, observe: ((FitEpoch) -> Void)?
  ) throws(CancellationError) {
    guard let observe else {
      for index in fits.indices {
        try fits[index].run(isCancelled: request.isCancelled, observe: nil)
      }
      return
    }
    // A single fit can be watched while it runs.
    guard fits.count > 1 else { return try run(&fits[0], request, observe: observe) }
    var histories: [[FitEpoch]] = []
    for index in fits.indices {
      var history: [FitEpoch] = []
      try run(&fits[index], request) { history.append($0) }
      histories.append(history)
    }
    for epoch in 0..<(histories.map(\.count).max() ?? 0) { observe(combined(histories, epoch)) }
  }

  private static func run(
    _ fit: inout SGDFit, _ request: FitRequest, observe: @escaping (FitEpoch) -> Void
  ) throws(CancellationError) {
    let count = fit.rows.trainingCount
    try fit.run(isCancelled: request.isCancelled) { epoch, state in
      observe(
        FitEpoch(
          epoch: epoch, updates: epoch * count, point: state.point, learningRate: state.rate))
    }
  }

  /// What all fits were at an epoch; one that had ended stays what it was.
  private static func combined(_ histories: [[FitEpoch]], _ epoch: Int) -> FitEpoch {
    let states = histories.compactMap { $0.indices.contains(epoch) ? $0[epoch] : $0.last }
    return FitEpoch(
      epoch: epoch, updates: states.reduce(0) { $0 + $1.updates },
      point: states.flatMap(\.point), learningRate: states.map(\.learningRate).max() ?? 0)
  }
}

extension EstimatorResult {
  /// The result of fits that have ended; `t` is the number of their first update.
  init(fits: [SGDFit], startingAt t: Int, classes: [Double]) {
    let answers = fits.map(\.state.answer)
    let settings = fits.first?.settings ?? SGDSettings()
    coefficients = Matrix(
      rows: fits.count, columns: answers.first?.coefficients.count ?? 0,
      elements: answers.flatMap(\.coefficients))
    intercepts = answers.map(\.intercept)
    self.classes = classes
    iterations = fits.map(\.epochs).max() ?? 0
    self.t = t + iterations * (fits.first?.rows.targets.count ?? 0)
    divergedAt = fits.compactMap(\.divergedAt).min()
    converged =
      divergedAt == nil && (settings.tolerance == nil || iterations < settings.maximumEpochs)
    point = fits.flatMap(\.state.point)
  }
}
