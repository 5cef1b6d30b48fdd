import Options

/// A range in place of an option's value: `{from: 0.001, to: 1, count: 40, scale: log}`.
package struct SweepRange: Configurable {
  /// How the values between the ends are spaced.
  package enum Scale: String, OptionChoice {
    case linear, log
  }

  package var from = 0.0
  package var to = 0.0
  package var count = 2
  package var scale = Scale.linear

  package init() {}

  package static let options: [Option<SweepRange>] = [
    Option("from", \.from, "first value", range: .finite, required: true),
    Option("to", \.to, "last value", range: .finite, required: true),
    Option(
      "count", \.count, "number of values, both ends included", range: .closed(2, 10_000),
      required: true),
    Option("scale", \.scale, "equal differences or equal ratios"),
  ]

  package func validate() throws(OptionErrors) {
    guard scale == .log else { return }
    for (name, end) in [("from", from), ("to", to)] where end <= 0 {
      throw OptionErrors(
        OptionError(
          "out-of-range", "invalid value '\(end)' for '\(name)'",
          hint: "must be > 0 on a log scale", at: [name]))
    }
  }

  /// The values, both ends exact; whole numbers where only rounding keeps them from being whole.
  package var values: [Double] {
    let ratios = scale == .log ? EqualRatios(from: from, to: to, count: count) : nil
    return (0..<count).map { index in
      if index == 0 { return from }
      if index == count - 1 { return to }
      let value = ratios?[index] ?? from + (to - from) * (Double(index) / Double(count - 1))
      let whole = value.rounded()
      return abs(value - whole) <= 1e-12 * abs(value) ? whole : value
    }
  }

  /// Whether a value looks like a range: no member of a family has these names.
  static func isRange(_ value: OptionValue) -> Bool {
    value["from"] != nil && value["to"] != nil
  }
}
