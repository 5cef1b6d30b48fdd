import Files
import Optimization
import Options
import Reports

/// The tasks of a plan, ready to be carried out.
package struct WorkPieces: Sendable {
  /// One task with its name.
  struct Piece: Sendable {
    let key: RecordKey
    let pointKey: RecordKey
    let problemKey: RecordKey
    /// The place of its experiment in the plan.
    let part: Int
    let task: RunTask
    /// Operations, as far as they are known.
    let cost: Double
  }

  /// Each once, in the plan's order.
  let pieces: [Piece]
  let parts: [WorkPlan.Part]

  /// Decodes a plan's experiments; a plan whose keys are not this build's is refused.
  package init(_ plan: WorkPlan, in folder: WorkFolder) throws(FileProblem) {
    var pieces: [Piece] = []
    var known: Set<RecordKey> = []
    for (index, part) in plan.parts.enumerated() {
      let damaged = FileProblem(
        "damaged-plan", "the plan's run '\(part.run)' can't be understood",
        hint: "make it anew with 'tangent plan'")
      guard let experiment = try? Experiment(decoding: part.options) else { throw damaged }
      var contents: [String: [UInt8]] = [:]
      for entry in part.data { contents[entry.key] = try folder.data(entry) }
      let keys = TaskKeys(experiment, contents: contents, keepsPoints: part.keepsPoints)
      let tasks = experiment.tasks
      let places = part.tasks.flatMap(Array.init)
      guard places.allSatisfy({ $0 < tasks.count }), part.keys == Self.digest(keys, places) else {
        throw damaged
      }
      for place in places where known.insert(keys.tasks[place]).inserted {
        let task = tasks[place]
        pieces.append(
          Piece(
            key: keys.tasks[place], pointKey: keys.points[task.place],
            problemKey: keys.problems[task.place], part: index, task: task,
            cost: task.operations))
      }
    }
    self.pieces = pieces
    parts = plan.parts
  }

  /// The digest of the keys of tasks at some places.
  static func digest(_ keys: TaskKeys, _ places: [Int]) -> String {
    Digest(of: places.flatMap { keys.tasks[$0].bytes }).text
  }

  /// The places of the pieces by their ranks, the dearest first.
  var dearestFirst: [Int] {
    pieces.indices.sorted { (pieces[$1].cost, $0) < (pieces[$0].cost, $1) }
  }
}

extension WorkFolder {
  /// The bytes of a data file by its digest, which they must have.
  func data(_ entry: OptionEntry) throws(FileProblem) -> [UInt8] {
    guard case .string(let digest) = entry.value, RecordKey(hexadecimal: digest) != nil else {
      throw FileProblem("damaged-plan", "the plan's data '\(entry.key)' have no digest")
    }
    let bytes = try load("data/\(digest)")
    guard Digest(of: bytes).text == digest else {
      throw FileProblem(
        "damaged-data", "the copy of '\(entry.key)' in '\(shown)/data' is damaged",
        hint: "delete it, and plan again")
    }
    return bytes
  }
}
