import Optimization
import Options

extension ReferenceFamily {
  /// What may stand beside the options of any optimizer or estimator, and in place of any value.
  static var loops: [ReferenceEntry] {
    [
      ReferenceEntry(
        name: "batches", summary: "options that every optimizer takes beside its own",
        details: "As in `quick: {optimizer: sgd, batch_size: 10, learning_rate: 0.1}`.",
        options: LoopOptions.optionDescriptions),
      ReferenceEntry(
        name: "fits", summary: "options that every estimator takes beside its own",
        details: "As in `again: {estimator: SGDRegressor, coef_init: [1, 2], eta0: 0.1}`.",
        options: EstimatorOptions.optionDescriptions),
      ReferenceEntry(
        name: "sweep", summary: "several values in place of one, of any option: a run for each",
        details: """
          A list, as in `momentum: [0, 0.5, 0.9]`, or a range, as in \
          `learning_rate: {from: 1.0e-3, to: 1, count: 40, scale: log}`. Where an option takes a \
          list itself, as `cluster_std: [1, 2, 3]` has one deviation a cluster, the list is its \
          value; a sweep is then `cluster_std: {values: [1, 2, 3]}`, a form that works for every \
          option, or a list of lists, as in `betas: [[0.9, 0.999], [0.8, 0.99]]`. Two sweeps make \
          a grid. `compare.sgd.best.learning_rate` and `compare.sgd.sweep[3].final_loss` are values \
          of one.
          """,
        options: SweepRange.optionDescriptions),
    ]
  }
}
