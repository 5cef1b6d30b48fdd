/// What KaTeX answered: HTML, or its message made ours.
struct KaTeXReply {
  let html: Result<String, TeXError>

  /// Reads the reply to a request for `tex`.
  init(_ reply: String, to tex: String) {
    let body = reply.dropFirst()
    if reply.hasPrefix("+") {
      // Browsers know no width of a cell in MathML, and HTML's checker forbids it.
      html = .success(String(body.replacing("<mtd width=\"50%\">", with: "<mtd>")))
      return
    }
    let lineEnd = body.firstIndex(of: "\n") ?? body.endIndex
    let text = String(body[lineEnd...].dropFirst())
    let position = Int(body[..<lineEnd])
    html = .failure(
      TeXError(Self.message(text), at: Self.offset(position, context: text, in: tex)))
  }

  /// KaTeX's message without its prefix and the part that shows the place.
  private static func message(_ text: String) -> String {
    var words = Substring(text)
    if words.hasPrefix(prefix) { words = words.dropFirst(prefix.count) }
    for mark in [" at position ", " at end of input: "] {
      if let place = words.firstRange(of: mark) { words = words[..<place.lowerBound] }
    }
    if words.hasPrefix("Too many expansions") { return "too many macro expansions" }
    for (theirs, ours) in voices where words.hasPrefix(theirs) {
      return "\(ours) '\(words.dropFirst(theirs.count))'"
    }
    return words.prefix(1).lowercased()
      + words.dropFirst().replacing("got 'EOF'", with: "got the end")
  }

  /// The byte in the TeX; nil where the position lies in a macro's text, not in the author's.
  private static func offset(_ position: Int?, context: String, in tex: String) -> Int? {
    guard let position else { return offsetOfForbidden(context, in: tex) }
    guard let offset = ScriptText.byteOffset(in: tex, of: position) else { return nil }
    let rest = tex.utf8.dropFirst(offset)
    return rest.starts(with: underlined(context).utf8) ? offset : nil
  }

  private static func offsetOfForbidden(_ text: String, in tex: String) -> Int? {
    let words = text.dropFirst(text.hasPrefix(prefix) ? prefix.count : 0)
    guard words.hasPrefix(forbidden) else { return nil }
    let place = tex.firstRange(of: words.dropFirst(forbidden.count))
    return place.map { tex.utf8.distance(from: tex.startIndex, to: $0.lowerBound) }
  }

  /// The part of the TeX that the message underlines by U+0332 after each character.
  private static func underlined(_ context: String) -> String {
    var scalars = String.UnicodeScalarView()
    for (scalar, next) in zip(context.unicodeScalars, context.unicodeScalars.dropFirst())
    where next == "\u{332}" {
      scalars.append(scalar)
    }
    return String(scalars)
  }

  private static let prefix = "KaTeX parse error: "
  private static let forbidden = "Command not allowed: "

  private static let voices = [
    ("Undefined control sequence: ", "unknown command"),
    (forbidden, "forbidden command"),
    ("No such environment: ", "unknown environment"),
  ]
}
