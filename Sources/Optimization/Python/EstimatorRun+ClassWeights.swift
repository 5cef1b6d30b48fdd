import Options

extension EstimatorRun {
  /// The estimator's call in Python, weights of classes by what Python has for their labels.
  func pythonCall(of outcome: Outcome, on problem: Problem) -> PythonCall? {
    let name = "class_weight"
    guard case .mapping(let weights) = outcome.options.first(where: { $0.key == name })?.value,
      let labels = problem.dataset?.classLabels
    else { return PythonCall(estimator.python, outcome.options) }
    var pairs: [String] = []
    for (place, label) in labels.enumerated() {
      guard let weight = weights.first(where: { label.isNamed($0.key) }) else { continue }
      // Where the script's targets are classes, they are their places; otherwise their numbers.
      let key: String
      if problem.predictsClasses {
        key = "\(place)"
      } else if case .number(let number) = label {
        key = number.python
      } else {
        return nil
      }
      guard let text = weight.value.python else { return nil }
      pairs.append("\(key): \(text)")
    }
    return PythonCall(
      estimator.python, outcome.options.filter { $0.key != name },
      besides: [(name: name, text: "{" + pairs.joined(separator: ", ") + "}")])
  }
}
