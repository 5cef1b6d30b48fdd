import Foundation
import Testing

@Suite("The outcome of a check for machines")
struct FormatsTests {
  private static let path = "notebooks/更 new.md"

  /// One stale number, one false claim, and a report that is missing; the path needs escapes.
  private static func output(_ format: String) throws -> String {
    let text = PinnedNotebook.text().replacing("31<!--", with: "30<!--")
      .replacing("final_loss >", with: "final_loss <")
    let result = try TangentProcess([path: text]).run("check", "--format", format)
    #expect(result.status == 1)
    #expect(result.errors.isEmpty)
    return result.output
  }

  private static func object(_ json: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
  }

  @Test("is SARIF 2.1.0 with all that its schema requires")
  func sarif() throws {
    let log = try Self.object(try Self.output("sarif"))
    #expect(log["version"] as? String == "2.1.0")
    let run = try #require((log["runs"] as? [[String: Any]])?.first)
    let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
    #expect(driver["name"] as? String == "tangent")
    let rules = try #require(driver["rules"] as? [[String: Any]]).compactMap { $0["id"] as? String }
    #expect(rules == rules.sorted() && Set(rules).count == rules.count)
    #expect("\(driver)".contains("stale pin"))
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.count > 2)
    for result in results {
      #expect(rules.contains(try #require(result["ruleId"] as? String)))
      #expect(["error", "warning", "note"].contains(try #require(result["level"] as? String)))
      #expect((result["message"] as? [String: Any])?["text"] is String)
      let location = try #require((result["locations"] as? [[String: Any]])?.first)
      let place = try #require(location["physicalLocation"] as? [String: Any])
      let uri = (place["artifactLocation"] as? [String: Any])?["uri"] as? String
      #expect(uri == "notebooks/%E6%9B%B4%20new.md")
      guard let region = place["region"] as? [String: Int] else { continue }
      #expect(try #require(region["startLine"]) >= 1)
      // What concerns a file as a whole has a line alone.
      guard let start = region["startColumn"] else { continue }
      #expect(try #require(region["endColumn"]) > start)
    }
  }

  /// The attributes of JUnit's elements: those that Jenkins's `junit-10.xsd` requires, and those
  /// that `junit-9.xsd` allows, which has `file` and `line` of a case besides.
  private static let attributes: [String: (required: Set<String>, allowed: Set<String>)] = [
    "testsuites": ([], ["name", "time", "tests", "failures", "disabled", "errors"]),
    "testsuite": (
      ["name", "tests", "failures", "errors"],
      ["name", "tests", "failures", "errors", "time", "skipped", "file"]
    ),
    "testcase": (["name"], ["name", "classname", "time", "file", "line", "assertions", "status"]),
    "failure": ([], ["type", "message"]),
  ]
  /// The elements that may stand in each.
  private static let children: [String: Set<String>] = [
    "testsuites": ["testsuite"], "testsuite": ["testcase"], "testcase": ["failure"], "failure": [],
  ]

  @Test("is JUnit with a case for each pin and claim, and their file and line")
  func junit() throws {
    let xml = try Self.output("junit")
    #expect(xml.hasPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name="))
    var open: [String] = []
    for tag in xml.matches(of: /<(\/?)([a-z]+)((?: [a-z]+="[^"<]*")*)(\/?)>/) {
      let name = String(tag.2)
      if !tag.1.isEmpty {
        #expect(open.popLast() == name)
        continue
      }
      if let parent = open.last { #expect(Self.children[parent]?.contains(name) == true) }
      let rule = try #require(Self.attributes[name])
      let names = Set(tag.3.matches(of: /\ ([a-z]+)=/).map { String($0.1) })
      #expect(rule.required.isSubset(of: names) && names.isSubset(of: rule.allowed), "\(tag.0)")
      if tag.4.isEmpty { open.append(name) }
    }
    #expect(open.isEmpty)
    let cases = xml.split(separator: "\n").filter { $0.hasPrefix("<testcase ") }
    #expect(xml.contains("tests=\"\(cases.count)\""))
    #expect(xml.contains("failures=\"\(xml.components("<failure "))\""))
    #expect(cases.allSatisfy { $0.contains(" file=\"notebooks/更 new.md\" line=\"") })
    #expect(cases.count { $0.contains("name=\"pin ") } == 3)
    #expect(cases.count { $0.contains("name=\"claim ") } == 1)
    #expect(xml.contains("<failure type=\"stale-pin\" message=\"pinned number is stale: now 31\">"))
    #expect(
      xml.contains("; fix: tangent update 'notebooks/更 new.md'</failure>"), "\(xml)")
  }

  /// `::command name=value,…::message`, in which nothing but escapes holds what separates.
  private static func isWorkflowCommand(_ line: Substring) -> Bool {
    let property = /[a-zA-Z]+=(?:[^%:,\r\n]|%25|%0D|%0A|%3A|%2C)*/
    let parts = line.split(separator: "::", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].isEmpty else { return false }
    let words = parts[1].split(separator: " ", maxSplits: 1)
    guard words.count == 2, ["error", "warning", "notice"].contains(words[0]) else { return false }
    return words[1].split(separator: ",").allSatisfy { $0.wholeMatch(of: property) != nil }
      && parts[2].wholeMatch(of: /(?:[^%\r\n]|%25|%0D|%0A)+/) != nil
  }

  @Test("is GitHub's workflow commands, one a line")
  func gitHub() throws {
    let lines = try Self.output("github").split(separator: "\n")
    #expect(lines.count > 2)
    for line in lines { #expect(Self.isWorkflowCommand(line), "\(line)") }
    #expect(
      lines.contains { $0.contains("line=16,col=23,title=stale-pin::pinned number is stale") })
  }

  @Test("escapes for GitHub what separates and ends its commands")
  func gitHubEscapes() throws {
    let text = "100 %<!--= steps.small.epochs / 30 -->.\n"
    let project = try TangentProcess(["notebooks/a,b:c%d.md": PinnedNotebook.text(text)])
    let result = try project.run("check", "--format", "github")
    let lines = result.output.split(separator: "\n")
    for line in lines { #expect(Self.isWorkflowCommand(line), "\(line)") }
    let first = try #require(lines.first)
    #expect(first.hasPrefix("::error file=notebooks/a%2Cb%3Ac%25d.md,line=16,col=1,"))
    #expect(first.contains("now 200 %25"))
    #expect(first.contains("%0Afix: tangent update 'notebooks/a,b:c%25d.md'"))
  }

  @Test("shows ten annotations of a kind at GitHub, the worst first, the last of them a count")
  func gitHubMost() throws {
    let stale = String(
      repeating: "It has 59<!--= steps.small.epochs --> epochs.\n\n", count: 25)
    let project = try TangentProcess([
      "notebooks/a.md": PinnedNotebook.text(stale), "notebooks/b.md": SampleNotebook.invalid,
      "notebooks/c.md": "---\npubdate: 1\n---\n" + SampleNotebook.good,
    ])
    let result = try project.run("check", "--format", "github")
    let errors = result.output.split(separator: "\n").filter { $0.hasPrefix("::error ") }
    #expect(errors.count == 10)
    #expect(errors.first?.contains("file=notebooks/b.md") == true)
    #expect(errors.last?.hasPrefix("::error title=tangent::and ") == true)
    #expect(result.output.contains("::notice file=notebooks/c.md"))
  }

  @Test("is a table of every pin and claim in Markdown")
  func markdown() throws {
    let table = try Self.output("markdown")
    #expect(table.contains("4 in 1 file: **2 not true**."))
    #expect(table.contains("| ✗ | 16 | 30 | `steps.medium.epochs_to_tolerance` | pinned number is"))
    #expect(table.contains("| ✓ | 17 | 60 | `steps.small.epochs` |  |"))
  }

  @Test("is JSON with a versioned schema")
  func json() throws {
    let object = try Self.object(try Self.output("json"))
    #expect(object["schema"] as? Int == 1)
    #expect(object["exit_status"] as? Int == 1)
    let file = try #require((object["files"] as? [[String: Any]])?.first)
    #expect((file["cases"] as? [Any])?.count == 4)
    #expect((file["coverage"] as? [String: Int])?["pinned"] == 3)
  }
}
