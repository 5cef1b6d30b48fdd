/// Where and why a text is not YAML, in the parser's own words.
struct YAMLSyntaxError: Error {
  let problem: String
  let offset: Int
  /// What the parser was reading when it came upon the problem, and where that began.
  let context: String
  let contextOffset: Int

  /// The error in our words, at the smallest place that shows it.
  func diagnostic(in source: SourcePieces) -> Diagnostic {
    let place = source.range(offset..<offset).lowerBound
    let opened = source.range(contextOffset..<contextOffset).lowerBound
    let text = Text(
      file: source.file, problem: place, context: opened, isAtEnd: offset >= source.bytes.count)
    let (message, range, hint) = explanation(text)
    return Diagnostic(.invalid, "yaml-syntax", message, in: source.file, at: range, hint: hint)
  }

  private typealias Explanation = (message: String, range: Range<Int>, hint: String?)

  /// The parser's messages, of which there are some fifty, boil down to these.
  private func explanation(_ text: Text) -> Explanation {
    switch problem {
    case "found character that cannot start any token" where text.character == "\t":
      return ("tab in the indentation of YAML", text.place, "use spaces")
    case "mapping values are not allowed in this context":
      return (
        "unexpected ':'", text.place, "put text that holds ': ' in quotes, or mend the indentation"
      )
    case "could not find expected ':'":
      return ("missing ':' after a key", text.contextWord, "expected 'key: value'")
    case "found unexpected end of stream" where context.contains("quoted scalar"):
      return ("unclosed quote", text.contextCharacter, nil)
    case "found unknown escape character":
      let escape = text.place.lowerBound..<text.place.upperBound + text.secondCharacterLength
      return (
        "unknown escape '\(text.file.slice(escape))'", escape,
        "in double quotes write '\\\\', or use single quotes"
      )
    case let problem where problem.hasPrefix("did not find expected ',' or '"):
      return unclosed(text)
    case let problem where problem.hasSuffix("are not allowed") || problem.hasPrefix("invalid"):
      return ("character that YAML does not allow", text.place, nil)
    case "found character that cannot start any token":
      return (text.unexpected, text.place, "put the text in quotes")
    case "did not find expected key", "did not find expected '-' indicator":
      return (text.unexpected, text.place, "mend the indentation, or put the text in quotes")
    case "did not find expected node content", "did not find expected <document start>":
      return (text.unexpected, text.place, text.isAtEnd ? "close every bracket and quote" : nil)
    default:
      return ("invalid YAML: \(problem)", text.place, nil)
    }
  }

  private func unclosed(_ text: Text) -> Explanation {
    let bracket = text.file.slice(text.contextCharacter)
    let parameter = text.parameterInContext.map { "put '\($0)' in quotes" }
    return ("unclosed '\(bracket)' or missing ','", text.contextCharacter, parameter)
  }
}

extension YAMLSyntaxError {
  /// The places of the file that an explanation may point at.
  fileprivate struct Text {
    let file: SourceFile
    let character: Character?
    let place: Range<Int>
    /// Whether the YAML is over: what follows in the file belongs to something else.
    let isAtEnd: Bool
    private let context: Int

    init(file: SourceFile, problem: Int, context: Int, isAtEnd: Bool) {
      self.file = file
      self.context = min(context, file.bytes.count)
      self.isAtEnd = isAtEnd
      guard !isAtEnd else {
        character = nil
        let last = file.bytes[..<min(problem, file.bytes.count)].lastIndex { $0 > 0x20 }
        place = (last ?? 0)..<(last ?? -1) + 1
        return
      }
      let problem = min(problem, file.bytes.count)
      character = file.slice(problem..<file.scalarStart(problem + 32)).first
      place = problem..<problem + (character?.utf8.count ?? 0)
    }

    var unexpected: String {
      guard let character, !character.isNewline else { return "unexpected end" }
      return "unexpected '\(character)'"
    }

    var secondCharacterLength: Int {
      file.slice(place.upperBound..<file.scalarStart(place.upperBound + 32)).first?.utf8.count ?? 0
    }

    var contextCharacter: Range<Int> { context..<min(context + 1, file.bytes.count) }

    var contextWord: Range<Int> {
      let word = file.bytes[context...].prefix { $0 > 0x20 }
      return word.startIndex..<word.endIndex
    }

    /// A parameter between brackets, which YAML takes for a mapping.
    var parameterInContext: String? {
      let end = max(context, min(place.upperBound + 64, file.bytes.count))
      return ParameterReference.all(in: file.bytes[context..<end]).first.map { "${\($0.name)}" }
    }
  }
}
