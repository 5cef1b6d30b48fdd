import Options
import Testing

@testable import Optimization

/// The minimum of least squares with a penalty of absolute values.
@Suite struct SparseSolutionTests {
  private func objective(
    _ model: OptionValue, _ rows: [[Double]], _ targets: [Double]
  ) throws -> any Objective {
    let features = Matrix(rows: rows.count, columns: rows[0].count, elements: rows.flatMap(\.self))
    return try Catalogue.models.member(model)
      .objective(for: Dataset(features: features, targets: targets))
  }

  /// The optimum is rounded to doubles: its gradient is not quite zero, which far away is something.
  @Test(
    arguments: [
      ["lasso": ["alpha": 0.001, "fit_intercept": false]],
      ["elastic_net": ["alpha": 0.001, "l1_ratio": 0.9, "fit_intercept": false]],
    ] as [OptionValue]) func hasAnExcessToTheLastDigits(model: OptionValue) throws
  {
    let row = [-0.5075465738249729, -1.4468670622506172, -0.42222445264006553, 0.6826989619624002]
    let objective = try objective(model, [row, row], [2.4998942767614016, 2.4998942767614016])
    let point = [-0.4, -1.2, -0.35, 0.6]
    let excess = try #require(objective.excess(at: point))
    let least = try #require(objective.optimum).loss
    // The residuals here are so small that the loss itself has all its digits.
    #expect(abs(excess - (objective.loss(at: point) - least)) <= 1e-17)
    let best = try #require(objective.optimum).point
    #expect(try #require(objective.excess(at: best)) < 1e-30)
  }

  /// A last digit of a weight is more than the penalty here.
  @Test func hasAnExcessToTheLastDigitsFarFromZero() throws {
    let rows = [
      [99999998.29965287, 100000001.67165898, 99999998.88424729, 99999998.64913078],
      [100000000.86076994, 99999999.85506757, 100000000.63595997, 99999999.95218323],
      [100000000.49914294, 99999999.2861746, 99999999.69709156, 99999998.2671852],
      [99999999.27799079, 100000000.52531786, 100000001.76796731, 100000001.00254697],
      [99999999.10544123, 100000000.00301954, 100000000.11807172, 100000001.14081125],
    ]
    let objective = try objective(
      ["lasso": ["alpha": 0.001, "fit_intercept": false]], rows,
      [1.8643446863568658, 3.520270171531024, -0.06580364234924851, 2.515234539034875, 0.5614676])
    let least = try #require(objective.optimum).loss
    for point in [[0.0, 0, 0, 0], [1e-8, 0, 0, 1e-8], [0, -0.2, 0, 0.2], [0.1, -0.2, 0, 0.1]] {
      let (excess, loss) = (try #require(objective.excess(at: point)), objective.loss(at: point))
      // Products that are rounded before they cancel are in the loss itself.
      let rounding = 1e-12 + 1e-15 * 1e8 * Norm.absoluteSum(point)
      #expect(abs(excess - (loss - least)) <= rounding, "\(point)")
    }
  }

  /// With features so large the penalty is less than the rounding of any residual.
  @Test(.timeLimit(.minutes(1))) func givesUpWhereRoundingLeadsRoundInACircle() throws {
    let rows = [
      [-1.796677219245751e250, 2.5595421307491245e249, -1.57042851199694e250, 1.0564933934397e249],
      [
        1.4125715834455158e250, 1.0502765069870935e250, -1.0302765418329615e250,
        2.1299465436271942e250,
      ],
      [
        1.4322571946937745e250, -5.28435277593592e249, 1.1414781864198102e250,
        -1.0987622698745515e250,
      ],
    ]
    let objective = try objective(
      ["lasso": ["alpha": 1]], rows, [2.627725439387796, 4.645508353495219, 7.135666370993926])
    #expect(objective.missingOptimum == .notConverged)
  }
}
