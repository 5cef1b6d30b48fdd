import Values

/// Why a value is not what it was.
package enum Cause: Sendable, Equatable {
  /// An option of its run, and the line that says what it is now.
  case option(OptionChange, line: Int?)
  /// The contents of the files that the run reads.
  case data
  case engine(old: String, new: String)
  /// Another version of an extension, or none on one side.
  case addition(String, old: String?, new: String?)
  case platform(old: String, new: String)
  /// The run was not there before.
  case newRun(String)
  /// The run is gone.
  case removedRun(String)
  /// The runs still give the recorded value: the sentence was changed, or never right.
  case prose
  /// The record says another value than the same run gives.
  case record

  /// `option changed: optimizers.momentum.momentum 0.9 → 0.92 (line 31)`.
  package var text: String {
    switch self {
    case .option(let change, let line): change.text + (line.map { " (line \($0))" } ?? "")
    case .data: "data changed"
    case .engine(let old, let new): "engine changed: \(old) → \(new)"
    case .addition(let name, let old, let new):
      "extension '\(name)' changed: \(old ?? "none") → \(new ?? "none")"
    case .platform(let old, let new): "platform changed: \(old) → \(new)"
    case .newRun(let id): "run '\(id)' is new"
    case .removedRun(let id): "run '\(id)' was removed"
    case .prose: "written by hand: the recorded value is still the same"
    case .record: "recorded value edited by hand: the same run gives another"
    }
  }
}
