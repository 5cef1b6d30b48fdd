import Options
import Testing

@Suite("Patterns for paths")
struct PathPatternTests {
  @Test(
    "fit as in .gitignore",
    arguments: [
      ("*.md", "a/b/c.md", true), ("*.md", "a.mdx", false), ("/a.md", "a.md", true),
      ("/a.md", "b/a.md", false), ("build", "x/build/y.md", true), ("build/", "build/y.md", true),
      ("docs/*.md", "docs/a.md", true), ("docs/*.md", "docs/b/a.md", false),
      ("docs/**", "docs/b/a.md", true), ("docs/**", "docs", false),
      ("docs/**/a.md", "docs/a.md", true), ("docs/**/a.md", "docs/x/y/a.md", true),
      ("**/a.md", "a.md", true), ("a?c.md", "abc.md", true), ("a?c.md", "ac.md", false),
      ("[a-c]x", "bx", true), ("[!a-c]x", "bx", false), ("日*", "日 x", true),
      ("a*b*c", "axxbyyc", true), ("a*b*c", "axxbyy", false), (#"\*"#, "*", true),
      (#"\*"#, "x", false), ("a/b", "a/b/c", true), ("a/b", "x/a/b", false),
    ])
  func fits(pattern: String, path: String, isFit: Bool) {
    #expect(PathPattern(pattern).match(path) == isFit, "\(pattern) \(path)")
  }

  @Test("are quick with many stars")
  func stars() {
    let pattern = PathPattern(String(repeating: "*a", count: 200) + "b")
    #expect(!pattern.match(String(repeating: "a", count: 20_000)))
  }

  @Test("take back with ! what those before it fit")
  func exceptions() {
    let patterns = PathPatterns(["docs", "!docs/kept.md"])
    #expect(patterns.match("docs/a.md"))
    #expect(!patterns.match("docs/kept.md"))
    #expect(!patterns.match("a.md"))
  }
}
