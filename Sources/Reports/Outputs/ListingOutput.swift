/// Source code: a specification, or lines of a file.
package struct ListingOutput: Sendable {
  package var code: String
  package var language: String
  package var caption: Caption?
  /// Whether it counts among the numbered listings.
  package var isNumbered: Bool
}
