/// A painted scene, and the characters that no font could show.
package struct Painting: Hashable, Sendable {
  package let bitmap: Bitmap
  /// Each such character once, in the order met.
  package let missingCharacters: [Unicode.Scalar]

  /// The missing characters as `U+XXXX`.
  package var missingNames: [String] {
    missingCharacters.map { scalar in
      let digits = String(scalar.value, radix: 16, uppercase: true)
      return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
  }
}
