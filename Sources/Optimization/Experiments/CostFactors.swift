import Options

/// How often each option of an experiment multiplies its cost, to name the one that makes it dear.
struct CostFactors {
  /// In the order in which they are compared; of equal ones the first counts.
  private(set) var list: [(path: [String], times: Double)] = []

  /// Of the options that are written, the greatest factor's; none where no factor is.
  func greatest(in source: OptionValue) -> [String] {
    let written = list.filter { $0.times > 1 && source.value(at: $0.path) != nil }
    var greatest = written.first
    for factor in written where factor.times > (greatest?.times ?? 0) { greatest = factor }
    return greatest?.path ?? []
  }

  mutating func add(_ path: [String], _ times: Double) { list.append((path, times)) }

  /// What makes the data large, raw or prepared.
  mutating func addData(of setup: Setup) {
    if let data = setup.data, let size = data.size {
      let name = type(of: data).name
      add(["data", name, "n_samples"], Double(size.samples))
      add(["data", name, "n_features"], Double(size.features))
      let products = setup.polynomial?.productCount(of: size.features) ?? 0
      add(["polynomial"], products / Double(max(1, size.features)))
    }
    if let objective = setup.objective {
      add(["objective", type(of: objective).name, "dimension"], Double(setup.size.parameters))
    }
  }
}

extension Experiment {
  /// The path of the option that costs most.
  package var costliest: [String] {
    var factors = CostFactors()
    factors.addData(of: setup)
    add(to: &factors)
    return factors.greatest(in: source)
  }

  /// What makes runs many, long, or large.
  private func add(to factors: inout CostFactors) {
    factors.add([setup.objective == nil ? "epochs" : "steps"], Double(setup.duration))
    factors.add(["seeds"], Double(setup.seeds ?? 1))
    for axis in axes { factors.add(axis.path, Double(axis.values.count)) }
    for estimator in setup.estimators {
      factors.add(
        ["estimators", estimator.label, "max_iter"], Double(estimator.epochs(of: setup)))
    }
    let standard = StepCost()
    for optimizer in setup.optimizers {
      let step = optimizer.stepCost(samples: setup.size.samples)
      factors.add(["optimizers", optimizer.label], step.numbers / standard.numbers)
      factors.add(["optimizers", optimizer.label], step.gradients / standard.gradients)
    }
  }
}
