/// All pins, claims and exemptions of a text, with the numbers that they belong to.
package struct AnnotationList: Sendable, Equatable {
  /// A pin and the number before it.
  package struct PinnedNumber: Sendable, Equatable {
    package var pin: Pin
    package var token: NumberToken
  }

  /// An exemption and the number before it.
  package struct ExemptNumber: Sendable, Equatable {
    package var exemption: Exemption
    package var token: NumberToken
  }

  package private(set) var pins: [PinnedNumber] = []
  package private(set) var claims: [Claim] = []
  package private(set) var exemptions: [ExemptNumber] = []
  /// What is wrong, in the order of places.
  package private(set) var errors: [ValueError] = []

  /// What the comments at `ranges` of a file's bytes say; other comments are passed over.
  package init(comments ranges: [Range<Int>], in bytes: [UInt8]) {
    for range in ranges where range.upperBound <= bytes.count {
      do throws(ValueError) {
        if let error = Annotation.misplaced(range, in: bytes[...]) { throw error }
        let depth = AnnotationBody.quoteDepth(of: range, in: bytes)
        let annotation = try Annotation(parsing: bytes[range], quoteDepth: depth)
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
      let token = try NumberToken(before: before)
      exemptions.append(ExemptNumber(exemption: exemption, token: token))
    case .claim(let claim): claims.append(claim)
    case nil: break
    }
  }

  /// How much of a text's numbers they cover.
  package func coverage(of numbers: [NumberToken]) -> Coverage {
    Coverage(
      of: numbers, pinned: pins.map(\.token.range), exempt: exemptions.map(\.token.range))
  }
}
