import Foundation
import Optimization
import Options
import TestSupport
import Testing

@testable import Files
@testable import Notebooks
@testable import Pages
@testable import Projects
@testable import Reports
@testable import Values

@Suite struct WorkerTests {
  private let temporary: TemporaryFolder
  private let folder: WorkFolder
  private let experiment: Experiment

  init() throws {
    temporary = try TemporaryFolder()
    folder = try WorkFolder(at: temporary.file("work"), making: true)
    experiment = try Experiment(
      decoding: Self.options(
        """
        data: {make_regression: {n_samples: 40, n_features: 2}}
        epochs: 5
        optimizers: {sgd: {learning_rate: {from: 0.01, to: 0.1, count: 12}}}
        """))
  }

  private static let data = Array("x,y\n1,2\n2,4.5\n3,5\n4,8.25\n".utf8)

  private static func options(_ text: String) throws -> OptionValue {
    try YAMLTree(parsing: SourceFile(path: "x.yaml", text: text)).optionValue
  }

  private func pieces(_ options: OptionValue? = nil) throws -> WorkPieces {
    let experiment = try options.map { try Experiment(decoding: $0) } ?? experiment
    let contents = experiment.files.isEmpty ? [:] : ["d.csv": Self.data]
    let keys = TaskKeys(experiment, contents: contents, keepsPoints: false)
    let places = Array(keys.tasks.indices)
    let data = contents.mapValues { Digest(of: $0).text }
    for (name, digest) in data { try folder.write(contents[name] ?? [], as: digest, in: "data") }
    var plan = WorkPlan(notebooks: [], parameters: [], budget: 1)
    plan.parts = [
      WorkPlan.Part(
        run: "a.md#x", options: experiment.source, keepsPoints: false,
        data: data.map { OptionEntry($0.key, .string($0.value)) }, tasks: places.ranges,
        keys: WorkPieces.digest(keys, places))
    ]
    return try WorkPieces(WorkPlan(Array(plan.text.utf8), shown: "plan"), in: folder)
  }

  private func work(
    _ pieces: WorkPieces, share: (Int, Int) = (0, 1), steals: Bool = true,
    stopping: @escaping @Sendable () -> Bool = { false }
  ) throws -> Worker.Summary {
    var settings = Worker.Settings()
    settings.share = share
    settings.steals = steals
    settings.isStopping = stopping
    return try Worker(pieces, in: folder, settings).run()
  }

  private func files(_ part: String) -> [String] {
    temporary.files.filter { $0.hasPrefix("work/\(part)/") && !$0.hasSuffix(".now") }
  }

  @Test func eachMakesItsShareAndThenWhatIsLeft() throws {
    let pieces = try pieces()
    let own = try work(pieces, share: (1, 3), steals: false)
    #expect((own.made, own.stolen, own.left) == (4, 0, 8))
    let rest = try work(pieces, share: (0, 3))
    #expect((rest.made, rest.stolen, rest.left) == (8, 4, 0))
    #expect(try work(pieces) == Worker.Summary())
    #expect(files("running").isEmpty)
    #expect(files("results").count == 2)
  }

  @Test func whatWorkersMakeIsWhatOneMachineMakes() throws {
    let pieces = try pieces()
    _ = try work(pieces, share: (0, 2), steals: false)
    _ = try work(pieces, share: (1, 2))
    let keys = TaskKeys(experiment, contents: [:], keepsPoints: false)
    var settings = RunSettings()
    settings.store = RunCache(.off, gathered: [try folder.results()])
      .store(keys, keepsHistories: true)
    settings.missing = .refuse
    let gathered = try experiment.run(settings) { _ throws(DataError) in [] }
    let alone = try experiment.run { _ throws(DataError) in [] }
    #expect(gathered.json().text == alone.json().text)
    #expect(gathered.csv == alone.csv)
    #expect(gathered.estimate == alone.estimate)
    #expect(gathered.optimum == alone.optimum)
    #expect(gathered.runs.map(\.theory) == alone.runs.map(\.theory))
  }

  @Test func whatIsInTheHandsOfALiveWorkerStaysThere() throws {
    let pieces = try pieces()
    let marks = WorkerMarks(folder)
    var mark = WorkerMark(WorkOrder(share: 1, of: 2, total: pieces.keys.count))
    mark.keys = Array(pieces.keys[3...4])
    marks.write(mark)
    let summary = try work(pieces)
    #expect((summary.made, summary.left, summary.wasStopped) == (10, 2, false))
    // Once that worker is lost, its pieces are taken up again, one by one.
    let hour = Date(timeIntervalSinceNow: -3600)
    try FileManager.default.setAttributes(
      [.modificationDate: hour], ofItemAtPath: temporary.file("work/running/\(marks.name)"))
    let later = try work(pieces)
    #expect((later.made, later.left) == (2, 0))
    #expect(files("lost").count == 1)
  }

