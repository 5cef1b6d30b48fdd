import Testing

@testable import Files
@testable import Values

@Suite struct SuggestionTests {
  private func values(_ text: String, of path: String = "a.json") throws -> [String: Double] {
    let kind = FileKind(ofPath: path)
    let values =
      kind.isData
      ? FileSuggestions(path, try DataDocument(parsing: Array(text.utf8), as: kind).root).values
      : CodeSuggestions(path, Array(text.utf8)).values
    return Dictionary(values.map { ($0.expression, $0.value) }, uniquingKeysWith: { a, _ in a })
  }

  @Test func namesTheValuesOfAFile() throws {
    let json = """
      {"n": 12, "x-y": {"a b": 2.5}, "note": "7", "ok": true, "times": [1, 3],
       "runs": [{"name": "one --fast", "mean": 4}, {"name": "two", "mean": 6}]}
      """
    #expect(
      try values(json) == [
        "a.json#n": 12, "a.json#x-y.`a b`": 2.5, "a.json#note": 7, "a.json#times.mean": 2,
        "a.json#times.median": 2, "a.json#times.min": 1, "a.json#times.max": 3,
        "a.json#times.last": 3, "a.json#times[0]": 1, "a.json#times[1]": 3,
        #"a.json#runs[name = "one -\-fast"].mean"#: 4, #"a.json#runs[name = "two"].mean"#: 6,
        "a.json#runs[].mean.mean": 5, "a.json#runs[].mean.median": 5, "a.json#runs[].mean.min": 4,
        "a.json#runs[].mean.max": 6, "a.json#runs[].mean.last": 6,
      ])
    let csv = try values("who,x\nann,1\nbob,2\n", of: "my data/b.csv")
    #expect(csv[#"`my data/b.csv`#[who = "ann"].x"#] == 1)
    #expect(csv["`my data/b.csv`#x.mean"] == 1.5)
  }

  /// Whatever is drafted is an expression that a pin may hold, with that value.
  @Test(
    arguments: [
      ("a.json", #"{"a": [{"k": "x|y", "v": 1.5}, {"k": "-", "v": 2}], "b": [[1, 2], [3]]}"#),
      ("b.csv", "epoch,loss\n1,0.5\n2,0.25\n"), ("c.toml", "[a.\"b c\"]\nd = 3\n"),
      ("d.yaml", "a: {b: 1}\nc: [1, 2]\n"), ("e.jsonl", "{\"a\": 1}\n{\"a\": 2}\n"),
    ])
  func draftsCanBeRead(path: String, text: String) throws {
    let root = try DataDocument(parsing: Array(text.utf8), as: FileKind(ofPath: path)).root
    let drafts = FileSuggestions(path, root).values
    #expect(!drafts.isEmpty)
    for draft in drafts {
      let expression = try Expression(parsing: Array(draft.expression.utf8)[...])
      guard case .file(let address) = expression.kind else {
        Issue.record("\(draft.expression)")
        continue
      }
      #expect(try DataSelection.item(root).value(at: address).value.number == draft.value)
    }
  }

  @Test func findsConstantsThatAreThereOnce() throws {
    let code = """
      MAX_RETRIES = 5
      PAGE: int = 1_000
      TWICE = 3
      TWICE = 4
      let pageLimit = 64
        static let ratio = 0.25
      lower = 7
      VERSION = 1.2.3
      """
    #expect(
      try values(code, of: "l.py") == [
        #"l.py#/\bMAX_RETRIES = ([\d._]+)/"#: 5, #"l.py#/\bPAGE: int = ([\d._]+)/"#: 1000,
        #"l.py#/\bpageLimit = ([\d._]+)/"#: 64, #"l.py#/\bratio = ([\d._]+)/"#: 0.25,
      ])
  }

  private func suggestion(_ number: String, _ sentence: String) throws -> PinSuggestion? {
    let token = try NumberToken(before: Array(number.utf8)[...])
    return PinSuggestion(
      for: token, beside: Set(SuggestedValue.words(of: sentence)),
      among: SuggestedValues([
        SuggestedValue("a.mean", 0.0123, named: ["tangent", "mean"]),
        SuggestedValue("b.mean", 12.3, named: ["quarto", "mean"]),
        SuggestedValue("c.limit", 64, named: ["pageLimit"]),
        SuggestedValue("d.runs", 12, named: ["runs"]),
      ]))
  }

  @Test func theLikeliestComesFirst() throws {
    #expect(try suggestion("12.3", "It takes 12.3 ms")?.expressions == ["b.mean", "a.mean * 1000"])
    #expect(
      try suggestion("12.3", "tangent takes 12.3 ms")?.expressions == ["a.mean * 1000", "b.mean"])
    // Few digits agree by chance, unless the sentence names the value.
    #expect(try suggestion("12", "over 12 times") == nil)
    #expect(try suggestion("12", "over 12 runs")?.expressions == ["d.runs"])
    #expect(try suggestion("12", "tangent takes 12 ms")?.expressions == ["a.mean * 1000"])
    // A nought at the end is a digit, too.
    #expect(try suggestion("64.0", "at most 64.0")?.expressions == ["c.limit"])
    #expect(try suggestion("60.0", "at most 60.0") == nil)
  }

  @Test func whatTheSentenceNamesMayBeStale() throws {
    #expect(try suggestion("50", "the page limit is 50")?.stale?.expression == "c.limit")
    #expect(try suggestion("50", "the limit is 50") == nil)
    #expect(try suggestion("500", "the page limit is 500") == nil)
  }

  @Test func aTrueNumberUnderAnotherNameOfTheFileIsOfferedFirst() throws {
    let twelve = (1...4).map { SuggestedValue("c.twelve\($0)", 12, named: ["twelve"], of: "c") }
    func suggestion(_ number: String, _ sentence: String) throws -> PinSuggestion? {
      PinSuggestion(
        for: try NumberToken(before: Array(number.utf8)[...]),
        beside: Set(SuggestedValue.words(of: sentence)),
        among: SuggestedValues(
          twelve + [
            SuggestedValue("c.limit", 64, named: ["pageLimit"], of: "c"),
            SuggestedValue("c.most", 50, named: ["mostItems"], of: "c"),
            SuggestedValue("c.near", 40.4, named: ["near"], of: "c"),
            SuggestedValue("c.few", 10, named: ["fewSheets", "limit"], of: "c"),
            SuggestedValue("d.pages", 40, named: ["sheets"], of: "d"),
          ]))
    }
    let found = try suggestion("50", "the page limit is 50")
    #expect(found?.expressions == ["c.most"])
    #expect(found?.stale?.expression == "c.limit")
    // Only all of its digits, and in the same file, and no number that stands everywhere.
    for number in ["40", "12"] {
      let sentence = number == "40" ? "the page limit is 40" : "the few sheets limit is 12"
      #expect(try suggestion(number, sentence)?.expressions == [])
      #expect(try suggestion(number, sentence)?.stale != nil)
    }
  }
}
