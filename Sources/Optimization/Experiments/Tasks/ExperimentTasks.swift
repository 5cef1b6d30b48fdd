import Options

/// The tasks of an experiment, one a label, point and seed in this order; each made when asked for.
package struct ExperimentTasks: RandomAccessCollection, Sendable {
  private let points: [PlannedRun.Point]
  /// The place of each point's first task, and at the end how many tasks there are.
  private let starts: [Int]

  init(_ points: [PlannedRun.Point]) {
    self.points = points
    var starts = [0]
    starts.reserveCapacity(points.count + 1)
    for (place, point) in points.enumerated() {
      starts.append(starts[place] + point.setup.runSeeds.count)
    }
    self.starts = starts
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int { starts[points.count] }

  package subscript(place: Int) -> RunTask {
    let point = self.point(ofTask: place)
    return RunTask(
      point: points[point], place: point,
      seed: points[point].setup.runSeeds.lowerBound + place - starts[point])
  }

  /// The place of the point of the task at a place.
  package func point(ofTask place: Int) -> Int {
    starts.partitioningIndex { $0 > place } - 1
  }

  /// The places of a point's tasks.
  package func places(ofPoint place: Int) -> Range<Int> { starts[place]..<starts[place + 1] }
}
