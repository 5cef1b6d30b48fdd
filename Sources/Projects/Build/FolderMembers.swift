/// The notebooks of a folder that have a report, or get one from this command, in their order.
struct FolderMembers: Sendable {
  let paths: [String]
  private let places: [String: Int]
  private var headlines: [Int: Headline?] = [:]
  /// The nearest notebook of a language before or behind a place, as far as it was looked for: each
  /// step is made once, however many notebooks of other kinds stand between.
  private var nearest: [Question: Int?] = [:]

  private struct Question: Hashable {
    var place: Int
    var step: Int
    var language: String
  }

  init(_ paths: [String]) {
    self.paths = paths
    places = Dictionary(zip(paths, paths.indices), uniquingKeysWith: { first, _ in first })
  }

  /// The place of a notebook.
  func place(of path: String) -> Int? { places[path] }

  /// The nearest notebook before (`step` −1) or behind (1) a place that has a report in a language.
  mutating func neighbour(
    of place: Int, step: Int, language: String, headline: (_ path: String) -> Headline?
  ) -> (path: String, headline: Headline)? {
    var passed: [Question] = []
    var found: Int?
    var next = place
    while true {
      let question = Question(place: next, step: step, language: language)
      if let known = nearest[question] {
        found = known
        break
      }
      passed.append(question)
      next += step
      guard paths.indices.contains(next) else { break }
      let line = self.headline(at: next, headline)
      if let line, line.hasCells, line.language == language {
        found = next
        break
      }
    }
    for question in passed { nearest[question] = .some(found) }
    guard let found, let line = self.headline(at: found, headline) else { return nil }
    return (paths[found], line)
  }

  private mutating func headline(
    at place: Int, _ read: (_ path: String) -> Headline?
  ) -> Headline? {
    if let known = headlines[place] { return known }
    let headline = read(paths[place])
    headlines[place] = .some(headline)
    return headline
  }
}
