import Tool

/// What a browser is answered: a page, or news without an end.
struct LiveAnswer {
  let bytes: [UInt8]
  /// The news that a listener knows by it; nil for all other answers.
  let revision: Int?

  var isStream: Bool { revision != nil }

  private static let words = [
    200: "OK", 303: "See Other", 400: "Bad Request", 403: "Forbidden", 404: "Not Found",
    405: "Method Not Allowed", 414: "URI Too Long", 431: "Request Header Fields Too Large",
    503: "Service Unavailable",
  ]

  /// An answer with all headers; without a body for `HEAD`.
  init(
    _ text: String, type: String = "text/plain", status: Int = 200, headers: [String] = [],
    hasBody: Bool = true
  ) {
    let body = Array(text.utf8)
    let head = Self.head(
      status, ["Content-Type: \(type); charset=utf-8", "Content-Length: \(body.count)"] + headers)
    bytes = head + (hasBody ? body : [])
    revision = nil
  }

  /// News as they come, the first of them now.
  init(news: LivePages.News) {
    bytes = Self.head(200, ["Content-Type: text/event-stream; charset=utf-8"]) + news.message
    revision = news.revision
  }

  /// A page of the preview itself, which loads nothing but its own parts.
  static func page(_ html: String, hasBody: Bool) -> LiveAnswer {
    let policy =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; connect-src 'self'; "
      + "frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
    return LiveAnswer(
      html, type: "text/html", headers: ["Content-Security-Policy: \(policy)"], hasBody: hasBody)
  }

  private static func head(_ status: Int, _ headers: [String]) -> [UInt8] {
    let lines =
      ["HTTP/1.1 \(status) \(words[status] ?? "Error")"] + headers + [
        "Cache-Control: no-store", "X-Content-Type-Options: nosniff",
        "Cross-Origin-Resource-Policy: same-origin", "Referrer-Policy: no-referrer",
        "Connection: close", "", "",
      ]
    return Array(lines.joined(separator: "\r\n").utf8)
  }
}
