import Files
import Optimization
import Reports

/// Checks that found nothing wrong, kept until something that they saw has changed.
struct CheckMemory: Sendable {
  private let cache: Cache
  /// All that a check depends on beside the disk: the tool's build, and what the user asked for.
  private let conditions: [String]

  init(_ cache: Cache, conditions: [String]) {
    self.cache = Executable.identity == nil ? .off : cache
    self.conditions = Engine.identity + conditions
  }

  private static let kind = "checks"

  /// The last clean check of a notebook, if it would come to the same today.
  func check(of path: String, _ manner: String) -> CleanCheck? {
    guard let bytes = cache.bytes(for: key(path, manner), of: Self.kind),
      let check = try? CleanCheck(bytes: bytes), check.isStillTrue
    else { return nil }
    return check
  }

  /// What other reports say of a notebook, if its file is still the one that was checked.
  func headline(of shown: String, at path: String) -> Headline? {
    for manner in [Project.CheckManner.live, .prose] {
      guard let bytes = cache.bytes(for: key(shown, manner.rawValue), of: Self.kind),
        let check = try? CleanCheck(bytes: bytes), let headline = check.headline
      else { continue }
      let own = check.sights.filter {
        $0.subject == Sight.Subject(question: .content, path: path)
      }
      if !own.isEmpty, own.allSatisfy(\.isStillTrue) { return headline }
    }
    return nil
  }

  func keep(_ check: CleanCheck, of path: String, _ manner: String) {
    cache.keep(check.bytes, for: key(path, manner), of: Self.kind)
  }

  private func key(_ path: String, _ manner: String) -> String {
    Digest(of: conditions + [manner, path]).text
  }
}
