import Options

/// What the keys of an experiment say about each other: what is missing, what excludes what.
package struct RelationCheck {
  /// What is wrong with data and objective.
  private(set) var subjectErrors: [OptionError] = []
  /// What is wrong with the labels.
  private(set) var labelErrors: [OptionError] = []
  private let keys: [String]

  /// Options that only make sense for data.
  package static let dataOptions = [
    "split", "polynomial", "standardize", "scale_columns", "model", "epochs", "estimators",
  ]

  init(_ entries: [OptionEntry]) {
    keys = entries.map(\.key)
    checkSubject()
    checkLabels(entries)
  }

  var errors: [OptionError] { subjectErrors + labelErrors }

  private func has(_ key: String) -> Bool { keys.contains(key) }

  /// Data or an objective, and what belongs to which.
  private mutating func checkSubject() {
    if has("data"), has("objective") {
      subjectErrors.append(
        problem("conflict", "'objective' and 'data' exclude each other", at: ["objective"]))
    } else if has("objective") {
      for key in Self.dataOptions where has(key) {
        subjectErrors.append(
          problem(
            "conflict", "option '\(key)' needs 'data'", hint: key == "epochs" ? "use 'steps'" : nil,
            at: [key]))
      }
    } else if has("steps") {
      subjectErrors.append(
        problem(
          "conflict", "option 'steps' needs 'objective'", hint: "use 'epochs'", at: ["steps"]))
    }
    if !has("data"), !has("objective") {
      subjectErrors.append(
        problem("missing-option", "missing option 'data'", hint: "or 'objective'", at: []))
    }
  }

  /// Labels are there, different, and can stand in an address.
  private mutating func checkLabels(_ entries: [OptionEntry]) {
    var seen: Set<String> = []
    let sections = entries.filter { ["optimizers", "estimators"].contains($0.key) }
    for section in sections {
      for label in section.value.entries?.map(\.key) ?? [] {
        if ["data", "theory"].contains(label) {
          labelErrors.append(
            problem(
              "reserved-label", "label '\(label)' is taken",
              hint: "'\(label)' stands for values of the data and of the theory in addresses",
              at: [section.key, label]))
        } else if !Self.isLabel(label) {
          labelErrors.append(
            problem(
              "invalid-label", "invalid label '\(label)'",
              hint: "no address in a comment can name it: write '\(Self.label(like: label))'",
              at: [section.key, label]))
        } else if seen.contains(label) {
          labelErrors.append(
            problem("duplicate-label", "duplicate label '\(label)'", at: [section.key, label]))
        }
        seen.insert(label)
      }
    }
    if sections.allSatisfy({ $0.value.entries?.isEmpty == true }) {
      labelErrors.append(
        problem(
          "missing-option", "nothing to run",
          hint: "expected 'optimizers' or 'estimators' with at least one label", at: []))
    }
  }

  /// Whether a text can be part of an address and of a legend.
  private static func isLabel(_ text: String) -> Bool {
    guard let first = text.first, let last = text.last, first != " ", last != " " else {
      return false
    }
    // No comment may hold two dashes, whatever quotes stand around them.
    guard !hasTwoDashes(text) else { return false }
    return !text.unicodeScalars.contains { scalar in
      scalar == "`" || scalar.properties.generalCategory == .control
        || scalar.properties.generalCategory == .lineSeparator
        || scalar.properties.generalCategory == .paragraphSeparator
    }
  }

  private static func hasTwoDashes(_ text: String) -> Bool {
    zip(text.utf8, text.utf8.dropFirst()).contains { $0 == (45, 45) }
  }

  /// A label of the same letters that addresses can name.
  private static func label(like text: String) -> String {
    let words = text.unicodeScalars.split { scalar in
      !scalar.properties.isAlphabetic && scalar.properties.numericType == nil && scalar != "_"
    }
    let label = words.map { String(String.UnicodeScalarView($0)) }.joined(separator: "-")
    return label.isEmpty ? "fast" : label
  }

  private func problem(
    _ id: String, _ message: String, hint: String? = nil, at path: [String]
  ) -> OptionError {
    OptionError(id, message, hint: hint, at: path, part: .key)
  }
}
