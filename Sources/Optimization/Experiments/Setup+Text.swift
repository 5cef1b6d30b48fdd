import Options

extension Setup {
  /// Options that decide the data as they are trained on.
  static let dataOptionNames = ["data", "split", "polynomial", "standardize", "scale_columns"]
  private static let problemOptionNames = dataOptionNames + ["model", "objective"]

  /// The specification of the data, all options spelt out: equal texts, equal data.
  package var dataText: String { text(of: Self.dataOptionNames) }

  /// The specification of what is minimized, all options spelt out.
  var problemText: String { text(of: Self.problemOptionNames) }

  private func text(of names: [String]) -> String {
    JSONText(optionEntries.filter { names.contains($0.key) }).text
  }
}
