/// What theory can say of a run: `compare.theory.sgd.rate`.
package enum TheoryNames {
  /// Every name with exactly what stands under it, in Markdown.
  package static let all: [(name: String, summary: String)] = [
    (
      "rate",
      "the factor a step by which ‖θ − θ*‖ shrinks in the long run, on a quadratic or near the "
        + "optimum of a loss that is nearly one: the largest root of the method's recurrence over "
        + "the eigenvalues of the Hessian; to be held against the measured `rate` of a run. Where "
        + "two roots are equal, as with the best heavy ball, runs come down to it only slowly; "
        + "missing where the loss has a kink at its optimum"
    ),
    ("iterations_per_digit", "steps in which `rate` makes ‖θ − θ*‖ ten times smaller"),
    (
      "stability_limit",
      "the largest learning rate at which the method converges on a quadratic with L"
    ),
    ("optimal_learning_rate", "the constant learning rate with the best `rate`"),
    ("optimal_momentum", "the momentum that belongs to it"),
    ("optimal_rate", "the `rate` of both"),
    (
      "noise_floor",
      "E[J] − J* after an epoch of mini-batches in the long run, for a constant step: to first order "
        + "in the noise of the gradient at the optimum, which is taken to have the shape of the "
        + "Hessian, and with its growth away from there. By the real sizes of the batches and the "
        + "way that they are drawn: with replacement usually within 5 %, of shuffled passes, whose "
        + "noise nearly cancels, within a fifth. Missing in the order of the data, for a step that "
        + "changes or is too large, for shuffled passes over fewer than 15 samples a parameter, and "
        + "where the optimum is unknown"
    ),
  ]
}
