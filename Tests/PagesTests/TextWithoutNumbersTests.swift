import Testing

@testable import Pages

struct TextWithoutNumbersTests {
  @Test(arguments: [
    ("loss 4.8e-04 now", "loss 5.1e-16 now"), ("0", "4.4e-16"),
    ("10⁻²⁴ or so", "3.1 × 10⁻²⁵ or so"),
    ("[1,2, 3]", "[0.5]"), ("1 000.25", "999"), ("−3", "2"), ("a -3", "a 3"),
    (#"<path class="line" d="M1 2l3-4h5"/>"#, #"<path class="line" d="M0 0v9"/>"#),
  ])
  func numbersAreOneSign(a: String, b: String) {
    #expect(TextWithoutNumbers.areEqual(Array(a.utf8), Array(b.utf8)), "\(a), \(b)")
  }

  @Test(arguments: [
    ("loss 4", "cost 4"), ("4 epochs", "4 steps"), ("a, b", "a b"), ("x-y", "xy"), ("4", ""),
    ("轮 3", "步 3"),
    ("e", ""), ("5.", "5"), (#"<path d="M1 2"/>"#, #"<path d="M1 2" class="x"/>"#),
  ])
  func wordsAndSignsStay(a: String, b: String) {
    #expect(!TextWithoutNumbers.areEqual(Array(a.utf8), Array(b.utf8)), "\(a), \(b)")
  }
}
