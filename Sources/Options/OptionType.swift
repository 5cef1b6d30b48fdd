/// The type of an option, as documentation, messages and the JSON Schema state it.
public indirect enum OptionType: Sendable, Equatable {
  /// `true` or `false`.
  case boolean
  /// A whole number within 64 bits; `1e3` is one.
  case integer
  /// A double; an integer is one, too.
  case number
  /// Any text.
  case string
  /// One of some words.
  case choice([String])
  /// Any number of values of one type.
  case list(OptionType)
  /// A member of a catalogue, with options of its own: `optimizer`, `schedule`.
  ///
  /// `besides` are options written beside the member's name.
  case member(of: String, besides: [OptionDescription] = [])
  /// Labels, each a member of a catalogue, with `besides` among the member's options.
  case labels(of: String, besides: [OptionDescription])
  /// A mapping of these options.
  case options([OptionDescription])
  /// A mapping of any names to values of one type.
  case mapping(OptionType)
  /// Any of several types.
  case either([OptionType])
  /// A form of its own, described in words; the type is what can be said of its values.
  case form(String, OptionType)
  /// A type whose numbers have a range of their own, whatever the option's is.
  case bounded(OptionType, OptionRange)
  /// A list of so many values.
  case sized(OptionType, Int)
  /// Whatever the user writes.
  case any
  /// The word `none` or a YAML null besides the type itself.
  case optional(OptionType)

  /// The type in a few words, for messages: `a number`, `one of 'log', 'linear'`.
  public var text: String {
    switch self {
    case .boolean: "true or false"
    case .integer: "an integer"
    case .number: "a number"
    case .string: "text"
    case .choice(let words): "one of " + words.map { "'\($0)'" }.joined(separator: ", ")
    case .list(let type): "a list of \(type.pluralText)"
    case .member(let family, _):
      family.first.map { "aeiou".contains($0) } == true
        ? "an \(family)" : "a \(family)"
    case .either(let types): types.map(\.text).joined(separator: " or ")
    case .form(let words, _): words
    case .labels: "a mapping of labels to options"
    case .options(let options):
      "a mapping of " + options.map { "'\($0.name)'" }.joined(separator: ", ")
    case .mapping(let type): "a mapping of names to \(type.pluralText)"
    case .bounded(let type, _): type.text
    case .sized(let type, let count): "a list of \(count) \(type.pluralText)"
    case .any: "any value"
    case .optional(let type): type.text + " or null"
    }
  }

  private var pluralText: String {
    switch self {
    case .integer: "integers"
    case .number: "numbers"
    case .string: "texts"
    case .any: "values"
    default: text
    }
  }
}
