/// A notebook with a sweep, a figure of it, and a pin that only all of its runs can tell.
enum SweepNotebook {
  static let path = "notebooks/sweep.md"

  static func text(
    rates: String = "[0.01, 0.02, 0.05, 0.1]", batches: String = "[5, 10]", data: String? = nil
  ) -> String {
    """
    # Sweep

    ```yaml {.run #sweep}
    data: \(data ?? "{make_regression: {n_samples: 60, n_features: 2, noise: 1}}")
    standardize: true
    epochs: 8
    seeds: 3
    optimizers:
      sgd: {learning_rate: \(rates), batch_size: \(batches)}
    ```

    ```yaml {.figure #rates}
    of: sweep.sgd
    kind: sweep
    ```

    ```yaml {.figure #spread}
    of: sweep.sgd
    kind: seeds
    ```

    """
  }
}
