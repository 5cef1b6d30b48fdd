import Options

/// The problems of an experiment, each made once however many points share it.
struct ProblemSet: Sendable {
  /// In the order in which points first need them.
  private(set) var problems: [Problem] = []
  /// The problem of each point, as a place in `problems`; nil where none was asked for.
  private var places: [Int?]

  /// Makes all data, one after the other, and all problems on them, several at a time.
  ///
  /// `wanted` says of which points' places the problems are needed; nil: of all.
  init(
    _ points: [PlannedRun.Point], wanted: Set<Int>? = nil, jobs: Int, readFile: FileReader
  ) throws(ExperimentFailure) {
    var known: [String: Int] = [:]
    var kinds: [Setup] = []
    places = Array(repeating: nil, count: points.count)
    for (index, point) in points.enumerated() where wanted?.contains(index) ?? true {
      let place = known[point.problemText] ?? kinds.count
      if place == kinds.count { kinds.append(point.setup) }
      known[point.problemText] = place
      places[index] = place
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

  /// The problem of the point at a place; nil where it was not asked for.
  subscript(point: Int) -> Problem? { places[point].map { problems[$0] } }

  /// The data of each kind of problem; kinds with the same specification share them.
  private static func data(
    of kinds: [Setup], readFile: FileReader
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
