import Options

/// An option that takes several values in turn.
package struct SweepAxis: Sendable, Equatable {
  /// Where the option stands in the experiment: `["optimizers", "sgd", "learning_rate"]`.
  package var path: [String]
  package var values: [OptionValue]
  /// Whether the values were written one by one, so that each has a place of its own.
  var isList: Bool
  /// Whether they stand below `values`.
  private let isExplicit: Bool

  /// The option's own name.
  package var name: String { path.last ?? "" }

  /// Whether a value is a sweep whatever its option takes: `{values: …}`.
  static func isExplicit(_ value: OptionValue) -> Bool {
    guard case .mapping(let entries) = value else { return false }
    return entries.count == 1 && entries[0].key == valuesKey
  }

  private static func list(in value: OptionValue) -> [OptionValue]? {
    switch isExplicit(value) ? value[valuesKey] : value {
    case .list(let values): values
    default: nil
    }
  }

  /// The keys that lead from the option to one of the values.
  func place(of index: Int) -> [String] {
    guard isList else { return [] }
    return (isExplicit ? [Self.valuesKey] : []) + ["\(index)"]
  }

  /// The label whose runs it concerns; nil for an option that all runs share.
  package var label: String? {
    path.count > 2 && ["optimizers", "estimators"].contains(path[0]) ? path[1] : nil
  }

  /// The key of the form that no option takes for a value of its own: `{values: [1, 2, 3]}`.
  static let valuesKey = "values"

  /// The values that stand in place of one: a list's entries, those of `values`, or of a range.
  init(_ value: OptionValue, at path: [String]) throws(OptionErrors) {
    self.path = path
    isExplicit = Self.isExplicit(value)
    if let list = Self.list(in: value) {
      guard !list.isEmpty else {
        throw OptionErrors(OptionError("empty-sweep", "no values to sweep over", at: path))
      }
      values = list
      isList = true
      return
    }
    guard !isExplicit else {
      throw OptionErrors(
        OptionError(
          "wrong-type", "invalid value '\(value[Self.valuesKey]?.text ?? "")' for 'values'",
          hint: "expected a list of values to sweep over", at: path + [Self.valuesKey]))
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
