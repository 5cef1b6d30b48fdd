/// A notebook with one run whose numbers tests change, and the files of its project.
enum PinnedNotebook {
  static let path = "notebooks/steps.md"

  /// The front matter, the run and then `prose`; learning rates are `steps.medium` and `steps.small`.
  static func text(
    medium: String = "0.2", noise: String = "0.1", _ prose: String = standardProse
  ) -> String {
    """
    ---
    title: Steps
    ---

    ```yaml {.run #steps}
    data:
      make_regression: {n_samples: 100, n_features: 1, noise: \(noise), random_state: 42}
    standardize: true
    epochs: 60
    tolerance: 1.0e-6
    optimizers:
      small: {optimizer: gradient_descent, learning_rate: 0.05}
      medium: {optimizer: gradient_descent, learning_rate: \(medium)}
    ```

    \(prose)
    """
  }

  static let standardProse = """
    The medium step needs 31<!--= steps.medium.epochs_to_tolerance --> epochs of
    60<!--= steps.small.epochs -->, and the small one ends at 1.53<!--= steps.small.optimality_gap -->.
    It is behind.<!--? steps.small.final_loss > steps.medium.final_loss -->

    """

  /// A project with the notebook alone.
  static func project(_ text: String = text()) throws -> TangentProcess {
    try TangentProcess([path: text])
  }

  /// A project whose numbers and reports are up to date.
  static func updatedProject(_ text: String = text()) throws -> TangentProcess {
    let project = try project(text)
    try project.run("update")
    return project
  }
}
