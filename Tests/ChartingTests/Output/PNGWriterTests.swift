import CSpng
import TestSupport
import Testing

@testable import Charting

struct PNGWriterTests {
  @Test func aFlatPictureReadsBackPixelByPixel() throws {
    let pixels: [UInt32] = (0..<600).map { $0 % 7 == 0 ? 0x1f2328 : 0xffffff }
    let bitmap = Bitmap(width: 30, height: 20, pixels: pixels)
    let file = try PNGWriter.encode(bitmap, digest: "abc")
    #expect(try decoded(file) == pixels)
    #expect(file[25] == 3)
  }

  @Test func aPhotographKeepsItsColors() throws {
    var random = SeededGenerator(seed: 5)
    let pixels = (0..<90_000).map { _ in UInt32.random(in: 0...0xffffff, using: &random) }
    let file = try PNGWriter.encode(Bitmap(width: 300, height: 300, pixels: pixels), digest: "")
    #expect(try decoded(file) == pixels)
    #expect(file[25] == 2)
  }

  @Test func theSamePictureHasTheSameBytes() throws {
    let bitmap = Bitmap(width: 2, height: 2, pixels: [1, 2, 3, 4])
    #expect(
      try PNGWriter.encode(bitmap, digest: "d") == PNGWriter.encode(bitmap, digest: "d"))
  }

  @Test func aPictureWithoutPixelsIsRefused() {
    #expect(throws: PaintingFailure.self) {
      try PNGWriter.encode(Bitmap(width: 0, height: 0, pixels: []), digest: "")
    }
  }

  private func decoded(_ file: [UInt8]) throws -> [UInt32] {
    let context = try #require(spng_ctx_new(0))
    defer { spng_ctx_free(context) }
    var size = 0
    try #require(spng_set_png_buffer(context, file, file.count) == 0)
    try #require(spng_decoded_image_size(context, Int32(SPNG_FMT_RGB8.rawValue), &size) == 0)
    var bytes = [UInt8](repeating: 0, count: size)
    try #require(spng_decode_image(context, &bytes, size, Int32(SPNG_FMT_RGB8.rawValue), 0) == 0)
    return stride(from: 0, to: size, by: 3).map {
      UInt32(bytes[$0]) << 16 | UInt32(bytes[$0 + 1]) << 8 | UInt32(bytes[$0 + 2])
    }
  }
}
