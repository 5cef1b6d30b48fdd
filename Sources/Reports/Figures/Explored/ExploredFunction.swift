import Optimization
import Options

/// A function of two parameters that a page can evaluate.
package enum ExploredFunction: Sendable, Equatable {
  /// `½(x−o)ᵀH(x−o)`, H by its entries 1 1, 1 2 and 2 2.
  case quadratic(hessian: [Double], optimum: [Double])
  /// One of the named test functions.
  case named(String)

  /// The models whose mean loss is a quadratic.
  private static let quadraticModels = ["linear_regression", "ridge"]
  /// The functions whose formulas `stepper.js` has.
  private static let formulas = ["rosenbrock", "beale", "himmelblau"]

  init(_ problem: Problem, _ setup: Setup) throws(OptionErrors) {
    let name = (setup.objective?.kindName ?? problem.model?.kindName) ?? ""
    if Self.formulas.contains(name) {
      self = .named(name)
    } else if name == "quadratic" || Self.quadraticModels.contains(name),
      let optimum = problem.objective.optimum?.point
    {
      self = .quadratic(hessian: Self.hessian(of: problem.objective, at: optimum), optimum: optimum)
    } else {
      throw Exploration.unfit(
        "a page can't evaluate '\(name)'",
        hint:
          "'explore' knows \((Self.quadraticModels + ["quadratic"] + Self.formulas).joined(separator: ", "))"
      )
    }
  }

  /// The second derivatives, as differences of a gradient that is linear.
  private static func hessian(of objective: any Objective, at optimum: [Double]) -> [Double] {
    // As long as the optimum is far away, so that both points keep all of its digits.
    let length = max(1, optimum.map(\.magnitude).max() ?? 1)
    let columns = (0..<2).map { axis in
      let (low, high) = (
        slope(of: objective, optimum, moved: -length, along: axis),
        slope(of: objective, optimum, moved: length, along: axis)
      )
      return zip(low, high).map { ($1 - $0) / (2 * length) }
    }
    return [columns[0][0], (columns[0][1] + columns[1][0]) / 2, columns[1][1]]
  }

  private static func slope(
    of objective: any Objective, _ point: [Double], moved length: Double, along axis: Int
  ) -> [Double] {
    var point = point
    point[axis] += length
    var gradient = [0.0, 0]
    _ = objective.evaluate(at: point, rows: nil, gradient: &gradient)
    return gradient
  }
}

extension Named {
  /// The name in its catalogue.
  fileprivate var kindName: String { type(of: self).name }
}
