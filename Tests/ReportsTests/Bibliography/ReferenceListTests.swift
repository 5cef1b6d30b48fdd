import Prose
import ReportSupport
import Testing

@testable import Files
@testable import Notebooks
@testable import Reports
@testable import Values

@Suite struct ReferenceListTests {
  /// The lines of the list that cites all the keys, each with its address.
  private func list(_ keys: [String], of works: String, lang: String = "en") throws -> [String] {
    let prose = keys.map { "[@{\($0)}]" }.joined(separator: " ")
    let text = "---\ntitle: T\nlang: \(lang)\nbibliography: refs.bib\n---\n\n\(prose)\n"
    return try TextProject(files: ["refs.bib": works]).report(text).citations.list.map {
      $0.markdown + ($0.address.map { " <\($0)>" } ?? "")
    }
  }

  private func faults(_ prose: String, _ files: [String: String]) -> [String] {
    let names = files.keys.sorted().joined(separator: ", ")
    return TextProject(files: files).faults("---\nbibliography: [\(names)]\n---\n\n\(prose)\n")
  }

  @Test(arguments: [
    (
      "@misc{a, author={Kay, D.}, title={An Optimizer}, year=2014, eprint={1412.6980}, "
        + "archiveprefix={arXiv}}",
      "Kay, D. (2014). An Optimizer. arXiv:1412.6980. <https://arxiv.org/abs/1412.6980>"
    ),
    (
      "@misc{a, author={K}, title={T}, year=1, eprint={1412.6980v2}, doi={10.1/x}}",
      "K (1). T. arXiv:1412.6980v2. <https://doi.org/10.1/x>"
    ),
    (
      "@misc{a, author={K}, title={T}, year=1, eprint={123}, eprinttype={jstor}}",
      "K (1). T. JSTOR:123. <https://www.jstor.org/stable/123>"
    ),
    ("@misc{a, author={K}, title={T}, year=1, eprint={12345}}", "K (1). T."),
    (
      "@book{a, author={Eve, F.}, title={Main}, subtitle={The Rest}, volume=3, series={LNCS}, "
        + "address={Town}, publisher={P}, edition=2, year=1990}",
      "Eve, F. (1990). Main: The Rest. LNCS 3, 2nd edition, P, Town."
    ),
    ("@book{a, author={E}, title={Why?}, subtitle={S}, year=1}", "E (1). Why? S."),
    ("@book{a, author={E}, title={Why?}, volume=2, year=1}", "E (1). Why? vol. 2."),
    ("@book{a, editor={E, F}, title={T}, year=1}", "E, F. (ed.) (1). T."),
    ("@book{a, editor={E and G}, title={T}, year=1}", "E and G (eds.) (1). T."),
    ("@misc{a, author={Abe, Jun and others}, title={T}, year=1}", "Abe, J. et al. (1). T."),
    ("@misc{a, author={A and B and others}, title={T}, year=1}", "A, B, et al. (1). T."),
    (
      "@misc{a, author={A}, title={On $O(\\sqrt{g})$ and a_b*c <b>}, year=1}",
      "A (1). On $O(\\sqrt{g})$ and a\\_b\\*c &lt;b>."
    ),
    ("@misc{a, title={1. First}, year=1}", "1\\. First (1)."),
    ("@misc{a, title={# Not a heading}, year=1}", "\\# Not a heading (1)."),
    (
      "@misc{a, author={A}, title={T}, year=1, howpublished={Web, \\url{https://x.y/~u}}}",
      "A (1). T. Web. <https://x.y/~u>"
    ),
    (
      "@misc{a, author={A}, title={T}, year=1, url={https://x.y/{\\textasciitilde}u\\_v}}",
      "A (1). T. <https://x.y/~u_v>"
    ),
    (
      "@inproceedings{a, author={A}, title={T}, year=1, booktitle={B}, series={S}, number=7, "
        + "pages={3-9}}", "A (1). T. *B* (S 7), 3–9."
    ),
    (
      "@article{a, author={A}, title={T}, year=1, journal={J}, pages={e1-3}}",
      "A (1). T. *J*, e1-3."
    ),
  ]) func aWorkIsALine(entry: String, expected: String) throws {
    #expect(try list(["a"], of: entry) == [expected])
  }

