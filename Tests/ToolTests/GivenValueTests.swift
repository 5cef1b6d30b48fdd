import Testing

/// Numbers that a notebook itself gives, in its front matter and its specifications.
@Suite("Prose may quote what a notebook gives")
struct GivenValueTests {
  private static func text(_ prose: String) -> String {
    """
    ---
    title: Given
    params: {noise: 0.5, name: x}
    ---

    ```yaml {.run #fit}
    data: {make_regression: {n_samples: 20, n_features: 2, noise: "${noise}", random_state: 1}}
    initial: [1, 2.5, 3]
    epochs: 5
    model: {ridge: {alpha: 0.25}}
    optimizers: {slow: {optimizer: sgd, learning_rate: [0.1, 0.2]}}
    ```

    \(prose)

    """
  }

  private static let prose = """
    With noise 0.5<!--= params.noise -->, which is 0.50<!--= fit.options.data.noise -->, from
    20<!--= fit.options.data.make_regression.n_samples --> samples, 25 %<!--= fit.options.model.alpha -->,
    5<!--= fit.options.epochs --> epochs from 2.5<!--= fit.options.initial[1] --> and
    0.2<!--= fit.options.optimizers.slow.learning_rate[1] -->.<!--? params.noise < 1 -->
    """

  @Test("live, frozen, and from another notebook")
  func holds() throws {
    let project = try TangentProcess([
      "notebooks/a.md": Self.text(Self.prose),
      "notebooks/b.md":
        "Of 0.5<!--= a.md#params.noise --> and 5<!--= a.md#fit.options.epochs -->.\n",
    ])
    #expect(try project.run("render").status == 0)
    for words in [["check"], ["check", "--frozen"]] {
      let check = try project.run(words)
      #expect(check.status == 0, "\(check.errors)")
      #expect(check.errors.contains("2 files, 9 pinned numbers, 1 claim: all true"))
    }
    let text = Self.text(Self.prose).replacing("noise: 0.5", with: "noise: 0.75")
    try project.write(text, to: "notebooks/a.md")
    let stale = try project.run("check", "--frozen", "notebooks/a.md")
    #expect(stale.status == 1)
    #expect(stale.errors.contains("14:12: error: pinned number is stale"), "\(stale.errors)")
    #expect(!stale.errors.contains("written by hand"))
    #expect(try project.run("update").status == 0)
    let updated = try project.text("notebooks/a.md")
    #expect(updated.contains("noise 0.8<!--= params.noise -->, which is 0.75<!--="))
    #expect(try project.run("check").status == 0)
  }

  @Test(
    "what is not given is unknown, with what was meant",
    arguments: [
      ("params.noize", "did you mean 'noise'?"), ("params.name", "known"),
      ("fit.data.noise", "an option: write 'fit.options.data.noise'"),
      ("fit.options.data.noize", "did you mean 'noise'?"), ("fit.options.initial[3]", "unknown"),
    ])
  func isUnknown(address: String, hint: String) throws {
    let project = try TangentProcess([
      "notebooks/a.md": Self.text("It is 1<!--= \(address) -->.")
    ])
    let check = try project.run("check")
    #expect(check.status == 2)
    #expect(check.errors.contains("[unknown-address]"), "\(check.errors)")
    #expect(check.errors.contains(hint), "\(check.errors)")
  }
}
