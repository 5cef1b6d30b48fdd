import Files
import Options

/// The tags of a Mustache template, read for what is wrong with them before they are parsed.
///
/// The library parses and fills sections by calling itself: too many within each other would be
/// the end of the process, and not of the template only.
struct TemplateTags {
  /// The most sections within each other.
  static let depth = 32

  private let file: SourceFile
  private let names: [String]
  private var open = Array("{{".utf8)
  private var close = Array("}}".utf8)
  private var sections = 0
  private(set) var problems: [Diagnostic] = []

  /// Reads the tags of a file, which may name the variables `names`.
  init(in file: SourceFile, naming names: [String]) {
    self.file = file
    self.names = names
    var place = 0
    while let start = file.bytes[place...].firstRange(of: open),
      let end = file.bytes[start.upperBound...].firstRange(of: close)
    {
      place = end.upperBound
      read(start.upperBound..<end.lowerBound)
      // One is enough to see that a template is made to harm.
      if sections > Self.depth { break }
    }
  }

  private mutating func read(_ range: Range<Int>) {
    let inside = file.slice(range)
    switch inside.first(where: { $0 != " " }) {
    case "!", nil: break
    case "=": changeDelimiters(inside)
    case ">", "<":
      let (name, place) = name(in: inside, from: range.lowerBound)
      problems.append(
        Diagnostic(
          .invalid, "unknown-partial", "unknown partial '\(name)'", in: file, at: place,
          hint: "a template is one file: put the text of the partial in its place"))
    case "#", "^", "$":
      sections += 1
      if sections > Self.depth {
        problems.append(
          Diagnostic(
            .invalid, "invalid-template", "more than \(Self.depth) sections within each other",
            in: file, at: range))
      }
      check(inside, from: range.lowerBound)
    case "/":
      sections -= 1
      check(inside, from: range.lowerBound)
    default: check(inside, from: range.lowerBound)
    }
  }

  /// `{{=<% %>=}}`
  private mutating func changeDelimiters(_ inside: String) {
    let words = inside.split { $0 == " " || $0 == "=" || $0.isNewline }
    guard words.count == 2 else { return }
    open = Array(words[0].utf8)
    close = Array(words[1].utf8)
  }

  private mutating func check(_ inside: String, from start: Int) {
    guard !inside.hasPrefix("$") else { return }
    let (name, place) = name(in: inside, from: start)
    guard !names.contains(name) else { return }
    problems.append(
      Diagnostic(
        .invalid, "unknown-variable", "unknown variable '\(name)'", in: file, at: place,
        hint: NearMiss.hint(for: name, among: names) ?? "docs/pages.md lists them"))
  }

  private func name(in inside: String, from start: Int) -> (String, Range<Int>) {
    let marks = inside.prefix { "#^/{&<> ".contains($0) }
    let name = String(inside.dropFirst(marks.count).prefix { $0 != " " && $0 != "}" })
    let first = start + marks.utf8.count
    return (name, first..<first + name.utf8.count)
  }
}