  /// Marks that would begin a list, a heading, a quote, a table, a rule or the underline of one.
  @Test(arguments: ["#", "##", "-", "+", "*", "**", ">", "=", "==", "1.", "12)", "|", "[", "<"])
  func aTitleThatBeginsWithAMarkIsALineAllTheSame(mark: String) throws {
    let line = try #require(try list(["a"], of: "@misc{a, title={\(mark) End}, year=1}").first)
    for text in [line + "\n", "- \(line)\n", "Text\n\(line)\n"] {
      var blocks = MarkdownParser.parse(text).blocks
      if case .list(let list)? = blocks.first { blocks = list.items.flatMap(\.blocks) }
      #expect(blocks.count == 1)
      let words = blocks.plainText(citing: { $0.literal }, formulas: { $0 })
      #expect(words.hasSuffix("\(mark) End (1)."), "\(line)")
    }
  }

  @Test func chineseLists() throws {
    let entry =
      "@book{a, author={王小云 and others}, title={密码？}, volume=2, edition=3, year=2020}"
    #expect(try list(["a"], of: entry, lang: "zh") == ["王小云 等（2020）。密码？第 2 卷，第 3 版。"])
  }

  /// A list has each work in the language that it is written in.
  @Test func worksInLatinLettersKeepTheirMarksInChineseLists() throws {
    let entry = """
      @article{a, author={Robbins, Herbert and Monro, Sutton}, title={A Method}, journal={Annals},
        volume=22, number=3, pages={400--407}, year=1951}
      """
    let line = "Robbins, H. and Monro, S. (1951). A Method. *Annals* 22(3), 400–407."
    #expect(try list(["a"], of: entry, lang: "zh") == [line])
    #expect(try list(["a"], of: entry, lang: "en") == [line])
  }

  @Test func partsInheritFromTheirBooks() throws {
    let works = """
      @inproceedings{part, author={C}, title={Part}, crossref={Proc}, pages={1--2}}
      @proceedings{proc, editor={D, E}, title={Proc}, booktitle={The Proc}, year=1999, doi={10.1/p}}
      @incollection{chapter, author={F}, title={Ch}, crossref={book}}
      @book{book, title={Book}, subtitle={Sub}, publisher={P}, year=1980, xdata={town}}
      @xdata{town, address={Town}}
      @book{again, title={Again}, author={G}, crossref={book}}
      """
    #expect(
      try list(["part", "chapter", "again"], of: works) == [
        "C (1999). Part. *The Proc*, 1–2.", "F (1980). Ch. *Book: Sub*, P, Town.",
        "G (1980). Again: Sub. P, Town.",
      ])
  }

  @Test func aCircleOfEntriesEnds() throws {
    let works = "@misc{a, title={A}, crossref={b}}@misc{b, year=2, crossref={a}}"
    #expect(try list(["a"], of: works) == ["A (2)."])
  }

  @Test func onlyCitedWorksAreFaulty() {
    let works = """
      @misc{good, title={T}, year=1}
      @misc{bad, title {T}}
      @misc{short, title=nope, year=2}
      @misc{twice, title={T}}@misc{twice, title={U}}
      @misc{same, title={T}}@misc{same, title={T}}
      @misc{lost, crossref={none}}
      """
    let files = ["refs.bib": works]
    #expect(faults("[@good; @same]", files).isEmpty)
    #expect(faults("[@bad] and @bad", files) == ["2:12 missing '=' after field 'title'"])
    #expect(faults("@short", files) == ["3:20 unknown abbreviation 'nope'"])
    #expect(faults("@twice", files) == ["4:30 duplicate key 'twice'"])
    #expect(faults("@lost", files) == ["6:13 unknown work 'none'"])
  }

  @Test func whatNobodyCanCiteIsAWarning() throws {
    let files = ["refs.bib": "@misc{, title={T}}\n@misc{a, title={T}, year=1}"]
    let text = "---\nbibliography: refs.bib\n---\n\n[@a]\n"
    #expect(try TextProject(files: files).report(text).citations.list.map(\.key) == ["a"])
  }

  @Test func aPackageIsNoCitation() throws {
    let hints = TextProject(files: ["refs.bib": "@misc{a, title={T}}"]).problems(
      "---\nbibliography: refs.bib\n---\n\nWe use @types/node, and [@types/node].\n"
    ).map(\.hint)
    #expect(hints == ["known: a; write '\\@types/node' for plain text", "known: a"])
  }

  @Test func keysAreOfAnyScript() throws {
    let works = "@misc{müller2020, title={X}, year=1}@misc{王2020, title={Y}, year=2}"
    #expect(try list(["müller2020", "王2020"], of: works) == ["X (1).", "Y (2)."])
  }
}
