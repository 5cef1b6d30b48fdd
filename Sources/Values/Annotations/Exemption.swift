/// `<!--~ reason -->`: the number before it is not to be checked.
package struct Exemption: Sendable, Equatable {
  /// The bytes of the comment.
  package var range: Range<Int>
  package var reason: String

  package init(_ body: AnnotationBody) throws(ValueError) {
    range = body.range
    let words = body.content.split { [9, 10, 13, 32].contains($0) }
    reason = words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
    guard !reason.isEmpty else {
      throw ValueError(
        "invalid-exemption", "missing reason of the exemption", at: range,
        hint: "expected '<!--~ why it is not checked -->'")
    }
  }
}
