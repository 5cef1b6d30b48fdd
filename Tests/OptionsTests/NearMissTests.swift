import Options
import Testing

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

  @Test func `nothing near gives the list, if it is short`() {
    #expect(NearMiss.hint(for: "zzzzzz", among: ["log", "linear"]) == "known: log, linear")
    #expect(NearMiss.hint(for: "zzzzzz", among: (0..<20).map { "name\($0)" }) == nil)
  }
}
