import Foundation
import TestSupport
import Testing

@testable import Optimization

@Suite struct MetricsTests {
  @Test func `every metric has a name of its own and says how it is computed`() {
    let names = Metrics.run.map(\.name) + Metrics.data.map(\.name)
    #expect(Set(names).count == names.count)
    for name in names { #expect(name.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "_" }) }
    for summary in Metrics.run.map(\.summary) + Metrics.data.map(\.summary) {
      #expect(summary.count >= 5 && !summary.hasSuffix("."))
    }
  }

  @Test func `the catalogue has every group of the folder`() throws {
    let folder = Fixture.folder.appending(
      path: "../../Sources/Optimization/Experiments/Metrics")
    let catalogue = try String(
      contentsOf: folder.appending(path: "Metrics.swift"), encoding: .utf8)
    let groups = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix("Metrics.swift") && $0 != "Metrics.swift" }
      .map { $0.replacing(".swift", with: "") }
    #expect(groups.count >= 10)
    for group in groups {
      #expect(catalogue.contains(group.prefix(1).lowercased() + group.dropFirst()), "\(group)")
    }
  }

  @Test func `a run and its data have the values that reports promise`() {
    let promised = [
      "initial_loss", "final_loss", "best_loss", "epochs", "updates", "epochs_to_tolerance",
      "converged", "diverged", "diverged_at", "optimality_gap", "gradient_norm", "mse", "rmse",
      "mae", "r2", "test_mse", "test_rmse", "test_mae", "test_r2", "test_loss", "coef",
      "intercept", "accuracy", "test_accuracy", "n_iter", "t", "n_samples", "n_features",
      "condition_number", "largest_eigenvalue", "smallest_eigenvalue", "optimal_loss",
    ]
    let names = Metrics.run.map(\.name) + Metrics.data.map(\.name)
    #expect(promised.filter { !names.contains($0) } == [])
  }
}
