import Files
import Notebooks
import Values

extension Project {
  /// What a check found of a text, with pins drafted for the numbers that nothing checks.
  package func suggesting(_ outcome: NotebookOutcome, among known: ProjectValues) -> NotebookOutcome
  {
    guard !outcome.unpinned.isEmpty, let file = try? file(at: outcome.path) else { return outcome }
    let text = notebook(in: file)
    var outcome = outcome
    let tokens = text.coverage.exempting(settings.exempt.ranges(in: text)).unpinned
    for token in tokens {
      let place = file.place(at: token.range.lowerBound)
      guard
        let index = outcome.unpinned.firstIndex(where: {
          ($0.line, $0.column) == (place.line, place.column)
        }),
        let found = PinSuggestion(
          for: token, beside: Self.words(around: token.range, in: file), among: known.known)
      else { continue }
      let isKnown = !outcome.unpinned[index].offers.isEmpty
      outcome.unpinned[index].offers += found.expressions.map { "<!--= \($0) -->" }
      if !isKnown {
        outcome.unpinned[index].stale = found.stale.map { "<!--= \($0.expression) -->" }
        outcome.unpinned[index].current = found.stale.map { NumberFormat.standard.text($0.value) }
      }
    }
    return outcome
  }

  /// The most bytes of a sentence that say what a number is.
  private static let reach = 200

  /// The words of the sentence around a place of a text, in lower case.
  private static func words(around range: Range<Int>, in file: SourceFile) -> Set<String> {
    let bytes = file.bytes
    let before = bytes[max(0, range.lowerBound - reach)..<range.lowerBound]
    let after = bytes[range.upperBound..<min(bytes.count, range.upperBound + reach)]
    let start = before.indices.last { before.endsSentence(at: $0) } ?? before.startIndex
    let end = after.indices.first { after.endsSentence(at: $0) } ?? after.endIndex
    let text =
      String(decoding: bytes[start..<range.lowerBound], as: UTF8.self) + " "
      + String(decoding: bytes[range.upperBound..<end], as: UTF8.self)
    return Set(SuggestedValue.words(of: text))
  }
}

extension ArraySlice<UInt8> {
  /// Whether a full stop with a blank behind it, or an empty line, stands at a place.
  fileprivate func endsSentence(at place: Int) -> Bool {
    guard place + 1 < endIndex else { return false }
    let (byte, next) = (self[place], self[place + 1])
    let isBlank = next == UInt8(ascii: " ") || next == UInt8(ascii: "\n")
    return isBlank && (".!?\n".utf8.contains(byte)) && !(byte == 10 && next == 32)
  }
}
