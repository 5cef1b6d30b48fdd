import Options
import Synchronization

/// What the outcomes of an experiment have in common, held once however many there are.
final class CommonParts: Sendable {
  private struct State {
    var layouts: [[ValueLayout.Column]: ValueLayout] = [:]
    /// The options of the first outcome of each point: those of its other seeds are the same.
    var options: [Int: [OptionEntry]] = [:]
  }

  private let state = Mutex(State())

  /// The same outcome, with the parts of others that are equal.
  func sharing(_ outcome: Outcome, ofPoint place: Int) -> Outcome {
    var outcome = outcome
    state.withLock { state in
      let columns = outcome.packed.layout.columns
      let layout = state.layouts[columns] ?? outcome.packed.layout
      state.layouts[columns] = layout
      outcome.packed = outcome.packed.beside(layout)
      if let options = state.options[place] {
        if options == outcome.options { outcome.options = options }
      } else {
        state.options[place] = outcome.options
      }
    }
    return outcome
  }
}
