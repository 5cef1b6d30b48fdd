import Options

/// An option that takes several values in turn.
package struct SweepAxis: Sendable, Equatable {
  /// Where the option stands in the experiment: `["optimizers", "sgd", "learning_rate"]`.
  package var path: [String]
  package var values: [OptionValue]
  /// Whether the values were written one by one, so that each has a place of its own.
  var isList: Bool

  /// The option's own name.
  package var name: String { path.last ?? "" }

  /// The label whose runs it concerns; nil for an option that all runs share.
  package var label: String? {
    path.count > 2 && ["optimizers", "estimators"].contains(path[0]) ? path[1] : nil
  }

  /// The values that stand in place of a scalar: a list's entries, or those of a range.
  init(_ value: OptionValue, at path: [String]) throws(OptionErrors) {
    self.path = path
    if case .list(let values) = value {
      guard !values.isEmpty else {
        throw OptionErrors(OptionError("empty-sweep", "no values to sweep over", at: path))
      }
      self.values = values
      isList = true
      return
    }
    do throws(OptionErrors) {
      values = try SweepRange(decoding: value).values.map { number in
        Int(exactly: number).map { .integer($0) } ?? .number(number)
      }
      isList = false
    } catch {
      throw OptionErrors(
        error.errors.map { inner in
          var outer = inner
          outer.path = path + inner.path
          return outer
        })
    }
  }
}
