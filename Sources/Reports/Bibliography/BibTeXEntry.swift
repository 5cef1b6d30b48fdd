import Files

/// A work as a BibTeX file writes it, with the places of its parts.
struct BibTeXEntry: Sendable, Equatable {
  /// What stands behind `@`, in lower case: `article`.
  var kind: String
  var key: String
  var keyRange: Range<Int>
  /// The fields by their names in lower case, in the order of the file.
  var fields: [Field]
  /// What is wrong with it; whoever cites it is told.
  var problems: [Diagnostic] = []

  struct Field: Sendable, Equatable {
    var name: String
    /// The value with its TeX, without the braces or quotes around it.
    var value: String
    var range: Range<Int>
  }

  /// The value of a field; nil where it is missing or empty.
  subscript(name: String) -> String? {
    fields.first { $0.name == name && !$0.value.isEmpty }?.value
  }

  /// Whether the other one says the same of the same work, wherever it stands.
  func says(theSameAs other: BibTeXEntry) -> Bool {
    kind == other.kind
      && fields.map { [$0.name, $0.value] } == other.fields.map { [$0.name, $0.value] }
  }
}
