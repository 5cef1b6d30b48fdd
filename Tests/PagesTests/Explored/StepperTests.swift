import Optimization
import ReportSupport
import Testing

@testable import Files
@testable import Notebooks
@testable import Pages
@testable import Reports
@testable import Typesetting
@testable import Values

/// The script of pages beside the runs of the tool: the same numbers, step by step.
struct StepperTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var name: String
    /// The problem as a notebook writes it, and step sizes that suit it.
    var problem: String
    var rate: String
    var adamRate: String
    var testDescription: String { name }
  }

  static let cases = [
    Case(
      name: "two features whose scales differ",
      problem: """
        data: {make_regression: {n_samples: 200, n_features: 2, noise: 1, random_state: 3}}
        standardize: true
        scale_columns: [1, 0.1]
        model: {linear_regression: {fit_intercept: false}}
        epochs: 300
        """, rate: "optimal", adamRate: "5"),
    Case(
      name: "a line with an intercept",
      problem: """
        data: {make_regression: {n_samples: 100, n_features: 1, noise: 20, random_state: 42}}
        standardize: true
        epochs: 200
        """, rate: "0.1", adamRate: "0.5"),
    Case(
      name: "a ridge far from the origin",
      problem: """
        data: {make_regression: {n_samples: 50, n_features: 1, noise: 3, random_state: 1, bias: 900}}
        model: {ridge: {alpha: 0.2}}
        epochs: 200
        """, rate: "0.1", adamRate: "9"),
    Case(
      name: "a rotated quadratic",
      problem: """
        objective: {quadratic: {eigenvalues: [1, 12], random_state: 4}}
        initial: [-2.5, 1.2]
        steps: 200
        """, rate: "0.04", adamRate: "0.1"),
    Case(
      name: "Rosenbrock's valley", problem: "objective: rosenbrock\nsteps: 200", rate: "0.0003",
      adamRate: "0.02"),
    Case(
      name: "Beale's plateau", problem: "objective: beale\nsteps: 200", rate: "0.002",
      adamRate: "0.05"),
    Case(
      name: "Himmelblau's basins", problem: "objective: himmelblau\ninitial: [1, -1]\nsteps: 200",
      rate: "0.002", adamRate: "0.05"),
  ]

  private static let labels = [
    "gradient_descent", "heavy_ball", "nesterov", "averaged", "adam", "amsgrad",
  ]

  private func report(_ one: Case) throws -> Report {
    try TextProject().report(
      """
      ```yaml {.run #run}
      \(one.problem)
      optimizers:
        gradient_descent: {learning_rate: \(one.rate)}
        heavy_ball: {learning_rate: \(one.rate)}
        nesterov: {learning_rate: \(one.rate)}
        averaged: {optimizer: momentum, learning_rate: \(one.rate), momentum: 0.8}
        adam: {learning_rate: \(one.adamRate)}
        amsgrad: {optimizer: adam, learning_rate: \(one.adamRate), amsgrad: true, weight_decay: 0.1, betas: [0.8, 0.9]}
      ```

      ```yaml {.figure #first}
      of: [\(Self.labels.prefix(3).map { "run.\($0)" }.joined(separator: ", "))]
      kind: contour
      explore: true
      ```

      ```yaml {.figure #second}
      of: [\(Self.labels.suffix(3).map { "run.\($0)" }.joined(separator: ", "))]
      kind: contour
      explore: true
      ```
      """)
  }

  /// The points of each method of a figure, as its page's script makes them of its page's data.
  private func ways(_ id: String, in report: Report) throws -> [[[Double]]] {
    guard case .figure(let figure) = report.output(id),
      let explored = figure.controls.exploration
    else { throw TextProject.Missing() }
    let html = ExplorationWriter(explored, words: report.words).html
    let opening = "<script type=\"application/json\">"
    let data = try #require(html.firstRange(of: opening))
    let end = try #require(html.firstRange(of: "</script>"))
    let engine = try ScriptEngine()
    let source =
      ExplorationScript.stepper + """
        function ways(text) {
          var data = JSON.parse(text), height = surface(data);
          return JSON.stringify(data.methods.map(function (method) {
            var way = [];
            walk(height, method, data.start, data.steps, function (x, y, h) { way.push([x, y, h]); });
            return way;
          }));
        }
        """
    try engine.run(engine.compile(Array(source.utf8), name: "stepper")[...])
    let answer = try engine.call("ways", String(html[data.upperBound..<end.lowerBound]))
    guard case .array(let made) = try JSON(parsing: Array(answer.utf8)) else { return [] }
    return made.map { way in way.items.map { $0.items.compactMap(\.double) } }
  }

  @Test(arguments: cases)
  func `a page's steps are the run's to the twelfth digit`(_ one: Case) throws {
    let report = try report(one)
    let ways = try ways("first", in: report) + ways("second", in: report)
    let result = try #require(report.results[id: "run"])
    #expect(ways.count == Self.labels.count)
    for (label, way) in zip(Self.labels, ways) {
      let run = try #require(result.runs.first { $0.label == label })
      #expect(run.history.divergedAt == nil && way.count == run.history.points.count)
      let scale = run.history.points.joined().map(\.magnitude).max() ?? 1
      for (mine, theirs) in zip(way, run.history.points) {
        let difference = zip(mine, theirs).map { ($0 - $1).magnitude }.max() ?? 0
        #expect(difference <= 1e-12 * scale, "\(label): \(mine) for \(theirs)")
      }
      let first = run.history.excess[0]
      for (mine, excess) in zip(way, run.history.excess) {
        #expect((mine[2] - excess).magnitude <= 1e-12 * first, "\(label)")
      }
    }
    // No method's way is another one's by mistake.
    for (index, way) in ways.enumerated() {
      for other in ways[..<index] { #expect(way[20] != other[20]) }
    }
  }
}

extension JSON {
  fileprivate var items: [JSON] {
    if case .array(let items) = self { items } else { [] }
  }
}
