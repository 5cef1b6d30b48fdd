import Testing

@Suite("A sweep in the terminal") struct SweepTextTests {
  private static let specification = """
    data: {make_regression: {n_samples: 20, n_features: 2, noise: 0.1, random_state: 1}}
    epochs: 3
    seeds: 3
    optimizers:
      sgd: {learning_rate: [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1], batch_size: [4, 20]}
      adam: {}

    """

  private func run(_ words: String..., text: String = specification) throws -> String {
    let result = try TangentProcess(["sweep.yaml": text]).run(["run", "sweep.yaml"] + words)
    #expect(result.status == 0, "\(result)")
    return result.output
  }

  @Test("says which point is the best, which ones come next, and how seeds vary")
  func text() throws {
    let output = try run()
    #expect(output.contains("sgd (best of 14 at learning_rate 0.1, batch_size 4)"), "\(output)")
    #expect(output.contains("sgd: 10 best of 14"))
    let lines = output.split(separator: "\n").filter { $0.hasPrefix("sgd.sweep[") }
    #expect(lines.count == 10)
    #expect(lines.first?.hasPrefix("sgd.sweep[12] ") == true)
    #expect(output.contains("final_loss over 3 seeds"))
    #expect(output.contains("learning_rate 0.001 … 0.1, log"))
    #expect(output.contains("● batch_size 4   ● batch_size 20"))
    // A run without a sweep is told as before.
    #expect(!output.contains("adam.sweep"))
  }

  @Test("says that all diverged")
  func diverged() throws {
    let text = Self.specification.replacing(
      "[0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1], batch_size: [4, 20]", with: "[900, 1000]")
    let output = try run(text: text)
    #expect(output.contains("sgd (none of 2 is best)"), "\(output)")
    #expect(output.contains("diverged"))
  }

  @Test("is a line a point and seed in CSV")
  func points() throws {
    let lines = try run("--format", "csv", "--points").split(separator: "\n")
    #expect(lines.count == 1 + 14 * 3 + 3)
    let head = lines[0].split(separator: ",", omittingEmptySubsequences: false)
    #expect(head.prefix(5) == ["label", "point", "seed", "learning_rate", "batch_size"])
    #expect(head.contains("final_loss"))
    // Adam's pairs stand between quotes.
    for line in lines where !line.hasPrefix("adam") {
      #expect(line.split(separator: ",", omittingEmptySubsequences: false).count == head.count)
    }
    #expect(lines[1].hasPrefix("sgd,0,0,0.001,4,"))
    #expect(lines[5].hasPrefix("sgd,1,1,0.001,20,"))
    #expect(lines[43].hasPrefix("adam,0,0,,"))
    #expect(try TangentProcess().run("run", "-", "--points", input: "").status == 64)
  }
}
