extension Metrics {
  /// The Hessian of the loss over the training data; where it is not constant, at the optimum.
  static let curvatureMetrics: [Metric<Problem>] = [
    Metric(
      "condition_number",
      "κ = L/μ: `largest_eigenvalue` / `smallest_eigenvalue`, the intercept's direction included"
    ) { $0.objective.conditionNumber.map { .number($0) } },
    Metric(
      "largest_eigenvalue",
      "L: the largest eigenvalue of the Hessian of the training loss (for linear regression "
        + "XᵀX/m with a column of ones for the intercept); of a loss that is no quadratic, a bound"
    ) { $0.objective.curvature.map { .number($0.largest) } },
    Metric(
      "smallest_eigenvalue",
      "μ: the smallest eigenvalue of that Hessian that is not zero; at the optimum where the "
        + "Hessian is not constant"
    ) { $0.objective.curvature.map { .number($0.smallest) } },
  ]
}
