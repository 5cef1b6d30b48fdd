import Files

/// One thing wrong with a pin, a claim or an address, placed by its bytes in the file.
package struct ValueError: Error, Sendable, Equatable {
  /// A stable name for the kind of error: `unknown-address`.
  package var id: String
  /// Kind, then the user's own words in quotes; lower case, no full stop.
  package var message: String
  package var range: Range<Int>
  /// The nearest known name, or the form expected.
  package var hint: String?
  /// What goes wrong because of it, as far as the exit status tells it apart.
  package var category = Diagnostic.Category.invalid

  package init(
    _ id: String, _ message: String, at range: Range<Int>, hint: String? = nil,
    category: Diagnostic.Category = .invalid
  ) {
    self.id = id
    self.message = message
    self.range = range
    self.hint = hint
    self.category = category
  }

  /// The same as a diagnostic of `file`.
  package func diagnostic(in file: SourceFile) -> Diagnostic {
    Diagnostic(category, id, message, in: file, at: range, hint: hint)
  }
}
