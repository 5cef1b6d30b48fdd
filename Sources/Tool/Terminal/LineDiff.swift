import Files

/// The lines that differ between two texts of the same number of lines, as a unified diff.
struct LineDiff {
  let text: String

  /// The difference of a file before and after its numbers were rewritten.
  init(from before: String, to after: String, path: String) {
    let old = Self.lines(of: before)
    let new = Self.lines(of: after)
    let name = VisibleText.of(path)
    var text = "--- \(name)\n+++ \(name)\n"
    var index = 0
    let count = min(old.count, new.count)
    while index < count {
      guard old[index] != new[index] else {
        index += 1
        continue
      }
      var end = index
      while end < count, old[end] != new[end] { end += 1 }
      text += "@@ -\(index + 1),\(end - index) +\(index + 1),\(end - index) @@\n"
      text += old[index..<end].map { "-\($0)\n" }.joined()
      text += new[index..<end].map { "+\($0)\n" }.joined()
      index = end
    }
    self.text = text
  }

  /// Numbers hold no line ends, so that lines stay what they were.
  private static func lines(of text: String) -> [Substring] {
    text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { Substring($0) }
  }
}
