import Testing

/// Claims over all points of a sweep, live and against the record.
@Suite struct SweepClaimTests {
  private static let notebook = """
    # Sweep

    ```yaml {.run #rates}
    data: {make_regression: {n_samples: 20, n_features: 2, noise: 1, random_state: 1}}
    epochs: 5
    seeds: 3
    optimizers:
      sgd: {learning_rate: [0.01, 0.1, 900], batch_size: 4}
    ```

    Of the three rates 1<!--= count point: (every seed: rates.sgd.sweep.diverged) --> diverges with
    every seed, and none of the others ends below the
    optimum.<!--? every point: every seed: rates.sgd.sweep.diverged or rates.sgd.sweep.final_loss > rates.data.optimal_loss -->
    The largest rate is 900<!--= rates.sgd.sweep.learning_rate.max -->.

    """

  @Test func holdLiveAndFrozen() throws {
    let tool = try TangentProcess(["tangent.yaml": "", "notebooks/a.md": Self.notebook])
    #expect(try tool.run("render").status == 0)
    for words in [["check"], ["check", "--frozen"], ["check", "--no-cache"]] {
      let result = try tool.run(words)
      #expect(result.status == 0, "\(words): \(result)")
    }
    let record = try tool.text("output/a/results.json")
    #expect(record.contains("\"sgd.sweep.diverged\": {"))
    #expect(record.contains("\"points\": ["))
  }

  @Test func areFalseAtAPointAndASeed() throws {
    let text = Self.notebook.replacing("> rates.data.optimal_loss", with: "< 0")
    let result = try TangentProcess(["tangent.yaml": "", "notebooks/a.md": text]).run("check")
    #expect(result.status == 1)
    #expect(result.errors.contains("claim does not hold"), "\(result)")
    #expect(result.errors.contains("(point 0, seed 0)"), "\(result)")
  }

  @Test func aColumnAloneIsNoNumber() throws {
    let text = Self.notebook.replacing("sweep.learning_rate.max", with: "sweep.learning_rate")
    let result = try TangentProcess(["tangent.yaml": "", "notebooks/a.md": text]).run("check")
    #expect(result.status == 2, "\(result)")
    #expect(result.errors.contains("is one value a point, not a number"), "\(result)")
    #expect(result.errors.contains("every point: …"), "\(result)")
  }
}
