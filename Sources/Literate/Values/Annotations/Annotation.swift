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
    guard line.allSatisfy({ $0 == 32 || $0 == 9 || $0 == UInt8(ascii: ">") }) else { return nil }
    return ValueError(
      "misplaced-comment", "\(body.marker.name) at the start of a line", at: comment,
      hint: "join it to the end of its \(body.marker.partner), on the same line")
  }
}

/// The inside of an annotation's comment.
struct AnnotationBody: Sendable {
  enum Marker: String, CaseIterable {
    case pin = "="
    case claim = "?"
    case exemption = "~"

    var name: String {
      switch self {
      case .pin: "pin"
      case .claim: "claim"
      case .exemption: "exemption"
      }
    }

    /// What stands before it.
    var partner: String { self == .claim ? "sentence" : "number" }
  }

  let marker: Marker
  /// The bytes of the comment.
  let range: Range<Int>
  /// What stands between marker and `-->`.
  let content: ArraySlice<UInt8>

  init?(_ comment: ArraySlice<UInt8>) {
    var cursor = ByteCursor(comment)
    guard cursor.skip("<!--"), let text = cursor.skip(anyOf: Marker.allCases.map(\.rawValue)),
      let marker = Marker(rawValue: text)
    else { return nil }
    let end = comment.endIndex - 3
    guard end >= cursor.position, comment[end...].elementsEqual("-->".utf8) else { return nil }
    self.marker = marker
    range = comment.startIndex..<comment.endIndex
    content = comment[cursor.position..<end]
  }
}
