/// A tag of a page with its attributes, as a strict reader sees it.
struct HTMLTag {
  var name: String
  var attributes: [String: String]
  var isClosing: Bool
  /// What stands between this tag and the next.
  var text: String

  subscript(attribute: String) -> String? { attributes[attribute] }

  /// All tags of a page in order; what stands in `style` and `script` belongs to their tags.
  static func all(in page: String) -> [HTMLTag] {
    var tags: [HTMLTag] = []
    var rest = page[...]
    while let open = rest.firstIndex(of: "<") {
      if let last = tags.indices.last { tags[last].text += rest[..<open] }
      rest = rest[open...].dropFirst()
      if rest.hasPrefix("!--") {
        rest = rest.firstRange(of: "-->").map { rest[$0.upperBound...] } ?? ""
        continue
      }
      let isClosing = rest.first == "/"
      if isClosing { rest = rest.dropFirst() }
      let name = rest.prefix { $0.isLetter || $0.isNumber || "!-:".contains($0) }
      rest = rest[name.endIndex...]
      let attributes = attributes(&rest)
      tags.append(
        HTMLTag(
          name: name.lowercased(), attributes: attributes, isClosing: isClosing, text: ""))
      if ["style", "script"].contains(name), !isClosing {
        let end = rest.firstRange(of: "</\(name)")?.lowerBound ?? rest.endIndex
        tags[tags.count - 1].text = String(rest[..<end])
        rest = rest[end...]
      }
    }
    return tags
  }

  private static func attributes(_ rest: inout Substring) -> [String: String] {
    var attributes: [String: String] = [:]
    while true {
      rest = rest.drop { $0.isWhitespace || $0 == "/" }
      guard let next = rest.first else { return attributes }
      guard next != ">" else {
        rest = rest.dropFirst()
        return attributes
      }
      let name = rest.prefix { !$0.isWhitespace && !"=>/".contains($0) }
      rest = rest[name.endIndex...]
      var value = ""
      if rest.first == "=" {
        rest = rest.dropFirst()
        if let quote = rest.first, quote == "\"" || quote == "'" {
          let inside = rest.dropFirst().prefix { $0 != quote }
          value = String(inside)
          rest = rest[inside.endIndex...].dropFirst()
        } else {
          let bare = rest.prefix { !$0.isWhitespace && $0 != ">" }
          value = String(bare)
          rest = rest[bare.endIndex...]
        }
      }
      if name.isEmpty { rest = rest.dropFirst() } else { attributes[name.lowercased()] = value }
    }
  }
}
