import Files
import Optimization
import Options
import Reports

/// What machines have to make: experiments of notebooks, and which of their tasks are missing.
package struct WorkPlan: Sendable, Equatable {
  /// An experiment with the places of its tasks that are to be made.
  package struct Part: Sendable, Equatable {
    /// Where it stands: `notebooks/sweep.md#rates`.
    package var run: String
    package var options: OptionValue
    package var keepsPoints: Bool
    /// The digests of the files that its data are read from.
    package var data: [OptionEntry]
    /// Places of tasks, each first and last.
    package var tasks: [ClosedRange<Int>]
    /// A digest of the keys of those tasks: another build would make others.
    package var keys: String

    package var taskCount: Int { tasks.reduce(0) { $0 + $1.count } }
  }

  /// What made it: the tool's version with its extensions, and the platform.
  package var engine: String
  /// The very build.
  package var build: String
  package var notebooks: [String]
  /// `-P name=value`.
  package var parameters: [String]
  /// How many standard budgets the runs may cost.
  package var budget: Double
  package var parts: [Part] = []

  package init(notebooks: [String], parameters: [String], budget: Double) {
    engine = Self.engine
    build = Executable.identity ?? ""
    self.notebooks = notebooks
    self.parameters = parameters
    self.budget = budget
  }

  /// What this tool is.
  private static var engine: String {
    (["tangent \(Engine.version) \(Engine.platform)"] + Extensions.texts).joined(separator: ", ")
  }

  package var taskCount: Int { parts.reduce(0) { $0 + $1.taskCount } }

  /// Refuses a plan that another build has made: its keys would name other results.
  package func checkBuild() throws(FileProblem) {
    guard engine == Self.engine, build == (Executable.identity ?? "") else {
      throw FileProblem(
        "another-build", "the plan was made by another build: \(engine), \(build.prefix(12))",
        hint: "start the same file on all machines; this one is \(Self.engine), "
          + "\((Executable.identity ?? "unknown").prefix(12))")
    }
  }
}

extension WorkPlan {
  /// A line for the plan, and one for each experiment.
  package var text: String {
    let head = JSONText.object([
      .init("tangent", .string("plan 1")), .init("engine", .string(engine)),
      .init("build", .string(build)), .init("notebooks", .array(notebooks.map { .string($0) })),
      .init("parameters", .array(parameters.map { .string($0) })),
      .init("budget", .number(budget)), .init("runs", .integer(taskCount)),
    ])
    return ([head] + parts.map(\.json)).map { $0.text + "\n" }.joined()
  }

  /// The name of the plan by its contents.
  package var digest: String { Digest(of: text).text }

  /// Reads what `text` has written.
  package init(_ bytes: [UInt8], shown path: String) throws(FileProblem) {
    let damaged = FileProblem(
      "damaged-plan", "'\(path)' is no plan", hint: "make it anew with 'tangent plan'")
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    var values: [OptionValue] = []
    for line in lines {
      let file = SourceFile(path: path, text: String(line))
      guard let tree = try? YAMLTree(parsing: file, parameters: nil) else { throw damaged }
      values.append(tree.optionValue)
    }
    guard let head = values.first, case .string("plan 1") = head["tangent"],
      let engine = head["engine"]?.word, let build = head["build"]?.word,
      let notebooks = head["notebooks"]?.words, let parameters = head["parameters"]?.words,
      let budget = head["budget"].flatMap({ try? Double($0) })
    else { throw damaged }
    self.engine = engine
    self.build = build
    self.notebooks = notebooks
    self.parameters = parameters
    self.budget = budget
    for value in values.dropFirst() {
      guard let part = Part(value) else { throw damaged }
      parts.append(part)
    }
  }

  /// The plan in a folder.
  package init(in folder: WorkFolder) throws(FileProblem) {
    let path = "\(folder.shown)/\(WorkFolder.planName)"
    guard folder.hasPlan() else {
      throw FileProblem(
        "no-plan", "no plan in '\(folder.shown)'",
        hint: "make one: tangent plan --to \(folder.shown)")
    }
    try self.init(folder.load(WorkFolder.planName), shown: path)
  }
}

extension WorkPlan.Part {
  fileprivate var json: JSONText {
    .object([
      .init("run", .string(run)), .init("points", .boolean(keepsPoints)),
      .init("data", JSONText(data)),
      .init(
        "tasks", .array(tasks.map { .integers([$0.lowerBound, $0.upperBound]) })),
      .init("keys", .string(keys)), .init("options", JSONText(options)),
    ])
  }

  fileprivate init?(_ value: OptionValue) {
    guard let run = value["run"]?.word, case .boolean(let keepsPoints) = value["points"],
      let data = value["data"]?.entries, case .list(let ranges) = value["tasks"],
      let keys = value["keys"]?.word, let options = value["options"]
    else { return nil }
    var tasks: [ClosedRange<Int>] = []
    for range in ranges {
      guard let ends = try? [Int](range), ends.count == 2, ends[0] >= 0, ends[0] <= ends[1],
        ends[1] < 1 << 40
      else { return nil }
      tasks.append(ends[0]...ends[1])
    }
    self.init(
      run: run, options: options, keepsPoints: keepsPoints, data: data, tasks: tasks, keys: keys)
  }
}

extension OptionValue {
  fileprivate var word: String? {
    if case .string(let word) = self { word } else { nil }
  }

  fileprivate var words: [String]? { try? [String](self) }
}

extension [Int] {
  /// The same numbers, in rising order, as ranges.
  package var ranges: [ClosedRange<Int>] {
    var ranges: [ClosedRange<Int>] = []
    for number in self {
      if let last = ranges.last, last.upperBound + 1 == number {
        ranges[ranges.count - 1] = last.lowerBound...number
      } else {
        ranges.append(number...number)
      }
    }
    return ranges
  }
}
