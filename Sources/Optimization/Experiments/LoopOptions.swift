import Options

/// Options of an optimizer's loop, written beside the optimizer's own.
package struct LoopOptions: Configurable {
  package var optimizer: String?
  package var batchSize: BatchSize?
  package var shuffles = true
  package var replaces = false
  package var clipValue: Double?
  package var clipNorm: Double?
  package var weightDecay = 0.0

  package init() {}

  package static let options: [Option<LoopOptions>] = [
    Option("optimizer", \.optimizer, "the optimizer's name, where the label is another one"),
    Option(
      "batch_size", \.batchSize,
      "samples a step, 'all' by default and 1 for sgd, asgd, svrg and saga"),
    Option("shuffle", \.shuffles, "whether mini-batches are drawn in a new order each epoch"),
    Option(
      "replacement", \.replaces,
      "whether a sample may be drawn again in the same epoch; of a batch of all samples, too"),
    Option(
      "clip_value", \.clipValue,
      "bound on the size of each entry of a step's gradient, as PyTorch's clip_grad_value_",
      range: .positive),
    Option(
      "clip_norm", \.clipNorm,
      "bound on the norm of a step's gradient, after 'clip_value', as PyTorch's clip_grad_norm_",
      range: .positive),
    Option(
      WeightDecay.option, \.weightDecay,
      "λ of an added ½λ‖x‖², for an optimizer that has no such option of its own",
      range: .nonNegative),
  ]

  package func validate() throws(OptionErrors) {
    guard replaces, !shuffles else { return }
    throw OptionErrors(
      OptionError(
        "conflict", "option 'replacement' needs 'shuffle: true'", at: ["replacement"], part: .key))
  }

  /// What bounds the gradients.
  package var clipping: GradientClipping { GradientClipping(value: clipValue, norm: clipNorm) }

  /// In which order mini-batches take the samples.
  package var sampling: Sampling {
    if replaces { return .replacement }
    return shuffles ? .shuffle : .inOrder
  }

  package static let names = options.map(\.name)

  /// Those that no optimizer may have among its own.
  package static let reserved = names.filter { $0 != WeightDecay.option }
}
