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
      #expect(try #require(region["endColumn"]) > (try #require(region["startColumn"])))
    }
  }

  @Test("is JUnit with a case for each pin and claim, and their file and line")
  func junit() throws {
    let xml = try Self.output("junit")
    #expect(xml.hasPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name="))
    let cases = xml.split(separator: "\n").filter { $0.hasPrefix("<testcase ") }
    #expect(xml.contains("tests=\"\(cases.count)\""))
    #expect(xml.contains("failures=\"\(xml.components("<failure "))\""))
    for attribute in ["name=\"", "classname=\"", "file=\"notebooks/更 new.md\"", "line=\""] {
      #expect(cases.allSatisfy { $0.contains(attribute) })
    }
    #expect(cases.count { $0.contains("name=\"pin ") } == 3)
    #expect(cases.count { $0.contains("name=\"claim ") } == 1)
    #expect(xml.contains("<failure type=\"stale-pin\" message=\"pinned number is stale: now 31\">"))
  }

  @Test("is GitHub's workflow commands, one a line")
  func gitHub() throws {
    let lines = try Self.output("github").split(separator: "\n")
    #expect(lines.count > 2)
    for line in lines {
      #expect(
        line.wholeMatch(of: /::(error|warning|notice) file=[^,:]+(,[a-z]+=[^,:]*)*::.+/) != nil)
    }
    #expect(
      lines.contains { $0.contains("line=16,col=23,title=stale-pin::pinned number is stale") })
  }

  @Test("is a table of every pin and claim in Markdown")
  func markdown() throws {
    let table = try Self.output("markdown")
    #expect(table.contains("4 in 1 files: **2 not true**."))
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
