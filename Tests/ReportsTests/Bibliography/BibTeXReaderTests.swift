import Testing

@testable import Files
@testable import Notebooks
@testable import Reports
@testable import Values

@Suite struct BibTeXReaderTests {
  private func reader(_ text: String) -> BibTeXReader {
    BibTeXReader(SourceFile(path: "refs.bib", text: text))
  }

  @Test func anEntryHasKindKeyAndFields() throws {
    let entry = try #require(
      reader(
        """
        A comment, me@example.org.
        @Article{polyak1964,
          author = {Polyak, Boris T.},
          Title = "Some {Methods}",
          year = 1964,
        }
        """
      ).entries.first)
    #expect(entry.kind == "article")
    #expect(entry.key == "polyak1964")
    #expect(entry["title"] == "Some {Methods}")
    #expect(entry["year"] == "1964")
    #expect(entry["doi"] == nil)
  }

  @Test func abbreviationsAndPartsAreJoined() {
    let text =
      "@string{j = {Journal}}@comment{x}@article{a, journal = j # { of } # \"X\", month = feb}"
    let entry = reader(text).entries.first
    #expect(entry?["journal"] == "Journal of X")
    #expect(entry?["month"] == "February")
  }

  @Test(arguments: [
    ("@book{a, title {T}}", "1:10 missing '=' after field 'title'"),
    ("@book{a, title = {T} year = 1}", "1:10 missing ',' after field 'title'"),
    ("@book{a, title = T}", "1:18 unknown abbreviation 'T'"),
    ("@book{a, title = {T", "1:18 brace without an end"),
    ("@book{a, title = \"T", "1:18 quote without an end"),
    ("@book{, title = {T}}", "1:1 missing key of an entry"),
    ("@book{a b}", "1:7 missing ',' after key 'a'"),
    ("@book{a, = {T}}", "1:10 unexpected '=' in an entry"),
    ("@book{a, title = {T}", "1:1 entry without an end"),
    ("@book{a, title = T # {U}, year = 1}", "1:18 unknown abbreviation 'T'"),
  ]) func aFaultHasItsPlace(text: String, expected: String) {
    let reader = reader(text)
    let problems = (reader.problems + reader.entries.flatMap(\.problems)).map { problem in
      problem.place.map { "\($0.line):\($0.column) \(problem.message)" } ?? problem.message
    }
    #expect(problems == [expected])
  }

  @Test func theEntriesAfterAFaultAreRead() {
    let reader = reader("@book{a, title {T}}\n@book{, x = 1}\n@book{b, title = {U}}")
    #expect(reader.problems.count == 1)
    #expect(reader.entries.map(\.key) == ["a", "b"])
    #expect(reader.entries.map(\.problems.count) == [1, 0])
  }

  @Test func commentsStandBetweenTheParts() {
    let text = """
      @misc{a, % } of the author, = 3
        % title = {No},
        author % or editor
          = {A} % {B}
          # { and B},
        title = {100% {\\%} of it}, year = 1 % 2
      }
      """
    let entry = reader(text).entries.first
    #expect(entry?.problems.isEmpty == true)
    #expect(entry?.fields.map(\.name) == ["author", "title", "year"])
    #expect(entry?["author"] == "A and B")
    #expect(entry?["title"] == "100% {\\%} of it")
  }

  @Test func abbreviationsHoldForTheFilesBehind() {
    let strings = reader("@string{j = {J}}@string{k = j # {K}}@string{l = nope}").strings
    let text = "@misc{a, journal = k, year = 1}@misc{b, journal = l}@misc{c, journal = JAN}"
    let entries = BibTeXReader(SourceFile(path: "b.bib", text: text), strings: strings).entries
    #expect(entries.map { $0["journal"] } == ["JK", nil, "January"])
    #expect(entries.map(\.problems.count) == [0, 1, 0])
  }

  @Test(arguments: ["", "@", "@{", "@book", "@book(", "@book{", "@book{a,", "@book{a,b=", "{}@@{}"])
  func whateverIsReadItEnds(text: String) {
    #expect(reader(text).entries.allSatisfy { !$0.problems.isEmpty })
  }
}
