import Options

/// Puts the events of a YAML text together, and collects what a directive must not hold.
struct YAMLComposer {
  private let source: SourcePieces
  private let reader: YAMLReader
  private let parameters: Parameters?
  private var nodeCount = 0
  private(set) var diagnostics: [Diagnostic] = []

  /// More than any notebook needs, and little enough for any machine.
  private static let maximumDepth = 64
  private static let maximumNodes = 100_000
  private static let maximumBytes = 1 << 20

  init(_ source: SourcePieces, parameters: Parameters?) {
    self.source = source
    self.parameters = parameters
    let isSmall = source.bytes.count <= Self.maximumBytes
    reader = YAMLReader(isSmall ? source.bytes : [])
    if !isSmall { report("yaml-size", "YAML of more than 1 MiB", at: source.range(0..<0)) }
  }

  private var file: SourceFile { source.file }

  /// The text's only document; nil if it can't be read to its end.
  mutating func document() -> YAMLNode? {
    guard diagnostics.isEmpty else { return nil }
    do throws(YAMLStop) {
      return try wholeText()
    } catch {
      if case .syntax(let error) = error {
        diagnostics.append(error.diagnostic(in: source))
      }
      return nil
    }
  }

  private mutating func wholeText() throws(YAMLStop) -> YAMLNode {
    var root: YAMLNode?
    while true {
      let event = try next()
      switch event.kind {
      case .streamStart, .documentEnd: break
      case .streamEnd:
        return root ?? YAMLNode(content: .scalar(.null), range: source.range(0..<0))
      case .documentStart(let hasDirectives):
        if hasDirectives {
          report("yaml-directive", "unsupported YAML directive", at: event.range)
        }
        if root != nil {
          report("yaml-documents", "unsupported second YAML document", at: event.range)
          throw .refused
        }
      default:
        root = try node(event, depth: 0)
      }
    }
  }

  private mutating func node(_ event: YAMLEvent, depth: Int) throws(YAMLStop) -> YAMLNode {
    nodeCount += 1
    if depth > Self.maximumDepth {
      report("yaml-depth", "YAML nested deeper than \(Self.maximumDepth) levels", at: event.range)
      throw .refused
    }
    if nodeCount > Self.maximumNodes {
      report("yaml-size", "YAML of more than \(Self.maximumNodes) values", at: event.range)
      throw .refused
    }
    reportProperties(of: event)
    switch event.kind {
    case .scalar(let text, let isPlain):
      reportUnknownParameters(in: event.range)
      let value = (parameters ?? Parameters()).filled(text, isPlain: isPlain)
      return YAMLNode(content: .scalar(value), range: withoutLineEnds(event.range))
    case .listStart: return try list(event, depth: depth)
    case .mappingStart: return try mapping(event, depth: depth)
    default:
      unsupported("alias", at: event.range, hint: "write the value out")
      return YAMLNode(content: .scalar(.null), range: event.range)
    }
  }

  private mutating func list(_ first: YAMLEvent, depth: Int) throws(YAMLStop) -> YAMLNode {
    var nodes: [YAMLNode] = []
    while true {
      let event = try next()
      if case .listEnd = event.kind {
        let range = extent(from: first, to: event, last: nodes.last?.range.upperBound)
        return YAMLNode(content: .list(nodes), range: range)
      }
      nodes.append(try node(event, depth: depth + 1))
    }
  }

  private mutating func mapping(_ first: YAMLEvent, depth: Int) throws(YAMLStop) -> YAMLNode {
    var entries: [YAMLEntry] = []
    // Where each key stands, for a mapping may be as long as a stranger likes.
    var keys: [String: Int] = [:]
    var end: Int?
    while true {
      let event = try next()
      if case .mappingEnd = event.kind {
        return YAMLNode(
          content: .mapping(entries), range: extent(from: first, to: event, last: end))
      }
      let key = try key(event, depth: depth, among: &keys)
      let value = try node(try next(), depth: depth + 1)
      end = max(event.range.upperBound, value.range.upperBound)
      if let key {
        entries.append(YAMLEntry(key: key, keyRange: event.range, value: value))
      }
    }
  }

