/// The known name nearest to a misspelt one.
package enum NearMiss {
  /// A hint such as `did you mean 'momentum'?`, or the known names where none is near.
  package static func hint(for word: String, among known: [String]) -> String? {
    if let name = nearest(to: word, among: known) { return "did you mean '\(name)'?" }
    guard !known.isEmpty, known.count <= 8 else { return nil }
    return "known: " + known.joined(separator: ", ")
  }

  /// The name with the smallest edit distance, if it is small for the word's length.
  ///
  /// Of several the one that begins like the word: people forget an end sooner than a beginning.
  package static func nearest(to word: String, among known: [String]) -> String? {
    let word = Array(word.lowercased())
    let limit = max(1, min(3, word.count / 3 + 1))
    var best: (name: String, distance: Int, shared: Int)?
    for name in known {
      let letters = Array(name.lowercased())
      guard abs(letters.count - word.count) <= limit else { continue }
      let distance = editDistance(word, letters)
      guard distance <= limit, distance <= (best?.distance ?? .max) else { continue }
      let shared = zip(word, letters).prefix { $0 == $1 }.count
      if let best, distance == best.distance, shared <= best.shared { continue }
      best = (name, distance, shared)
    }
    return best?.name
  }

  /// Insertions, deletions, substitutions and swaps of neighbours between two words.
  static func editDistance(_ a: [Character], _ b: [Character]) -> Int {
    var older: [Int] = []
    var old = Array(0...b.count)
    for i in 0..<a.count {
      var row = [i + 1]
      for j in 0..<b.count {
        var cost = min(old[j + 1] + 1, row[j] + 1, old[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, older[j - 1] + 1) }
        row.append(cost)
      }
      older = old
      old = row
    }
    return old[b.count]
  }
}
