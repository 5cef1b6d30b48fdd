import ReportSupport
import Testing

@testable import Files
@testable import Notebooks
@testable import Reports
@testable import Values

@Suite struct RunDirectiveTests {
  private let base = """
    data: {make_regression: {n_samples: 20, n_features: 2, random_state: 1}}
    epochs: 5
    optimizers:
      gradient_descent: {learning_rate: 0.1}
      momentum: {learning_rate: 0.1}
    """

  private func report(_ options: String) throws -> Report {
    try TextProject(files: ["base.yaml": base])
      .report("```yaml {.run #r}\nexperiment: base.yaml\n\(options)\n```\n")
  }

  @Test func anExperimentComesFromAFile() throws {
    let report = try report("")
    #expect(try report.value("r.momentum.epochs") == .number(5))
    #expect(try report.value("r.data.n_features") == .number(2))
  }

  @Test func whatTheNotebookSaysOverridesTheFile() throws {
    let report = try report(
      "epochs: 7\ndata: {make_regression: {n_samples: 9}}\noptimizers: {momentum: {learning_rate: 0.2}}"
    )
    #expect(try report.value("r.gradient_descent.epochs") == .number(7))
    #expect(try report.value("r.data.n_samples") == .number(9))
    #expect(try report.value("r.data.n_features") == .number(2))
    #expect(try report.value("r.momentum.learning_rate") == .number(0.2))
    #expect(try report.value("r.gradient_descent.learning_rate") == .number(0.1))
  }

  @Test func anotherMemberOfAFamilyStandsAlone() throws {
    let report = try report("data: {make_friedman1: {n_samples: 12, n_features: 5}}")
    #expect(try report.value("r.data.n_features") == .number(5))
  }

  @Test func anErrorIsPlacedWhereTheOptionWasWritten() {
    let project = TextProject(files: ["base.yaml": base + "\nepoch: 5\n"])
    let text = "```yaml {.run #r}\nexperiment: base.yaml\nepochs: few\n```\n"
    #expect(
      project.faults(text) == [
        "3:9 invalid value 'few' for 'epochs'", "6:1 unknown option 'epoch'",
      ])
  }

  @Test func aMissingFileIsSaidBeforeAnythingRuns() {
    let text = """
      ```yaml {.run #r}
      data: {csv: {file: wave.csv}}
      optimizers: {sgd: {}}
      ```

      ```yaml {.run #s}
      epohcs: 3
      data: {make_moons: {}}
      optimizers: {sgd: {}}
      ```
      """
    #expect(
      TextProject().faults(text) == [
        "2:20 missing file 'wave.csv'", "7:1 unknown option 'epohcs'",
      ])
  }

  @Test(arguments: [
    ("target: z", "2:38 unknown column 'z' of 'wave.csv'"),
    ("features: [x, z]", "2:44 unknown column 'z' of 'wave.csv'"),
    ("classes: false", "2:20 invalid number 'b' at line 3, column 'y' of 'wave.csv'"),
  ])
  func whatIsWrongWithDataIsSaidAtItsOption(option: String, fault: String) {
    let project = TextProject(files: ["wave.csv": "x,y\n1,2\n3,b\n"])
    let text = """
      ```yaml {.run #r}
      data: {csv: {file: wave.csv, \(option)}}
      optimizers: {sgd: {}}
      ```
      """
    #expect(project.findings(text) == [fault])
  }

  @Test(
    arguments: [([], 5), (["count=7"], 7), (["other=7"], 5)] as [([String], Double)])
  func parametersAreFilledIn(overrides: [String], epochs: Double) throws {
    let text = """
      ---
      params: {count: 5, name: 甲}
      ---

      ```yaml {.run #r}
      data: {make_regression: {n_samples: 20, n_features: 1}}
      epochs: ${count}
      optimizers: {"${name}": {optimizer: gradient_descent}}
      ```
      """
    let filled = text.split(separator: "\"${name}\"").joined(separator: "甲")
    let report = try TextProject(overrides: overrides).report(filled)
    #expect(try report.value("r.甲.epochs") == .number(epochs))
  }

  @Test func aParameterReachesIntoTheExperimentsFile() throws {
    let file = base.split(separator: "epochs: 5").joined(separator: "epochs: ${count}")
    let text = "---\nparams: {count: 3}\n---\n```yaml {.run #r}\nexperiment: base.yaml\n```\n"
    let report = try TextProject(files: ["base.yaml": file]).report(text)
    #expect(try report.value("r.momentum.epochs") == .number(3))
  }

  @Test func aSpecificationIsShownUnlessItsEchoIsOff() throws {
    let silent = TextProject.run.split(separator: "#line").joined(separator: "#line echo=false")
    #expect(try TextProject().report(TextProject.run).output("line") != nil)
    #expect(try TextProject().report(silent).output("line") == nil)
  }

  @Test func aLabelMayBeAnyText() throws {
    let text = """
      ```yaml {.run #比较}
      data: {make_regression: {n_samples: 20, n_features: 1}}
      epochs: 4
      optimizers: {"my run": {optimizer: sgd}, 动量: {optimizer: momentum}}
      ```

      共4<!--= 比较.动量.epochs -->轮，4<!--= 比较.`my run`.epochs -->轮。
      """
    #expect(TextProject().findings(text) == [])
  }
}
