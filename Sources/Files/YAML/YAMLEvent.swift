/// One step through a YAML text, with the bytes that it takes.
struct YAMLEvent {
  enum Kind {
    case streamStart, streamEnd
    case documentStart(hasDirectives: Bool), documentEnd
    case alias
    case scalar(String, isPlain: Bool)
    case listStart, listEnd
    case mappingStart, mappingEnd
  }

  let kind: Kind
  let range: Range<Int>
  var hasAnchor = false
  var hasTag = false
}

extension YAMLEvent {
  /// The event with the bytes of the file in place of those of the text.
  func placed(_ place: (Range<Int>) -> Range<Int>) -> YAMLEvent {
    YAMLEvent(kind: kind, range: place(range), hasAnchor: hasAnchor, hasTag: hasTag)
  }
}
