import Testing

@testable import Typesetting

@Suite struct MathTypesetterTests {
  let typesetter: MathTypesetter

  init() throws {
    typesetter = MathTypesetter(library: try .katex())
  }

  @Test func typesets() throws {
    let html = try typesetter.html(#"J(\theta) = \frac{1}{2m}"#, display: true)
    #expect(html.hasPrefix(#"<span class="katex-display"><span class="katex">"#))
  }
}
