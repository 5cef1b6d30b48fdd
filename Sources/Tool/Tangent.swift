import ArgumentParser
import Options
import Reports

/// The command `tangent`.
struct Tangent: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tangent",
    abstract:
      "Turn Markdown notebooks into reports whose experiments run and whose numbers stay true.",
    discussion: """
      EXAMPLES
        tangent new step-size             write notebooks/step-size.md to start from
        tangent preview                   see it in the browser while you write
        tangent render                    render notebooks/ into output/
        tangent check                     verify every pinned number, claim, figure and link
        tangent update                    rewrite the numbers that have changed
        tangent measure                   run the commands that make values of files
        tangent run experiment.yaml       one experiment, as a table and a chart
        tangent list optimizers adam      what an optimizer takes and means
        tangent plan --to /scratch/sweep  the missing runs, for any number of machines

      EXIT STATUS
        0  all good
        1  findings: a stale number, a false claim, a changed figure, a dead link
        2  a notebook is invalid
        3  a run failed or went over its budget
        4  input, output or environment
        64 wrong usage, 70 internal error
        75 pieces of a plan are left (work and pieces)
      """,
    version: (["tangent \(Engine.version)"] + Extensions.texts).joined(separator: "\n"),
    subcommands: [
      New.self, Preview.self,
      Render.self, Check.self, Update.self, Measure.self, Values.self, Explain.self, Diff.self,
      Run.self, Data.self,
      List.self,
    ],
    groupedSubcommands: [
      CommandGroup(
        name: "More machines",
        subcommands: [PlanRuns.self, Work.self, Gather.self, Pieces.self])
    ])
}
