import Values

/// Finds `/*= … */`, `/*? … */` and `/*~ … */` in Typst; raw text and line comments are passed over.
struct TypstAnnotations {
  private let bytes: [UInt8]
  private var place = 0
  private(set) var found: [PaperAnnotation] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    while place < bytes.count { step() }
  }

  private mutating func step() {
    let next = place + 1 < bytes.count ? bytes[place + 1] : 0
    switch (bytes[place], next) {
    case (UInt8(ascii: "\\"), _): place += 2
    case (UInt8(ascii: "`"), _): skipRaw()
    case (UInt8(ascii: "/"), UInt8(ascii: "/")) where !isAddress:
      while place < bytes.count, bytes[place] != 10, bytes[place] != 13 { place += 1 }
    case (UInt8(ascii: "/"), UInt8(ascii: "*")): comment()
    default: place += 1
    }
  }

  /// Whether two slashes are those of `https://`, which begin no comment.
  private var isAddress: Bool { place > 0 && bytes[place - 1] == UInt8(ascii: ":") }

  /// Between equally many backticks.
  private mutating func skipRaw() {
    let length = bytes[place...].prefix { $0 == UInt8(ascii: "`") }.count
    place += length
    guard length != 2 else { return }
    let fence = [UInt8](repeating: UInt8(ascii: "`"), count: length)
    place = bytes[min(place, bytes.count)...].firstRange(of: fence)?.upperBound ?? bytes.count
  }

  /// A comment, which may hold others.
  private mutating func comment() {
    let start = place
    var depth = 0
    while place < bytes.count {
      let pair = bytes[place...].prefix(2)
      if pair.elementsEqual("/*".utf8) {
        depth += 1
        place += 2
      } else if pair.elementsEqual("*/".utf8) {
        depth -= 1
        place += 2
        if depth == 0 { break }
      } else {
        place += 1
      }
    }
    guard depth == 0, start + 2 < place - 2,
      let marker = AnnotationBody.Marker(
        rawValue: String(decoding: [bytes[start + 2]], as: UTF8.self))
    else { return }
    var places = SourcePlaces()
    for index in start + 3..<max(place - 2, start + 3) { places.add(bytes[index], at: index) }
    found.append(PaperAnnotation(marker: marker, range: start..<place, places: places))
  }
}
