import Files
import Optimization
import Options

/// The names of all that is kept of an experiment: equal names, equal bits.
package struct TaskKeys: Sendable {
  /// One a task: label, point and seed.
  package let tasks: [RecordKey]
  /// One a point: what theory predicts there.
  package let points: [RecordKey]
  /// One a point: what is known of its problem; equal problems have equal keys.
  package let problems: [RecordKey]
  /// What results of experiments are kept beside each other.
  let family: String

  /// The keys of an experiment whose files have these contents.
  package init(_ experiment: Experiment, contents: [String: [UInt8]], keepsPoints: Bool) {
    let maker = Digest(of: Engine.identity).text
    let digests = contents.mapValues { Digest(of: $0).text }
    var tasks: [RecordKey] = []
    var points: [RecordKey] = []
    var problems: [RecordKey] = []
    var known: [String: RecordKey] = [:]
    let kind = keepsPoints ? "points" : ""
    for point in experiment.runs.flatMap(\.points) {
      let data = point.setup.dataFile.flatMap { digests[$0] } ?? ""
      // The many seeds of a point share one digest of its options.
      let text = Digest(of: point.canonicalText).text
      points.append(RecordKey(of: [maker, "point", data, text]))
      tasks += point.setup.runSeeds.map {
        RecordKey(of: [maker, "task", kind, data, text, "\($0)"])
      }
      let problem =
        known[point.problemSpecification]
        ?? RecordKey(of: [maker, "problem", data, point.problemSpecification])
      known[point.problemSpecification] = problem
      problems.append(problem)
    }
    self.tasks = tasks
    self.points = points
    self.problems = problems
    family = String(Digest(of: [maker, experiment.familyText]).text.prefix(32))
  }
}

extension Experiment {
  /// What an experiment and the next one, with one more value in a sweep, have in common.
  fileprivate var familyText: String {
    var source = OptionValue.mapping(setup.optionEntries)
    for axis in axes { source = source.removing(axis.path) }
    let names = ["data", "polynomial", "standardize", "model", "objective"]
    return JSONText((source.entries ?? []).filter { names.contains($0.key) }).text
  }
}
