import Options

/// What one run gave: one method, one set of options, one seed.
package struct Outcome: Sendable {
  /// The `random_state` of the run.
  package var seed: Int
  /// The method's options as numbers: `1/L` is the step that it stood for.
  package var options: [OptionEntry]
  /// Every metric that applies, in the catalogue's order.
  package var values: [NamedValue]
  package var parameters: Parameters
  private let source: HistoryOrigin

  package init(
    seed: Int, options: [OptionEntry], values: [NamedValue], parameters: Parameters,
    history: Trace
  ) {
    self.init(
      seed: seed, options: options, values: values, parameters: parameters, from: .here(history))
  }

  private init(
    seed: Int, options: [OptionEntry], values: [NamedValue], parameters: Parameters,
    from source: HistoryOrigin
  ) {
    self.seed = seed
    self.options = options
    self.values = values
    self.parameters = parameters
    self.source = source
  }

  /// Loss and gradient norm after each epoch; empty for what has no history.
  package var history: Trace {
    switch source {
    case .here(let history): history
    case .elsewhere(let source): source.history
    }
  }

  /// The same outcome, whose history is fetched when it is first looked at.
  package func fetchingHistory(_ fetch: @escaping @Sendable () -> Trace) -> Outcome {
    Outcome(
      seed: seed, options: options, values: values, parameters: parameters,
      from: .elsewhere(HistorySource(fetch)))
  }

  /// A value by its name: a metric, an option, or an entry such as `coef[0]` or `loss[50]`.
  package func value(_ name: IndexedName) -> ResultValue? {
    guard let index = name.index else {
      return (values[name.base] ?? option(name.base))?.unwrapped
    }
    let value = values[name.base] ?? option(name.base)
    if case .list = value { return value?[index] }
    return history.value(name.base, atEpoch: index) ?? value?[index]
  }

  private func option(_ name: String) -> ResultValue? {
    options.first { $0.key == name }.flatMap { ResultValue($0.value) }
  }
}

/// Where an outcome's history is.
private enum HistoryOrigin: Sendable {
  case here(Trace)
  case elsewhere(HistorySource)
}
