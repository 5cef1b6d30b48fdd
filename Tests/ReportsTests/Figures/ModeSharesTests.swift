import Optimization
import Options
import Testing

@testable import Files
@testable import Notebooks
@testable import Reports
@testable import Values

struct ModeSharesTests {
  /// Gradient descent with step 0.1 on ½(x² + 4y²) from (1, 1).
  private func series(
    eigenvalues: [Double], rotated: Bool = false
  ) throws -> FigureSubject.Series {
    var quadratic = [
      OptionEntry("eigenvalues", .list(eigenvalues.map { .number($0) }))
    ]
    if rotated { quadratic.append(OptionEntry("random_state", .integer(3))) }
    let descent = OptionValue.mapping([OptionEntry("learning_rate", .number(0.1))])
    let experiment = OptionValue.mapping([
      OptionEntry("objective", .mapping([OptionEntry("quadratic", .mapping(quadratic))])),
      OptionEntry("steps", .integer(3)),
      OptionEntry("optimizers", .mapping([OptionEntry("gradient_descent", descent)])),
    ])
    return try #require(
      SmallExperiments.subject(of: experiment, EnglishWords()).series.first)
  }

  @Test func `the shares are those of the formula`() throws {
    let shares = try ModeShares(try series(eigenvalues: [1, 4]))
    #expect(shares.parts.map(\.eigenvalue).map { ($0 * 1e9).rounded() / 1e9 } == [4, 1])
    for (k, percents) in shares.percents.enumerated() {
      var (steep, flat) = (4.0, 1.0)
      for _ in 0..<k {
        steep *= 0.36
        flat *= 0.81
      }
      #expect((percents[0] - 100 * steep / (steep + flat)).magnitude < 1e-9)
      #expect((percents.reduce(0, +) - 100).magnitude < 1e-9)
    }
    #expect(shares.last == 1)
  }

  @Test func `modes are found along rotated axes too`() throws {
    let modes = try EigenModes(try series(eigenvalues: [1, 3, 10], rotated: true))
    #expect(modes.eigenvalues.map { ($0 * 1e6).rounded() / 1e6 } == [10, 3, 1])
  }

  @Test func `of many modes the steepest are one part`() throws {
    let shares = try ModeShares(try series(eigenvalues: (1...9).map(Double.init)))
    #expect(shares.parts.map(\.modes) == [1...4, 5...5, 6...6, 7...7, 8...8, 9...9])
    #expect(shares.percents.allSatisfy { $0.count == 6 })
  }

  @Test func `a loss that is not quadratic has no modes`() throws {
    let subject = try SmallExperiments.subject(
      of: SmallExperiments.withoutOptimum, EnglishWords())
    let series = try #require(subject.series.first)
    #expect(throws: OptionErrors.self) { try EigenModes(series) }
  }
}
