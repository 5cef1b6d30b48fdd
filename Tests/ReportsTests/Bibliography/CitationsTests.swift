import Prose
import ReportSupport
import Testing

@testable import Files
@testable import Notebooks
@testable import Reports
@testable import Values

@Suite struct CitationsTests {
  private static let works = """
    @article{polyak1964, author={Polyak, Boris T.}, title={Some methods}, journal={USSR}, volume=4,
      number=5, pages={1--17}, year=1964, doi={10.1016/0041-5553(64)90137-5}}
    @article{robbins1951, author={Herbert Robbins and Sutton Monro}, title={A method}, year=1951}
    @article{many2011, author={A. One and B. Two and C. Three}, title={T}, year=2011}
    @book{g1, author={Gauss, C. F.}, title={First}, year=1809}
    @book{g2, author={Gauss, C. F.}, title={Second}, year=1809}
    @book{hart, author={Bernard 't Hart and {\\'E}ric \\c{C}elik}, title={H}, year=2011}
    @book{bad, author={Erd{\\H{o}}s, P{\\'a}l}, title={<b>}, year=1950, url={javascript:x}}
    """

  private func report(_ prose: String, lang: String = "en") throws -> Report {
    try TextProject(files: ["refs.bib": Self.works]).report(
      "---\ntitle: T\nlang: \(lang)\nbibliography: refs.bib\n---\n\n\(prose)\n")
  }

  private func text(_ prose: String, lang: String = "en") throws -> String {
    let report = try report(prose, lang: lang)
    return report.notebook.document.citations.flatMap { report.citations.pieces(of: $0) }
      .map { piece in
        switch piece {
        case .words(let words), .link(let words, _): words
        }
      }.joined()
  }

  @Test(arguments: [
    ("[@polyak1964]", "(Polyak 1964)"),
    ("[@robbins1951; @polyak1964, p. 3]", "(Robbins and Monro 1951; Polyak 1964, p. 3)"),
    ("@robbins1951", "Robbins and Monro (1951)"),
    ("@many2011 [p. 2]", "One et al. (2011, p. 2)"),
    ("[see -@polyak1964]", "(see 1964)"), ("@hart", "’t Hart and Çelik (2011)"),
    ("[@g2; @g1]", "(Gauss 1809b; Gauss 1809a)"),
  ]) func inEnglish(prose: String, expected: String) throws {
    #expect(try text(prose) == expected)
  }

  @Test(arguments: [
    ("[@polyak1964]", "（Polyak，1964）"), ("@robbins1951", "Robbins 和 Monro（1951）"),
  ]) func inChinese(prose: String, expected: String) throws {
    #expect(try text(prose, lang: "zh") == expected)
  }

  @Test func theListIsSortedAndHasAddresses() throws {
    let list = try report("[@robbins1951; @polyak1964]").citations.list
    #expect(list.map(\.key) == ["polyak1964", "robbins1951"])
    #expect(list[0].address == "https://doi.org/10.1016/0041-5553(64)90137-5")
    #expect(list[0].markdown.contains("*USSR* 4(5), 1–17"))
    #expect(list[1].address == nil)
  }

  @Test func anUnknownKeyIsPlacedWithTheNearestName() {
    let text = "---\nbibliography: refs.bib\n---\n\nSee [@poliak1964].\n"
    #expect(
      TextProject(files: ["refs.bib": Self.works]).faults(text) == ["5:6 unknown work 'poliak1964'"]
    )
  }

  @Test func aMissingFileIsPlacedInTheFrontMatter() {
    #expect(
      TextProject().faults("---\nbibliography: refs.bib\n---\n")
        == ["2:15 missing file 'refs.bib'"])
  }

  @Test func twoFormulasOfOneNameAreOneTooMany() {
    #expect(
      TextProject().faults("$$x$$ {#eq-a}\n\n$$y$$ {#eq-a}\n") == ["3:1 duplicate id 'eq-a'"])
  }

  @Test(arguments: [
    ("Erd{\\H{o}}s", "Erdős"), ("G{\\\"o}del", "Gödel"), ("G\\\"odel", "Gödel"),
    ("Fran\\c{c}ois", "François"), ("a--b", "a–b"), ("A \\& B", "A & B"), ("{\\o}", "ø"),
    ("``x''", "“x”"), ("\\emph{x} y", "x y"), ("na{\\\"\\i}ve", "naïve"), ("a~b", "a\u{A0}b"),
    ("{\\LaTeX{} Project Team}", "LaTeX Project Team"), ("\\Foo{} and \\foo{x}", "Foo and x"),
    ("at \\url{https://x.y/~u/a_b}", "at https://x.y/~u/a_b"), ("\\href{https://x.y}{z}", "z"),
    ("a\\\\b", "a b"), ("E\\texttwosuperior{}GAN, 360\\textopenbullet", "E²GAN, 360◦"),
    ("$\\lambda$-calculus", "λ-calculus"), ("$n^\\alpha$", "n^α"),
    ("$O(\\sqrt{g})$", "O(\\sqrt{g})"), ("\\$5 and $6", "$5 and $6"),
  ]) func texBecomesCharacters(tex: String, expected: String) {
    let words = LaTeXText(tex).words
    #expect(words == expected)
    #expect(Array(words.unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test(arguments: [
    ("Polyak, Boris T.", "Polyak|B. T."), ("Boris T. Polyak", "Polyak|B. T."),
    ("Ludwig van Beethoven", "van Beethoven|L."), ("{The SciPy Community}", "The SciPy Community|"),
    ("King, Jr, Martin Luther", "King Jr|M. L."), ("Jean-Paul Sartre", "Sartre|J.-P."),
    ("李, 航", "李|航"), ("Ploeg, Atze van der", "Ploeg|A. van der"), ("hooks, bell", "hooks|b."),
    ("Bernard 't Hart", "’t Hart|B."), ("{\\'E}tienne \\v{S}im", "Šim|É."),
  ]) func aNameHasTwoParts(text: String, expected: String) {
    let name = PersonName(text)
    #expect("\(name.family)|\(name.initials)" == expected)
  }
}
