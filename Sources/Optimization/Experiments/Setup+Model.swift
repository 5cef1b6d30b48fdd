import Options

extension Setup {
  /// What is fitted: least squares unless the experiment says otherwise.
  package var model: any Model { writtenModel ?? LinearRegression() }

  /// The model as a user would write it; nothing where it depends on the data.
  var modelValue: OptionValue {
    // A classifier is measured otherwise where nobody asks for least squares.
    if writtenModel == nil, estimators.contains(where: \.classifies) { return .null }
    return Catalogue.models.value(of: model)
  }

  /// What is minimized, on the data where there are any.
  func problem(on data: PreparedData?) throws(DataError) -> Problem {
    if let objective { return Problem(objective.objective) }
    guard let data else { throw DataError("no data") }
    guard writtenModel == nil, let classifier = estimators.first, optimizers.isEmpty,
      estimators.allSatisfy(\.classifies)
    else { return try Problem(model, data) }
    let classes = PreparedData(dataset: try data.dataset.withClasses(), parts: data.parts)
    return try Problem(classifier.estimator.measuringModel(for: classes.dataset), classes)
  }
}

extension EstimatorRun {
  /// Whether its predictions are classes.
  var classifies: Bool { type(of: estimator).classifies }
}
