import Optimization
import Options
import TestSupport
import Testing

/// One case of the estimators' fixtures, and how it is run.
struct EstimatorFixture: Sendable, CustomTestStringConvertible {
  let json: JSONValue
  let dataset: Dataset
  let name: String

  var testDescription: String { name }

  /// The cases of a fixture file, with their data.
  static func cases(_ file: String) throws -> [EstimatorFixture] {
    let fixture = try Fixture.json("numerics/\(file).json")
    return try fixture["cases"].array.map { json in
      let data = fixture["datasets"][try json["dataset"].string]
      let isClassification = file == "sgd_classifier"
      return EstimatorFixture(
        json: json,
        dataset: Dataset(
          features: try Matrix(data["X"]), targets: try data["y"].doubles,
          classCount: isClassification ? 3 : nil),
        name: try json["name"].string)
    }
  }

  var options: OptionValue { OptionValue(json["params"]) }

  /// Whether identical bits are claimed.
  var isExact: Bool { get throws { try json["exact"].bool } }

  /// What the fit takes besides the options.
  var request: FitRequest {
    get throws {
      var request = FitRequest()
      if !json["sample_weight"].isNull { request.sampleWeights = try json["sample_weight"].doubles }
      if !json["coef_init"].isNull {
        let coefficients = try json["coef_init"].flatDoubles
        request.start = FitStart(
          coefficients: Matrix(rows: 1, columns: coefficients.count, elements: coefficients),
          intercepts: try json["intercept_init"].doubles)
      }
      return request
    }
  }

  /// Fits the data, or does as many epochs of `partial_fit` as the case wants.
  func fit<Method: SGDEstimator>(_ estimator: Method) throws -> EstimatorResult {
    guard !json["partial_fit_calls"].isNull else {
      return try estimator.fit(dataset, request, observe: nil)
    }
    var estimator = estimator
    estimator.settings.maximumEpochs = 1
    estimator.settings.tolerance = nil
    var result = try estimator.fit(dataset)
    for _ in 1..<(try json["partial_fit_calls"].int) {
      var request = FitRequest()
      request.start = FitStart(after: result)
      result = try estimator.fit(dataset, request, observe: nil)
    }
    return result
  }
}
