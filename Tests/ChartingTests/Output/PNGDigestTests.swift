import TestSupport
import Testing

@testable import Charting

struct PNGDigestTests {
  private func file() throws -> [UInt8] {
    let bitmap = Bitmap(width: 2, height: 2, pixels: [1, 2, 3, 4])
    return try PNGWriter.encode(bitmap, digest: "sha256-0f1e2d")
  }

  @Test func theDigestOfTheSceneReadsBack() throws {
    #expect(PNGDigest.read(try file()) == "sha256-0f1e2d")
  }

  @Test func theDigestIsWrittenOnce() throws {
    let bytes = try file()
    let keyword = Array("scene-digest".utf8)
    let count = bytes.indices.count { bytes[$0...].starts(with: keyword) }
    #expect(count == 1)
  }

  @Test func otherFilesHaveNone() throws {
    #expect(PNGDigest.read([]) == nil)
    #expect(PNGDigest.read(Array("GIF89a".utf8)) == nil)
    #expect(PNGDigest.read(Array(try file().prefix(40))) == nil)
  }

  @Test func damagedFilesAreRead() {
    var random = SeededGenerator(seed: 8)
    for _ in 0..<500 {
      guard var bytes = try? file() else { continue }
      for _ in 0..<4 {
        bytes[Int.random(in: 8..<bytes.count, using: &random)] = UInt8.random(
          in: 0...255, using: &random)
      }
      let digest = PNGDigest.read(bytes)
      #expect((digest?.utf8.count ?? 0) < bytes.count)
    }
  }
}
