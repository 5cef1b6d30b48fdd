import Foundation
import TestSupport
import Testing

/// The example in CONTRIBUTING, which is the code of an optimizer that exists.
@Suite struct ContributingTests {
  private static let repository = Fixture.folder
    .deletingLastPathComponent().deletingLastPathComponent()

  private static func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: repository.appending(path: path)), as: UTF8.self)
  }

  @Test func `the example optimizer is the file, but for what the dots leave out`() throws {
    let guide = try Self.text("CONTRIBUTING.md")
    let block = try #require(guide.split(separator: "```swift\n").dropFirst().first)
    let example = try #require(block.components(separatedBy: "\n```").first)
    var rest = try Self.text("Sources/Optimization/Optimizers/AdaBelief.swift")[...]
    let pieces = example.components(separatedBy: "\n  …\n")
    #expect(pieces.count == 2)
    for (index, piece) in pieces.enumerated() {
      let place = try #require(rest.range(of: piece), "not in the file: \(piece)")
      if index == 0 { #expect(place.lowerBound == rest.startIndex) }
      rest = rest[place.upperBound...]
    }
    #expect(rest == "\n")
  }

  @Test func `the line in the catalogue is there`() throws {
    let line = ".init(AdaBelief.self) { $0 },"
    #expect(try Self.text("CONTRIBUTING.md").contains(line))
    #expect(try Self.text("Sources/Optimization/Optimizers/Optimizers.swift").contains(line))
  }
}
