import Testing

@testable import Files
@testable import Notebooks
@testable import Pages
@testable import Reports
@testable import Values

struct SealedPageTests {
  private func page(
    katex: String, tex: String = "x", of notebook: String = "n"
  ) -> SealedPage {
    SealedPage(
      "<p>" + TypesetMark.text(katex, from: tex) + "</p>\n", from: Digest(of: notebook))
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
    #expect(!SealedPage("<p>y</p>\n", from: Digest(of: "n")).isSame(as: old))
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

  @Test func `numbers that rounding moved are told apart from words and from another notebook`() {
    let old = Array(page(katex: "3.1e-16").text.utf8)
    let source = Array(page(katex: "", tex: "3.1e-16").text.utf8)
    #expect(page(katex: "", tex: "2.9e-16").isSame(butForNumbers: source))
    #expect(!page(katex: "", tex: "2.9e-16").isSame(as: source))
    #expect(!page(katex: "", tex: "about 2.9e-16").isSame(butForNumbers: source))
    #expect(!page(katex: "", tex: "2.9e-16", of: "other").isSame(butForNumbers: source))
    var edited = old
    edited[3] ^= 1
    #expect(!page(katex: "3.1e-16").isSame(butForNumbers: edited))
  }
}
