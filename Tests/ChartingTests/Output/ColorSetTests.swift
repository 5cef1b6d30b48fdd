import Testing

@testable import Charting

struct ColorSetTests {
  @Test func theNearestColorHasTheLeastLargestDifference() {
    var set = ColorSet()
    for color: UInt32 in [0x000000, 0xff0000, 0x101010, 0x0000ff] { set.append(color) }
    #expect(set.nearest(to: 0x0f0f08) == 2)
    #expect(set.nearest(to: 0xfe0101) == 1)
    #expect(set.nearest(to: 0x000000) == 0)
  }

  @Test func nearMeansWithinTheGapInEveryChannel() {
    var set = ColorSet()
    set.append(0x102030)
    #expect(set.contains(0x132d30, within: 13))
    #expect(!set.contains(0x132d30, within: 12))
  }

  @Test func nothingIsNearAcrossTheEndsOfAChannel() {
    var set = ColorSet()
    set.append(0x00ff80)
    #expect(!set.contains(0xff0080, within: 16))
    #expect(set.contains(0x10ef80, within: 16))
  }

  @Test func manyColorsFillSeveralBlocks() {
    var set = ColorSet()
    for index in 0..<256 { set.append(UInt32(index) << 8) }
    for index in 0..<256 { #expect(set.nearest(to: UInt32(index) << 8) == UInt8(index)) }
  }
}
