import Testing

@testable import Typesetting

@Suite struct FontSubsetTests {
  private func font(_ name: String) throws -> TrueTypeFont {
    let library = try ScriptLibrary.katex()
    let bytes = try #require(LocalFile.bytes(at: "\(library.folder)/fonts/\(name).ttf"))
    return try TrueTypeFont(bytes)
  }

  @Test(arguments: ["KaTeX_Main-Regular", "KaTeX_AMS-Regular", "KaTeX_Size3-Regular"])
  func keepsEachGlyphThatIsWanted(name: String) throws {
    let whole = try font(name)
    let characters = try whole.characters()
    let wanted = Set(characters.keys.compactMap { Unicode.Scalar($0) })
    let subset = try TrueTypeFont(try #require(try FontSubset(whole, for: wanted)).bytes)
    let kept = try subset.characters()
    #expect(Set(kept.keys) == Set(characters.keys))
    for (character, glyph) in characters {
      let number = try #require(kept[character])
      #expect(try subset.metrics(number) == whole.metrics(glyph))
      // Contours and bounding box.
      #expect(try subset.glyph(number).bytes.prefix(10) == whole.glyph(glyph).bytes.prefix(10))
    }
  }

  @Test func hasOnlyTheGlyphsThatAreWanted() throws {
    let subset = try #require(
      try FontSubset(font("KaTeX_Main-Regular"), for: ["0", "1", "=", "学"]))
    let small = try TrueTypeFont(subset.bytes)
    #expect(try small.characters().keys.sorted() == [0x30, 0x31, 0x3D])
    #expect(try small.table("maxp").unsigned16(4) == 4)
    #expect(subset.bytes.count < 1500)
  }

  @Test func isNothingForCharactersThatTheFontLacks() throws {
    #expect(try FontSubset(font("KaTeX_Main-Regular"), for: ["学"]) == nil)
  }

  @Test(arguments: [0, 5, 11, 100, 4000, 20_000])
  func refusesAFileCutShort(length: Int) throws {
    let library = try ScriptLibrary.katex()
    let bytes = try #require(
      LocalFile.bytes(at: "\(library.folder)/fonts/KaTeX_Main-Regular.ttf"))
    #expect(throws: FontError.self) {
      try FontSubset(TrueTypeFont(Array(bytes.prefix(length))), for: ["x", "="])
    }
  }
}
