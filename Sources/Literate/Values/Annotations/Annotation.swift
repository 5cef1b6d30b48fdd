/// A comment that ties prose to values: a pin, a claim or an exemption.
package enum Annotation: Sendable, Equatable {
  case pin(Pin)
  case claim(Claim)
  case exemption(Exemption)

  /// What a comment from `<!--` to `-->` says; nil for one that is none of these.
  package init?(parsing comment: ArraySlice<UInt8>) throws(ValueError) {
    guard let body = AnnotationBody(comment) else { return nil }
    switch body.marker {
    case .pin: self = .pin(try Pin(body))
    case .claim: self = .claim(try Claim(body))
    case .exemption: self = .exemption(try Exemption(body))
    }
  }

  /// The bytes of the comment.
  package var range: Range<Int> {
    switch self {
    case .pin(let pin): pin.range
    case .claim(let claim): claim.range
    case .exemption(let exemption): exemption.range
    }
  }

  /// What is wrong with a comment that begins a line, where Markdown makes it a block of its own.
  package static func misplaced(
    _ comment: Range<Int>, in bytes: ArraySlice<UInt8>
  ) -> ValueError? {
    guard bytes.indices.contains(comment.lowerBound), comment.upperBound <= bytes.endIndex,
      let body = AnnotationBody(bytes[comment])
    else { return nil }
    let before = bytes[..<comment.lowerBound]
    let line = before.lastIndex { $0 == 10 || $0 == 13 }.map { before[($0 + 1)...] } ?? before
    guard isMarkers(line) else { return nil }
    return ValueError(
      "misplaced-comment", "\(body.marker.name) at the start of a line", at: comment,
      hint: "join it to the end of its \(body.marker.partner), on the same line")
  }

  /// Whether a line so far holds nothing but the marks of quotes and lists: `> 1.`.
  private static func isMarkers(_ line: ArraySlice<UInt8>) -> Bool {
    line.split { $0 == 32 || $0 == 9 }.allSatisfy { word in
      let isList = word.count == 1 && word.allSatisfy { "-*+".utf8.contains($0) }
      let isNumbered =
        word.count > 1 && word.dropLast().allSatisfy { NumberScanner.isDigit($0) }
        && word.suffix(1).allSatisfy { ".)".utf8.contains($0) }
      return isList || isNumbered || word.allSatisfy { $0 == UInt8(ascii: ">") }
    }
  }
}
