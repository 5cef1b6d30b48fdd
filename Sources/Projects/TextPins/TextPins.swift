import Options
import Reports
import Values

/// The pins of `tangent.yaml`: numbers of texts in which no comment can stand.
package struct TextPins: OptionConvertible, Equatable {
  package static var optionType: OptionType {
    .form("a list of pins", .list(.options(TextPin.optionDescriptions)))
  }

  package private(set) var list: [TextPin] = []

  package init() {}

  package init(_ value: OptionValue) throws(OptionErrors) {
    list = try TextPin.list(
      decoding: value, example: "[{file: README.md, text: 'at most {} times', value: …}]")
  }

  package var optionValue: OptionValue { .list(list.map { .mapping($0.optionEntries) }) }

  /// The files that they are about, each once.
  package var files: [String] {
    var seen: Set<String> = []
    return list.map(\.file).filter { seen.insert($0).inserted }
  }
}

/// A number of a text, found by the words around it, with the value that it shows.
package struct TextPin: Configurable, Equatable {
  package var file = ""
  package var text = ""
  package var value = ""
  package var heading: String?
  package var nth: Int?

  package init() {}

  package static let options: [Option<TextPin>] = [
    Option("file", \.file, "the text, from the project's folder", required: true),
    Option("text", \.text, "the words around the number, which is {}", required: true),
    Option("value", \.value, "what the number shows, as a pin has it", required: true),
    Option("in", \.heading, "the heading below which the words stand: '## Speed'"),
    Option("nth", \.nth, "which of several places it is, from 1", range: .closed(1, 10_000)),
  ]

  package func validate() throws(OptionErrors) {
    var errors: [OptionError] = []
    if TextTemplate(text) == nil {
      errors.append(
        OptionError(
          "invalid-value", "not one {} in '\(text)'",
          hint: "{} stands for the number; '{{' is a brace", at: ["text"]))
    }
    do throws(ValueError) {
      _ = try pin
    } catch {
      errors.append(OptionError(error, at: ["value"]))
    }
    guard errors.isEmpty else { throw OptionErrors(errors) }
  }

  /// The pin that the value writes.
  var pin: Pin {
    get throws(ValueError) {
      let bytes = Array(value.utf8)
      return try Pin(AnnotationBody(.pin, at: bytes.indices, content: bytes[...]))
    }
  }
}
