import Files
import Options
import Prose

/// A fence that is nearly a directive's, which other tools and Tangent would show as code.
struct NearDirective {
  /// What is wrong with it.
  let problem: Diagnostic

  /// Nil for a directive, and for code that does not look like one.
  init?(_ block: Block.CodeBlock, in file: SourceFile, kinds: [String]) {
    guard block.isFenced, !block.info.isEmpty else { return nil }
    let language = block.language
    let rest = block.info.dropFirst(language.count)
    // `yaml:figure` has its kind in the first word.
    let names = language.split { ".:-([".contains($0) }.map(String.init)
    let isYAML = ["yaml", "yml"].contains(names.first?.lowercased() ?? "")
    let words = (isYAML ? Array(names.dropFirst()) : []) + Self.words(of: rest)
    let marked = words.filter { $0.hasPrefix(".") }.map { String($0.dropFirst()) }
    let known = marked.map { $0.lowercased() }.first { kinds.contains($0) }
    let kind = known ?? marked.first ?? ""
    let id = words.first { $0.hasPrefix("#") }?.dropFirst()
    let hasBraces = rest.contains("{")
    guard
      Self.looksLikeOne(
        isYAML: isYAML, hasBraces: hasBraces, kind: kind, hasID: id != nil, words, kinds)
    else { return nil }
    // A kind that is not known is an error of its own.
    let isRight = language == "yaml" && hasBraces && !marked.isEmpty
    guard !isRight else { return nil }
    let bare = words.lazy.map { String($0.prefix { $0 != "=" }) }.first { kinds.contains($0) }
    let meant = kind.isEmpty ? bare ?? "run" : kind
    let form = "```yaml {.\(meant) #\(id ?? "name")}"
    problem = Diagnostic(
      .invalid, "near-directive", "fence that is nearly a directive", in: file,
      at: Self.wrongPart(of: block, language, isYAML: isYAML, hasBraces: hasBraces),
      hint: "write '\(form)'")
  }

  private static func looksLikeOne(
    isYAML: Bool, hasBraces: Bool, kind: String, hasID: Bool, _ words: [String],
    _ kinds: [String]
  ) -> Bool {
    let isKnown = kinds.contains(kind)
    let isMarked = words.first.map { $0.hasPrefix(".") || $0.hasPrefix("#") } ?? false
    if isYAML, hasBraces || isMarked {
      let isAssigned = words.first.map { kinds.contains(String($0.prefix { $0 != "=" })) } ?? false
      return isKnown || isAssigned || hasID
        || (!kind.isEmpty && NearMiss.nearest(to: kind, among: kinds) != nil)
    }
    if isYAML, let first = words.first, kinds.contains(first), words.count == 1 || hasID {
      return true
    }
    guard hasBraces else { return isKnown }
    let isBare = words.first.map { kinds.contains($0) } ?? false
    return isKnown || (hasID && (isBare || NearMiss.nearest(to: kind, among: kinds) != nil))
  }

  /// The smallest wrong thing: the language, or what ought to stand in braces.
  private static func wrongPart(
    of block: Block.CodeBlock, _ language: String, isYAML: Bool, hasBraces: Bool
  ) -> Range<Int> {
    let range = block.infoRange
    let end = range.lowerBound + language.utf8.count
    guard end <= range.upperBound else { return range }
    if language.isEmpty { return range.lowerBound..<min(range.lowerBound + 1, range.upperBound) }
    if language != "yaml" { return range.lowerBound..<end }
    return min(end + 1, range.upperBound)..<range.upperBound
  }

  private static func words(of text: Substring) -> [String] {
    text.split { $0.isWhitespace || "{}()[],:".contains($0) }.map(String.init)
  }
}
