import Options
import Testing

@testable import Optimization

/// The expected numbers are those of PyTorch's formulas, computed with NumPy.
@Suite("Clipped gradients")
struct GradientClippingTests {
  @Test(
    "have PyTorch's entries",
    arguments: [
      ([3, -4, 0.5], nil, 1.0, [0.5970221953141359, -0.7960295937521813, 0.09950369921902266]),
      ([3, -4, 0.5], 1.0, nil, [1, -1, 0.5]),
      ([3, -4, 0.5], 2.0, 1.5, [1.0444655720979499, -1.0444655720979499, 0.26111639302448747]),
      ([3e-3, -4e-3], nil, 1.0, [3e-3, -4e-3]),
      ([3, -4], nil, 5.000001, [3, -4]),
      ([0, 0], nil, 1.0, [0, 0]),
    ] as [([Double], Double?, Double?, [Double])])
  func formula(gradient: [Double], value: Double?, norm: Double?, expected: [Double]) {
    var clipped = gradient
    GradientClipping(value: value, norm: norm).apply(to: &clipped)
    for (a, b) in zip(clipped, expected) { #expect(abs(a - b) <= 1e-15 * abs(b)) }
  }

  @Test(
    "lead where NumPy's lead",
    arguments: [
      ("gradient_descent: {clip_norm: 1}", [-1.1722613378768596, 1.0114264309287488]),
      ("gradient_descent: {clip_value: 50}", [-1.0338792354650277, 1.0768767787925508]),
      (
        "gradient_descent: {clip_value: 50, clip_norm: 20}",
        [-1.0354135719743407, 1.0800504402349562]
      ),
      ("sgd: {momentum: 0.9, clip_norm: 1}", [-1.0110778611226952, 1.0754320676111426]),
      ("sgd: {momentum: 0.9, clip_value: 50}", [-0.9363355191479269, 0.9326266696138703]),
      (
        "sgd: {momentum: 0.9, clip_value: 50, clip_norm: 20}",
        [-0.9965752442027371, 1.0605099994424758]
      ),
    ])
  func descent(written: String, expected: [Double]) throws {
    let point = try Self.run(written).outcome.parameters.coef
    for (a, b) in zip(point, expected) { #expect(abs(a - b) <= 1e-13) }
  }

  @Test("are written among the options only where they are")
  func options() throws {
    func names(_ written: String) throws -> [String] {
      try Self.run(written).options.map(\.key).filter { $0.hasPrefix("clip") }
    }
    #expect(try names("gradient_descent: {}") == [])
    #expect(try names("gradient_descent: {clip_norm: 1}") == ["clip_norm"])
  }

  @Test("are refused to methods that need more", arguments: ["lbfgs", "svrg", "saga", "ista"])
  func refusal(name: String) {
    let error = #expect(throws: OptionErrors.self) {
      try OptimizerRun(name, decoding: .mapping([OptionEntry("clip_value", .number(1))]))
    }
    #expect(error?.errors.map(\.message) == ["option 'clip_value' does not go with '\(name)'"])
    #expect(error?.errors.map(\.path) == [["clip_value"]])
  }

  /// Thirty steps on Rosenbrock's function with a rate of 0.001.
  static func run(_ written: String) throws -> RunResult {
    let name = String(written.prefix { $0 != ":" })
    var options = [OptionEntry("learning_rate", .number(0.001))]
    let body = written.drop { $0 != "{" }.dropFirst().dropLast()
    for pair in body.split(separator: ",") {
      let parts = pair.split(separator: ":").map { $0.filter { $0 != " " } }
      options.append(OptionEntry(parts[0], .number(Double(parts[1]) ?? .nan)))
    }
    let experiment = try Experiment(
      decoding: .mapping([
        OptionEntry("objective", .string("rosenbrock")), OptionEntry("steps", .integer(30)),
        OptionEntry("optimizers", .mapping([OptionEntry(name, .mapping(options))])),
      ]))
    let result = try experiment.run(RunSettings()) { path throws(DataError) in
      throw DataError(path)
    }
    return result.runs[0]
  }
}
