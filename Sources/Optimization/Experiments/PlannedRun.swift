import Options

/// One label of an experiment, and every combination of options that it is run with.
package struct PlannedRun: Sendable {
  /// One combination.
  package struct Point: Sendable {
    /// The swept options with their values here.
    package let settings: [OptionEntry]
    /// The experiment with these values, and with this label alone.
    package let setup: Setup
    /// The label's method with these values.
    package let method: any LabelledMethod
    /// What is minimized: equal texts, equal problems.
    let problemText: String
  }

  package let label: String
  /// The name of the method in its catalogue.
  package let method: String
  /// What is swept over: options of the label, and options that all runs share.
  package let axes: [SweepAxis]
  /// At least one; the option written last runs fastest.
  package let points: [Point]

  /// More points than a figure can show, and few enough to be decoded in no time.
  static let pointLimit = 10_000

  /// `first` is the experiment with the first value of each sweep, as `plain` writes it.
  init(
    _ method: any LabelledMethod, of plain: OptionValue, first: Setup, axes all: [SweepAxis]
  ) throws(OptionErrors) {
    let axes = all.filter { $0.label == nil || $0.label == method.label }
    let count = axes.reduce(1.0) { $0 * Double($1.values.count) }
    guard count <= Double(Self.pointLimit) else {
      throw OptionErrors(
        OptionError(
          "sweep-too-large", "a sweep of \(Int(count)) points",
          hint: "at most \(Self.pointLimit)", at: axes[axes.count - 1].path))
    }
    label = method.label
    self.method = method.method
    self.axes = axes
    let names = Self.names(of: axes)
    let single = plain.keeping(label: method.label)
    let isShared = axes.allSatisfy { $0.label != nil }
    var problemText: String?
    points = try Self.grid(axes).enumerated().map { place, values throws(OptionErrors) in
      let setup = try place == 0 ? first.keeping(label: method.label) : Setup(single, axes, values)
      if !isShared || problemText == nil { problemText = setup.problemText }
      return Point(
        settings: Self.settings(names, axes, values, in: setup), setup: setup,
        method: setup.methods.first ?? method, problemText: problemText ?? "")
    }
  }

  /// The swept options with their values as the options' types have them, 1 as 1.0.
  private static func settings(
    _ names: [String], _ axes: [SweepAxis], _ values: [OptionValue], in setup: Setup
  ) -> [OptionEntry] {
    let decoded = OptionValue.mapping(setup.optionEntries)
    return names.indices.map { index in
      switch decoded.value(at: axes[index].path) {
      case .integer(let integer): OptionEntry(names[index], .integer(integer))
      case .number(let number): OptionEntry(names[index], .number(number))
      default: OptionEntry(names[index], values[index])
      }
    }
  }

  /// All combinations of the axes' values, the first values first.
  private static func grid(_ axes: [SweepAxis]) -> [[OptionValue]] {
    axes.reduce([[]]) { grid, axis in
      grid.flatMap { point in axis.values.map { point + [$0] } }
    }
  }

  /// The options' own names; two of the same name are told apart by what they belong to.
  private static func names(of axes: [SweepAxis]) -> [String] {
    axes.map { axis in
      let isUnique = axes.count { $0.name == axis.name } == 1
      return isUnique ? axis.name : axis.path.suffix(2).joined(separator: "_")
    }
  }
}
