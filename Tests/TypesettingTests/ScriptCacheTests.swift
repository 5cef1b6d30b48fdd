import Testing

@testable import Typesetting

@Suite struct ScriptCacheTests {
  private let memory = MemoryCache()
  private let tex = #"\nabla J"#

  /// A typesetter over the cache that starts from nothing else.
  private func typeset(_ library: ScriptLibrary) throws -> String {
    try MathTypesetter(library: library, cache: memory.cache).html(tex, display: false)
  }

  @Test func keepsBytecodeAndFormulasUnderPlainNames() throws {
    _ = try typeset(.katex())
    #expect(
      memory.keys.map { $0.prefix { $0 != "-" } } == ["formula", "katex", "prelude", "typeset"])
    #expect(memory.keys.allSatisfy { $0.contains(/^[a-z0-9.-]+$/) })
  }

  @Test func startsNoEngineForAFormulaSeenBefore() throws {
    let html = try typeset(.katex())
    // Whatever is read now is not bytecode, which would end the process.
    let formulas = memory.keys.filter { $0.hasPrefix("formula") }
    let only = ScriptCache(
      load: { key in
        #expect(formulas.contains(key))
        return memory.bytes(key)
      }, store: { key, _ in Issue.record("stored \(key)") })
    let again = MathTypesetter(library: try .katex(), cache: only)
    #expect(try again.html(tex, display: false) == html)
  }

  @Test(arguments: [
    "a bit", "the end", "the middle", "everything", "the length",
  ])
  func takesADamagedEntryForAMiss(_ what: String) throws {
    let html = try typeset(.katex())
    memory.damage { bytes in
      switch what {
      case "a bit": bytes[bytes.count - 1] ^= 1
      case "the end": bytes.removeLast(3)
      case "the middle": bytes[bytes.count / 2] ^= 0x80
      case "everything": bytes = []
      default: bytes[0] ^= 1
      }
    }
    #expect(try typeset(.katex()) == html)
  }

  @Test func keepsApartWhatOtherMakersMadeAndOtherKinds() {
    let library = { (text: String) in Script("katex", text) }
    let makers = [
      [library("version 1")], [library("version 2")],
      [library("version 1"), Script("typeset", "a")],
      [library("version 1"), Script("typeset", "b")],
    ]
    let all = ["formula", "style"].flatMap { kind in
      makers.map { CachedPieces(kind: kind, makers: $0, cache: memory.cache) }
    }
    for (number, pieces) in all.enumerated() {
      #expect(pieces.piece(for: "x") == nil)
      pieces.keep("\(number)", for: "x")
    }
    #expect(all.map { $0.piece(for: "x") } == all.indices.map { "\($0)" })
  }

  @Test func doesNotTakeOneFormulaForAnother() {
    let pieces = CachedPieces(
      kind: "a", makers: [],
      cache: ScriptCache(
        load: { _ in SealedBytes.seal(SealedBytes.littleEndian(1) + Array("xhtml".utf8)) },
        store: { _, _ in }))
    #expect(pieces.piece(for: "x") == "html")
    #expect(pieces.piece(for: "y") == nil)
  }
}
