import Testing

@testable import Files
@testable import Notebooks
@testable import Pages
@testable import Reports
@testable import Values

struct PagePolicyTests {
  /// A script with its digest as `openssl dgst -sha256 -binary | base64` gives it.
  private let script = "alert(1)"
  private let source = "'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='"

  @Test func `a page without scripts runs none`() {
    let policy = PagePolicy().text
    #expect(!policy.contains("script-src"))
    #expect(policy.hasPrefix("default-src 'none'"))
  }

  @Test func `only the page's own script runs`() {
    #expect(PagePolicy(scripts: [script]).text.contains("script-src \(source);"))
    #expect(!PagePolicy(scripts: [script + " "]).text.contains(source))
  }

  @Test func `pictures come from elsewhere only where the author says so`() {
    #expect(PagePolicy().text.contains("img-src 'self' data:;"))
    #expect(PagePolicy(allowsRemoteImages: true).text.contains("'self' data: https: http:;"))
  }

  @Test func `a page's policy names its script wherever a template puts it`() {
    var page = HTMLPageText(language: "en", title: "t", styles: [], parts: PageParts(text: ""))
    page.script = script
    #expect(page.text.contains("<script>\n\(script)</script>"))
    #expect(page.policy.contains(source))
    #expect(page.policy == PagePolicy(scripts: ["\n" + script, script]).text)
  }
}
