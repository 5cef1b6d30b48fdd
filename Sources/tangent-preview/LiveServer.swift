import FlyingFox
import FlyingSocks
import Foundation
import Tool

/// Serves a preview on the loopback addresses, and nothing that is not in memory.
struct LiveServer: PreviewServer {
  private let port: LivePort
  private let pages: LivePages

  init(_ pages: LivePages, on port: LivePort) {
    self.pages = pages
    self.port = port
  }

  func start() async -> Task<Void, Never>? {
    let (answers, answer) = AsyncStream.makeStream(of: Bool.self)
    let serving = Task { await run(answer) }
    for await isListening in answers where isListening { return serving }
    serving.cancel()
    return nil
  }

  /// Serves until the task is cancelled; says first whether it could listen.
  private func run(_ answer: AsyncStream<Bool>.Continuation) async {
    await withTaskGroup(of: Void.self) { group in
      group.addTask {
        await serve(try? sockaddr_in.inet(ip4: "127.0.0.1", port: port.number), answer)
      }
      if port.hasVersion6 {
        group.addTask { await serve(try? sockaddr_in6.inet6(ip6: "::1", port: port.number)) }
      }
      group.addTask {
        while !Task.isCancelled {
          try? await Task.sleep(for: .seconds(5))
          pages.beat()
        }
      }
    }
  }

  private func serve(
    _ address: (some SocketAddress)?, _ answer: AsyncStream<Bool>.Continuation? = nil
  ) async {
    guard let address else {
      answer?.finish()
      return
    }
    while !Task.isCancelled {
      let server = HTTPServer(address: address, logger: .disabled, handler: self)
      async let _: Void = {
        try await server.waitUntilListening()
        answer?.yield(true)
      }()
      try? await server.run()
      // Of no meaning once it has listened.
      answer?.finish()
      // Too many open files, say: it goes on once there is room.
      try? await Task.sleep(for: .milliseconds(200))
    }
  }
}

extension LiveServer: HTTPHandler {
  func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse {
    // A foreign page may give its own name this machine's address, and then ask in that name.
    guard let host = request.headers[.host], hosts.contains(host.lowercased()) else {
      return .text("this preview answers to \(port.address) only\n", .forbidden)
    }
    guard request.method == .GET || request.method == .HEAD else {
      return .text("only GET\n", .methodNotAllowed)
    }
    let response = response(to: request.path)
    return request.method == .GET ? response : HTTPResponse(statusCode: response.statusCode)
  }

  private var hosts: [String] {
    ["127.0.0.1", "localhost", "[::1]"].map { "\($0):\(port.number)" }
      + (port.number == 80 ? ["127.0.0.1", "localhost", "[::1]"] : [])
  }

  /// What there is at a path: names are looked up in memory, never on the disk.
  private func response(to path: String) -> HTTPResponse {
    switch path {
    case "/": return .page(LivePage.index(of: pages.reports, revision: pages.revision))
    case "/preview.js": return .file(LivePage.script, type: "text/javascript")
    case "/preview.css": return .file(LivePage.style, type: "text/css")
    case "/events": return .events(pages.events())
    case "/output", "/output/", "/output/index.html":
      return HTTPResponse(statusCode: .seeOther, headers: HTTPHeaders([.location: "/"]))
    default: break
    }
    if let name = path.between("/view/", ""), let report = pages.report(named: name) {
      return .page(LivePage.shell(of: report))
    }
    if let name = path.between("/output/", "/report.html"), let report = pages.report(named: name),
      let html = report.html
    {
      return .file(html, type: "text/html")
    }
    return .text("nothing at \(path)\n", .notFound)
  }
}

extension HTTPResponse {
  fileprivate static func text(_ text: String, _ status: HTTPStatusCode) -> HTTPResponse {
    file(text, type: "text/plain", status: status)
  }

  /// A page of the preview itself, which loads nothing but its own parts.
  fileprivate static func page(_ html: String) -> HTTPResponse {
    var response = file(html, type: "text/html")
    response.headers[HTTPHeader("Content-Security-Policy")] =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; connect-src 'self'; "
      + "frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
    return response
  }

  fileprivate static func file(
    _ text: String, type: String, status: HTTPStatusCode = .ok
  ) -> HTTPResponse {
    HTTPResponse(
      statusCode: status, headers: headers(type: "\(type); charset=utf-8"),
      body: Foundation.Data(text.utf8))
  }

  fileprivate static func events(_ messages: AsyncStream<LivePages.Message>) -> HTTPResponse {
    HTTPResponse(
      statusCode: .ok, headers: headers(type: "text/event-stream"),
      body: HTTPBodySequence(from: EventBytes(messages: messages)))
  }

  private static func headers(type: String) -> HTTPHeaders {
    [
      .contentType: type, HTTPHeader("Cache-Control"): "no-store",
      HTTPHeader("X-Content-Type-Options"): "nosniff",
      HTTPHeader("Cross-Origin-Resource-Policy"): "same-origin",
      HTTPHeader("Referrer-Policy"): "no-referrer",
    ]
  }
}

extension String {
  /// What stands between a beginning and an end.
  fileprivate func between(_ start: String, _ end: String) -> String? {
    guard hasPrefix(start), hasSuffix(end), utf8.count > start.utf8.count + end.utf8.count else {
      return nil
    }
    return String(dropFirst(start.count).dropLast(end.count))
  }
}
