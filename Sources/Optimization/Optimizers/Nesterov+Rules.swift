import Options

extension Nesterov {
  /// With numbers in place of rules; throws `OptionErrors` where the curvature is unknown.
  public func resolved(for curvature: Curvature?) throws(OptionErrors) -> Nesterov {
    var resolved = self
    if case .rule(let rule) = learningRate {
      guard let curvature else { throw .unknownCurvature(rule.rawValue, of: "learning_rate") }
      if rule == .optimal, momentum == .coefficient(.automatic) {
        return bestOnQuadratics(curvature)
      }
      resolved.learningRate = .constant(rule.value(for: curvature) ?? 1 / curvature.largest)
    }
    switch momentum {
    case .coefficient(.optimal):
      guard let curvature else { throw .unknownCurvature("optimal", of: "momentum") }
      let root = curvature.conditionNumber.squareRoot()
      resolved.momentum = .coefficient(.constant((root - 1) / (root + 1)))
    case .coefficient(.automatic): resolved.momentum = .coefficient(.constant(0.9))
    case .coefficient(.constant), .convex: break
    }
    return resolved
  }

  /// Lessard, Recht, Packard 2016, "Analysis and design of optimization algorithms via integral
  /// quadratic constraints", table 1.
  private func bestOnQuadratics(_ curvature: Curvature) -> Nesterov {
    let root = (3 * curvature.conditionNumber + 1).squareRoot()
    var best = self
    best.learningRate = .constant(4 / (3 * curvature.largest + curvature.smallest))
    best.momentum = .coefficient(.constant((root - 2) / (root + 2)))
    return best
  }
}
