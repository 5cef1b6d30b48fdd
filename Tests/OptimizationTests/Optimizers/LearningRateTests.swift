import Options
import Testing

@testable import Optimization

@Suite struct LearningRateTests {
  static let curvature = Curvature(spectrum: [1, 9], largest: 9, smallest: 1)

  private func optimizer(
    _ name: String, _ rate: OptionValue, _ momentum: OptionValue? = nil
  ) throws -> any Optimizer {
    var options = [OptionEntry("learning_rate", rate)]
    if let momentum { options.append(OptionEntry("momentum", momentum)) }
    return try Catalogue.optimizers.member(named: name, options: .mapping(options))
  }

  @Test(
    arguments: [
      ("gradient_descent", "1/L", nil, "{learning_rate: 0.1111111111111111}"),
      ("gradient_descent", "2/(L+mu)", nil, "{learning_rate: 0.2}"),
      ("gradient_descent", "optimal", nil, "{learning_rate: 0.2}"),
      ("ista", "optimal", nil, "{learning_rate: 0.2}"),
      ("heavy_ball", "optimal", nil, "{learning_rate: 0.25, momentum: 0.25}"),
      ("heavy_ball", "optimal", OptionValue.number(0.5), "{learning_rate: 0.3, momentum: 0.5}"),
      ("heavy_ball", "2/(L+mu)", nil, "{learning_rate: 0.2, momentum: 0.9}"),
      ("momentum", "optimal", nil, "{learning_rate: 0.3333333333333333, momentum: 0.25}"),
      (
        "nesterov", "1/L", OptionValue.string("optimal"),
        "{learning_rate: 0.1111111111111111, momentum: 0.5}"
      ),
      (
        "nesterov", "optimal", OptionValue.string("convex"),
        "{learning_rate: 0.1111111111111111, momentum: convex}"
      ),
    ] as [(String, String, OptionValue?, String)])
  func `rules become numbers`(
    _ name: String, _ rule: String, _ momentum: OptionValue?, _ expected: String
  ) throws {
    let resolved = try optimizer(name, .string(rule), momentum).resolved(for: Self.curvature)
    #expect(OptionValue.mapping(resolved.optionEntries).text == expected)
  }

  @Test(arguments: [
    (OptionValue.number(0), "invalid value '0.0' for 'learning_rate'", "must be > 0"),
    (.string("1/l"), "invalid value '1/l' for 'learning_rate'", "did you mean '1/L'?"),
    (.string("cosin"), "invalid value 'cosin' for 'learning_rate'", "did you mean 'cosine'?"),
    (
      .boolean(true), "invalid value 'true' for 'learning_rate'",
      "expected a number or one of '1/L', '2/(L+mu)', 'optimal' or a schedule"
    ),
    (
      .mapping([
        OptionEntry("step", .mapping([OptionEntry("step_size", .integer(3))])),
        OptionEntry("per", .string("epoc")),
      ]), "invalid value 'epoc'", "did you mean 'epoch'?"
    ),
  ])
  func `mistakes are named`(_ value: OptionValue, _ message: String, _ hint: String) throws {
    let errors = #expect(throws: OptionErrors.self) { try optimizer("sgd", value) }
    #expect(errors?.errors.map(\.message) == [message])
    #expect(errors?.errors.map(\.hint) == [hint])
  }

  @Test func `a schedule counts steps, or epochs where it says so`() throws {
    let step = OptionEntry("step", .mapping([OptionEntry("step_size", .integer(3))]))
    var sizes = StepSizes(try optimizer("sgd", .mapping([step])).learningRate)
    #expect(sizes.rate(step: 3, epoch: 0) == 0.1 * 0.1)
    let perEpoch = try optimizer("sgd", .mapping([step, OptionEntry("per", .string("epoch"))]))
    sizes = StepSizes(perEpoch.learningRate)
    #expect(sizes.rate(step: 3, epoch: 0) == 0.1)
    #expect(
      perEpoch.learningRate.optionValue.text
        == "{step: {base: 0.1, step_size: 3, gamma: 0.1}, per: epoch}")
  }

  @Test func `a best step that theory doesn't know is refused`() throws {
    let optimizer = try optimizer("adam", .string("optimal"))
    let errors = #expect(throws: OptionErrors.self) {
      try optimizer.resolved(for: Self.curvature)
    }
    #expect(errors?.errors.first?.hint == "no best step of adam is known")
  }
}
