import CLibYAML

/// The events of a YAML text: the only file that calls libyaml.
final class YAMLReader {
  private let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
  private let buffer: UnsafeMutableBufferPointer<UInt8>
  /// The byte offset of each character, where some take more than one byte.
  private let characterOffsets: [Int]?

  /// A reader of valid UTF-8.
  init(_ bytes: [UInt8]) {
    buffer = .allocate(capacity: bytes.count)
    _ = buffer.initialize(from: bytes)
    characterOffsets =
      bytes.allSatisfy { $0 < 0x80 }
      ? nil : buffer.indices.filter { bytes[$0] & 0xC0 != 0x80 }
    parser.initialize(to: yaml_parser_t())
    yaml_parser_initialize(parser)
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, buffer.baseAddress, buffer.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
    buffer.deallocate()
  }

  /// The next event; after the end of the stream it is the end again.
  func next() throws(YAMLSyntaxError) -> YAMLEvent {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw syntaxError() }
    defer { yaml_event_delete(&event) }
    let start = offset(event.start_mark)
    let range = start..<max(start, offset(event.end_mark))
    let data = event.data
    switch event.type {
    case YAML_STREAM_START_EVENT: return YAMLEvent(kind: .streamStart, range: range)
    case YAML_DOCUMENT_START_EVENT:
      let directives = data.document_start
      let hasDirectives =
        directives.version_directive != nil
        || directives.tag_directives.start != directives.tag_directives.end
      return YAMLEvent(kind: .documentStart(hasDirectives: hasDirectives), range: range)
    case YAML_DOCUMENT_END_EVENT: return YAMLEvent(kind: .documentEnd, range: range)
    case YAML_ALIAS_EVENT: return YAMLEvent(kind: .alias, range: range)
    case YAML_SCALAR_EVENT: return Self.scalar(event, range)
    case YAML_SEQUENCE_START_EVENT:
      let list = data.sequence_start
      return YAMLEvent(
        kind: .listStart, range: range, hasAnchor: list.anchor != nil, hasTag: list.tag != nil)
    case YAML_SEQUENCE_END_EVENT: return YAMLEvent(kind: .listEnd, range: range)
    case YAML_MAPPING_START_EVENT:
      let mapping = data.mapping_start
      return YAMLEvent(
        kind: .mappingStart, range: range, hasAnchor: mapping.anchor != nil,
        hasTag: mapping.tag != nil)
    case YAML_MAPPING_END_EVENT: return YAMLEvent(kind: .mappingEnd, range: range)
    default: return YAMLEvent(kind: .streamEnd, range: range)
    }
  }

  private static func scalar(_ event: yaml_event_t, _ range: Range<Int>) -> YAMLEvent {
    let data = event.data.scalar
    let text = UnsafeBufferPointer(start: data.value, count: data.length)
    return YAMLEvent(
      kind: .scalar(
        String(decoding: text, as: UTF8.self), isPlain: data.style == YAML_PLAIN_SCALAR_STYLE),
      range: range, hasAnchor: data.anchor != nil, hasTag: data.tag != nil)
  }

  private func syntaxError() -> YAMLSyntaxError {
    let failed = parser.pointee
    // A reader's error has a byte offset, all others have a mark.
    let isReader = failed.error == YAML_READER_ERROR
    return YAMLSyntaxError(
      problem: failed.problem.map { String(cString: $0) } ?? "out of memory",
      offset: isReader ? min(failed.problem_offset, buffer.count) : offset(failed.problem_mark),
      context: failed.context.map { String(cString: $0) } ?? "",
      contextOffset: offset(failed.context_mark))
  }

  /// Marks count characters.
  private func offset(_ mark: yaml_mark_t) -> Int {
    guard let characterOffsets else { return min(mark.index, buffer.count) }
    return mark.index < characterOffsets.count ? characterOffsets[mark.index] : buffer.count
  }
}
