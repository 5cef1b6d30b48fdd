import Testing

@testable import Files
@testable import Values

@Suite("Numbers in prose")
struct ProseNumbersTests {
  private func numbers(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return ProseNumbers.numbers(in: bytes[...]).map {
      String(decoding: bytes[$0.range], as: UTF8.self)
    }
  }

  @Test(
    "are found in every notation",
    arguments: [
      ("It takes 41 epochs, not 187.", ["41", "187"]),
      ("0.62, −0.5 and +1.25", ["0.62", "−0.5", "+1.25"]),
      ("a loss of 4.7 × 10⁻⁴ or 4.7e-4", ["4.7 × 10⁻⁴", "4.7e-4"]),
      ("by 12 % to 1,320", ["12 %", "1,320"]),
      ("动量法需要41轮，损失为0.5。", ["41", "0.5"]), ("18/20 seeds", ["18", "20"]),
      ("10–41 and 12-15", ["10", "41", "12", "15"]),
      ("**41**<!--= a.b --> is 4.6×", ["41", "4.6"]), ("12ms", ["12"]), ("[12 epochs](x)", ["12"]),
      ("in all, 41.", ["41"]), ("of $15–$20 or $25-$30, $41", ["15", "20", "25", "30", "41"]),
      ("a $x$ of 12 and $15", ["12", "15"]), ("in this section. 41 epochs", ["41"]),
      ("| 41 | 0.5 |", ["41", "0.5"]),
    ])
  func found(text: String, expected: [String]) {
    #expect(numbers(text) == expected)
  }

  @Test(
    "are not what is no result",
    arguments: [
      "`learning_rate: 0.1` and ``a ` 12``", "$x_{12} = 0.5$ and $$\\frac{1}{2m} 12$$",
      "<!-- 12 --> <b title=\"12\"> <https://x.org/12>", "[text](https://x.org/12?a=13)",
      "https://example.org/12/13 and www.example.org/12", "SHA-256, L2, ISO-8601, v0.3, x86_64",
      "in 2024, on 2024-11-23, at 10:30", "Python 3.12, version 1.2.3, section 4.1, fig. 12",
      "图 12，第12章，2024年11月", "the 3 algorithms", "the 21st, the 12th, 3D", "[^12] and [12]",
      "## 4.1 Momentum", "12. a list item", "> 12) another", "costs \\$5", "§ 4.2",
    ])
  func ignored(text: String) {
    #expect(numbers(text) == [])
  }

  @Test("are pinned, exempt or neither")
  func coverage() {
    let bytes = Array("41<!--= a.b -->, 212<!--~ old -->, 187 and 0.5 of `3`<!--= a.c -->".utf8)
    let list = AnnotationList(comments: AnnotationList.comments(in: bytes), in: bytes)
    let coverage = list.coverage(of: ProseNumbers.numbers(in: bytes[...]))
    #expect(coverage.pinned == 2)
    #expect(coverage.exempt == 1)
    #expect(coverage.unpinned.map(\.value) == [187, 0.5])
    #expect(coverage.share == 0.6)
  }

  @Test("that are values are offered their pin")
  func offers() {
    let bytes = Array("It takes 187 epochs to 0.0123, not 0.5, 100 or 41.".utf8)
    let source = ValueTable([
      Address("a", "epochs"): .number(187), Address("a", "mse"): .number(0.01234),
      Address("b", "mse"): .number(0.01226), Address("a", "half"): .number(0.5),
      Address("a", "n"): .number(100), Address("a", "forty"): .number(41),
    ])
    let offers = PinOffer.offers(for: ProseNumbers.numbers(in: bytes[...]), in: source)
    #expect(offers.map { $0.addresses.map(\.description) } == [["a.epochs"], ["a.mse", "b.mse"]])
  }
}
