import Foundation
import TestSupport
import Testing

/// The examples of the guides, which are the code of optimizers that exist.
@Suite struct ContributingTests {
  private static let repository = Fixture.folder
    .deletingLastPathComponent().deletingLastPathComponent()

  private static func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: repository.appending(path: path)), as: UTF8.self)
  }

  /// A guide, the place of its example among its blocks of Swift, and the file.
  private static let examples = [
    ("CONTRIBUTING.md", 0, "Sources/Optimization/Optimizers/AdaBelief.swift"),
    (
      "Sources/TangentLibrary/Tangent.docc/OptimizerOfYourOwn.md", 2,
      "Examples/Sources/MyTangent/Yogi.swift"
    ),
  ]

  @Test(arguments: examples)
  func `the example optimizer is the file, but for what the dots leave out`(
    guide: String, place: Int, file: String
  ) throws {
    let blocks = try Self.text(guide).components(separatedBy: "```swift\n").dropFirst()
    let block = try #require(blocks.dropFirst(place).first)
    let example = try #require(block.components(separatedBy: "\n```").first)
    var rest = try Self.text(file)[...]
    let pieces = example.components(separatedBy: "\n  …\n")
    #expect(pieces.count == 2)
    for (index, piece) in pieces.enumerated() {
      // A last brace is the file's, not the first that there is.
      let place = try #require(
        rest.range(of: piece, options: index == 0 ? [] : .backwards), "not in the file: \(piece)")
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
