/// The inside of an annotation's comment.
struct AnnotationBody: Sendable {
  enum Marker: String, CaseIterable {
    case pin = "="
    case claim = "?"
    case exemption = "~"

    var name: String {
      switch self {
      case .pin: "pin"
      case .claim: "claim"
      case .exemption: "exemption"
      }
    }

    /// What stands before it.
    var partner: String { self == .claim ? "sentence" : "number" }
  }

  let marker: Marker
  /// The bytes of the comment.
  let range: Range<Int>
  /// What stands between marker and `-->`.
  let content: ArraySlice<UInt8>

  init?(_ comment: ArraySlice<UInt8>) {
    var cursor = ByteCursor(comment)
    guard cursor.skip("<!--"), let text = cursor.skip(anyOf: Marker.allCases.map(\.rawValue)),
      let marker = Marker(rawValue: text)
    else { return nil }
    let end = comment.endIndex - 3
    guard end >= cursor.position, comment[end...].elementsEqual("-->".utf8) else { return nil }
    self.marker = marker
    range = comment.startIndex..<comment.endIndex
    content = comment[cursor.position..<end]
  }
}
