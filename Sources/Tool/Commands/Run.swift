import ArgumentParser
import Files
import Optimization
import Projects

/// `tangent run`: one experiment, without a notebook.
struct Run: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, csv
  }

  static let configuration = CommandConfiguration(
    abstract: "Run one experiment: a table and a chart, or everything as JSON or CSV.",
    discussion: """
      EXAMPLES
        tangent run experiment.yaml
        tangent run experiment.yaml --format json --parameters
        tangent run sweep.yaml --format csv --points     a line a point and seed
        echo '{data: {make_regression: {n_features: 1}}, epochs: 20,
               optimizers: {gradient_descent: {}}}' | tangent run -
      """)

  @OptionGroup var options: SpecificationOptions

  @ArgumentParser.Option(help: "text, json or csv.")
  var format = Format.text

  @Flag(help: "Add the parameters after each epoch to the history.")
  var parameters = false

  @Flag(help: "With --format csv: a line a point and seed, with its options and values.")
  var points = false

  func validate() throws {
    guard !points || format == .csv else {
      throw ValidationError("'--points' goes with '--format csv'")
    }
  }

  func run() throws {
    var findings = Findings()
    do {
      let project = try options.project()
      let file = try options.experiment(in: project)
      let result = try file.result(in: project, keepsPoints: parameters)
      switch format {
      case .json: Output.write(result.json(parameters: parameters).text + "\n")
      case .csv: Output.write(points ? result.pointsCSV : result.csv)
      case .text:
        Output.write(
          ResultText(
            result, bestBy: file.experiment.setup.bestBy.name, isColored: Output.colorsOutput
          ).text)
      }
    } catch let diagnostics as Diagnostics {
      findings.add(diagnostics)
    } catch let problem as FileProblem {
      findings.add(problem)
    }
    try findings.exit()
  }
}
