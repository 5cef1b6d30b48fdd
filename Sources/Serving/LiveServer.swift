import Dispatch
import Tool

/// Serves a preview on the loopback addresses, and nothing that is not in memory.
package struct LiveServer: PreviewServer {
  private let port: LivePort
  private let pages: LivePages

  package init(_ pages: LivePages, on port: LivePort) {
    self.pages = pages
    self.port = port
  }

  package func start() -> Bool {
    guard let first = Socket.listening(on: port.number, version6: false) else { return false }
    var listeners = [first]
    if port.hasVersion6, let second = Socket.listening(on: port.number, version6: true) {
      listeners.append(second)
    }
    let loop = ServerLoop(listeners, pages: pages) { answer(to: $0) }
    // It waits for browsers, which no thread of concurrent tasks may do.
    DispatchQueue(label: "server").async { loop.run() }
    return true
  }

  /// What a request is answered; nil while it has not come to its end.
  private func answer(to request: RequestReader.Answer) -> LiveAnswer? {
    switch request {
    case .more: return nil
    case .refused(let status): return LiveAnswer("no request of a browser\n", status: status)
    case .request(let head):
      // A foreign page may give its own name this machine's address, and then ask in that name.
      guard let host = head.host, hosts.contains(host.lowercased()) else {
        return LiveAnswer("this preview answers to \(port.address) only\n", status: 403)
      }
      guard head.method == "GET" || head.method == "HEAD" else {
        return LiveAnswer("only GET\n", status: 405)
      }
      return answer(at: head.path, hasBody: head.method == "GET")
    }
  }

  private var hosts: [String] {
    ["127.0.0.1", "localhost", "[::1]"].map { "\($0):\(port.number)" }
      + (port.number == 80 ? ["127.0.0.1", "localhost", "[::1]"] : [])
  }

  /// What there is at a path: names are looked up in memory, never on the disk.
  private func answer(at path: String, hasBody: Bool) -> LiveAnswer {
    switch path {
    case "/":
      return .page(
        LivePage.index(of: pages.reports, revision: pages.revision), hasBody: hasBody)
    case "/preview.js":
      return LiveAnswer(LivePage.script, type: "text/javascript", hasBody: hasBody)
    case "/preview.css": return LiveAnswer(LivePage.style, type: "text/css", hasBody: hasBody)
    case "/events" where hasBody:
      return LiveAnswer(news: pages.news)
    case "/output", "/output/", "/output/index.html":
      return LiveAnswer("", status: 303, headers: ["Location: /"], hasBody: hasBody)
    default: break
    }
    if let name = path.between("/view/", ""), let report = pages.report(named: name) {
      return .page(LivePage.shell(of: report), hasBody: hasBody)
    }
    if let name = path.between("/output/", "/report.html"), let report = pages.report(named: name),
      let html = report.html
    {
      return LiveAnswer(html, type: "text/html", hasBody: hasBody)
    }
    return LiveAnswer("nothing here\n", status: 404, hasBody: hasBody)
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
