import Testing

@testable import Tool

@Suite("A request")
struct RequestReaderTests {
  private func answer(_ text: String, by size: Int = .max) -> RequestReader.Answer {
    var reader = RequestReader()
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let answer = reader.take(rest.prefix(size))
      guard answer == .more else { return answer }
      rest = rest.dropFirst(size)
    }
    return .more
  }

  @Test("is the same however it is cut", arguments: [1, 2, 3, 7, 1000])
  func pieces(size: Int) {
    let text = "GET /view/a%20b?x=1 HTTP/1.1\r\nhOST:  localhost:4040 \r\nX: y\r\n\r\nrest"
    let head = RequestHead(method: "GET", path: "/view/a b", host: "localhost:4040")
    #expect(answer(text, by: size) == .request(head))
  }

  @Test(
    "names one host",
    arguments: [
      ("Host: a\r\n", "a"), ("", nil), ("Host: a\r\nHost: a\r\n", nil),
      ("Host: a\r\nhost: evil\r\n", nil), ("Host:\r\n", ""),
    ] as [(String, String?)])
  func hosts(lines: String, host: String?) {
    #expect(
      answer("GET / HTTP/1.1\r\n\(lines)\r\n")
        == .request(RequestHead(method: "GET", path: "/", host: host)))
  }

  @Test(
    "that is none is refused",
    arguments: [
      "GET /\r\n\r\n", "GET  / HTTP/1.1\r\n\r\n", "get / HTTP/1.1\r\n\r\n",
      "GET x HTTP/1.1\r\n\r\n",
      "GET http://evil/ HTTP/1.1\r\n\r\n", " / HTTP/1.1\r\n\r\n", "PRI * HTTP/2.0\r\n\r\n",
      "GET / HTTP/1.1\r\nno colon\r\n\r\n", "GET / HTTP/1.1\r\nA: b\r\n folded\r\n\r\n",
      "GET / HTTP/1.1\r\n: x\r\n\r\n", "\u{16}\u{3}\u{1} x y\r\n\r\n",
    ])
  func malformed(text: String) {
    #expect(answer(text) == .refused(400))
  }

  @Test("is read to its limits and no further")
  func limits() {
    let start = "GET /"
    let end = " HTTP/1.1\r\n"
    // The first line holds as many bytes as are allowed, its end included.
    let room = RequestReader.longestLine - start.utf8.count - end.utf8.count
    let path = String(repeating: "a", count: room)
    #expect(
      answer("\(start)\(path)\(end)\r\n")
        == .request(RequestHead(method: "GET", path: "/" + path, host: nil)))
    #expect(answer("\(start)\(path)a\(end)\r\n") == .refused(414))
    let left = RequestReader.longestHead - "GET / HTTP/1.1\r\nX: \r\n\r\n".utf8.count
    let value = String(repeating: "a", count: left)
    let head = RequestHead(method: "GET", path: "/", host: nil)
    #expect(answer("GET / HTTP/1.1\r\nX: \(value)\r\n\r\n") == .request(head))
    #expect(answer("GET / HTTP/1.1\r\nX: \(value)a\r\n\r\n") == .refused(431))
    #expect(answer(String(repeating: "\r\n", count: 20_000)) == .refused(414))
    #expect(
      answer("GET / HTTP/1.1\r\n" + String(repeating: "a: b\r\n", count: 9000)) == .refused(431))
  }

  @Test("takes time in proportion to its bytes")
  func linear() {
    let clock = ContinuousClock()
    let long = Array(repeating: UInt8(ascii: "a"), count: 8000)
    let took = clock.measure {
      for _ in 0..<200 {
        var reader = RequestReader()
        for byte in long { _ = reader.take([byte][...]) }
      }
    }
    // 1.6 million bytes one by one; in n² time it would be minutes.
    #expect(took < .seconds(20))
  }
}
