import Files
import Notebooks
import Optimization
import Options
import Reports

/// What planning the runs of notebooks came to.
package struct PlannedWork: Sendable {
  package var plan: WorkPlan
  /// How many runs the notebooks have, and how many of those are there already.
  package var runCount = 0
  package var keptCount = 0
  /// Operations of the missing ones, and the most memory that one experiment takes.
  package var estimate = Estimate.nothing
  /// The data to copy, by their digests.
  var data: [String: [UInt8]] = [:]
  package var problems = Diagnostics()

  /// Adds the bytes of a file, once each; the file with their digest.
  fileprivate mutating func add(_ bytes: [UInt8], of file: String) -> OptionEntry {
    let digest = Digest(of: bytes).text
    data[digest] = bytes
    return OptionEntry(file, .string(digest))
  }
}

extension Project {
  /// Which runs of notebooks neither the folder nor the cache has.
  package func plannedWork(
    of paths: [String], besides folder: WorkFolder?, budget: Double
  ) throws(FileProblem) -> PlannedWork {
    let results = try folder?.results()
    var work = PlannedWork(
      plan: WorkPlan(
        notebooks: paths.map(workspace.projectPath),
        parameters: settings.parameters.map(\.text), budget: budget))
    for path in paths {
      do throws(Diagnostics) {
        let notebook = notebook(in: try file(at: path))
        var session = session
        session.files.parameters = notebook.frontMatter.parameters
        try session.plan(Plan(notebook, files: session.files), besides: results, into: &work)
      } catch {
        work.problems.add(error)
      }
    }
    return work
  }

  /// Writes a plan and copies of its data.
  package func write(_ work: PlannedWork, to folder: WorkFolder) throws(FileProblem) {
    for (digest, bytes) in work.data.sorted(by: { $0.key < $1.key }) {
      let known = (try? folder.load("data/\(digest)")).map { Digest(of: $0).text == digest }
      if known != true { try folder.write(bytes, as: digest, in: "data") }
    }
    // Once the plan is there, all that it names is there too.
    try folder.write(Array(work.plan.text.utf8), as: WorkFolder.planName)
  }
}

extension Session {
  /// Adds what is missing of a notebook's experiments.
  fileprivate func plan(
    _ plan: Plan, besides results: PackFolder?, into work: inout PlannedWork
  ) throws(Diagnostics) {
    var problems = Diagnostics()
    var spent = Estimate.nothing
    let idsWithPoints = plan.idsWithPoints()
    for named in plan.sources {
      // Workers make runs; whatever else gives results is asked where the report is made.
      guard let experiment = named.experiment else { continue }
      let (id, cell) = (named.id, named.cell)
      let keepsPoints = idsWithPoints.contains(id)
      var settings = RunSettings()
      settings.keepsPoints = keepsPoints
      let estimate = experiment.estimate(settings)
      problems.collect { () throws(Diagnostics) in
        try check(experiment, at: cell.place, settings, after: spent)
      }
      spent = spent + estimate
      let contents = contents(of: experiment, reader(besides: cell.place.file))
      let keys = TaskKeys(experiment, contents: contents, keepsPoints: keepsPoints)
      let isKept = cache.keeps(keys)
      let places = keys.tasks.indices.filter { place in
        results?.contains(keys.tasks[place]) != true && !isKept(keys.tasks[place])
      }
      work.runCount += keys.tasks.count
      work.keptCount += keys.tasks.count - places.count
      guard !places.isEmpty else { continue }
      let tasks = experiment.tasks
      work.estimate.runs += places.count
      work.estimate.operations += places.reduce(0) { $0 + tasks[$1].operations }
      work.estimate.bytes = max(work.estimate.bytes, estimate.bytes)
      let data = experiment.files.map { file in work.add(contents[file] ?? [], of: file) }
      work.plan.parts.append(
        WorkPlan.Part(
          run: "\(cell.place.file.path)#\(id)", options: experiment.source,
          keepsPoints: keepsPoints, data: data, tasks: places.ranges,
          keys: WorkPieces.digest(keys, places)))
    }
    try problems.throwIfErrors()
  }
}
