import TestSupport
import Testing

@testable import Files
@testable import Values

@Suite("Annotations")
struct AnnotationTests {
  @Test("are found with their numbers, and other comments passed over")
  func kinds() {
    let list = AnnotationList(
      "A 41<!--= a.b --> is less.<!--? a.b < 50 --> <!-- note --> Was 212<!--~ old  days -->.")
    #expect(list.pins.map { $0.token.value } == [41])
    #expect(list.claims.map { $0.expression.description } == ["a.b < 50"])
    #expect(list.exemptions.map { $0.exemption.reason } == ["old days"])
    #expect(list.exemptions.map { $0.token.value } == [212])
    #expect(list.errors.isEmpty)
  }

  @Test(
    "at the start of a line say so",
    arguments: [
      ("a\n<!--= a.b -->", "pin at the start of a line"),
      ("a\r\n  <!--? a.b < 1 -->", "claim at the start of a line"),
      ("> - <!--~ old -->", "exemption at the start of a line"),
      ("12. <!--? a.b < 1 -->", "claim at the start of a line"),
    ])
  func misplaced(text: String, message: String) {
    #expect(AnnotationList(text).errors.map(\.message) == [message])
  }

  @Test("at the start of a line are fine if they are no annotations")
  func otherComments() {
    #expect(AnnotationList("<!-- = a -->\n<!-- -->\n<!---->\n").errors.isEmpty)
  }

  @Test("that a space keeps from being one are warned of")
  func nearMiss() {
    let list = AnnotationList("41<!-- = a.b --> <!-- == a --> <!-- note -->")
    #expect(list.warnings.map(\.hint) == ["write '<!--=' without a space for a pin"])
    #expect(list.pins.isEmpty)
  }

  @Test("behind a number at the start of a line are fine")
  func numberAtStart() {
    #expect(AnnotationList("41<!--= a.b -->").errors.isEmpty)
    #expect(
      AnnotationList("41.<!--= a.b -->").errors.map(\.message)
        == ["no number directly before the pin"])
  }

  @Test("all report their faults")
  func faults() {
    let list = AnnotationList("41<!--= --> 3,41<!--= a.b --> x<!--? --> 5<!--~ --> <!--~ old -->")
    #expect(
      list.errors.map(\.message) == [
        "missing expression", "unclear number before the pin: '3,41'", "missing expression",
        "missing reason of the exemption", "no number directly before the exemption",
      ])
  }

  @Test("in every place of a document are found and mended, and nothing else is touched")
  func everyPlace() throws {
    let stale = try Fixture.text("values/places.md")
    let fresh = try Fixture.text("values/places.updated.md")
    let table = ValueTable([
      Address("run", "gd", "epochs"): .number(1871), Address("run", "gd", "mse"): .number(0.000321),
    ])
    for (old, new) in [(stale, fresh), (Self.windows(stale), Self.windows(fresh))] {
      let bytes = Array(old.utf8)
      let list = AnnotationList(comments: AnnotationList.comments(in: bytes), in: bytes)
      #expect(list.errors.isEmpty)
      let edits = list.pins.compactMap {
        $0.pin.check($0.token, in: table).edit(of: $0.token, in: bytes)
      }
      let updated = String(decoding: try EditList(edits).apply(to: bytes), as: UTF8.self)
      #expect(updated == new)
    }
  }

  /// The text with a byte order mark and Windows line ends.
  private static func windows(_ text: String) -> String {
    "\u{FEFF}"
      + text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
  }

  @Test("of any bytes are read without harm")
  func anyBytes() {
    var generator = SeededGenerator(seed: 11)
    let pieces = [
      "<!--=", "<!--?", "<!--~", "-->", "41", " ", "a.b", "`", "[", "]", "#", ".", "±", "exact",
      "as",
      ".2f", "every seed:", "count", "(", ")", "<", "=", "5%", "\n", "é", "×10⁻⁴", "-", "\\", "$",
    ]
    for _ in 0..<2_000 {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 0...20, using: &generator) {
        bytes += Array((pieces.randomElement(using: &generator) ?? "").utf8)
        if Int.random(in: 0...9, using: &generator) == 0 {
          bytes.append(UInt8.random(in: 0...255, using: &generator))
        }
      }
      let list = AnnotationList(comments: AnnotationList.comments(in: bytes), in: bytes)
      for error in list.errors {
        #expect(error.range.lowerBound >= 0 && error.range.upperBound <= bytes.count)
      }
      _ = ProseNumbers.numbers(in: bytes[...])
    }
  }
}
