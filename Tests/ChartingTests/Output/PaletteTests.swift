import TestSupport
import Testing

@testable import Charting

struct PaletteTests {
  @Test func fewColorsAreKeptExactly() throws {
    let pixels: [UInt32] = [0xffffff, 0xffffff, 0x1f2328, 0xffffff, 0x015cbb]
    let palette = try #require(Palette(pixels))
    #expect(palette.gap == 0)
    #expect(palette.colors.first == 0xffffff)
    #expect(palette.indices.map { palette.colors[Int($0)] } == pixels)
  }

  @Test func manyColorsAreNearAndTheFrequentOnesExact() throws {
    var random = SeededGenerator(seed: 4)
    var pixels = [UInt32](repeating: 0xfefefe, count: 50_000)
    for _ in 0..<3000 {
      let blue = UInt32.random(in: 0...255, using: &random)
      pixels.append(0x404000 + blue * 0x10001 % 0x400000)
    }
    let palette = try #require(Palette(pixels))
    #expect(palette.colors.count <= 256 && palette.colors[0] == 0xfefefe)
    for (pixel, index) in zip(pixels, palette.indices) {
      let color = palette.colors[Int(index)]
      let differences = [16, 8, 0].map { Int(color >> $0 & 255) - Int(pixel >> $0 & 255) }
      #expect(differences.allSatisfy { $0.magnitude <= UInt(palette.gap) })
    }
  }

  @Test func wholeAreasStayExactHoweverNearTheirColorsAre() throws {
    var random = SeededGenerator(seed: 6)
    var pixels = (0..<8).flatMap { [UInt32](repeating: 0x101820 + UInt32($0), count: 20_000) }
    pixels += (0..<2000).map { _ in UInt32.random(in: 0...0xffffff, using: &random) & 0x3f3f3f }
    let palette = try #require(Palette(pixels))
    #expect(palette.gap > 0)
    let shown = palette.indices.map { palette.colors[Int($0)] }
    #expect(shown.prefix(160_000) == pixels.prefix(160_000))
  }

  @Test func aPhotographHasNoPalette() {
    var random = SeededGenerator(seed: 5)
    let pixels = (0..<60_000).map { _ in UInt32.random(in: 0...0xffffff, using: &random) }
    #expect(Palette(pixels) == nil)
  }
}
