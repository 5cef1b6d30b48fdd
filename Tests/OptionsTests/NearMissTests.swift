import Testing

@testable import Options

@Suite struct NearMissTests {
  @Test(arguments: [
    ("momentun", "momentum"), ("epoch", "epochs"), ("sdg", "sgd"), ("Adam", "adam"),
    ("learningrate", "learning_rate"),
  ])
  func `a misspelt name finds its neighbour`(word: String, name: String) {
    let known = ["sgd", "momentum", "adam", "epochs", "learning_rate"]
    #expect(NearMiss.nearest(to: word, among: known) == name)
  }

  @Test(arguments: [["name", "time_s", "seed"], ["time_s", "name"], ["dime", "name", "time_s"]])
  func `of equally near names the one that begins alike is meant`(known: [String]) {
    // One letter is nearer than two, whatever the names begin with.
    let expected = known.contains("dime") ? "dime" : "time_s"
    #expect(NearMiss.nearest(to: "time", among: known) == expected)
  }

  @Test(arguments: [
    ("", "", 0), ("", "ab", 2), ("ab", "ab", 0), ("ab", "ba", 1), ("abc", "acb", 1),
    ("abcd", "badc", 2),
    ("ab", "a", 1), ("a", "ab", 1), ("abc", "axc", 1), ("abc", "cab", 2), ("kitten", "sitting", 3),
  ])
  func `a letter more, less or other is one mistake, and so are two swapped`(
    one: String, other: String, distance: Int
  ) {
    #expect(NearMiss.editDistance(Array(one), Array(other)) == distance)
    #expect(NearMiss.editDistance(Array(other), Array(one)) == distance)
  }

  @Test func `nothing near gives the list, if it is short`() {
    #expect(NearMiss.hint(for: "zzzzzz", among: ["log", "linear"]) == "known: log, linear")
    #expect(NearMiss.hint(for: "zzzzzz", among: (0..<20).map { "name\($0)" }) == nil)
  }
}
