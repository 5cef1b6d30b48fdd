import Testing

@testable import Prose

@Suite("The parts of a document")
struct DocumentTests {
  private let document = MarkdownParser.parse(
    """
    # A [b](c)

    - ![d](e)

      ```yaml
      f
      ```

    x[^1]

    [^1]: # G

    ```
    h
    ```
    """)

  @Test func standInTheOrderOfTheText() {
    #expect(document.headings.map(\.inlines.plainText) == ["A b", "G"])
    #expect(document.links.map(\.address) == ["c"])
    #expect(document.images.map(\.address) == ["e"])
    #expect(document.codeBlocks.map(\.info) == ["yaml", ""])
    let starts = document.collect { $0.range.lowerBound }
    #expect(starts == starts.sorted())
  }

  @Test(arguments: [
    ("$$\na\n", [0..<2]), ("> $$\n> a\n- b\n", [2..<4]), ("> $$\n> a\n- b$$\n", []), ("$$a$$", []),
    ("\\$$", []),
    ("a $$ b", []),
  ])
  func formulasThatNothingCloses(_ text: String, _ expected: [Range<Int>]) {
    #expect(MarkdownParser.parse(text).unclosedFormulas == expected)
  }

  @Test func aWalkCanBeLeft() {
    struct Found: Error {}
    #expect(throws: Found.self) {
      try document.walk { node in
        if case .inline(.image) = node { throw Found() }
      }
    }
  }
}
