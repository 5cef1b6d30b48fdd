import Testing

@testable import Prose

@Suite("Text that cmark garbles is shown as it was written")
struct GarbledTextTests {
  @Test func anUndefinedFootnoteOverTwoLines() {
    #expect(
      outline("*a* [^b\n`c`] 41<!--= d --> $e$ f\n") == """
        p ‹*a* [^b␊`c`] 41<!--= d --> $e$ f›
          text "*a* [^b" ‹*a* [^b›
          soft ‹␊›
          text "`c`] 41" ‹`c`] 41›
          html ‹<!--= d -->›
          text " " ‹ ›
          math "e" ‹$e$›
          text " f" ‹ f›
        """)
  }

  @Test func anEscapedFootnoteMark() {
    #expect(outline("[\\^a]") == "p ‹[\\^a]›\n  text \"[\\\\^a]\" ‹[\\^a]›")
  }
}
