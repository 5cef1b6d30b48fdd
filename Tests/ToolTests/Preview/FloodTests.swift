import Foundation
import Testing

@Suite("A preview under load", .serialized)
struct FloodTests {
  private func preview() throws -> PreviewProcess {
    let preview = try PreviewProcess(TangentProcess(["notebooks/a.md": SampleNotebook.good]))
    try preview.wait(for: "a", "good", from: 1)
    return preview
  }

  /// The first line of an answer, and the seconds until it came.
  private func ask(_ preview: PreviewProcess, _ text: String) throws -> (line: String, took: Double)
  {
    let start = Date()
    let socket = try LoopbackSocket(port: preview.port)
    socket.send(text)
    let line = String(decoding: socket.receive(), as: UTF8.self).prefix { $0 != "\r\n" }
    return (String(line), Date().timeIntervalSince(start))
  }

  @Test("refuses what is too long at once, whoever asks")
  func long() throws {
    let preview = try preview()
    for host in ["127.0.0.1:\(preview.port)", "evil.example"] {
      for size in [9_000, 100_000, 400_000] {
        let text = String(repeating: "a", count: size)
        let path = try ask(preview, "GET /\(text) HTTP/1.1\r\nHost: \(host)\r\n\r\n")
        #expect(path.line == "HTTP/1.1 414 URI Too Long")
        #expect(path.took < 2)
        let header = try ask(
          preview, "GET / HTTP/1.1\r\nHost: \(host)\r\nX: \(text)\(text)\r\n\r\n")
        #expect(header.line == "HTTP/1.1 431 Request Header Fields Too Large")
        #expect(header.took < 2)
      }
    }
    #expect(try preview.get("/").status == 200)
  }

  @Test("answers while fifteen hundred connections are half open, and ends within a second")
  func halfOpen() throws {
    let preview = try preview()
    var limit = rlimit()
    getrlimit(Self.files, &limit)
    limit.rlim_cur = min(limit.rlim_max, 4096)
    setrlimit(Self.files, &limit)
    var sockets: [LoopbackSocket] = []
    for _ in 0..<1500 {
      guard let socket = try? LoopbackSocket(port: preview.port) else { break }
      socket.send("GET / HT")
      sockets.append(socket)
    }
    #expect(sockets.count > 500)
    let start = Date()
    #expect(try preview.get("/").status == 200)
    #expect(Date().timeIntervalSince(start) < 2)
    let end = Date()
    #expect(preview.interrupt() == 0)
    #expect(Date().timeIntervalSince(end) < 2)
  }

  #if canImport(Darwin)
    private static let files = RLIMIT_NOFILE
  #else
    private static let files = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
  #endif

  @Test("leaves connections that ask for nothing")
  func idle() throws {
    let preview = try preview()
    let socket = try LoopbackSocket(port: preview.port, timeout: 20)
    socket.send("GET / HT")
    let start = Date()
    #expect(socket.receive().isEmpty)
    #expect((4..<15).contains(Date().timeIntervalSince(start)))
  }

  @Test("keeps those that listen while others come in a flood, and tells them of news")
  func listenersInAFlood() throws {
    let preview = try preview()
    let listeners = try (0..<20).map { _ in try preview.listener() }
    for listener in listeners { #expect(!listener.receive().isEmpty) }
    let others = try (0..<400).map { _ in try LoopbackSocket(port: preview.port) }
    for other in others { other.send("GET / HT") }
    #expect(try preview.get("/").status == 200)
    try preview.project.write("# News\n\n" + SampleNotebook.run, to: "notebooks/a.md")
    for listener in listeners {
      var text = ""
      while case let more = listener.receive(), !more.isEmpty {
        text += String(decoding: more, as: UTF8.self)
        if text.contains("\"version\": 2") { break }
      }
      #expect(text.contains("\"version\": 2"))
    }
  }

  @Test("keeps those that listen, with a beat, and tells all of them of news")
  func listeners() throws {
    let preview = try preview()
    let listeners = try (0..<20).map { _ in try preview.listener() }
    for listener in listeners { #expect(!listener.receive().isEmpty) }
    try preview.project.write("# News\n\n" + SampleNotebook.run, to: "notebooks/a.md")
    try preview.wait(for: "a", "good", from: 2)
    for listener in listeners {
      var text = ""
      while case let more = listener.receive(), !more.isEmpty {
        text += String(decoding: more, as: UTF8.self)
        if text.contains("\"version\": 2") { break }
      }
      #expect(text.contains("\"version\": 2"))
    }
  }
}
