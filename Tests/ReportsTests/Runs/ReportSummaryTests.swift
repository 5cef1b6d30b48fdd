import ReportSupport
import Testing

@testable import Files
@testable import Notebooks
@testable import Reports
@testable import Values

/// What an index shows of a report.
@Suite struct ReportSummaryTests {
  private static let runs = """
    ```yaml {.run #r}
    objective: {quadratic: {eigenvalues: [1, 4]}}
    initial: [1, 1]
    steps: 20
    optimizers:
      gradient_descent: {learning_rate: 0.1}
      heavy_ball: {learning_rate: 0.1, momentum: 0.5}
    ```


    """
  private static let modes = "```yaml {.figure #parts}\nof: r\nkind: modes\n```\n\n"
  private static let loss = "```yaml {.figure #loss}\nof: r\nkind: loss\n```\n\n"
  private static let norms = "```yaml {.figure #norms}\nof: r\nkind: gradient_norm\n```\n\n"

  @Test(arguments: [
    (modes + loss, "loss"), (loss + modes, "loss"), (loss + norms, "loss"), (modes, "parts"),
  ])
  func aSmallPictureHasOneFrameWhereThereIsOne(_ figures: String, _ chosen: String) throws {
    let report = try TextProject().report(Self.runs + figures)
    #expect(ReportSummary(of: report).figure == chosen)
  }
}
