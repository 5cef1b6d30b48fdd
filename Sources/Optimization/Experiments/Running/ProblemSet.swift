import Options

/// The problems of an experiment, each made once however many setups share it.
struct ProblemSet: Sendable {
  /// In the order in which setups first need them.
  private(set) var problems: [Problem] = []
  /// The problem of each setup, as a place in `problems`.
  private var places: [Int] = []

  /// Makes all data, one after the other, and all problems on them, several at a time.
  init(
    _ setups: [Setup], jobs: Int, readFile: (String) throws(DataError) -> String
  ) throws(ExperimentFailure) {
    var known: [String: Int] = [:]
    var kinds: [Setup] = []
    for setup in setups {
      let text = setup.problemText
      let place = known[text] ?? kinds.count
      if place == kinds.count { kinds.append(setup) }
      known[text] = place
      places.append(place)
    }
    let data = try Self.data(of: kinds, readFile: readFile)
    let made = Workers.map(kinds.count, jobs: jobs) { [kinds] index in
      Result { () throws(DataError) in try kinds[index].problem(on: data[index]) }
    }
    problems = try made.map { problem throws(ExperimentFailure) in
      do throws(DataError) {
        return try problem.get()
      } catch {
        throw .data(error)
      }
    }
  }

  /// The problem of the setup at a place.
  subscript(setup: Int) -> Problem { problems[places[setup]] }

  /// The data of each kind of problem; kinds with the same specification share them.
  private static func data(
    of kinds: [Setup], readFile: (String) throws(DataError) -> String
  ) throws(ExperimentFailure) -> [PreparedData?] {
    var made: [String: PreparedData] = [:]
    return try kinds.map { setup throws(ExperimentFailure) in
      guard setup.objective == nil else { return nil }
      let text = setup.dataText
      if let data = made[text] { return data }
      do throws(DataError) {
        let data = try setup.preparedData(readFile: readFile)
        made[text] = data
        return data
      } catch {
        throw .data(error)
      }
    }
  }
}

extension Setup {
  /// What is minimized, on the data where there are any.
  fileprivate func problem(on data: PreparedData?) throws(DataError) -> Problem {
    if let objective { return Problem(objective.objective) }
    guard let data else { throw DataError("no data") }
    return try Problem(model, data)
  }
}
