import ReportSupport
import Testing

@testable import Files
@testable import Notebooks
@testable import Pages
@testable import Reports
@testable import Values

/// Numbers of sections and formulas, and the links that read as them.
@Suite struct NumbersTests {
  private static let text = """
    ---
    title: T
    number-sections: true
    ---

    ## One

    $$a$$ {#eq-first}

    ### Deeper

    $$b \\tag{B}$$ {#eq-own}

    ## Two

    $$c$$ {#eq-last}
    """

  @Test func sectionsCountByTheirDepth() throws {
    let numbers = SectionNumbers(try TextProject().report(Self.text))
    #expect(["one", "deeper", "two"].map { numbers[$0] } == ["1", "1.1", "2"])
  }

  @Test func sectionsHaveNoneUnlessAskedFor() throws {
    let text = Self.text.replacing("number-sections: true", with: "toc: false")
    #expect(SectionNumbers(try TextProject().report(text))["one"] == nil)
  }

  @Test func formulasCountByThemselvesAndAnAuthorsTagStays() throws {
    let report = try TextProject().report(Self.text)
    let numbers = EquationNumbers(report.notebook.document)
    #expect(["eq-first", "eq-own", "eq-last"].map { numbers[$0] } == ["1", "B", "2"])
    let formulas = report.notebook.document.namedFormulas
    #expect(formulas.map(numbers.tex) == ["a \\tag{1}", "b \\tag{B}", "c \\tag{2}"])
  }

  @Test(arguments: [
    ("en", "[](#eq-last)", "Equation 2"), ("zh", "[](#eq-last)", "式 2"),
    ("en", "[](#deeper)", "Section 1.1"), ("zh", "[](#deeper)", "第 1.1 节"),
  ]) func aLinkWithoutWordsReadsAsWhatItLeadsTo(language: String, link: String, expected: String)
    throws
  {
    let text =
      Self.text.replacing("title: T", with: "title: T\nlang: \(language)") + "\n\n\(link)\n"
    let report = try TextProject().report(text)
    let references = CrossReferences(report)
    #expect(report.notebook.document.links.compactMap(references.text) == [expected])
  }

  @Test func markdownCarriesTheNumbers() throws {
    let pieces = MarkdownBody(try TextProject().report(Self.text), forGitHub: false).pieces
    guard case .prose(let prose)? = pieces.first else {
      Issue.record("no prose")
      return
    }
    #expect(prose.contains("### 1.1 Deeper"))
    #expect(prose.contains("$$\\tag{1}a$$\n"))
    #expect(!prose.contains("{#eq"))
  }
}
