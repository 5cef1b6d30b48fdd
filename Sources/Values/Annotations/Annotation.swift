/// A comment that ties prose to values: a pin, a claim or an exemption.
package enum Annotation: Sendable, Equatable {
  case pin(Pin)
  case claim(Claim)
  case exemption(Exemption)

  /// What a comment from `<!--` to `-->` says; nil for one that is none of these.
  ///
  /// Inside quotes, whose depth is given, further lines of the comment begin with `>`.
  package init?(parsing comment: ArraySlice<UInt8>, quoteDepth: Int = 0) throws(ValueError) {
    guard let body = AnnotationBody(comment, quoteDepth: quoteDepth) else { return nil }
    switch body.marker {
    case .pin: self = .pin(try Pin(body))
    case .claim: self = .claim(try Claim(body))
    case .exemption: self = .exemption(try Exemption(body))
    }
  }

  /// What the comment at `range` of a file's bytes says; nil for one that is none of these.
  ///
  /// A comment that begins a line is refused, since it belongs to nothing.
  package init?(at range: Range<Int>, in bytes: [UInt8]) throws(ValueError) {
    if let error = Self.misplaced(range, in: bytes[...]) { throw error }
    try self.init(
      parsing: bytes[range], quoteDepth: AnnotationBody.quoteDepth(of: range, in: bytes))
  }

  /// A warning of a comment that a space keeps from being one: `<!-- = address -->`.
  package static func nearMiss(_ comment: ArraySlice<UInt8>) -> ValueError? {
    AnnotationBody.nearMiss(comment)
  }

  /// What is wrong with a comment that begins a line, where Markdown makes it a block of its own.
  package static func misplaced(
    _ comment: Range<Int>, in bytes: ArraySlice<UInt8>
  ) -> ValueError? {
    guard bytes.indices.contains(comment.lowerBound), comment.upperBound <= bytes.endIndex,
      let body = AnnotationBody(bytes[comment])
    else { return nil }
    let before = bytes[..<comment.lowerBound]
    let marks =
      before.lastIndex { !AnnotationBody.isMark($0) }.map { before[($0 + 1)...] } ?? before
    if let previous = bytes[..<marks.startIndex].last, previous != 10, previous != 13 { return nil }
    // `41.` directly before the comment is a number and a full stop, no list.
    guard isMarkers(marks), [nil, 32, 9, UInt8(ascii: ">")].contains(marks.last) else { return nil }
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
