import Testing

@Suite("A value that a run does not have") struct MissingValueTests {
  private static func notebook(_ prose: String) -> String {
    """
    ```yaml {.run #a}
    data: {make_regression: {n_samples: 40, n_features: 1, noise: 1, random_state: 1}}
    epochs: 5
    optimizers:
      sgd: {learning_rate: 0.1, batch_size: 10, shuffle: false}
    ```

    \(prose)

    """
  }

  @Test("is said with the reason, by check and by explain")
  func reason() throws {
    let prose = "The floor is 1<!--= a.theory.sgd.noise_floor -->, the rate 1<!--= a.sgd.rate -->."
    let project = try TangentProcess(["notebooks/a.md": Self.notebook(prose)])
    let check = try project.run("check")
    #expect(check.status == 2)
    #expect(check.errors.contains("'a.theory.sgd.noise_floor' has no value [missing-value]"))
    #expect(check.errors.contains("= hint: batches in the order of the data repeat themselves"))
    #expect(check.errors.contains("= hint: a slope needs 8 epochs above rounding"))
    let explained = try project.run("explain", "a.theory.sgd.noise_floor").output
    #expect(explained.contains("a.theory.sgd.noise_floor = none: batches in the order"))
  }

  @Test("is the same in a record, which does not say why")
  func recorded() throws {
    let prose = "It takes 5<!--= a.sgd.epochs --> epochs."
    let project = try TangentProcess(["notebooks/a.md": Self.notebook(prose)])
    #expect(try project.run("update").status == 0)
    #expect(try project.text("output/a/results.json").contains("\"sgd.rate\": null"))
    // Once from a new run and once from the kept one.
    for arguments in [["check", "--no-cache"], ["check"], ["check", "--frozen"]] {
      #expect(try project.run(arguments).status == 0, "\(arguments)")
    }
    let explained = try project.run("explain", "a.sgd.rate").output
    #expect(explained.contains("the same in output/a/results.json"))
  }
}
