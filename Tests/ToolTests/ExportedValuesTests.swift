import Testing

/// `tangent values`: values of files as macros and as data.
@Suite struct ExportedValuesTests {
  private static let log = "name,seed,acc\nadam,1,0.91\nadam,2,0.93\nsgd,1,0.871\n"

  private static func project(exporting names: String) throws -> TangentProcess {
    try TangentProcess([
      "log.csv": log,
      "tangent.yaml": """
      values:
        training: {file: log.csv, name: name, over: seed}
      export: \(names)

      """,
    ])
  }

  private static let all = "[training.adam.acc.mean as .3f, training.sgd.acc, \"log.csv#count\"]"

  @Test(arguments: [
    (
      "json",
      """
      {
        "training.adam.acc.mean": 0.92,
        "training.sgd.acc": 0.871,
        "log.csv#count": 3
      }

      """
    ),
    (
      "md",
      """
      | value | is |
      |---|---:|
      | `training.adam.acc.mean` | 0.920 |
      | `training.sgd.acc` | 0.871 |
      | `log.csv#count` | 3 |

      """
    ),
    (
      "tex",
      #"""
      \newcommand{\tangentvalue}[1]{\csname tangent@\detokenize{#1}\endcsname}
      \expandafter\def\csname tangent@\detokenize{training.adam.acc.mean}\endcsname{\ensuremath{0.920}}
      \expandafter\def\csname tangent@\detokenize{training.sgd.acc}\endcsname{\ensuremath{0.871}}
      \expandafter\def\csname tangent@\detokenize{log.csv#count}\endcsname{\ensuremath{3}}

      """#
    ),
  ])
  func `values are printed in each format, as their formats say`(
    _ format: String, _ text: String
  ) throws {
    let result = try Self.project(exporting: Self.all).run(["values", "--format", format])
    #expect(result.status == 0 && result.errors.isEmpty)
    #expect(result.output == text)
  }

  @Test func `a value that is not there is said at its entry, and nothing is printed`() throws {
    let project = try Self.project(exporting: "[training.sgd.acc, training.sgd.ac]")
    let result = try project.run(["values"])
    #expect(result.status == 2 && result.output.isEmpty)
    #expect(result.errors.contains("tangent.yaml:3:28: error: no column 'ac' [unknown-column]"))
    #expect(result.errors.contains("did you mean 'acc'?"))
  }

  @Test func `without anything to export there is an example of how to say it`() throws {
    let result = try Self.project(exporting: "[]").run(["values"])
    #expect(result.status == 2 && result.output.isEmpty)
    #expect(result.errors.contains("export: [training.adam.val_acc.mean]"))
  }
}
