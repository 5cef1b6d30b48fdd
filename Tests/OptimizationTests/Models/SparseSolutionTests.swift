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
    #expect(objective.excess(at: try #require(objective.optimum).point) == 0)
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
