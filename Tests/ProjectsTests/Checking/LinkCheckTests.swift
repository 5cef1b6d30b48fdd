import ReportSupport
import Testing

@testable import Files
@testable import Notebooks
@testable import Pages
@testable import Projects
@testable import Reports
@testable import Values

/// Links to other Markdown files lead to something in them.
@Suite struct LinkCheckTests {
  private static let other = """
    # A head

    ## Named {#own}

    ## Über uns

    <a id="raw"></a>

    $$x$$ {#eq-a}

    ```yaml {.run #line}
    data: {make_regression: {}}
    optimizers: {sgd: {}}
    ```
    """

  private func said(_ address: String) -> [String] {
    let notebook = TextProject().notebook("# Hier\n\n[x](\(address))\n")
    let check = LinkCheck(notebook) {
      $0 == "b.md" || $0 == "c.txt"
    } anchors: { path in
      path == "b.md" ? Anchors(of: TextProject().notebook(Self.other)) : nil
    }
    return check.findings().map { $0.message + ($0.hint.map { "; " + $0 } ?? "") }
  }

  @Test(arguments: [
    "b.md", "b.md#a-head", "b.md#own", "b.md#raw", "b.md#eq-a", "b.md#line", "b.md#", "c.txt#L1",
    "b.md?plain=1#L5", "https://a.b/c.md#d", "b.md#über-uns", "b.md#%C3%BCber-uns", "b.md#a%2Dhead",
    "%62.md#own", "#hier", "#hie%72",
  ])
  func aGoodLinkIsNoFinding(address: String) {
    #expect(said(address) == [])
  }

  @Test(arguments: [
    ("b.md#a-hed", "no heading, figure or table 'a-hed' in 'b.md'; did you mean 'a-head'?"),
    (
      "b.md#nope",
      "no heading, figure or table 'nope' in 'b.md'; known: a-head, own, über-uns, line, eq-a"
    ),
    ("b.md#own%20", "no heading, figure or table 'own%20' in 'b.md'; did you mean 'own'?"),
    ("d.md#nope", "no file 'd.md'; paths start at the notebook's folder"),
  ])
  func aDeadFragmentIsFound(address: String, message: String) {
    #expect(said(address) == [message])
  }
}
