/// Why a formula cannot be typeset.
package struct TeXError: Error, Equatable {
  /// What is wrong, in the voice of all our messages.
  package let message: String
  /// The byte in the TeX where it is wrong; nil where it is wrong as a whole.
  package let offset: Int?

  package init(_ message: String, at offset: Int? = nil) {
    self.message = message
    self.offset = offset
  }
}
