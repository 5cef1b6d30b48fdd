import Options

/// What one run gave: one method, one set of options, one seed.
package struct Outcome: Sendable {
  /// The `random_state` of the run.
  package var seed: Int
  /// The method's options as numbers: `1/L` is the step that it stood for.
  package var options: [OptionEntry]
  var packed: PackedValues
  package var parameters: Parameters
  private var source: HistoryOrigin

  package init(
    seed: Int, options: [OptionEntry], values: [NamedValue], parameters: Parameters,
    history: History = History()
  ) {
    self.seed = seed
    self.options = options
    packed = PackedValues(values)
    self.parameters = parameters
    source = history == History() ? .nowhere : .here(history)
  }

  /// Every metric that applies, in the catalogue's order.
  package var values: [NamedValue] { packed.all }

  /// The value of a metric; nil where it does not apply.
  package subscript(metric: String) -> ResultValue? { packed[metric] }

  /// Loss and gradient norm after each epoch; empty for what has no history.
  package var history: History {
    switch source {
    case .nowhere: History()
    case .here(let history): history
    case .shelf(let shelf, let place): shelf[place]
    }
  }

  /// The same outcome without its history.
  var withoutHistory: Outcome {
    var outcome = self
    outcome.source = .nowhere
    return outcome
  }

  /// The same outcome, whose history stands on a shelf.
  func fetchingHistory(from shelf: HistoryShelf, at place: Int) -> Outcome {
    var outcome = self
    outcome.source = .shelf(shelf, place)
    return outcome
  }

  /// A value by its name: a metric, an option, or an entry such as `coef[0]` or `loss[50]`.
  package func value(_ name: IndexedName) -> ResultValue? {
    guard let index = name.index else {
      return (packed[name.name] ?? option(name.name))?.unwrapped
    }
    let value = packed[name.name] ?? option(name.name)
    if case .list = value { return value?[index] }
    return history.value(name.name, atEpoch: index) ?? value?[index]
  }

  private func option(_ name: String) -> ResultValue? {
    options.first { $0.key == name }.flatMap { ResultValue($0.value) }
  }
}

/// Where an outcome's history is.
private enum HistoryOrigin: Sendable {
  case nowhere
  indirect case here(History)
  case shelf(HistoryShelf, Int)
}
