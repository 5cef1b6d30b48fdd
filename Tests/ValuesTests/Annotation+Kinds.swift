@testable import Values

extension Pin {
  /// The pin that a comment from `<!--=` to `-->` writes.
  init(parsing comment: ArraySlice<UInt8>) throws(ValueError) {
    guard case .pin(let pin)? = try Annotation(parsing: comment) else {
      throw ValueError("invalid-pin", "not a pin", at: comment.indices)
    }
    self = pin
  }
}

extension Claim {
  /// The claim that a comment from `<!--?` to `-->` writes.
  init(parsing comment: ArraySlice<UInt8>) throws(ValueError) {
    guard case .claim(let claim)? = try Annotation(parsing: comment) else {
      throw ValueError("invalid-claim", "not a claim", at: comment.indices)
    }
    self = claim
  }
}
