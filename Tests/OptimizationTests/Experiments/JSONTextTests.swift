import Testing

@testable import Optimization

@Suite struct JSONTextTests {
  @Test(arguments: [
    (JSONText.null, "null"), (.boolean(true), "true"), (.integer(-3), "-3"),
    (.number(0.1), "0.1"), (.number(1), "1.0"), (.number(.leastNonzeroMagnitude), "5e-324"),
    (.number(.infinity), #""inf""#), (.number(-.infinity), #""-inf""#), (.number(.nan), #""nan""#),
    (.string("a \"b\"\\\n\u{1}é"), #""a \"b\"\\\n\u0001é""#),
    (.array([.integer(1), .array([])]), "[1, []]"),
    (.object([.init("b", .integer(1)), .init("a", .null)]), #"{"b": 1, "a": null}"#),
  ])
  func `a value is written on one line, members in their order`(value: JSONText, text: String) {
    #expect(value.text == text)
  }
}
