import Testing

@testable import Prose

@Suite("Gathered text knows where each byte came from")
struct MappedTextTests {
  /// The places of the end of `line` that is `text`, each as its first byte and the one after it.
  private func places(of text: String, in line: String, areBarsEscaped: Bool = false) -> [Int]? {
    var mapped = MappedText(at: 0)
    let source = Array(line.utf8)
    let isThere = mapped.append(
      Array(text.utf8)[...], endOf: 0..<source.count, in: source, areBarsEscaped: areBarsEscaped)
    guard isThere else { return nil }
    return (0..<mapped.count).flatMap { index -> [Int] in
      let range = mapped.source(index..<index + 1)
      return [range.lowerBound, range.upperBound]
    }
  }

  @Test func theEndOfALine() {
    #expect(places(of: "ab", in: "> ab") == [2, 3, 3, 4])
    #expect(places(of: "a", in: "a  ") == [0, 1])
    #expect(places(of: " a", in: "\ta") == [0, 1, 1, 2])
    #expect(places(of: "a|", in: "a\\|", areBarsEscaped: true) == [0, 1, 1, 3])
    #expect(places(of: "ab", in: "ac") == nil)
    #expect(places(of: "ab", in: "b") == nil)
  }

  @Test func anEmptyPartHasAPlace() {
    var text = MappedText(at: 3)
    #expect(text.source == 3..<3)
    text.append("ab".utf8, at: 5)
    #expect(text.source(1..<1) == 6..<6)
    #expect(text.source(2..<2) == 7..<7)
    #expect(text.source == 5..<7)
  }
}
