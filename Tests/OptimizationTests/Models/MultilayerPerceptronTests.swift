import Options
import TestSupport
import Testing

@testable import Optimization

@Suite struct MultilayerPerceptronTests {
  private func circles() -> Dataset {
    var random = RandomState(0)
    let points = random.gaussians(rows: 60, columns: 2)
    let labels = (0..<60).map { Norm.euclidean(Array(points.row($0))) < 1.1 ? 0.0 : 1 }
    return Dataset(features: points, targets: labels, classCount: 2)
  }

  @Test(arguments: [Activation.tanh, .relu])
  func `it learns what no line separates`(_ activation: Activation) throws {
    var model = MultilayerPerceptron()
    model.activation = activation
    let data = circles()
    let objective = try model.objective(for: data)
    var loop = Minimize()
    loop.epochs = 300
    var adam = Adam()
    adam.learningRate = .constant(0.05)
    let trace = try loop.run(adam, on: objective)
    let predictions = model.predictions(at: trace.finalPoint, for: data.features)
    let right = zip(predictions, data.targets).count { $0 == $1 }
    #expect(right >= 57)
  }

  @Test func `the seed decides the start`() throws {
    var model = MultilayerPerceptron()
    let first = try model.objective(for: circles()).defaultStart
    #expect(try model.objective(for: circles()).defaultStart == first)
    model.randomState = 1
    #expect(try model.objective(for: circles()).defaultStart != first)
    // 8 hidden units of two weights and a bias, 2 outputs of eight and a bias.
    #expect(first.count == 8 * 3 + 2 * 9)
  }

  @Test func `a perceptron that fits no memory is refused`() throws {
    var model = MultilayerPerceptron()
    model.hidden = [4096, 4096]
    let error = #expect(throws: DataError.self) { try model.objective(for: circles()) }
    #expect(error?.message == "16801794 parameters are too many for 'mlp'")
  }

  @Test func `numbers are predicted as numbers`() throws {
    let model = MultilayerPerceptron()
    let data = try SampleObjective.numbers()
    let start = try model.objective(for: data).defaultStart
    #expect(Set(model.predictions(at: start, for: data.features)).count == 40)
  }
}
