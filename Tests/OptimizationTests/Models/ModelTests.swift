import Options
import TestSupport
import Testing

@testable import Optimization

@Suite struct ModelTests {
  @Test(arguments: Catalogue.models.names) func `what it writes of itself it reads back`(
    _ name: String
  ) throws {
    let written = Catalogue.models.value(of: try Catalogue.models.member(.string(name)))
    #expect(Catalogue.models.value(of: try Catalogue.models.member(written)) == written)
  }

  @Test(arguments: ["logistic_regression", "multinomial_logistic_regression"])
  func `classes are predicted as labels`(_ name: String) throws {
    let data = try SampleObjective.classes()
    let model = try Catalogue.models.member(.string(name))
    let optimum = try #require(try model.objective(for: data).optimum)
    let predictions = model.predictions(at: optimum.point, for: data.features)
    let right = zip(predictions, data.targets).count { $0 == $1 }
    #expect(Set(predictions) == [0, 1])
    #expect(right > 28)
  }

  @Test func `two ways to say two classes have the same loss`() throws {
    let data = try SampleObjective.classes()
    let one = try LogisticRegression().objective(for: data).optimum
    let two = try MultinomialLogisticRegression().objective(for: data).optimum
    #expect(abs((one?.loss ?? 0) - (two?.loss ?? 1)) < 1e-15)
  }

  @Test(arguments: ["logistic_regression", "multinomial_logistic_regression"])
  func `numbers are no classes`(_ name: String) throws {
    let model = try Catalogue.models.member(.string(name))
    let error = #expect(throws: DataError.self) {
      try model.objective(for: SampleObjective.numbers())
    }
    #expect(error?.message == "'\(name)' needs class labels")
  }

  @Test func `three classes are too many for one probability`() throws {
    let data = Dataset(
      features: Matrix(rows: 3, columns: 1), targets: [0, 1, 2], classCount: 3)
    let error = #expect(throws: DataError.self) { try LogisticRegression().objective(for: data) }
    #expect(error?.hint == "use 'multinomial_logistic_regression'")
  }

  @Test func `a parabola is found by a polynomial`() throws {
    let x = [-2.0, -1, 0, 1, 3]
    let data = Dataset(
      features: Matrix(rows: 5, columns: 1, elements: x),
      targets: x.map { 1 - 2 * $0 + 3 * $0 * $0 })
    let model = PolynomialRegression()
    let optimum = try #require(try model.objective(for: data).optimum)
    #expect(distance(optimum.point, from: [1, -2, 3]) < 1e-13)
    let predictions = model.predictions(
      at: optimum.point, for: Matrix(rows: 1, columns: 1, elements: [2]))
    #expect(distance(predictions, from: [9]) < 1e-13)
    let parameters = model.parameters(at: optimum.point, features: 1)
    #expect(distance(parameters.coef, from: [-2, 3]) < 1e-13)
    #expect(parameters.intercept.map { abs($0 - 1) < 1e-13 } == true)
  }

  /// Two coefficients of one feature, which are as many as those of a line with its intercept.
  @Test func `a parabola without a constant has no intercept`() {
    var model = PolynomialRegression()
    model.fitsIntercept = false
    let parameters = model.parameters(at: [-2, 3], features: 1)
    #expect(parameters.coef == [-2, 3])
    #expect(parameters.intercept == nil)
  }

  @Test func `an outlier pulls least squares, and Huber's loss hardly`() throws {
    let x = (0..<20).map { Double($0) / 10 }
    var y = x.map { 2 * $0 }
    y[19] = 100
    let data = Dataset(features: Matrix(rows: 20, columns: 1, elements: x), targets: y)
    let squares = try #require(try LinearRegression().objective(for: data).optimum)
    let huber = try #require(try HuberRegression().objective(for: data).optimum)
    #expect(abs(squares.point[1] - 2) > 5)
    #expect(abs(huber.point[1] - 2) < 0.5)
  }

  @Test func `a lasso of one feature is the soft-thresholded slope`() throws {
    let data = Dataset(
      features: Matrix(rows: 2, columns: 1, elements: [-1, 1]), targets: [-3, 3])
    var model = Lasso()
    model.penalty = 1
    let optimum = try #require(try model.objective(for: data).optimum)
    #expect(distance(optimum.point, from: [0, 2]) < 1e-15)
  }

  @Test func `ridge shrinks the slope by its penalty`() throws {
    let data = Dataset(
      features: Matrix(rows: 2, columns: 1, elements: [-1, 1]), targets: [-3, 3])
    let optimum = try #require(try Ridge().objective(for: data).optimum)
    #expect(distance(optimum.point, from: [0, 1.5]) < 1e-15)
  }

  @Test(arguments: ["ista", "fista"])
  func `proximal methods find the lasso's zeros exactly`(_ name: String) throws {
    var source = MakeRegression()
    (source.sampleCount, source.featureCount, source.informativeCount, source.noise) = (60, 8, 2, 1)
    let data = try source.makeDataset(readFile: noFile)
    let objective = try Lasso().objective(for: data)
    var loop = Minimize()
    loop.epochs = 400
    let trace = try loop.run(try Catalogue.optimizers.member(.string(name)), on: objective)
    let optimum = try #require(objective.optimum)
    #expect(optimum.point.count { $0 == 0 } >= 4)
    #expect(zip(trace.finalPoint, optimum.point).allSatisfy { ($0 == 0) == ($1 == 0) })
    #expect(try #require(trace.excess.last) < 1e-10)
  }
}
