/// Small notebooks for tests of the tool.
enum SampleNotebook {
  /// A run that takes no time: `line.gradient_descent.epochs` is 5.
  static let run = """
    ```yaml {.run #line}
    data:
      make_regression: {n_samples: 20, n_features: 1, noise: 0.1, random_state: 1}
    epochs: 5
    optimizers:
      gradient_descent: {learning_rate: 0.1}
    ```


    """

  static let figure = """
    ```yaml {.figure #loss}
    of: line
    caption: "The loss after 5<!--= line.gradient_descent.epochs --> epochs."
    ```


    """

  /// All is well.
  static let good = "# Good\n\n" + run + figure
  /// A number that is not what the run gives.
  static let stale = "# Stale\n\n" + run + "After 6<!--= line.gradient_descent.epochs --> epochs.\n"
  /// A claim that does not hold.
  static let wrong = "# Wrong\n\n" + run + "Quick.<!--? line.gradient_descent.epochs < 5 -->\n"
  /// An option that there is not.
  static let invalid = "# Invalid\n\n" + run.split(separator: "epochs").joined(separator: "epohcs")
  /// More steps than the budget allows.
  static let costly =
    "# Costly\n\n" + run.split(separator: "epochs: 5").joined(separator: "epochs: 1000000000000")
}
