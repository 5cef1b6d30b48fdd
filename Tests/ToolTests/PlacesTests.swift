import Foundation
import Testing

@Suite("Pins in every notation at every place")
struct PlacesTests {
  /// A number as authors write it, the same with another value, and what it is pinned to.
  struct Notation {
    var right: String
    var wrong: String
    var expression: String
    /// Whether it is TeX, so that it stands between dollars only.
    var isMath = false
  }

  // The run has 60 epochs.
  static let notations = [
    Notation(right: "60", wrong: "61", expression: "steps.small.epochs"),
    Notation(right: "7.50", wrong: "7.51", expression: "steps.small.epochs / 8"),
    Notation(right: "0.6", wrong: "0.7", expression: "steps.small.epochs / 100"),
    Notation(right: "1,320", wrong: "1,321", expression: "steps.small.epochs * 22"),
    Notation(right: "1 320", wrong: "1 321", expression: "steps.small.epochs * 22"),
    Notation(right: "6.0e-4", wrong: "6.1e-4", expression: "steps.small.epochs / 1e5"),
    Notation(right: "6.00 × 10⁻⁴", wrong: "6.01 × 10⁻⁴", expression: "steps.small.epochs / 1e5"),
    Notation(right: "12 %", wrong: "13 %", expression: "steps.small.epochs / 500"),
    Notation(right: "12.0%", wrong: "12.1%", expression: "steps.small.epochs / 500"),
    Notation(right: "−7.5", wrong: "−7.6", expression: "0 - steps.small.epochs / 8"),
    Notation(right: "-7.5", wrong: "-7.6", expression: "-steps.small.epochs / 8"),
    Notation(right: "+7.5", wrong: "+7.6", expression: "steps.small.epochs / 8"),
    Notation(
      right: #"4.7\times10^{-4}"#, wrong: #"4.8\times10^{-4}"#,
      expression: "4.7e-4 * steps.small.epochs / 60", isMath: true),
    Notation(
      right: #"\kappa = 12.3"#, wrong: #"\kappa = 12.4"#,
      expression: "12.3 * steps.small.epochs / 60", isMath: true),
  ]

  /// Around a number, with its pin directly behind it.
  static let places: [(name: String, before: String, after: String)] = [
    ("paragraph", "It is ", " here.\n"),
    ("heading", "## At ", " epochs\n"),
    ("table", "| a | b |\n|---|---|\n| x | ", " |\n"),
    ("list", "- first\n- then ", " of them\n"),
    ("nested list in a quote", "> - first\n>   1. then ", " of them\n"),
    ("footnote", "A note.[^n@]\n\n[^n@]: It is ", " there.\n"),
    ("emphasis", "It is *about ", " or so*.\n"),
    ("strong", "It is **", "**.\n"),
    ("Chinese", "动量法需要", "轮才收敛。\n"),
    ("second line of a paragraph", "It is\n", " in the second line.\n"),
  ]

  static let mathPlaces: [(name: String, before: String, after: String)] = [
    ("formula", "It is $", "$"), ("code", "It is `", "`"),
  ]

  static func notebook(_ number: (Notation) -> String) -> String {
    var prose = ""
    var count = 0
    for notation in notations {
      let pin = "<!--= \(notation.expression) -->"
      for place in places {
        count += 1
        let text = notation.isMath ? "$\(number(notation))$" : number(notation)
        prose += place.before.replacing("@", with: "\(count)") + text + pin
        prose += place.after + "\n"
      }
      let span = notation.isMath ? "$" : "`"
      prose += "In a span: \(span)\(number(notation))\(span)\(pin).\n\n"
      count += 1
    }
    let caption = notations[1]
    prose += """
      ```yaml {.figure #loss}
      of: steps
      kind: loss
      caption: "Down to \(number(caption))<!--= \(caption.expression) --> at last."
      ```

      """
    return PinnedNotebook.text(prose)
  }

  static var pinCount: Int { notations.count * (places.count + 1) + 1 }

  @Test("hold where the number is right")
  func right() throws {
    let project = try PinnedNotebook.updatedProject(Self.notebook(\.right))
    let check = try project.run("check")
    #expect(check.status == 0, "\(check.errors.prefix(3000))")
    #expect(check.errors.contains("\(Self.pinCount) pinned numbers"))
  }

  @Test("fail where the number is wrong, and update writes the same notation back")
  func wrong() throws {
    let project = try PinnedNotebook.project(Self.notebook(\.wrong))
    let check = try project.run("check")
    #expect(check.status == 1)
    #expect(check.errors.components("[stale-pin]") == Self.pinCount)
    try project.run("update")
    let expected = Self.notebook(\.right).split(separator: "\n", omittingEmptySubsequences: false)
    let found = try project.text(PinnedNotebook.path)
      .split(separator: "\n", omittingEmptySubsequences: false)
    #expect(found.count == expected.count)
    for (line, right) in zip(found, expected) { #expect(line == right) }
  }
}
