/// How far resolved text reaches in the source, in which characters may be escaped.
struct TextSyntax {
  let source: [UInt8]

  /// A reading of what stands at a place: so many bytes of text for so many of the source.
  private struct Step {
    let text: Int
    let source: Int
  }

  /// A reading not taken yet.
  private struct Choice {
    let textPlace: Int
    let place: Int
    let step: Step
  }

  /// Where `text` ends in the source if it begins at `start`, nil if it does not stand there.
  ///
  /// cmark resolves escapes and references in most text but not in all, so both readings are tried;
  /// their number is limited, for few texts have more than one reading.
  func end(of text: [UInt8], from start: Int) -> Int? {
    read(text, from: start) { _, _ in }
  }

  /// Where each byte of `text` stands in the source, an escaped one at its backslash.
  func places(of text: [UInt8], from start: Int) -> [Int]? {
    var places = [Int](repeating: start, count: text.count)
    let end = read(text, from: start) { range, place in
      for index in range.clamped(to: text.indices) { places[index] = place }
    }
    return end.map { _ in places }
  }

  /// Reads `text` from the source and notes for each step where its bytes stand.
  private func read(
    _ text: [UInt8], from start: Int, note: (_ text: Range<Int>, _ place: Int) -> Void
  ) -> Int? {
    var textPlace = 0
    var place = start
    var choices: [Choice] = []
    var attempts = 0
    while textPlace < text.count {
      if place < source.count, source[place] == text[textPlace], source[place].isOrdinary {
        note(textPlace..<textPlace + 1, place)
        textPlace += 1
        place += 1
        continue
      }
      let steps = steps(text, textPlace, place)
      if let step = steps.first {
        choices += steps.dropFirst().reversed().map {
          Choice(textPlace: textPlace, place: place, step: $0)
        }
        note(textPlace..<textPlace + step.text, place)
        textPlace += step.text
        place += step.source
      } else {
        attempts += 1
        guard attempts < 1_000, let choice = choices.popLast() else { return nil }
        note(choice.textPlace..<choice.textPlace + choice.step.text, choice.place)
        textPlace = choice.textPlace + choice.step.text
        place = choice.place + choice.step.source
      }
    }
    return place
  }

  private func steps(_ text: [UInt8], _ textPlace: Int, _ place: Int) -> [Step] {
    guard place < source.count else { return [] }
    let plain = source[place] == text[textPlace] ? [Step(text: 1, source: 1)] : []
    switch source[place] {
    case .backslash:
      let isEscape =
        place + 1 < source.count && source[place + 1].isPunctuation
        && source[place + 1] == text[textPlace]
      return (isEscape ? [Step(text: 1, source: 2)] : []) + plain
    case UInt8(ascii: "&"):
      return reference(text, textPlace, place) + plain
    default: return plain
    }
  }

  /// The readings of a reference such as `&amp;`, which stands for one or two characters.
  private func reference(_ text: [UInt8], _ textPlace: Int, _ place: Int) -> [Step] {
    guard let end = endOfReference(from: place) else { return [] }
    let name = String(decoding: source[place + 1..<end - 1], as: UTF8.self)
    let isNumber = name.hasPrefix("#")
    if !isNumber, text[textPlace] == UInt8(ascii: "&"), name.lowercased() != "amp" { return [] }
    let first = textPlace + text.lengthOfCharacter(at: textPlace)
    let one = Step(text: first - textPlace, source: end - place)
    guard !isNumber, first < text.count else { return [one] }
    let second = first + text.lengthOfCharacter(at: first)
    let two = Step(text: second - textPlace, source: end - place)
    let next = String(decoding: text[first..<second], as: UTF8.self).unicodeScalars.first
    return next?.properties.generalCategory == .nonspacingMark ? [two, one] : [one, two]
  }

  private func endOfReference(from place: Int) -> Int? {
    var end = place + 1
    if end < source.count, source[end] == UInt8(ascii: "#") { end += 1 }
    while end < source.count, source[end].isLetter || source[end].isDigit { end += 1 }
    guard end < source.count, source[end] == UInt8(ascii: ";"), end > place + 1 else { return nil }
    return end + 1
  }
}

extension UInt8 {
  /// Whether the byte cannot begin an escape or a reference.
  fileprivate var isOrdinary: Bool { self != .backslash && self != UInt8(ascii: "&") }
}

extension [UInt8] {
  /// The number of bytes of the UTF-8 character that begins at `index`, within the array.
  fileprivate func lengthOfCharacter(at index: Int) -> Int {
    let length =
      switch self[index] {
      case 0xF0...: 4
      case 0xE0...: 3
      case 0xC0...: 2
      default: 1
      }
    return Swift.min(length, count - index)
  }
}