  /// A worker that writes between two looks sees what the others have written meanwhile.
  @Test func whatOthersWriteIsSeenWhoeverLooksFirst() throws {
    let pieces = try pieces()
    var settings = Worker.Settings()
    settings.share = (1, 2)
    let late = try Worker(pieces, in: folder, settings)
    _ = try work(pieces, share: (0, 2), steals: false)
    try late.results.write([RecordKey(of: ["x"]): [1]], surviving: .process)
    let summary = late.run()
    #expect((summary.made, summary.stolen, summary.left) == (6, 0, 0))
  }

  /// What a live worker has made and not yet written is not made again.
  @Test func whatALiveWorkerHasTakenStaysItsOwn() throws {
    let pieces = try pieces()
    let marks = WorkerMarks(folder)
    var mark = WorkerMark(WorkOrder(share: 1, of: 2, total: pieces.keys.count))
    mark.steps = 4
    marks.write(mark)
    let summary = try work(pieces, share: (0, 2))
    #expect((summary.made, summary.stolen, summary.left) == (8, 2, 4))
    mark.steps = 0
    marks.write(mark)
    #expect(try work(pieces, share: (0, 2)).made == 4)
  }

  @Test func aPieceThatEndsThreeWorkersHasFailed() throws {
    let pieces = try pieces()
    var mark = WorkerMark(WorkOrder(share: 0, of: 1, total: pieces.keys.count))
    mark.keys = [pieces.keys[5]]
    for isAlone in [false, true, true] {
      mark.isAlone = isAlone
      try folder.write(Array(mark.text.utf8), as: "a-\(UUID().uuidString)", in: "lost")
    }
    // Twice alone: it gets one more.
    #expect(try work(pieces).failed == 0)
    for file in files("results") { try temporary.delete(file) }
    mark.isAlone = true
    try folder.write(Array(mark.text.utf8), as: "b", in: "lost")
    let summary = try work(pieces)
    #expect((summary.made, summary.failed, summary.left) == (11, 1, 0))
    let state = try WorkWatch(pieces, in: folder).state
    #expect(state.failures == ["a.md#x: sgd, seed 0"])
    #expect((state.made, state.missing) == (11, 0))
    // What they made is taken over, and not that they failed: this machine may do better.
    let cache = Cache(folder: temporary.file("cache"))
    let keys = TaskKeys(experiment, contents: [:], keepsPoints: false)
    let gathering = RunCache(cache, gathered: [try folder.results()])
      .store(keys, keepsHistories: false)
    for place in keys.tasks.indices { _ = gathering.outcome(ofTask: place) }
    gathering.finish()
    let store = RunCache(cache).store(keys, keepsHistories: false)
    let taken = keys.tasks.indices.filter { store.outcome(ofTask: $0) != nil }
    #expect(taken == keys.tasks.indices.filter { $0 != 5 })
  }

  @Test func aStoppedWorkerSaysWhatIsLeft() throws {
    let summary = try work(try pieces()) { true }
    #expect((summary.made, summary.left, summary.wasStopped) == (0, 12, true))
  }

  @Test func whatFailsAnywhereIsNotTriedAgain() throws {
    let options = try Self.options(
      """
      data: {csv: {file: d.csv, target: y}}
      epochs: 5
      optimizers: {sgd: {batch_size: [2, 500]}}
      """)
    let pieces = try pieces(options)
    let summary = try work(pieces)
    #expect((summary.made, summary.failed, summary.left) == (1, 1, 0))
    #expect(try work(pieces) == Worker.Summary())
    #expect(try WorkWatch(pieces, in: folder).state.failures.count == 1)
  }

  @Test func anotherPlansKeysAreRefused() throws {
    var plan = WorkPlan(notebooks: [], parameters: [], budget: 1)
    plan.parts = [
      WorkPlan.Part(
        run: "a.md#x", options: experiment.source, keepsPoints: false, data: [],
        tasks: [0...11], keys: "0")
    ]
    let problem = #expect(throws: FileProblem.self) { try WorkPieces(plan, in: folder) }
    #expect(problem?.id == "damaged-plan")
  }
}

extension WorkPieces {
  fileprivate var keys: [RecordKey] { pieces.map(\.key) }
}
