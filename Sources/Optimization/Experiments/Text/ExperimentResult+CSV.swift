extension ExperimentResult {
  /// All histories as a table: one line a label and epoch, the start included.
  ///
  /// Of a sweep the best point is written, over seeds the first seed.
  package var csv: String {
    var text = "label,epoch,updates,sample_gradients,loss,gradient_norm,excess\n"
    for run in runs {
      let history = run.history
      for place in history.epoch.indices {
        let numbers = [
          history.epoch[place], history.updates[place], history.sampleGradients[place],
        ]
        text += run.label + "," + numbers.map { "\($0)," }.joined()
        text += "\(history.loss[place]),\(history.gradientNorm[place]),"
        text += history.excess.isEmpty ? "\n" : "\(history.excess[place])\n"
      }
    }
    return text
  }
}
