import Values

/// Finds `\pin{0.879}{…}`, `\claim{…}{…}` and `\unpinned{…}{…}` in LaTeX.
///
/// Comments, verbatim text and the definitions of the commands themselves are passed over.
struct TeXAnnotations {
  private let bytes: [UInt8]
  private var place = 0
  private(set) var found: [PaperAnnotation] = []

  private static let markers: [(command: String, marker: AnnotationBody.Marker)] = [
    ("pin", .pin), ("claim", .claim), ("unpinned", .exemption),
  ]
  private static let verbatim = [
    "verbatim", "verbatim*", "Verbatim", "lstlisting", "minted", "comment", "filecontents",
    "filecontents*",
  ]
  private static let definitions = [
    "newcommand", "renewcommand", "providecommand", "DeclareRobustCommand", "def",
    "NewDocumentCommand",
  ]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    while place < bytes.count { step() }
  }

  private mutating func step() {
    switch bytes[place] {
    case UInt8(ascii: "%"): skipLine()
    case UInt8(ascii: "\\"): command()
    default: place += 1
    }
  }

  private mutating func skipLine() {
    while place < bytes.count, bytes[place] != 10, bytes[place] != 13 { place += 1 }
  }

  private mutating func command() {
    let start = place
    place += 1
    let name = letters(at: place)
    guard !name.isEmpty else {
      place += 1
      return
    }
    place += name.utf8.count
    if name == "verb" || name == "lstinline" {
      skipVerb()
    } else if name == "begin" {
      skipEnvironment()
    } else if Self.definitions.contains(name) {
      skipDefined()
    } else if let marker = Self.markers.first(where: { $0.command == name })?.marker {
      annotation(marker, name, from: start)
    }
  }

  private func letters(at start: Int) -> String {
    var end = start
    while end < bytes.count, (97...122).contains(bytes[end] | 32) { end += 1 }
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  private mutating func skipVerb() {
    if place < bytes.count, bytes[place] == UInt8(ascii: "*") { place += 1 }
    guard place < bytes.count else { return }
    let delimiter = bytes[place]
    place += 1
    while place < bytes.count, bytes[place] != delimiter, bytes[place] != 10 { place += 1 }
    place += 1
  }

  private mutating func skipEnvironment() {
    guard let argument = argument() else { return }
    let name = String(decoding: bytes[argument], as: UTF8.self)
    guard Self.verbatim.contains(name) else { return }
    let end = bytes[place...].firstRange(of: "\\end{\(name)}")
    place = end?.upperBound ?? bytes.count
  }

  /// `\newcommand{\pin}[2]{#1}`: the name that is defined is no use of it.
  private mutating func skipDefined() {
    skipSpace()
    if place < bytes.count, bytes[place] == UInt8(ascii: "{") { place += 1 }
    if place < bytes.count, bytes[place] == UInt8(ascii: "\\") {
      place += 1 + letters(at: place + 1).utf8.count
    }
  }

  private mutating func skipSpace() {
    while place < bytes.count {
      if bytes[place] == UInt8(ascii: "%") {
        skipLine()
      } else if [9, 10, 13, 32].contains(bytes[place]) {
        place += 1
      } else {
        return
      }
    }
  }

  /// What stands between braces that come next; nil where there are none.
  private mutating func argument() -> Range<Int>? {
    let before = place
    skipSpace()
    guard place < bytes.count, bytes[place] == UInt8(ascii: "{") else {
      place = before
      return nil
    }
    let start = place + 1
    var depth = 0
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "\\"): place += 1
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"): depth -= 1
      default: break
      }
      place += 1
      if depth == 0 { return start..<place - 1 }
    }
    place = before
    return nil
  }

  private mutating func annotation(
    _ marker: AnnotationBody.Marker, _ name: String, from start: Int
  ) {
    guard let first = argument(), let second = argument() else {
      found.append(
        PaperAnnotation(
          marker: marker, range: start..<place, places: places(of: start..<place),
          problem: ValueError(
            "invalid-pin", "'\\\(name)' without two arguments", at: 0..<max(place - start, 1),
            hint: "\\\(name){\(marker == .pin ? "0.879" : "…")}{…}")))
      return
    }
    // A claim's sentence may hold pins of its own.
    if marker != .pin {
      let end = place
      place = first.lowerBound
      while place < first.upperBound { step() }
      place = end
    }
    let places = places(of: second)
    found.append(
      PaperAnnotation(
        marker: marker, range: start..<place, places: places, number: first,
        problem: Self.unescaped(bytes, second, places)))
  }

  /// The argument with plain characters for `\%`, `\#`, `\_` and `\&`, and `±` for `+-`.
  private func places(of range: Range<Int>) -> SourcePlaces {
    var places = SourcePlaces()
    var index = range.lowerBound
    while index < range.upperBound {
      let next = index + 1 < range.upperBound ? bytes[index + 1] : 0
      if bytes[index] == UInt8(ascii: "\\"), "%#_&".utf8.contains(next) {
        places.add(next, at: index + 1)
        index += 2
      } else if bytes[index] == UInt8(ascii: "+"), next == UInt8(ascii: "-") {
        for byte in "±".utf8 { places.add(byte, at: index) }
        index += 2
      } else {
        places.add(bytes[index], at: index)
        index += 1
      }
    }
    return places
  }

  /// What is wrong with a `%` that LaTeX takes for the start of a comment.
  private static func unescaped(
    _ bytes: [UInt8], _ range: Range<Int>, _ places: SourcePlaces
  ) -> ValueError? {
    for index in range where bytes[index] == UInt8(ascii: "%") {
      guard index == 0 || bytes[index - 1] != UInt8(ascii: "\\") else { continue }
      let own = places.bytes.indices.first { places.inFile($0..<$0 + 1).lowerBound == index } ?? 0
      return ValueError(
        "unescaped-percent", "'%' begins a comment of LaTeX", at: own..<own + 1,
        hint: "write '\\%'")
    }
    return nil
  }
}
