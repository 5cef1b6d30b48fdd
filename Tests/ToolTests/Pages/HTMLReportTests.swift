import Foundation
import TestSupport
import Testing

/// What every page keeps to, on two notebooks that hold everything.
@Suite(.serialized) struct HTMLReportTests {
  static let names = ["everything", "everything.zh"]

  private func page(_ name: String) throws -> String {
    try RenderedFixtures.shared.text("output/\(name)/report.html")
  }

  private func tags(_ name: String) throws -> [HTMLTag] { HTMLTag.all(in: try page(name)) }

  @Test(arguments: names) func everyIdIsUniqueAndEveryReferenceLeadsToOne(name: String) throws {
    let tags = try tags(name)
    let ids = tags.compactMap { $0["id"] }
    #expect(Set(ids).count == ids.count)
    let targets = tags.compactMap { $0["href"] }.filter { $0.hasPrefix("#") }.map {
      String($0.dropFirst())
    }
    let named = tags.flatMap { tag in
      ["aria-labelledby", "aria-describedby", "aria-controls", "for", "popovertarget"].flatMap {
        (tag[$0] ?? "").split(separator: " ").map(String.init)
      }
    }
    for target in targets + named {
      #expect(ids.contains(target.removingPercentEncoding ?? target), "\(target)")
    }
  }

  @Test(arguments: names) func everyPictureHasAText(name: String) throws {
    for tag in try tags(name) where !tag.isClosing {
      switch tag.name {
      case "img": #expect((tag["alt"] ?? "").count >= 40)
      case "svg" where tag["aria-hidden"] != "true":
        #expect(tag["role"] == "img")
        #expect(tag["aria-label"] != nil || tag["aria-labelledby"] != nil)
      default: break
      }
    }
  }

  @Test(arguments: names) func nothingIsFetched(name: String) throws {
    let resources = ["src", "srcset", "poster", "data", "action", "background"]
    for tag in try tags(name) {
      for attribute in resources {
        let value = tag[attribute] ?? ""
        #expect(value.isEmpty || value.hasPrefix("data:"), "\(tag.name) \(attribute)")
      }
      if tag.name == "link" { #expect(tag["href"].map { $0.hasPrefix("data:") } ?? true) }
      if tag.name == "style" { #expect(!tag.text.contains("url(http")) }
      if ["style", "script"].contains(tag.name) { #expect(!tag.text.contains("@import")) }
    }
  }

  @Test(arguments: names) func aPolicyForbidsTheNetwork(name: String) throws {
    let policy = try tags(name).first { $0["http-equiv"] == "Content-Security-Policy" }
    #expect(policy?["content"]?.contains("default-src 'none'") == true)
  }

  @Test(arguments: names) func headingsGoDownOneLevelAtATime(name: String) throws {
    let levels = try tags(name).compactMap { tag -> Int? in
      guard !tag.isClosing, tag.name.count == 2, tag.name.first == "h" else { return nil }
      return tag.name.last?.wholeNumberValue
    }
    #expect(levels.first == 1)
    #expect(levels.count { $0 == 1 } == 1)
    #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 }, "\(levels)")
  }

  @Test(arguments: [("everything", "en"), ("everything.zh", "zh")])
  func theLanguageIsSaid(name: String, language: String) throws {
    let html = try #require(try tags(name).first { $0.name == "html" })
    #expect(html["lang"]?.hasPrefix(language) == true)
  }

  @Test(arguments: names) func thePageIsLight(name: String) throws {
    #expect(try page(name).utf8.count <= 300_000)
  }

  @Test(arguments: names) func noFormulaIsLeftRaw(name: String) throws {
    let visible = try visibleText(name)
    #expect(visible.matches(of: /\$[^$\s][^$]*[^$\s]\$(?!\d)/).isEmpty)
    #expect(!visible.contains("\\theta"))
  }

  @Test func aPriceIsNoFormula() throws {
    #expect(try visibleText("everything").contains("costs of $5 and $6 stay"))
  }

  @Test(arguments: names) func noCommentOfAPinIsLeft(name: String) throws {
    let page = try page(name)
    // The digests at the page's end are the one comment that there is.
    #expect(page.split(separator: "<!--").count == 2)
    #expect(!["=", "?", "~"].contains { page.contains("<!--\($0)") })
    #expect(!page.contains("&lt;!--"))
  }

  @Test func rawHTMLIsShownAndNotObeyed() throws {
    let page = try page("everything")
    #expect(page.contains("&lt;b&gt;raw HTML&lt;/b&gt;"))
  }

  @Test(arguments: names) func tagsAreClosedInOrder(name: String) throws {
    let void = [
      "!doctype", "meta", "link", "img", "br", "hr", "input", "source", "col", "wbr", "path",
      "rect", "circle", "line", "use", "polyline", "polygon", "stop",
    ]
    var open: [String] = []
    for tag in try tags(name) where !void.contains(tag.name) {
      if tag.isClosing {
        let last = open.popLast()
        try #require(last == tag.name)
      } else {
        open.append(tag.name)
      }
    }
    #expect(open.isEmpty)
  }

  /// Text outside of code, formulas' sources, styles and scripts.
  private func visibleText(_ name: String) throws -> String {
    let hidden = ["style", "script", "annotation", "code", "pre", "title"]
    var depth = 0
    var text = ""
    for tag in try tags(name) {
      if hidden.contains(tag.name) { depth += tag.isClosing ? -1 : 1 }
      if depth == 0 { text += tag.text }
    }
    return text
  }
}
