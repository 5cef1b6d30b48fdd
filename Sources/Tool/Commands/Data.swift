import ArgumentParser
import Files
import Optimization
import Projects

/// `tangent data`: the samples themselves.
struct Data: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case csv, json
  }

  static let configuration = CommandConfiguration(
    abstract: "Print the data set of an experiment, every digit, as its runs see it.",
    discussion: """
      The specification needs no more than 'data:'; what is run on them may be left out.

      EXAMPLES
        tangent data experiment.yaml > data.csv
        tangent data experiment.yaml --format json
      """)

  @OptionGroup var options: SpecificationOptions

  @ArgumentParser.Option(help: "csv or json.")
  var format = Format.csv

  func run() throws {
    var findings = Findings()
    do {
      let project = try options.project()
      let data = try DataFile(options.file(in: project)).data(in: project)
      Output.write(format == .csv ? data.csv : data.json.text + "\n")
    } catch let diagnostics as Diagnostics {
      findings.add(diagnostics)
    } catch let problem as FileProblem {
      findings.add(problem)
    }
    try findings.exit()
  }
}