  /// The text of a key, or nil for a key that can't be used and has been reported.
  private mutating func key(
    _ event: YAMLEvent, depth: Int, among keys: inout [String: Int]
  ) throws(YAMLStop) -> String? {
    guard case .scalar(let text, let isPlain) = event.kind else {
      let key = try node(event, depth: depth + 1)
      if case .alias = event.kind { return nil }
      report("yaml-key", "key that is not text", at: key.range)
      return nil
    }
    reportProperties(of: event)
    if text.isEmpty {
      report("yaml-key", "missing key", at: event.range, hint: "expected 'key: value'")
      return nil
    }
    if text == "<<", isPlain {
      unsupported("merge-key", at: event.range, hint: "write the options out")
      return nil
    }
    if let first = keys[text] {
      report(
        "duplicate-key", "duplicate key '\(text)'", at: event.range,
        notes: [.init("first", "line \(file.line(at: first))")])
      return nil
    }
    keys[text] = event.range.lowerBound
    return text
  }

  /// The next event, with its bytes counted from the start of the file.
  private func next() throws(YAMLStop) -> YAMLEvent {
    do throws(YAMLSyntaxError) {
      return try reader.next().placed { source.range($0) }
    } catch {
      throw .syntax(error)
    }
  }

  /// A block of text ends with its last line, not with the empty ones after it.
  private func withoutLineEnds(_ range: Range<Int>) -> Range<Int> {
    let kept = file.bytes[range].lastIndex { $0 > 0x20 }
    return range.lowerBound..<(kept.map { $0 + 1 } ?? range.lowerBound)
  }

  /// A collection between brackets ends with its bracket, another one with its last value.
  private func extent(from first: YAMLEvent, to last: YAMLEvent, last end: Int?) -> Range<Int> {
    let isFlow = last.range.count == 1
    let start = first.range.lowerBound
    return start..<max(start, isFlow ? last.range.upperBound : end ?? first.range.upperBound)
  }

  /// Anchors and tags stand before the value, at the event's start.
  private mutating func reportProperties(of event: YAMLEvent) {
    var rest = event.range.lowerBound..<file.bytes.count
    for _ in [event.hasAnchor, event.hasTag].filter(\.self) {
      let word = file.bytes[rest].prefix { $0 > 0x20 && $0 != UInt8(ascii: ",") }
      let isAnchor = word.first == UInt8(ascii: "&")
      unsupported(
        isAnchor ? "anchor" : "tag", at: word.startIndex..<word.endIndex, hint: "leave it out")
      let next = file.bytes[word.endIndex..<rest.upperBound].firstIndex { $0 > 0x20 }
      rest = (next ?? rest.upperBound)..<rest.upperBound
    }
  }

  private mutating func reportUnknownParameters(in range: Range<Int>) {
    guard let parameters else { return }
    for reference in ParameterReference.all(in: file.bytes[range])
    where parameters[reference.name] == nil {
      let error = parameters.unknown(reference.name)
      report(error.id, error.message, at: reference.range, hint: error.hint)
    }
  }

  private mutating func unsupported(_ kind: String, at range: Range<Int>, hint: String) {
    let name = kind.split(separator: "-").joined(separator: " ")
    report("yaml-\(kind)", "unsupported \(name) '\(file.slice(range))'", at: range, hint: hint)
  }

  private mutating func report(
    _ id: String, _ message: String, at range: Range<Int>, notes: [Diagnostic.Note] = [],
    hint: String? = nil
  ) {
    diagnostics.append(
      Diagnostic(.invalid, id, message, in: file, at: range, notes: notes, hint: hint))
  }
}

/// Why a YAML text is not read any further.
enum YAMLStop: Error {
  case syntax(YAMLSyntaxError)
  /// It has been reported already.
  case refused
}
