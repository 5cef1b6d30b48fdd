import ReportSupport
import Testing

@testable import Files
@testable import Notebooks
@testable import Reports
@testable import Values

/// What a pin on an optimum says where there is none.
@Suite struct MissingOptimumTests {
  private func text(_ penalty: Double, _ address: String) -> String {
    """
    ```yaml {.run #a}
    data: {make_blobs: {n_samples: 20, centers: 2, cluster_std: 0.5, random_state: 1}}
    model: {logistic_regression: {alpha: \(penalty)}}
    epochs: 2
    optimizers: {gradient_descent: {learning_rate: 0.1}}
    ```

    J is 1<!--= \(address) --> at least.

    """
  }

  @Test(arguments: ["a.data.optimal_loss", "a.gradient_descent.optimality_gap"])
  func `the reason stands beside the pin`(_ address: String) {
    let found = TextProject().findings(text(0, address)).joined()
    #expect(found.contains("'\(address)' has no value"))
  }

  @Test(arguments: ["a.data.optimal_los", "a.gradient_descen.optimality_gap"])
  func `other names are unknown`(_ address: String) {
    #expect(!TextProject().faults(text(0, address)).isEmpty)
  }

  @Test func `with a penalty there is one`() {
    let found = TextProject().findings(text(0.1, "a.data.optimal_loss")).joined()
    #expect(!found.contains("has no value"))
  }
}
