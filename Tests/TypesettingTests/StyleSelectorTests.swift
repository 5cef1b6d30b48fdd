import Testing

@testable import Typesetting

@Suite struct StyleSelectorTests {
  private let path = [#"span class="katex""#, #"span class="a b""#, "span", #"span class="c""#]
    .map { MarkupElement($0[...]) }

  @Test(arguments: [
    (".c", true), (".katex .c", true), (".katex .a.b .c", true), (".a>span .c", true),
    (".a>span>.c", true), ("span", true), (".c::before", true), (".katex *", true),
    (".b", false), (".c .katex", false), (".a>.c", false), (".katex>.c", false), ("svg", false),
    (".a.c", false), (".katex>span>.c", false),
  ])
  func matches(selector: String, expected: Bool) {
    #expect(StyleSelector(selector[...]).matches(path) == expected)
  }

  @Test func readsTheRulesOfAStyleSheet() {
    let rules = StyleRule.parse(
      "@font-face{src:a}.a,.b>c{font:normal 1em X;top:0}\n.d{font-weight:700}")
    #expect(rules.map { $0.selectors.map(\.text) } == [[".a", ".b>c"], [".d"]])
    #expect(rules.map(\.declarations) == ["font:normal 1em X;top:0", "font-weight:700"])
    #expect(rules[0].fontDeclarations.map { "\($0.property)=\($0.value)" } == ["font=normal 1em X"])
  }
}
