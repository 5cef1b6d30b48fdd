import CCairo
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

  @Test func chunksStandInTheOrderOfTheFormat() throws {
    var random = SeededGenerator(seed: 6)
    let pixels = (0..<12_000).map { _ in UInt32.random(in: 0..<200, using: &random) }
    let flat = try PNGWriter.encode(Bitmap(width: 120, height: 100, pixels: pixels), digest: "abc")
    let names = chunks(flat)
    #expect(names.prefix(4) == ["IHDR 13", "PLTE 600", "tEXt 16", "IDAT 8192"])
    #expect(names.count == 6 && names[4].hasPrefix("IDAT ") && names[5] == "IEND 0")
    let one = try PNGWriter.encode(Bitmap(width: 1, height: 1, pixels: [7]), digest: "")
    #expect(chunks(one).map { $0.prefix(4) } == ["IHDR", "PLTE", "IDAT", "IEND"])
    #expect(one.prefix(8) == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
  }

  /// Names and lengths of a file's chunks.
  private func chunks(_ file: [UInt8]) -> [String] {
    var found: [String] = []
    var start = 8
    while start + 8 <= file.count {
      let length = file[start..<start + 4].reduce(0) { $0 << 8 | Int($1) }
      found.append("\(String(decoding: file[start + 4..<start + 8], as: UTF8.self)) \(length)")
      start += 12 + length
    }
    return found
  }

  /// A file's pixels as Cairo reads them, which has a reader of its own and compares the checksums.
  private func decoded(_ file: [UInt8]) throws -> [UInt32] {
    var rest = file[...]
    let surface = try #require(
      withUnsafeMutablePointer(to: &rest) { rest in
        cairo_image_surface_create_from_png_stream(
          { rest, buffer, count in
            guard let rest = rest?.assumingMemoryBound(to: ArraySlice<UInt8>.self), let buffer,
              rest.pointee.count >= Int(count)
            else { return CAIRO_STATUS_READ_ERROR }
            buffer.update(from: Array(rest.pointee.prefix(Int(count))), count: Int(count))
            rest.pointee = rest.pointee.dropFirst(Int(count))
            return CAIRO_STATUS_SUCCESS
          }, rest)
      })
    defer { cairo_surface_destroy(surface) }
    try #require(cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS)
    let bytes = try #require(cairo_image_surface_get_data(surface))
    let stride = Int(cairo_image_surface_get_stride(surface))
    let width = Int(cairo_image_surface_get_width(surface))
    return (0..<Int(cairo_image_surface_get_height(surface))).flatMap { row in
      (0..<width).map { column in
        UnsafeRawPointer(bytes).load(fromByteOffset: row * stride + column * 4, as: UInt32.self)
          & 0xffffff
      }
    }
  }
}
