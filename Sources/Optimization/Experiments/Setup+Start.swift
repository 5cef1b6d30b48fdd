import Options

extension Setup {
  /// The first point of a run on a problem; nil for the objective's own.
  func startPoint(on problem: Problem, seed: Int) throws(OptionErrors) -> [Double]? {
    switch start {
    case .point(let point): point
    case .zeros: Array(repeating: 0, count: problem.objective.dimension)
    case .standard: seeds == nil ? nil : try drawnStart(on: problem, seed: seed)
    }
  }

  /// Where a model draws its start, each seed has another one; nil where it does not.
  private func drawnStart(on problem: Problem, seed: Int) throws(OptionErrors) -> [Double]? {
    guard let model = problem.model, let train = problem.train else { return nil }
    var options = model.optionEntries
    guard let place = options.firstIndex(where: { $0.key == "random_state" }) else { return nil }
    options[place].value = .integer(seed)
    let drawn = try Catalogue.models.member(
      named: type(of: model).name, options: .mapping(options))
    do throws(DataError) {
      return try drawn.loss(over: train).defaultStart
    } catch {
      return nil
    }
  }
}
