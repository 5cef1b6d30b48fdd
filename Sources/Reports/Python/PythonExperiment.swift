import Optimization

/// One experiment as Python: its problems, its runs, and what they have to give.
struct PythonExperiment {
  private(set) var text: String
  /// What has to be imported or defined before.
  private(set) var forms: [PythonForm] = []
  /// Runs that Python can't say.
  private(set) var leftOut = 0
  private var lastProblem: [String] = []

  init(_ part: PythonScript.Part) {
    text = "# \(part.id)\n"
    for (run, planned) in zip(part.result.runs, part.experiment.runs) {
      let isSingle = run.points.count == 1
      for (index, (point, plan)) in zip(run.points, planned.points).enumerated() {
        let name = "\(part.id).\(run.label)" + (isSingle ? "" : ".sweep[\(index)]")
        add(point, plan, named: name, in: part)
      }
    }
  }

  /// One point of a sweep with all its seeds.
  private mutating func add(
    _ point: SweepPoint, _ plan: PlannedRun.Point, named name: String, in part: PythonScript.Part
  ) {
    guard let problem = point.problem, let statement = plan.setup.python(of: problem) else {
      leaveOut(name, count: point.outcomes.count)
      return
    }
    for outcome in point.outcomes {
      guard let run = plan.method.python(of: outcome, setup: plan.setup, on: problem) else {
        leaveOut(name, count: 1)
        continue
      }
      addProblem(statement, problem, in: part)
      let label = point.outcomes.count == 1 ? name : "\(name).seed[\(outcome.seed)]"
      addLines(of: run)
      addCheck(label, "run", outcome.values, among: Self.runValues)
    }
  }

  /// The statements of a problem, unless the last run was on the same one.
  private mutating func addProblem(
    _ statement: PythonStatement, _ problem: Problem, in part: PythonScript.Part
  ) {
    guard statement.lines != lastProblem else { return }
    lastProblem = statement.lines
    addLines(of: statement)
    let values = Metrics.values(of: problem)
    addCheck("\(part.id).data", "problem.values()", values, among: Self.dataValues)
  }

  private mutating func addLines(of statement: PythonStatement) {
    text += statement.lines.map { $0 + "\n" }.joined()
    forms += statement.forms
  }

  private mutating func addCheck(
    _ name: String, _ values: String, _ expected: [NamedValue], among names: [String]
  ) {
    let known = expected.filter { names.contains($0.name) && $0.value != .list([]) }
    var arguments = PythonArguments()
    arguments.add(name.python)
    arguments.add(values)
    for value in known { arguments.add(value.value.unwrapped.python, as: value.name) }
    text += arguments.text(calling: "check") + "\n"
  }

  private mutating func leaveOut(_ name: String, count: Int) {
    text += "# left out: \(name) has no form in Python here\n"
    leftOut += count
  }

  /// What the script computes of a run.
  private static let runValues = [
    "initial_loss", "final_loss", "best_loss", "test_loss", "epochs_to_tolerance", "optimality_gap",
    "mse", "rmse", "mae", "r2", "test_mse", "test_rmse", "test_mae", "test_r2", "accuracy",
    "test_accuracy", "coef", "intercept", "n_iter", "t",
  ]

  /// What the script computes of a problem.
  private static let dataValues = [
    "n_samples", "n_train", "n_test", "largest_eigenvalue", "smallest_eigenvalue",
    "condition_number", "optimal_loss", "optimal_coef", "optimal_intercept",
  ]
}
