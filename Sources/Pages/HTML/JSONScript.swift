import Values

/// JSON within a script element of a page.
enum JSONScript {
  /// The text on one line; no name in it can end the element.
  static func text(_ json: JSON) -> String {
    json.line.split(separator: "<", omittingEmptySubsequences: false).joined(separator: "\\u003C")
  }
}
