/// The type of an option, as documentation, messages and the JSON Schema state it.
package indirect enum OptionType: Sendable, Equatable {
  case boolean
  case integer
  case number
  case string
  /// One of some words.
  case choice([String])
  case list(OptionType)
  /// A member of a catalogue, with options of its own: `optimizer`, `schedule`.
  case member(of: String)
  /// Any of several types.
  case either([OptionType])
  /// A form of its own, described in words.
  case form(String)
  /// The word `none` or a YAML null besides the type itself.
  case optional(OptionType)

  /// The type in a few words, for messages: `a number`, `one of 'log', 'linear'`.
  package var text: String {
    switch self {
    case .boolean: "true or false"
    case .integer: "an integer"
    case .number: "a number"
    case .string: "text"
    case .choice(let words): "one of " + words.map { "'\($0)'" }.joined(separator: ", ")
    case .list(let type): "a list of \(type.pluralText)"
    case .member(let family):
      family.first.map { "aeiou".contains($0) } == true
        ? "an \(family)" : "a \(family)"
    case .either(let types): types.map(\.text).joined(separator: " or ")
    case .form(let words): words
    case .optional(let type): type.text + " or null"
    }
  }

  private var pluralText: String {
    switch self {
    case .integer: "integers"
    case .number: "numbers"
    case .string: "texts"
    default: text
    }
  }
}
