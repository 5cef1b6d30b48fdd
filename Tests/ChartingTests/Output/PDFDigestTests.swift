import Testing

@testable import Charting

struct PDFDigestTests {
  private func file() throws -> [UInt8] {
    let line = Element.path(.segment(Point(0, 0), Point(9, 9)), .line(.ink))
    let text = Element.text(Text("loss 损失", at: Point(2, 15)))
    return try Painter().pdf(
      Scene(size: Size(40, 20), elements: [line, text]), title: "Figure 1", digest: "0f1e2d")
  }

  @Test func `the digest of the scene reads back`() throws {
    #expect(PDFDigest.read(try file()) == "0f1e2d")
  }

  @Test func `a file has the same bytes each time, and so no date`() throws {
    let bytes = try file()
    #expect(try file() == bytes)
    #expect(!String(decoding: bytes, as: UTF8.self).contains("CreationDate"))
  }

  @Test func `other files have none`() throws {
    #expect(PDFDigest.read([]) == nil)
    #expect(PDFDigest.read(Array("%PDF-1.5 /Keywords (other)".utf8)) == nil)
    #expect(PDFDigest.read(Array(try file().dropFirst())) == nil)
  }
}
