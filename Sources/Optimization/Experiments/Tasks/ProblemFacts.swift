/// What is known of a problem once it has been made: results need no more of it.
package struct ProblemFacts: Sendable, Equatable {
  /// The values of the data.
  var data: [NamedValue]
  /// How far the optimum can be trusted.
  var optimum: OptimumReport
  /// The least that the loss can be, where it is known.
  var optimalLoss: Double?
  var size: ProblemSize

  init(_ problem: Problem) {
    data = Metrics.data.values(of: problem)
    optimum = OptimumReport(of: problem)
    optimalLoss = problem.objective.optimum?.loss
    size = problem.size
  }
}

/// What is known of a sweep's point whatever its seed.
package struct PointFacts: Sendable, Equatable {
  package var problem: ProblemFacts
  /// What theory predicts of the method.
  package var theory: [NamedValue]

  package init(problem: ProblemFacts, theory: [NamedValue]) {
    self.problem = problem
    self.theory = theory
  }

  init(_ point: PlannedRun.Point, on problem: Problem) {
    self.init(problem: ProblemFacts(problem), theory: point.method.theory(of: problem))
  }
}

extension ProblemFacts: ByteConvertible {
  package init(from reader: inout ByteReader) throws(ByteError) {
    data = try [NamedValue](from: &reader)
    optimum = try OptimumReport(from: &reader)
    optimalLoss = try Double?(from: &reader)
    size = ProblemSize(
      samples: try reader.integer(), features: try reader.integer(),
      parameters: try reader.integer(), setupOperations: try reader.number())
  }

  package func write(to writer: inout ByteWriter) {
    data.write(to: &writer)
    optimum.write(to: &writer)
    optimalLoss.write(to: &writer)
    writer.write(size.samples)
    writer.write(size.features)
    writer.write(size.parameters)
    writer.write(size.setupOperations)
  }
}
