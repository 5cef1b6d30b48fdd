import Foundation
import Testing

/// What GitHub needs of a report.
@Suite struct MarkdownReportTests {
  static let names = ["everything", "everything.zh"]

  private func text(_ name: String) throws -> String {
    try RenderedFixtures.shared.text("output/\(name)/report.md")
  }

  @Test(arguments: names) func nothingThatGitHubTakesAway(name: String) throws {
    let text = try text(name)
    for forbidden in [" style=", " class=", "<svg", "<script", "<style", " onclick="] {
      #expect(!text.contains(forbidden), "\(forbidden)")
    }
  }

  @Test(arguments: names) func picturesLieBesideAndHaveATextOfSomeLength(name: String) throws {
    let images = HTMLTag.all(in: try text(name)).filter { ["img", "source"].contains($0.name) }
    #expect(!images.isEmpty)
    for image in images {
      let path = try #require(image["src"] ?? image["srcset"])
      #expect(!path.hasPrefix("/") && !path.contains(":"))
      #expect(try RenderedFixtures.shared.exists("output/\(name)/\(path)"), "\(path)")
      if image.name == "img" { #expect((image["alt"] ?? "").count >= 40) }
    }
  }

  @Test func proseRightBehindADirectiveIsAParagraphOfItsOwn() throws {
    let project = try TangentProcess([
      "notebooks/a.md": SampleNotebook.run
        + "```yaml {.table}\nof: line\ncolumns: [optimizer, epochs]\n```\nBehind | it.\n"
    ])
    try project.run("render", "--to", "md")
    let text = try project.text("output/a/report.md")
    #expect(text.contains("|\n\nBehind | it.\n"), "\(text)")
    #expect(!text.contains("\n\n\n\n"))
  }

  @Test(arguments: names) func noCommentOfAPinIsLeft(name: String) throws {
    #expect(!(try text(name)).contains("<!--"))
  }

  @Test func aNumberStandsAsItStoodInTheNotebook() throws {
    let text = try text("everything")
    for line in [
      "takes its 30 epochs;", "*30* of them.", "| fast | 30 | ~~x~~ |", "- [x] a task with 30\n",
      "> quoted, 共30轮", "[^1]: With 30 epochs.", "$\\kappa = 1.0$.", "it was 212.",
    ] {
      #expect(text.contains(line), "\(line)")
    }
  }

  @Test func directivesAreReplacedAndOtherCodeStays() throws {
    let text = try text("everything")
    #expect(!text.contains("{."))
    #expect(text.contains("```yaml\nplain: yaml\n```"))
    #expect(text.contains("def step(theta, gradient, rate=0.1):"))
    #expect(!text.contains("n_samples: 10"))
  }

  @Test(arguments: [("everything", "**Figure 1.**"), ("everything.zh", "**图 1")])
  func captionsAreInTheReportsLanguage(name: String, caption: String) throws {
    #expect(try text(name).contains(caption))
  }
}
