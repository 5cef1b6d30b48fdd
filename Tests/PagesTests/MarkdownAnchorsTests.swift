import ReportSupport
import Testing
import Typesetting

@testable import Files
@testable import Notebooks
@testable import Pages
@testable import Reports
@testable import Values

/// What links within a Markdown report lead to.
@Suite struct MarkdownAnchorsTests {
  private func markdown(_ text: String) throws -> String {
    let typesetters = try Typesetters(
      cache: ScriptCache { _ in
        nil
      } store: { _, _ in
      })
    let artifacts = try MarkdownRenderer().render(TextProject().report(text), with: typesetters)
    guard case .text(let markdown) = artifacts[0].content else { throw TextProject.Missing() }
    return markdown
  }

  @Test func namesThatLinksLeadToAreAnchors() throws {
    let text = try markdown(
      TextProject.run
        + """
        ```yaml {.table #t}
        of: line
        columns: [optimizer, mse]
        ```

        See [the table](#t), [](#eq-a) and [the head](#own).

        ## Head {#own}

        ## Other {#unused}

        $$a$$ {#eq-a}

        """)
    #expect(text.contains("<a id=\"t\"></a>**Table 1.**"))
    #expect(text.contains("\n## <a id=\"own\"></a>Head\n"))
    #expect(text.contains("\n## Other\n"))
    #expect(text.contains("\n<a id=\"eq-a\"></a>\n\n```math\na \\tag{1}\n```\n"))
  }

  @Test func whatNoLinkLeadsToHasNone() throws {
    let text = try markdown(
      TextProject.run
        + "```yaml {.table #t}\nof: line\ncolumns: [mse]\n```\n\n## Head\n\n[a](#head)\n")
    #expect(!text.contains("<a id"))
  }
}
