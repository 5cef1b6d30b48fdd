import ReportSupport
import Testing

@testable import Files
@testable import Notebooks
@testable import Reports
@testable import Values

/// Fences that are nearly directives.
@Suite struct NearDirectiveTests {
  private func problems(_ info: String) -> [Diagnostic] {
    TextProject().notebook("```\(info)\na: 1\n```\n").problems.list
  }

  @Test(arguments: [
    ("{.figure #a}", "```yaml {.figure #a}"), ("yml {.figure #a}", "```yaml {.figure #a}"),
    ("YAML {.figure #a}", "```yaml {.figure #a}"), ("yaml .figure #a", "```yaml {.figure #a}"),
    ("yaml {#a}", "```yaml {.run #a}"), ("{.run}", "```yaml {.run #name}"),
    ("Yaml {.run}", "```yaml {.run #name}"), ("yml {.figur #a}", "```yaml {.figur #a}"),
    ("{figure #a}", "```yaml {.figure #a}"), ("yaml figure #a", "```yaml {.figure #a}"),
    ("{.table}", "```yaml {.table #name}"), ("yml .run", "```yaml {.run #name}"),
    ("{.yaml .figure #i}", "```yaml {.figure #i}"), ("yaml {figure=h}", "```yaml {.figure #name}"),
    ("yaml (.table #m)", "```yaml {.table #m}"), ("yaml :figure", "```yaml {.figure #name}"),
    ("yaml:run", "```yaml {.run #name}"), ("YAML {.Figure #o}", "```yaml {.figure #o}"),
    ("yaml-table {#t}", "```yaml {.table #t}"), ("yaml [run] #a", "```yaml {.run #a}"),
  ])
  func areErrorsWithTheRightForm(info: String, form: String) {
    let found = problems(info).filter { $0.id == "near-directive" }
    #expect(found.map(\.message) == ["fence that is nearly a directive"])
    #expect(found.map(\.hint) == ["write '\(form)'"])
  }

  @Test(arguments: [
    "yaml", "yml", "YAML", "python", "{.python}", "{.python #code}", "yaml {title=a.yml}", "text",
    "{python}", "js {1,3}", "diff", "{.r}", "yaml title", "table", "figure",
    "yaml:config.yaml", "yaml {title=run.yml}", "yaml-anchors", "{.yaml .numberLines}",
  ])
  func codeStaysCode(info: String) {
    #expect(!problems(info).contains { $0.id == "near-directive" })
  }

  @Test func whatItNamesIsKnownAllTheSame() {
    let text = TextProject.run.replacing("```yaml {.run", with: "```yml {.run")
    let faults = TextProject().faults(text + "5<!--= line.gradient_descent.epochs -->\n")
    #expect(faults == ["1:4 fence that is nearly a directive"])
  }
}
