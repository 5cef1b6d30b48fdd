import Testing

@Suite struct ListTests {
  @Test(arguments: ["batch_size", "shuffle", "replacement", "optimizer"])
  func theOptionsOfEveryOptimizerAreListed(_ name: String) throws {
    #expect(try list("loops", "batches").contains("  \(name): "))
  }

  @Test func aRangeOfASweepIsListed() throws {
    let text = try list("loops", "sweep")
    for name in ["from", "to", "count", "scale"] { #expect(text.contains("  \(name): ")) }
  }

  private func list(_ arguments: String...) throws -> String {
    let result = try TangentProcess().run(["list"] + arguments)
    #expect(result.status == 0)
    #expect(result.errors.isEmpty)
    return result.output
  }

  @Test func allFamiliesAreListed() throws {
    let text = try list()
    for word in ["directives", "data", "models", "optimizers", "figures", "metrics"] {
      #expect(text.contains(word))
    }
  }

  @Test func aMemberIsDescribedWithFormulaAndOptions() throws {
    let text = try list("optimizers", "momentum")
    #expect(text.contains("momentum"))
    #expect(text.contains("learning_rate"))
    #expect(text.contains("γ"))
  }

  @Test func aMetricSaysHowItIsComputed() throws {
    #expect(try list("metrics", "epochs_to_tolerance").contains("tolerance"))
  }

  @Test func allOfItIsAPageOfMarkdown() throws {
    #expect(try list("--markdown").split(separator: "\n").count { $0.hasPrefix("#") } > 20)
  }
}
