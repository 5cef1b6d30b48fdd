import Options
import TestSupport
import Testing

@testable import Files
@testable import Notebooks
@testable import Pages
@testable import Projects
@testable import Reports
@testable import Values

@Suite("Papers")
struct PaperTests {
  static func project(_ name: String, _ text: String) throws -> (Project, TemporaryFolder) {
    let folder = try TemporaryFolder([
      "a.json": "{\"x_1\": 0.8791, \"big\": 1017, \"small\": 4.7e-4}"
    ])
    try folder.write("", to: "tangent.yaml")
    try folder.write(text, to: name)
    return (
      Project(
        workspace: try Workspace(around: folder.path), cache: .off, settings: Project.Settings()),
      folder
    )
  }

  static func findings(_ name: String, _ text: String) throws -> [String] {
    let (project, folder) = try project(name, text)
    return project.checkPaper(folder.file(name)).diagnostics.list.map { diagnostic in
      (diagnostic.place.map { "\($0.line):\($0.column) " } ?? "")
        + "\(diagnostic.exitStatus) \(diagnostic.id)" + (diagnostic.label.map { " \($0)" } ?? "")
    }
  }

  @Test(
    "in LaTeX are checked",
    arguments: [
      ("\\pin{0.879}{a.json#x\\_1}", []), ("\\pin{0.88}{a.json\\#x\\_1}", []),
      ("\\pin{0.87}{a.json#x\\_1}", ["1:6 1 stale-pin now 0.88"]),
      ("\\pin{1{,}017}{a.json#big}", []), ("\\pin{1\\,017}{a.json#big}", []),
      ("\\pin{\\num{1018}}{a.json#big}", ["1:11 1 stale-pin now 1017"]),
      ("\\pin{$4.7\\times10^{-4}$}{a.json#small}", []),
      ("\\pin{$4.8\\times10^{-4}$}{a.json#small}", ["1:7 1 stale-pin now 4.7\\times10^{-4}"]),
      ("\\pin{88\\%}{a.json#x\\_1}", []), ("\\pin{0.9}{a.json#x\\_1 +-5\\%}", []),
      ("\\pin{0.8}{a.json#x\\_1 +-5\\%}", ["1:6 1 stale-pin now 0.9"]),
      ("\\pin{0.9}{a.json#x\\_1 +-5%}", ["1:26 2 unescaped-percent"]),
      ("% \\pin{3}{a.json#x\\_1}\n", []), ("\\verb|\\pin{3}{a.json#big}|", []),
      ("\\begin{verbatim}\n\\pin{3}{a.json#big}\n\\end{verbatim}\n", []),
      ("\\newcommand{\\pin}[2]{#1}", []), ("\\def\\pin#1#2{#1}", []),
      ("\\pinned{3}{a}", []), ("50\\% \\pin{3}{a.json#big}", ["1:11 1 stale-pin now 1017"]),
      ("\\pin{abc}{a.json#big}", ["1:6 2 missing-number"]), ("\\pin{3}", ["1:1 2 invalid-pin"]),
      ("\\pin{3}{a.json#x\\_2}", ["1:16 2 unknown-address"]),
      (
        "\\claim{it is \\pin{1}{a.json#big}}{a.json#big < 3}",
        ["1:19 1 stale-pin now 1017", "1:35 1 false-claim 1017 < 3"]
      ),
      ("\\unpinned{1986}{history}", []),
    ])
  func inLaTeX(text: String, findings: [String]) throws {
    #expect(try Self.findings("p.tex", text) == findings)
  }

  @Test(
    "in Typst are checked",
    arguments: [
      ("0.879/*= a.json#x_1 */", []), ("*0.87*/*= a.json#x_1 */", ["1:2 1 stale-pin now 0.88"]),
      ("1018 /*= a.json#big */", ["1:1 1 stale-pin now 1017"]),
      ("// 3/*= a.json#big */", []), ("`3/*= a.json#big */`", []), ("/* /* 3 */ /*= no */ */", []),
      ("it is/*? a.json#big > 3 */", []),
      ("it is/*? a.json#big < 3 */", ["1:10 1 false-claim 1017 < 3"]),
      ("1986/*~ history */", []),
      ("#link(\"https://a.b\") 3/*= a.json#big */", ["1:22 1 stale-pin now 1017"]),
      ("3/*= a.json#bigg */", ["1:13 2 unknown-address"]),
      ("$4.7 times 10^(-4)$/*= a.json#small */", []), ("$4.7 dot 10^(-4)$/*= a.json#small */", []),
      ("$x = 4.8 times 10^(-4)$/*= a.json#small */", ["1:6 1 stale-pin now 4.7 times 10^(-4)"]),
      ("$1.017 times 10^3$/*= a.json#big */", []),
      ("$1.018 dot.op 10^3$/*= a.json#big */", ["1:2 1 stale-pin now 1.017 dot.op 10^3"]),
      ("$0.0001$/*= a.json#small */", ["1:2 1 stale-pin now 0.0005"]),
    ])
  func inTypst(text: String, findings: [String]) throws {
    #expect(try Self.findings("p.typ", text) == findings)
  }

  @Test("are mended by bytes")
  func mended() throws {
    let old = "A \\pin{1{,}018}{a.json#big} % \\pin{2}{a}\n\\pin{\\num{0.1}}{a.json#x\\_1}é\n"
    let new = "A \\pin{1{,}017}{a.json#big} % \\pin{2}{a}\n\\pin{\\num{0.9}}{a.json#x\\_1}é\n"
    let (project, folder) = try Self.project("p.tex", old)
    #expect(project.updatePaper(folder.file("p.tex"), isDryRun: true).editCount == 2)
    #expect(folder.text("p.tex") == old)
    #expect(project.updatePaper(folder.file("p.tex"), isDryRun: false).diagnostics.isEmpty)
    #expect(folder.text("p.tex") == new)
  }
}
