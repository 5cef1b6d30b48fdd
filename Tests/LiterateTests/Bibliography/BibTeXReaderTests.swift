import Testing

@testable import Literate

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
  ]) func aFaultHasItsPlace(text: String, expected: String) {
    let problems = reader(text).problems.map { problem in
      problem.place.map { "\($0.line):\($0.column) \(problem.message)" } ?? problem.message
    }
    #expect(problems == [expected])
  }

  @Test func theEntriesAfterAFaultAreRead() {
    let reader = reader("@book{a, title {T}}\n@book{b, title = {U}}")
    #expect(reader.problems.count == 1)
    #expect(reader.entries.map(\.key) == ["b"])
  }

  @Test(arguments: ["", "@", "@{", "@book", "@book(", "@book{", "@book{a,", "@book{a,b=", "{}@@{}"])
  func whateverIsReadItEnds(text: String) {
    #expect(reader(text).entries.isEmpty)
  }
}
