import Files
import Notebooks
import Options
import Prose

/// The links of a notebook that lead nowhere: within the page, or to files beside it.
struct LinkCheck {
  private let notebook: Notebook
  private let exists: (String) -> Bool
  private let anchors: (String) -> Anchors?
  /// What links within the page can lead to, in the order of the text.
  private let ids: [String]
  private let known: Set<String>

  /// `exists` says whether there is a file or folder at a path from the notebook's folder, and
  /// `anchors` what links into the Markdown file there can lead to.
  init(
    _ notebook: Notebook, exists: @escaping (String) -> Bool,
    anchors: @escaping (String) -> Anchors? = { _ in nil }
  ) {
    self.notebook = notebook
    self.exists = exists
    self.anchors = anchors
    let anchors = Anchors(of: notebook)
    ids = anchors.ids
    known = anchors.known
  }

  /// What is said of each dead link.
  func findings() -> [Diagnostic] {
    var hints = NearMisses(among: ids)
    let links = notebook.document.links.map { ($0.address, $0.range) }
    let images = notebook.document.images.map { ($0.address, $0.range) }
    return (links + images).compactMap { finding($0, at: $1, &hints) }
  }

  private func finding(
    _ address: String, at range: Range<Int>, _ hints: inout NearMisses
  ) -> Diagnostic? {
    if address.hasPrefix("#") {
      let id = String(address.dropFirst())
      guard !id.isEmpty, !known.contains(id), !known.contains(Self.decoded(id)) else { return nil }
      return Diagnostic(
        .finding, "dead-link", "no heading, figure or table '\(id)'", in: notebook.file, at: range,
        hint: hints.hint(for: id))
    }
    guard !address.isEmpty, !Self.isForeign(address) else { return nil }
    let path = Self.decoded(String(address.prefix { $0 != "#" && $0 != "?" }))
    guard !path.isEmpty else { return nil }
    if exists(path) { return deadFragment(of: address, in: path, at: range) }
    return Diagnostic(
      .finding, "dead-link", "no file '\(path)'", in: notebook.file, at: range,
      hint: "paths start at the notebook's folder")
  }

  /// `b.md#nope`, where the other Markdown file has nothing of that name.
  private func deadFragment(
    of address: String, in path: String, at range: Range<Int>
  ) -> Diagnostic? {
    guard let mark = address.firstIndex(of: "#"), !address[..<mark].contains("?"),
      [".md", ".markdown"].contains(where: path.lowercased().hasSuffix)
    else { return nil }
    let id = String(address[address.index(after: mark)...])
    guard !id.isEmpty, let anchors = anchors(path), !anchors.has(id),
      !anchors.has(Self.decoded(id))
    else { return nil }
    return Diagnostic(
      .finding, "dead-link", "no heading, figure or table '\(id)' in '\(path)'",
      in: notebook.file, at: range, hint: NearMiss.hint(for: id, among: anchors.ids))
  }

  /// Whether an address has a scheme or a host: what is on the web is not asked.
  private static func isForeign(_ address: String) -> Bool {
    if address.hasPrefix("//") { return true }
    guard let colon = address.firstIndex(of: ":") else { return false }
    return address[..<colon].allSatisfy { $0.isLetter || $0.isNumber || "+.-".contains($0) }
  }

  /// The text with `%20` and its like as characters.
  private static func decoded(_ text: String) -> String {
    var bytes: [UInt8] = []
    var rest = ArraySlice(text.utf8)
    while let byte = rest.popFirst() {
      let digits = String(decoding: rest.prefix(2), as: UTF8.self)
      if byte == UInt8(ascii: "%"), digits.utf8.count == 2, let value = UInt8(digits, radix: 16) {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
