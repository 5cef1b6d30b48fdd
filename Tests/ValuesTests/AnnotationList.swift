@testable import Files
@testable import Values

/// The annotations at the comments of a text, collected as a notebook collects them.
struct AnnotationList: Sendable {
  /// A pin and the number before it.
  struct PinnedNumber: Sendable {
    var pin: Pin
    var token: NumberToken
  }

  /// An exemption and the number before it.
  struct ExemptNumber: Sendable {
    var exemption: Exemption
    var token: NumberToken
  }

  private(set) var pins: [PinnedNumber] = []
  private(set) var claims: [Claim] = []
  private(set) var exemptions: [ExemptNumber] = []
  /// What is wrong, in the order of places.
  private(set) var errors: [ValueError] = []
  /// Comments that look like a pin, a claim or an exemption and are none.
  private(set) var warnings: [ValueError] = []

  /// What the comments at `ranges` of a file's bytes say; other comments are passed over.
  init(comments ranges: [Range<Int>], in bytes: [UInt8]) {
    for range in ranges where range.upperBound <= bytes.count {
      do throws(ValueError) {
        let annotation = try Annotation(at: range, in: bytes)
        if annotation == nil, let warning = Annotation.nearMiss(bytes[range]) {
          warnings.append(warning)
        }
        try add(annotation, bytes[..<range.lowerBound])
      } catch {
        errors.append(error)
      }
    }
  }

  private mutating func add(
    _ annotation: Annotation?, _ before: ArraySlice<UInt8>
  ) throws(ValueError) {
    switch annotation {
    case .pin(let pin):
      pins.append(PinnedNumber(pin: pin, token: try NumberToken(before: before)))
    case .exemption(let exemption):
      let token = try NumberToken(before: before, comment: "exemption")
      exemptions.append(ExemptNumber(exemption: exemption, token: token))
    case .claim(let claim): claims.append(claim)
    case nil: break
    }
  }

  /// How much of a text's numbers they cover.
  func coverage(of numbers: [NumberToken]) -> Coverage {
    Coverage(
      of: numbers, pinned: pins.map(\.token.range), exempt: exemptions.map(\.token.range))
  }

  init(_ text: String) {
    let bytes = Array(text.utf8)
    self.init(comments: Self.comments(in: bytes), in: bytes)
  }

  /// The comments of a text, as a Markdown parser finds them.
  static func comments(in bytes: [UInt8]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var place = 0
    while let start = bytes[place...].firstRange(of: "<!--".utf8)?.lowerBound,
      let end = bytes[start...].firstRange(of: "-->".utf8)?.upperBound
    {
      ranges.append(start..<end)
      place = end
    }
    return ranges
  }
}
