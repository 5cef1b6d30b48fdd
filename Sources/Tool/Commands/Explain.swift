import ArgumentParser
import Files
import Projects
import Values

/// `tangent explain`: why is a value what it is?
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say why a value is what it is: its run, its record, and when it last changed.",
    discussion: """
      EXAMPLES
        tangent explain compare.momentum.final_loss       a value of a notebook in notebooks/
        tangent explain notebooks/a.md#compare.sgd.mse    of this notebook
        tangent explain notebooks/a.md:14                 the pins and claims of a line
        tangent explain notebooks/a.md                    all pins and claims
      """)

  @Argument(
    help: "An address or expression, a line as FILE:LINE, or a notebook.",
    completion: Completions.addresses)
  var what: String

  @Option(name: .shortAndLong, help: "The folder for reports.", completion: .directory)
  var output: String?

  @OptionGroup var caching: CacheOptions

  func run() throws {
    var findings = Findings()
    do {
      let workspace = try Workspace.ofUser()
      var settings = try ProjectLook.settings(output: output, in: workspace)
      settings.tables = (try? Configuration.read(in: workspace).configuration.values) ?? .init()
      let project = Project(workspace: workspace, cache: caching.cache, settings: settings)
      let target = ExplainTarget(what) { workspace.isFile($0) }
      let searched = ProjectTexts(in: workspace).all(for: .reports).paths
      let explanations = try project.explain(
        target, among: searched, history: Git(in: workspace.root))
      Output.write(explanations.map(\.text).joined(separator: "\n"))
    } catch let problem as FileProblem {
      findings.add(problem)
    } catch let problems as Diagnostics {
      findings.add(problems)
    }
    try findings.exit()
  }
}
