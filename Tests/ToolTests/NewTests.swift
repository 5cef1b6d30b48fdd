import Foundation
import Testing

@Suite("A new notebook")
struct NewTests {
  /// A template in a language.
  struct Case: CustomTestStringConvertible, Sendable {
    var template: String
    var language: String
    var testDescription: String { "\(template) \(language)" }
  }

  static let cases = ["tutorial", "comparison", "sweep", "minimal"].flatMap { template in
    ["en", "zh"].map { Case(template: template, language: $0) }
  }

  @Test("renders and checks at once, every number true", arguments: cases)
  func clean(_ one: Case) throws {
    let project = try TangentProcess()
    let new = try project.run(
      "new", "step-size", "--template", one.template, "--lang", one.language)
    #expect(new.status == 0, "\(new.errors)")
    let text = try project.text("notebooks/step-size.md")
    #expect(text.hasPrefix("---\ntitle: Step size\nlang: \(one.language)\n"))
    #expect(!text.contains("?<!--="))
    let render = try project.run("render")
    #expect(render.status == 0 && !render.errors.contains("warning:"), "\(render.errors)")
    let check = try project.run("check", "--coverage")
    #expect(check.status == 0, "\(check.errors)")
    #expect(check.errors.contains("all true; 0 exempt, 0 unpinned"), "\(check.errors)")
    #expect(try project.text("notebooks/step-size.md") == text)
  }

  @Test("lists all templates")
  func overview() throws {
    let list = try TangentProcess().run("new", "--list")
    #expect(list.status == 0)
    for name in Set(Self.cases.map(\.template)) { #expect(list.output.contains("\(name) ")) }
    #expect(list.output.split(separator: "\n").count == Self.cases.count / 2)
  }

  @Test("never replaces a file, and says the way out")
  func refused() throws {
    let project = try TangentProcess(["notebooks/mine.md": "# Mine\n"])
    let new = try project.run("new", "mine")
    #expect(new.status == 4)
    #expect(new.errors.contains("file 'notebooks/mine.md' is there already [file-exists]"))
    #expect(new.errors.contains("hint: choose another name, or delete it first"))
    #expect(try project.text("notebooks/mine.md") == "# Mine\n")
    #expect(try project.snapshot("notebooks").count == 1)
  }

  @Test("keeps the line ends of reports in a repository that says nothing about them")
  func attributes() throws {
    let project = try TangentProcess(["sub/tangent.yaml": "output: site/my reports\n"])
    let words = ["new", "a", "--template", "minimal"]
    #expect(try project.run(words).status == 0)
    #expect(!project.exists(".gitattributes"))
    try project.git("init", "-q")
    let second = try project.run(["new", "b", "--template", "minimal"])
    #expect(second.errors.contains(".gitattributes: written"), "\(second.errors)")
    #expect(try project.text(".gitattributes") == "output/** -text\n")
    #expect(try project.run(words, in: "sub").status == 0)
    #expect(try project.text("sub/.gitattributes") == "\"site/my reports/**\" -text\n")
    try project.write("*.png binary\n", to: ".gitattributes")
    let third = try project.run(["new", "c", "--template", "minimal"])
    #expect(!third.errors.contains(".gitattributes"))
    #expect(try project.text(".gitattributes") == "*.png binary\n")
  }

  @Test("goes where a path says, in the language of its ending")
  func placed() throws {
    let project = try TangentProcess()
    try project.run("new", "drafts/my_idea.zh.md", "--template", "minimal")
    let text = try project.text("drafts/my_idea.zh.md")
    #expect(text.hasPrefix("---\ntitle: My idea\nlang: zh\n"))
    #expect(try project.run("render", "drafts").status == 0)
    #expect(try project.text("output/drafts/my_idea.zh/report.html").contains("<html lang=\"zh"))
  }

  @Test(
    "is refused where the words make no sense",
    arguments: [
      (["new"], "missing name"),
      (["new", ".hidden"], "invalid name '.hidden'"),
      (["new", "folder/"], "invalid name 'folder/'"),
      (["new", "a", "--template", "swep"], "unknown template 'swep': did you mean 'sweep'?"),
      (["new", "a", "--lang", "fr"], "unknown language 'fr': known: en, zh"),
    ])
  func misused(_ arguments: [String], expected: String) throws {
    let project = try TangentProcess()
    let new = try project.run(arguments)
    #expect(new.status == 64)
    #expect(new.errors.contains(expected), "\(new.errors)")
    #expect(!project.exists("notebooks"))
  }
}
