import Testing

@testable import Charting

struct KeyTests {
  @Test func everyEntryHasASampleAndAText() {
    let samples: [Key.Sample] = [
      .raw(series: 0), .line(series: 0), .band(series: 0), .truth, .dotted, .dashed,
    ]
    let key = Key(samples.map { Key.Entry($0, "s") })
    #expect(key.scene().strings == Array(repeating: "s", count: 6))
    #expect(key.elements(in: .linear).count == 13)
  }

  @Test func anEmptyKeyIsNotDrawn() {
    #expect(Key([]).elements(in: .linear).isEmpty)
  }
}
