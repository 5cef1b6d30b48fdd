import Files
import Options

/// What follows the opening fence of a code block: `yaml {.run #compare echo=false}`.
package struct Attributes: Sendable, Equatable {
  /// A word with its place.
  package struct Word: Sendable, Equatable {
    package let text: String
    package let range: Range<Int>
  }

  /// A `key=value` with the places of both, quotes included.
  package struct Pair: Sendable, Equatable {
    package let key: String
    package let value: String
    package let keyRange: Range<Int>
    package let valueRange: Range<Int>
    package let isQuoted: Bool
  }

  package internal(set) var language: Word?
  /// The words with a dot before them, without the dot; their places have it.
  package internal(set) var classes: [Word] = []
  /// The word with `#` before it, without the sign; its place has it.
  package internal(set) var id: Word?
  package private(set) var pairs: [Pair] = []
  /// The places of the pairs, by their keys.
  private var places: [String: Int] = [:]
  /// Whether there are braces.
  package internal(set) var hasBraces = false

  /// What can be read of a range of a file, and all that is wrong with it.
  static func read(
    _ file: SourceFile, _ range: Range<Int>
  ) -> (attributes: Attributes, problems: [Diagnostic]) {
    var parser = AttributeParser(file, range)
    parser.parse()
    return (parser.attributes, parser.problems)
  }

  init() {}

  /// Takes a pair; false where there is one of that key already.
  mutating func add(_ pair: Pair) -> Bool {
    guard places[pair.key] == nil else { return false }
    places[pair.key] = pairs.count
    pairs.append(pair)
    return true
  }

  /// The pairs as options; a value without quotes is read as YAML reads a plain word.
  package var optionValue: OptionValue {
    .mapping(
      pairs.map { pair in
        OptionEntry(
          pair.key, pair.isQuoted ? .string(pair.value) : YAMLScalar.value(ofPlain: pair.value))
      })
  }

  /// The bytes of the option at `path`; nil for one that isn't there.
  package func range(of path: [String], part: OptionError.Part = .value) -> Range<Int>? {
    guard let place = path.first.flatMap({ places[$0] }) else { return nil }
    let pair = pairs[place]
    return part == .key ? pair.keyRange : pair.valueRange
  }
}
