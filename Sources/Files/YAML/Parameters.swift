import Options

/// The values that `${name}` stands for in the directives of a notebook.
package struct Parameters: Sendable, Equatable {
  package let entries: [OptionEntry]
  /// Values of the command line as they are written there, by their names.
  private var written: [String: String] = [:]
  /// The places of the entries, by their names.
  private let places: [String: Int]

  package init(_ entries: [OptionEntry] = []) {
    self.entries = entries
    places = Dictionary(
      zip(entries.map(\.key), entries.indices), uniquingKeysWith: { first, _ in first })
  }

  package var names: [String] { entries.map(\.key) }

  package subscript(name: String) -> OptionValue? {
    places[name].map { entries[$0].value }
  }

  /// The parameters with some replaced; a name that isn't there, or a number that is, changes nothing.
  package func overridden(by overrides: [ParameterOverride]) -> Parameters {
    let own = entries.compactMap { entry in overrides.last { $0.name == entry.key } }
      .filter { !$0.changesNothing(in: self) }
    var parameters = Parameters(
      entries.map { entry in own.first { $0.name == entry.key }?.entry ?? entry })
    for override in own { parameters.written[override.name] = override.writtenValue }
    return parameters
  }

  /// What is wrong with a name that the notebook doesn't have.
  package func unknown(_ name: String) -> OptionError {
    OptionError(
      "unknown-parameter", "unknown parameter '\(name)'",
      hint: NearMiss.hint(for: name, among: names)
        ?? (names.isEmpty ? "parameters are named under 'params' in the front matter" : nil))
  }

  /// The text with its parameters filled in; text that is one parameter takes its type.
  func filled(_ text: String, isPlain: Bool) -> OptionValue {
    let bytes = Array(text.utf8)
    let references = ParameterReference.all(in: bytes[...])
    if let only = references.first, only.range == 0..<bytes.count, let value = self[only.name] {
      return value
    }
    var result: [UInt8] = []
    var end = 0
    for reference in references {
      guard let value = self[reference.name] else { continue }
      result += bytes[end..<reference.range.lowerBound]
      result += Array((written[reference.name] ?? value.text).utf8)
      end = reference.range.upperBound
    }
    let filled = String(decoding: result + bytes[end...], as: UTF8.self)
    return isPlain ? YAMLScalar.value(ofPlain: filled) : .string(filled)
  }
}

/// A `${name}` in a text, with its bytes.
package struct ParameterReference: Equatable {
  let name: String
  let range: Range<Int>

  /// All references; braces around anything but a name, as in TeX's `${\kappa}$`, are text.
  static func all(in bytes: ArraySlice<UInt8>) -> [ParameterReference] {
    var references: [ParameterReference] = []
    var rest = bytes
    while let dollar = rest.firstIndex(of: UInt8(ascii: "$")) {
      rest = rest[(dollar + 1)...]
      guard rest.first == UInt8(ascii: "{") else { continue }
      let name = rest.dropFirst().prefix(while: isNameByte)
      guard isName(name), rest[name.endIndex...].first == UInt8(ascii: "}") else { continue }
      references.append(
        ParameterReference(
          name: String(decoding: name, as: UTF8.self), range: dollar..<name.endIndex + 1))
      rest = rest[(name.endIndex + 1)...]
    }
    return references
  }

  /// Whether a word can name a parameter: letters, digits, `_` and `-`, no digit first.
  package static func isName(_ word: some Sequence<UInt8>) -> Bool {
    var iterator = word.makeIterator()
    guard let first = iterator.next(), isNameByte(first) else { return false }
    return !(48...57).contains(first) && first != UInt8(ascii: "-")
      && IteratorSequence(iterator).allSatisfy(isNameByte)
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 48...57, 65...90, 97...122, UInt8(ascii: "_"), UInt8(ascii: "-"): true
    default: false
    }
  }
}
