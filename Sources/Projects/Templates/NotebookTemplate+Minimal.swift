extension NotebookTemplate {
  /// One of each: a run, a figure, a number, a claim.
  static let minimal = NotebookTemplate(
    "minimal", "one run, one figure, one number, one claim",
    english: #"""
      ---

      ```yaml {.run #fit}
      data:
        make_regression: {n_samples: 100, n_features: 1, noise: 10, random_state: 0}
      standardize: true
      epochs: 100
      optimizers:
        gradient_descent: {learning_rate: 0.1}
      ```

      ```yaml {.figure #loss}
      of: fit
      kind: loss
      y: log
      ```

      Gradient descent needs ?<!--= fit.gradient_descent.epochs_to_tolerance --> epochs. It
      converges.<!--? fit.gradient_descent.converged -->

      """#,
    chinese: #"""
      ---

      ```yaml {.run #fit}
      data:
        make_regression: {n_samples: 100, n_features: 1, noise: 10, random_state: 0}
      standardize: true
      epochs: 100
      optimizers:
        gradient_descent: {learning_rate: 0.1}
      ```

      ```yaml {.figure #loss}
      of: fit
      kind: loss
      y: log
      ```

      梯度下降需要 ?<!--= fit.gradient_descent.epochs_to_tolerance --> 轮，并且收敛。<!--? fit.gradient_descent.converged -->

      """#)
}
