import Files
import Notebooks
import Options
import Prose
import Reports
import Values

/// The marks of checked numbers and claims in a page, each with what it rests on.
struct Badges: Sendable {
  /// A checked number and where it stands in the text that is written.
  private struct Pin: Sendable {
    var index: Int
    var check: Checks.PinCheck
    var text: String
    var token: Range<Int>
    var comment: Range<Int>
  }

  private struct Claim: Sendable {
    var index: Int
    var check: Checks.ClaimCheck
  }

  /// In the order of their numbers.
  private var pins: [Pin]
  /// By where their comments begin.
  private var claims: [Int: Claim]
  /// The places of the pins among them, by where their comments begin.
  private var places: [Int: Int]
  private let words: any ReportWords
  private let origin: ValueOrigin

  init(_ report: Report) {
    words = report.words
    origin = ValueOrigin(report)
    pins = report.checks.pins.enumerated().map { index, check in
      let token = check.number.token.range
      return Pin(
        index: index, check: check, text: report.notebook.file.slice(token), token: token,
        comment: check.number.pin.range)
    }.sorted { $0.token.lowerBound < $1.token.lowerBound }
    places = Self.places(of: pins)
    claims = Dictionary(
      report.checks.claims.enumerated().map { index, check in
        (check.claim.range.lowerBound, Claim(index: index, check: check))
      }, uniquingKeysWith: { first, _ in first })
  }

  private static func places(of pins: [Pin]) -> [Int: Int] {
    Dictionary(
      zip(pins.map(\.comment.lowerBound), pins.indices), uniquingKeysWith: { first, _ in first })
  }

  /// The same badges for a text that was decoded from the source, such as a caption in YAML.
  ///
  /// `places` are the comments of that text, each with the comment of the source that it is.
  func moved(to places: [(decoded: Range<Int>, source: Range<Int>)]) -> Badges {
    var badges = self
    badges.pins = places.compactMap { place in
      guard var pin = self.places[place.source.lowerBound].map({ pins[$0] }) else { return nil }
      let shift = place.decoded.lowerBound - place.source.lowerBound
      pin.comment = place.decoded
      pin.token = pin.token.lowerBound + shift..<pin.token.upperBound + shift
      return pin
    }.sorted { $0.token.lowerBound < $1.token.lowerBound }
    badges.places = Self.places(of: badges.pins)
    badges.claims = Dictionary(
      places.compactMap { place in
        claims[place.source.lowerBound].map { (place.decoded.lowerBound, $0) }
      }, uniquingKeysWith: { first, _ in first })
    return badges
  }

  /// The id of a pin's explanation.
  static func id(ofPin index: Int) -> String { "n\(index + 1)" }

  /// The id of a claim's explanation.
  static func id(ofClaim index: Int) -> String { "c\(index + 1)" }

  /// The HTML in the place of an inline that holds a checked number, or is a claim's comment.
  func html(of inline: Inline, by writer: HTMLWriter) -> String? {
    switch inline {
    case .text(let text): self.text(text)
    case .code(let code): whole(code.range, inline, writer)
    case .math(let math): whole(math.range, inline, writer)
    case .html(let html): claims[html.range.lowerBound].map(claim)
    default: nil
    }
  }

  /// Text with a badge around each number in it that a pin follows.
  private func text(_ text: Inline.Text) -> String? {
    let found = pins(in: text.range)
    guard !found.isEmpty else { return nil }
    var rest = text.literal[...]
    var html = ""
    for pin in found {
      // The literal differs from the source by escapes: the number itself is found in it.
      guard let place = rest.range(ofLast: pin.text) else { continue }
      html += HTMLWriter.escape(String(rest[..<place.lowerBound]))
      html += markup(of: pin, shown: TypesetNumber.html(of: pin.text))
      rest = rest[place.upperBound...]
    }
    return html + HTMLWriter.escape(String(rest))
  }

  /// The pins whose numbers stand in a range; with thousands of pins a walk over all is too slow.
  private func pins(in range: Range<Int>) -> ArraySlice<Pin> {
    let first = pins.partitioningIndex { $0.token.lowerBound >= range.lowerBound }
    return pins[first...].prefix { range.contains($0.token) }
  }

  /// A formula or a code span whose number is checked, as one badge.
  private func whole(_ range: Range<Int>, _ inline: Inline, _ writer: HTMLWriter) -> String? {
    pins(in: range).first.map { pin in
      var label: String?
      if case .math = inline { label = pin.check.number.token.inProse }
      return markup(of: pin, shown: writer.html([inline]), label: label)
    }
  }

  /// The label is for those who hear the page, where what is shown has no words.
  private func markup(of pin: Pin, shown: String, label: String? = nil) -> String {
    let id = Self.id(ofPin: pin.index)
    let details = PinDetails(pin.check, words: words)
    let expression = pin.check.number.pin.expression
    let state = details.holds ? "" : " bad"
    let name = label.map { " aria-label=\"\(HTMLWriter.escape($0))\"" } ?? ""
    return """
      <button class="num\(state)" type="button" popovertarget="\(id)"\(name)>\(shown)</button>\
      <span class="tip" id="\(id)" popover>\(details.html(named: origin.name(of: expression)))<br>\
      \(origin.links(of: expression, at: pin.check.number.token.range.lowerBound))</span>
      """
  }

  private func claim(_ claim: Claim) -> String {
    let id = Self.id(ofClaim: claim.index)
    let check = claim.check
    let (mark, state) = check.holds ? ("✓", "") : ("✗", " bad")
    let label = check.holds ? words.done : words.failing
    let expression = check.claim.expression
    return """
      <button class="claim\(state)" type="button" popovertarget="\(id)" \
      aria-label="\(HTMLWriter.escape([words.claim, label, "\(expression)"].joined(separator: words.colon)))">\(mark)</button>\
      <span class="tip" id="\(id)" popover>\(mark) \(HTMLWriter.escape(label))\(words.colon)<code>\
      \(HTMLWriter.escape(expression.description))</code><br>\
      \(HTMLWriter.escape(check.outcome.explanation(words.claimWords)))<br>\
      \(origin.links(of: expression, at: check.claim.range.lowerBound))</span>
      """
  }
}

extension Range<Int> {
  fileprivate func contains(_ other: Range<Int>) -> Bool {
    other.lowerBound >= lowerBound && other.upperBound <= upperBound
  }
}

extension Substring {
  /// Where `text` stands for the last time.
  fileprivate func range(ofLast text: String) -> Range<Index>? {
    var found: Range<Index>?
    var start = startIndex
    while let range = self[start...].firstRange(of: text) {
      found = range
      start = index(after: range.lowerBound)
    }
    return found
  }
}
