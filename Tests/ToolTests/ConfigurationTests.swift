import Foundation
import Testing

/// What `tangent.yaml` changes, and what is said of its faults.
@Suite struct ConfigurationTests {
  private static let figure = "\n```yaml {.figure #loss}\nof: steps\nkind: loss\n```\n"

  private func project(_ configuration: String, _ files: [String: String] = [:]) throws
    -> TangentProcess
  {
    let project = try TangentProcess(
      ["notebooks/a.md": PinnedNotebook.text() + Self.figure].merging(files) { $1 })
    try project.write(configuration, to: "tangent.yaml")
    return project
  }

  @Test(arguments: [
    (
      "templat: a\n", "tangent.yaml:1:1: error: unknown option 'templat'",
      "did you mean 'template'?"
    ),
    ("formats: [html, pfd]\n", "tangent.yaml:1:17: error: unknown format 'pfd'", "'pdf'"),
    ("colors: {light: ['#12']}\n", "tangent.yaml:1:18: error: invalid color '#12'", "six digits"),
    ("colors: {lihgt: []}\n", "tangent.yaml:1:10: error: unknown option 'lihgt'", "'light'"),
    ("stylesheet: none.css\n", "tangent.yaml:1:13: error: missing file 'none.css'", ""),
    ("template: ../x.html\n", "tangent.yaml:1:11: error: file '../x.html' outside the project", ""),
  ]) func aFaultHasItsPlace(text: String, message: String, hint: String) throws {
    let result = try project(text).run("render")
    #expect(result.status == 2)
    #expect(result.errors.contains(message), "\(result.errors)")
    #expect(hint.isEmpty || result.errors.contains(hint), "\(result.errors)")
  }

  @Test(arguments: ["", "# nothing yet\n", "\n"]) func anEmptyFileMeansTheDefaults(text: String)
    throws
  {
    #expect(try project(text).run("render").status == 0)
  }

  @Test func colorsReachPagesAndPictures() throws {
    let plain = try project("")
    let colored = try project("colors: {light: ['#8a1c7c'], dark: [ff9f1c]}\n")
    try plain.run("render")
    try colored.run("render")
    let page = try colored.text("output/a/report.html")
    #expect(
      page.contains(":root{--s1:light-dark(#8a1c7c,#ff9f1c);--t1:light-dark(#8a1c7c,#ff9f1c)}"))
    for name in ["loss.png", "loss-dark.png"] {
      let path = "output/a/figures/\(name)"
      #expect(try plain.bytes(path) != colored.bytes(path))
    }
    try colored.write("", to: "tangent.yaml")
    let errors = try colored.run("check").errors
    #expect(errors.contains("files in 'output/a' are out of date [changed-output]"))
    #expect(errors.contains("figures/loss.png, figures/loss-dark.png"))
  }

  @Test func aPaleColorIsRemarkedOn() throws {
    let result = try project("colors: {light: ['#ffe066']}\n").run("render")
    #expect(result.status == 0)
    #expect(result.errors.contains("warning: color '#ffe066' is hard to see"))
    #expect(result.errors.contains("1.3 : 1 on #ffffff"))
  }

  @Test func outputAndFormatsAreTheDefaultsOfTheCommandLine() throws {
    let project = try project("output: reports\nformats: [md]\n")
    try project.run("render")
    #expect(project.exists("reports/a/report.md") && !project.exists("reports/a/report.html"))
    #expect(try project.run("check").status == 0)
    try project.run("render", "--to", "html", "-o", "other")
    #expect(project.exists("other/a/report.html"))
  }

  @Test func aStyleSheetComesAfterThePagesOwn() throws {
    let project = try project("stylesheet: own.css\n", ["own.css": "h1{color:red}</style>"])
    try project.run("render")
    let page = try project.text("output/a/report.html")
    #expect(page.contains("h1{color:red}<\\/style>"))
    try project.write("h1{color:blue}", to: "own.css")
    #expect(try project.run("check").errors.contains("report.html' is out of date"))
  }

  @Test func aTemplateIsTheUsersOwnPage() throws {
    let template = """
      <!DOCTYPE html><title>{{title}}</title><style>{{{styles}}}</style>
      {{#authors}}<i>{{.}}</i>{{/authors}}<p>{{numbers}} of {{source}}</p>{{{text}}}
      {{^next}}the last{{/next}}
      """
    let project = try project("template: page.html\n", ["page.html": template])
    try project.run("render")
    let page = try project.text("output/a/report.html")
    #expect(page.hasPrefix("<!DOCTYPE html><title>Steps</title><style>"))
    #expect(page.contains("<p>3 of notebooks/a.md</p>"))
    #expect(page.contains("<figure id=\"loss\"") && page.contains("the last"))
  }

  @Test func sectionsMayLieWithinEachOther() throws {
    let template =
      String(repeating: "{{#title}}", count: 32) + "in" + String(repeating: "{{/title}}", count: 32)
      + String(repeating: "{{#title}}x{{/title}}", count: 100)
    let project = try project("template: page.html\n", ["page.html": template])
    #expect(try project.run("render").status == 0)
    #expect(try project.text("output/a/report.html").hasPrefix("inx"))
  }

  @Test(arguments: [
    ("<p>{{titel}}</p>", "page.html:1:6: error: unknown variable 'titel'", "'title'"),
    (
      "a\n{{#authors}}", "page.html:2:1: error: template can't be read: a section without an end",
      ""
    ),
    ("<p>{{> foot}}</p>", "page.html:1:8: error: unknown partial 'foot'", "one file"),
    ("{{<base}}{{/base}}", "page.html:1:4: error: unknown partial 'base'", "one file"),
    (
      String(repeating: "{{#title}}", count: 3000) + String(repeating: "{{/title}}", count: 3000),
      "error: more than 32 sections within each other", ""
    ),
    (
      "{{=<% %>=}}" + String(repeating: "<%^title%>", count: 33)
        + String(repeating: "<%/title%>", count: 33),
      "error: more than 32 sections within each other", ""
    ),
    ("{{=<% %>=}}<% titel %>", "page.html:1:15: error: unknown variable 'titel'", "'title'"),
    (
      String(repeating: "{{$title}}", count: 100_000), "more than 32 sections within each other", ""
    ),
  ]) func aFaultOfATemplateHasItsPlace(template: String, message: String, hint: String) throws {
    let result = try project("template: page.html\n", ["page.html": template]).run("render")
    #expect(result.status == 2)
    #expect(result.errors.contains(message), "\(result.errors)")
    #expect(hint.isEmpty || result.errors.contains(hint), "\(result.errors)")
  }
}
