import Testing

@testable import Files
@testable import Notebooks
@testable import Pages
@testable import Reports
@testable import Values

struct SealedPageTests {
  private func page(katex: String, tex: String = "x") -> SealedPage {
    SealedPage("<p>" + TypesetMark.text(katex, from: tex) + "</p>\n")
  }

  @Test func `readers get what was typeset`() {
    #expect(page(katex: "<i>x</i>").text.hasPrefix("<p><i>x</i></p>\n<!-- typeset from "))
  }

  @Test func `another version of a library makes the same page`() {
    let old = Array(page(katex: "<i>x</i>").text.utf8)
    #expect(page(katex: "<i>x</i>").isSame(as: old))
    #expect(page(katex: "<em>x</em>").isSame(as: old))
  }

  @Test func `other words make another page`() {
    let old = Array(page(katex: "<i>x</i>").text.utf8)
    #expect(!page(katex: "<i>x</i>", tex: "y").isSame(as: old))
    #expect(!SealedPage("<p>y</p>\n").isSame(as: old))
  }

  @Test func `a page that was edited is another page`() {
    let page = page(katex: "<i>x</i>")
    let text = page.text
    for place in [0, 3, text.utf8.count / 2, text.utf8.count - 6] {
      var bytes = Array(text.utf8)
      bytes[place] ^= 1
      #expect(!page.isSame(as: bytes))
    }
    #expect(!page.isSame(as: Array((text + "x").utf8)))
    #expect(!page.isSame(as: Array("<p></p>".utf8)))
    #expect(!page.isSame(as: []))
  }
}
