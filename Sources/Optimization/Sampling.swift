import Options

/// In which order mini-batches take the samples.
public enum Sampling: String, OptionChoice {
  /// Each epoch in a new random order, each sample once.
  case shuffle
  /// Each epoch in the order of the data.
  case inOrder = "in_order"
  /// Each mini-batch drawn anew, so that a sample may come twice.
  case replacement
}
