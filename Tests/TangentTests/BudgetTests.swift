import Foundation
import Testing

/// What a run may cost, and how one that takes long is stopped.
@Suite struct BudgetTests {
  @Test(arguments: [
    ("steps", "objective: {rosenbrock: {}}\nsteps: 1000000000000000\n"),
    ("cells", "data: {make_regression: {n_samples: 1000000, n_features: 1000000}}\nepochs: 1\n"),
  ])
  func `a run that costs too much is refused with its estimate`(
    name: String, problem: String
  ) throws {
    let project = try TangentProcess([
      "\(name).yaml": problem + "optimizers: {gradient_descent: {}}\n"
    ])
    let result = try project.run("run", "\(name).yaml")
    #expect(result.status == 3)
    #expect(result.errors.contains("run is over its budget [over-budget]"))
    #expect(result.errors.contains("operations and"))
    #expect(result.output.isEmpty)
  }

  @Test func `an interrupted render leaves the old report as it was`() throws {
    let project = try TangentProcess(["notebooks/long.md": Self.notebook(epochs: 1)])
    #expect(try project.run("render").status == 0)
    let before = try project.snapshot("output")
    try project.write(Self.notebook(epochs: 1_500_000), to: "notebooks/long.md")
    let result = try project.run("render", interruptedAfter: 3)
    #expect(result.status == 3)
    #expect(result.errors.contains("run was cancelled [cancelled]"))
    #expect(try project.snapshot("output") == before)
  }

  private static func notebook(epochs: Int) -> String {
    """
    # Long

    ```yaml {.run #long}
    data: {make_regression: {n_samples: 1000, n_features: 10}}
    epochs: \(epochs)
    optimizers: {gradient_descent: {learning_rate: 0.001}}
    ```

    """
  }
}
