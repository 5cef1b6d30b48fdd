import Foundation
import TestSupport
import Testing

@testable import Literate

@Suite struct ReferenceTextTests {
  @Test func `the page in the documentation is current`() throws {
    let page = Fixture.folder.deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "docs/reference.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    #expect(text == ReferenceText.markdown(ReferenceFamily.all), "run 'make docs'")
  }
}
