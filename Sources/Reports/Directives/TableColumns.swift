import Options

/// The option `columns` of a table: what each shows, and what its heading says.
package struct TableColumns: OptionConvertible, Equatable {
  package struct Column: Sendable, Equatable {
    /// What the author calls it; nil where its own name will do.
    var heading: String?
    var text: String
  }

  package var columns: [Column] = []

  package static var optionType: OptionType {
    .form(
      "a list of columns; {accuracy: val_acc.mean} gives one a heading",
      .list(.either([.string, .mapping(.string)])))
  }

  package init() {}

  package init(_ value: OptionValue) throws(OptionErrors) {
    guard case .list(let values) = value else { throw Self.wrong(value, at: []) }
    var errors: [OptionError] = []
    for (place, value) in values.enumerated() {
      if let entries = value.entries {
        guard entries.count == 1, case .string(let text) = entries[0].value else {
          errors += Self.wrong(value, at: ["\(place)"]).errors
          continue
        }
        columns.append(Column(heading: entries[0].key, text: text))
      } else if case .string(let text) = value {
        columns.append(Column(heading: nil, text: text))
      } else {
        errors += Self.wrong(value, at: ["\(place)"]).errors
      }
    }
    guard errors.isEmpty else { throw OptionErrors(errors) }
  }

  package var optionValue: OptionValue {
    .list(
      columns.map { column in
        column.heading.map { .mapping([OptionEntry($0, .string(column.text))]) }
          ?? .string(column.text)
      })
  }

  private static func wrong(_ value: OptionValue, at path: [String]) -> OptionErrors {
    OptionErrors(
      OptionError(
        "wrong-type", "invalid value '\(value.text)'", hint: "expected \(optionType.text)",
        at: path))
  }
}
