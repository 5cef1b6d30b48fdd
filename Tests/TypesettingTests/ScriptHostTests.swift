import Testing

@testable import Typesetting

@Suite struct ScriptHostTests {
  private let counter = Script(
    "counter",
    """
    var calls = 0;
    function count(word) {
      calls += 1;
      if (word === "fail") throw new Error("failed");
      if (word === "much") { var all = []; while (true) all.push(new Array(1000).join("x")); }
      return String(calls);
    }
    """)

  @Test(arguments: ["fail", "much"])
  func anEngineThatGaveNoResultIsNotUsedAgain(word: String) throws {
    let host = ScriptHost(cache: .none)
    func count(_ word: String) throws -> String {
      try host.call("count", word, needing: [counter])
    }
    // One that did is.
    #expect(try (1...3).map { _ in try count("") } == ["1", "2", "3"])
    #expect(throws: ScriptError.self) { try count(word) }
    #expect(try (1...2).map { _ in try count("") } == ["1", "2"])
  }
}
