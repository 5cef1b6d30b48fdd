import Files
import Notebooks
import Optimization
import Options
import Prose
import Values

extension Project {
  /// Numbers that nothing checks and that differ from a pinned one beside the same words elsewhere.
  package func contradictions(among paths: [String]) -> [Diagnostic] {
    let texts = paths.compactMap { path in (try? file(at: path)).map { notebook(in: $0) } }
    var pinned: [[String]: NumberBesideWords] = [:]
    for text in texts {
      for number in NumberBesideWords.all(in: text, arePinned: true) {
        if pinned[number.words] == nil { pinned[number.words] = number }
      }
    }
    guard !pinned.isEmpty else { return [] }
    return texts.flatMap { text in
      NumberBesideWords.all(in: text, arePinned: false).compactMap { number -> Diagnostic? in
        pinned[number.words].flatMap { number.contradiction(of: $0) }
      }
    }
  }
}

/// A number of a text with the words around it.
struct NumberBesideWords {
  let file: SourceFile
  let token: NumberToken
  /// Up to three words before and two behind, in lower case.
  let words: [String]

  /// Fewer words than these stand beside many numbers.
  private static let fewest = 4

  /// The numbers of a text that have enough words around them.
  static func all(in notebook: Notebook, arePinned: Bool) -> [NumberBesideWords] {
    let (file, mark) = (notebook.file, notebook.words.decimalMark)
    let pinned = Set(notebook.annotations.pins.map(\.token.range.lowerBound))
    let exempt = Set(notebook.annotations.exemptions.compactMap(\.token?.range.lowerBound))
    return notebook.document.proseRanges.flatMap { range in
      ProseNumbers.numbers(in: file.bytes[range], mark: mark).compactMap {
        token -> NumberBesideWords? in
        let start = token.range.lowerBound
        guard pinned.contains(start) == arePinned, !exempt.contains(start) else { return nil }
        let before = plainWords(file.bytes[range.lowerBound..<start]).suffix(3)
        let after = plainWords(file.bytes[token.range.upperBound..<range.upperBound]).prefix(2)
        guard before.count + after.count >= fewest else { return nil }
        return NumberBesideWords(
          file: file, token: token, words: Array(before) + ["#"] + Array(after))
      }
    }
  }

  /// The remark on a number that says something else than a pinned one.
  func contradiction(of pinned: NumberBesideWords) -> Diagnostic? {
    guard let value = token.value, let other = pinned.token.value, !token.agrees(with: other),
      !pinned.token.agrees(with: value)
    else { return nil }
    let line = pinned.file.line(at: pinned.token.range.lowerBound)
    return Diagnostic(
      .finding, "contradiction", "number contradicts \(pinned.file.path):\(line)",
      severity: .warning, in: file, at: token.range,
      label: "\(pinned.file.slice(pinned.token.range)) stands there",
      hint: "beside the same words; pin it, or say with <!--~ why --> what it is")
  }

  /// The words of a stretch of Markdown without comments and marks.
  private static func plainWords(_ bytes: ArraySlice<UInt8>) -> [String] {
    var plain = Array(bytes)
    for range in Comment.places(in: plain).reversed() { plain.replaceSubrange(range, with: [32]) }
    return String(decoding: plain, as: UTF8.self).lowercased()
      .split { !$0.isLetter }.map(String.init)
  }
}
