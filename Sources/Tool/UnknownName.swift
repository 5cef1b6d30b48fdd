import ArgumentParser

import enum Options.NearMiss

extension ValidationError {
  /// A word that means nothing, with the nearest that does, or with all of them if they are few.
  static func unknown(_ kind: String, _ word: String, known: [String]) -> ValidationError {
    let hint = NearMiss.hint(for: word, among: known)
    return ValidationError("unknown \(kind) '\(word)'" + (hint.map { ": \($0)" } ?? ""))
  }
}
