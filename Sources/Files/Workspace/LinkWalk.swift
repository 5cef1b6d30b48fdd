/// The way along a path: the folders behind, without links, and the names ahead.
struct LinkWalk {
  /// Where it has come to.
  private(set) var names: [String] = []
  /// How many links it has followed.
  private(set) var links = 0
  /// The names ahead, the next one last.
  private var ahead: [String]

  init(_ path: String) {
    ahead = Self.names(of: path).reversed()
  }

  /// Whether no name is left.
  var isAtEnd: Bool { ahead.isEmpty }

  mutating func next() -> String? { ahead.popLast() }

  mutating func goDown(to name: String) { names.append(name) }

  /// One folder up; false where that would be above the first.
  mutating func goUp() -> Bool { names.popLast() != nil }

  /// Goes on along a link; false where it leads out of the folder at `root`.
  mutating func follow(_ target: String, from root: String) -> Bool {
    links += 1
    var target = target
    if target.hasPrefix("/") {
      guard PathText.isInside(target, root) else { return false }
      target = PathText.relative(target, to: root)
      names = []
    }
    ahead += Self.names(of: target).reversed()
    return true
  }

  private static func names(of path: String) -> [String] {
    path.split(separator: "/").map(String.init).filter { $0 != "." }
  }
}
