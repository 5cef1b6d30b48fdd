import ReportSupport
import Testing

@testable import Files
@testable import Notebooks
@testable import Reports
@testable import Values

@Suite struct FigureDirectiveTests {
  private func report(_ options: String) throws -> Report {
    try TextProject().report(
      """
      ```yaml {.run #line}
      data: {make_regression: {n_samples: 20, n_features: 1, noise: 0.1, random_state: 1}}
      epochs: 20
      optimizers:
        gradient_descent: {learning_rate: 0.1}
        动量: {optimizer: momentum, learning_rate: 0.1}
      ```

      ```yaml {.figure #loss}
      \(options)
      ```
      """)
  }

  private func figure(_ options: String) throws -> FigureOutput {
    guard case .figure(let figure) = try report(options).output("loss") else {
      throw TextProject.Missing()
    }
    return figure
  }

  @Test func aRunStandsForAllItsLabels() throws {
    let figure = try figure("of: line")
    #expect(figure.data.columns.count == 3)
    #expect(figure.data.columns.last?.heading == "动量")
    #expect(figure.data.total == 21)
  }

  @Test(arguments: ["of: line.动量", "of: [line.动量]"])
  func oneLabelStandsForItself(options: String) throws {
    let headings = try figure(options).data.columns.map(\.heading)
    #expect(headings == ["epoch (pass over the data)", "动量"])
  }

  @Test func theHorizontalAxisCountsWhatIsAskedFor() throws {
    let figure = try figure("of: line\nx: sample_gradients")
    #expect(figure.data.rows.last?.first == "400")
  }

  @Test func aScaleChangesThePictureAndNotTheData() throws {
    let linear = try figure("of: line\ny: linear")
    let logarithmic = try figure("of: line\ny: log")
    #expect(linear.digest != logarithmic.digest)
    #expect(linear.data == logarithmic.data)
    #expect(try figure("of: line\ny: log").digest == logarithmic.digest)
  }

  @Test func theAlternativeTextIsGeneratedUnlessWritten() throws {
    #expect(try figure("of: line\nalt: Two curves").alternativeText == "Two curves")
    #expect(try figure("of: line").alternativeText.count >= 40)
  }

  @Test func aCaptionIsMarkdown() throws {
    #expect(try figure("of: line\ncaption: \"*a* $b$\"").caption?.markdown == "*a* $b$")
    #expect(try figure("of: line").caption == nil)
  }
}
