import Options

/// What is done with a sample that lacks a value.
public enum MissingValue: String, OptionChoice {
  /// It is an error, with its place.
  case error
  /// The sample is left out.
  case drop

  /// Whether a field says that there is no value: nothing, or a word that pandas takes for nothing.
  static func isNamed(_ field: String) -> Bool { field.isEmpty || words.contains(field) }

  static let words: Set<String> = [
    "#N/A", "#N/A N/A", "#NA", "-1.#IND", "-1.#QNAN", "-NaN", "-nan", "1.#IND", "1.#QNAN", "<NA>",
    "N/A", "NA", "NULL", "NaN", "None", "n/a", "nan", "null",
  ]
}
