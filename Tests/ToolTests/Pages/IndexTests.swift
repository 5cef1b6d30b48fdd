import Testing

/// The page that lists all reports.
@Suite struct IndexTests {
  private static let rendered = Result {
    let plain = PinnedNotebook.text().replacing("title: Steps", with: "title: Without a picture")
    let figure = "```yaml {.figure #loss}\nof: steps\nkind: loss\n```\n"
    let project = try TangentProcess([
      "notebooks/plain.md": plain,
      "notebooks/figure.md": PinnedNotebook.text() + "\n" + figure,
    ])
    _ = try project.run("render")
    return project
  }

  private func page() throws -> String { try Self.rendered.get().text("output/index.html") }

  @Test func everyReportHasItsCounts() throws {
    let page = try page()
    #expect(page.components(of: "✓ 3 numbers and 1 claim") == 2)
    #expect(page.contains("<a href=\"plain/report.html\">"))
  }

  @Test func aReportWithoutAPictureShowsItsFirstWords() throws {
    let page = try page()
    #expect(page.contains("<img src=\"figure/tile.svg\""))
    let project = try Self.rendered.get()
    #expect(try project.text("output/figure/tile.svg").contains("width=\"304\" height=\"264\""))
    #expect(!project.exists("output/plain/tile.svg"))
    #expect(
      page.contains("<span class=\"tile\" aria-hidden=\"true\">The medium step needs 31 epochs"))
  }

  @Test func theListIsThereWithoutTheScriptAndTheSearchIsNot() throws {
    let page = try page()
    #expect(page.contains("<ul class=\"reports\">"))
    #expect(page.contains("<div class=\"search\" role=\"search\" hidden>"))
  }

  @Test func thePageIsSmallAndItsWordsLieBesideTheReports() throws {
    let project = try Self.rendered.get()
    #expect(try page().utf8.count < 16_000)
    #expect(try project.text("output/plain/search.js").hasPrefix("add(["))
    #expect(try page().contains("script-src 'sha256-"))
  }

  @Test func aPageOfOneLanguageSpeaksIt() throws {
    let text = PinnedNotebook.text().replacing("title: Steps", with: "title: 步长\nlang: zh")
    let project = try TangentProcess(["notebooks/a.md": text])
    try project.run("render")
    let page = try project.text("output/index.html")
    #expect(page.contains("<html lang=\"zh-CN\">") && page.contains("搜索报告"))
  }
}

extension String {
  fileprivate func components(of part: String) -> Int { ranges(of: part).count }
}
