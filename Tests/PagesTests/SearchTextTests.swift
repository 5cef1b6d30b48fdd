import ReportSupport
import Testing

@testable import Files
@testable import Notebooks
@testable import Pages
@testable import Reports
@testable import Values

@Suite struct SearchTextTests {
  private static let text = """
    ---
    title: T
    ---

    Before 5<!--= line.gradient_descent.epochs --> all.

    ## First *part*

    \(TextProject.run)
    Words of the
    first part with "quotes".

    ```yaml {.figure #loss}
    of: line
    kind: loss
    caption: "A caption, 5<!--= line.gradient_descent.epochs -->."
    ```

    ## 第二部分

    随机梯度下降。
    """

  private func search() throws -> SearchText { SearchText(try TextProject().report(Self.text)) }

  @Test func sectionsHaveTheWordsThatReadersSee() throws {
    #expect(
      try search().sections == [
        .init(id: "", heading: "", words: "Before 5 all."),
        .init(
          id: "first-part", heading: "First part",
          words: "Words of the first part with \"quotes\". A caption, 5."),
        .init(id: "第二部分", heading: "第二部分", words: "随机梯度下降。"),
      ])
  }

  @Test func aReferenceReadsAsWhatItLeadsTo() throws {
    let text = """
      ---
      lang: en
      ---

      \(TextProject.run)
      The factor in [](#eq-step) makes *[](#loss)* what it is ([so](#eq-step)).

      $$v$$ {#eq-step}

      | where |
      |---|
      | [](#loss) |

      ```yaml {.figure #loss}
      of: line
      kind: loss
      caption: "As [](#eq-step)."
      ```
      """
    #expect(
      SearchText(try TextProject().report(text)).sections.map(\.words) == [
        "The factor in Equation 1 makes Figure 1 what it is (so). where Figure 1 As Equation 1."
      ])
  }

  @Test func theScriptIsOneCall() throws {
    let script = try search().script
    #expect(script.hasPrefix("add([\n[\"\", \"\", \"Before 5 all.\"],\n"))
    #expect(script.hasSuffix("\"随机梯度下降。\"]\n])\n"))
    #expect(script.contains("\\\"quotes\\\""))
  }
}
