import Options

/// The option `annotate`: notes in a figure, in the order in which they were written.
package struct FigureNotes: OptionConvertible {
  var notes: [FigureNote] = []

  package static var optionType: OptionType {
    .form(
      "a list of notes such as '{at: 40, text: warm-up ends}'",
      .list(.options(FigureNote.optionDescriptions)))
  }

  init() {}

  package init(_ value: OptionValue) throws(OptionErrors) {
    guard case .list(let values) = value else {
      throw .wrongType(value, expected: Self.optionType.text)
    }
    var errors: [OptionError] = []
    notes = values.enumerated().compactMap { index, value in
      errors.collect(in: "\(index)") { () throws(OptionErrors) in
        try FigureNote(decoding: value)
      }
    }
    guard errors.isEmpty else { throw OptionErrors(errors) }
  }

  package var optionValue: OptionValue { .list(notes.map { .mapping($0.optionEntries) }) }
}
