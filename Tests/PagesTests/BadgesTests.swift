import Prose
import ReportSupport
import Testing

@testable import Files
@testable import Notebooks
@testable import Pages
@testable import Reports
@testable import Values

/// The badge stands on the very number that the pin follows, and what it shows is escaped.
@Suite struct BadgesTests {
  private static let pin = "<!--= line.gradient_descent.epochs -->"

  /// A paragraph of a report as HTML, each badge as `‹number›`, with the mark that stays with it.
  private func badges(_ prose: String) throws -> String {
    let report = try TextProject().report(TextProject.run + "\n" + prose + "\n")
    let badges = Badges(report)
    var writer = HTMLWriter()
    let plain = writer
    writer.inline = { badges.html(of: $0, by: plain) }
    let html = writer.html(report.notebook.document)
    return html.replacing(/<button class="num[^>]*>(.*?)<\/button><span class="tip".*?<\/span>/) {
      "‹\($0.output.1)›"
    }.replacing(/<span class="keep">‹(.*?)›(.*?)<\/span>/) { "‹\($0.output.1)\($0.output.2)›" }
  }

  @Test(arguments: [
    ("en", "Exact value: 5<br>Tolerance: its own digits", "holds: <code>", "9, by 4<br>"),
    ("zh", "精确值：5<br>容差：按所写位数", "成立：<code>", "9，相差 4<br>"),
  ])
  func whatABadgeSaysHasTheMarksOfItsLanguage(
    _ language: String, _ pin: String, _ state: String, _ margin: String
  ) throws {
    let text = "5\(Self.pin) of 9.<!--? line.gradient_descent.epochs < 9 -->\n"
    let report = try TextProject().report(
      "---\nlang: \(language)\n---\n\n\(TextProject.run)\n\(text)")
    let badges = Badges(report)
    var writer = HTMLWriter()
    let plain = writer
    writer.inline = { badges.html(of: $0, by: plain) }
    let html = writer.html(report.notebook.document)
    for part in [pin, state, margin] { #expect(html.contains(part), "\(html)") }
  }

  @Test(arguments: [
    ("From 5 to 5\(pin).", "From 5 to ‹5.›"),
    ("5, 5, 5\(pin) and 5\(pin), not 5.", "5, 5, ‹5› and ‹5,› not 5."),
    ("5\(pin) and 5.", "‹5› and 5."),
    ("15 or 5\(pin).", "15 or ‹5.›"),
    ("a &lt; 5 &amp; 5\(pin) &lt; b.", "a &lt; 5 &amp; ‹5› &lt; b."),
    ("It is 4\(pin), not 5.", "It is ‹4,› not 5."),
    ("5 of *5* and *5\(pin)*", "5 of <em>5</em> and <em>‹5›</em>"),
  ])
  func theLastEqualNumberCarriesIt(prose: String, expected: String) throws {
    #expect(try badges(prose).contains(expected))
  }
}
