import Options

/// One label of `optimizers`: an optimizer and how its loop is run.
package struct OptimizerRun: Sendable {
  package var label: String
  package var optimizer: any Optimizer
  package var batchSize: BatchSize
  package var sampling: Sampling
  package var clipping: GradientClipping
  package var decay: WeightDecay

  /// Decodes `label: {options}`; an error's path begins below the label.
  init(_ label: String, decoding value: OptionValue) throws(OptionErrors) {
    let method = LabelledMember(label, value, naming: "optimizer", besides: LoopOptions.names)
    let loop: LoopOptions
    (optimizer, loop) = try method.decode(
      .optimizers, elsewhere: Catalogue<any Estimator>.estimators.names, section: "estimators")
    // Whether the method has such a rule does not depend on the data.
    _ = try optimizer.resolved(for: Curvature(spectrum: [1, 2], largest: 2, smallest: 1))
    self.label = label
    batchSize = loop.batchSize ?? type(of: optimizer).defaultBatchSize
    sampling = loop.sampling
    clipping = loop.clipping
    decay = WeightDecay(loop.weightDecay)
    if let entry = (clipping.optionEntries + decay.optionEntries).first,
      !type(of: optimizer).clipsGradients
    {
      throw OptionErrors(
        OptionError(
          "conflict", "option '\(entry.key)' does not go with '\(type(of: optimizer).name)'",
          hint: "it is for methods that take one gradient a step as it is", at: [entry.key],
          part: .key))
    }
  }
}

extension OptimizerRun: LabelledMethod {
  package var method: String { type(of: optimizer).name }

  package func epochs(of setup: Setup) -> Int { setup.duration }

  package func stepCost(samples: Int) -> StepCost { optimizer.cost(samples: samples) }

  package var optionEntries: [OptionEntry] {
    [
      OptionEntry("optimizer", .string(method)), OptionEntry("batch_size", batchSize.optionValue),
      OptionEntry("shuffle", .boolean(sampling != .inOrder)),
      OptionEntry("replacement", .boolean(sampling == .replacement)),
    ] + clipping.optionEntries + decay.optionEntries + optimizer.optionEntries
  }
}
