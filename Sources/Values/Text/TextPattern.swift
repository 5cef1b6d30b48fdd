import Files

/// What a pattern finds in the lines of files: `src/a.py#/^X = (\d+)/`, `log.txt#/took (\S+)/.last`.
package struct TextPattern {
  /// A file with its bytes, as messages show it.
  package struct File {
    package var path: String
    package var bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
    }
  }

  /// A match with the text that counts, and where it stands.
  private struct Found {
    var text: String
    var place: String
    var line: Int
    var isCut: Bool
  }

  private let step: FileStep
  private let pattern: String
  private let statistic: (step: FileStep, statistic: ColumnStatistic)?
  /// Where the pattern's text begins.
  private var start: Int { step.range.lowerBound + 1 }

  private static let mostMatches = 1_000_000

  /// What the steps of an address ask for; nil if the first of them is no pattern.
  package init?(_ steps: [FileStep]) throws(ValueError) {
    guard let step = steps.first, case .pattern(let pattern) = step.kind else { return nil }
    self.step = step
    self.pattern = pattern
    guard let second = steps.dropFirst().first else {
      statistic = nil
      return
    }
    statistic = (second, try Self.statistic(of: second))
    if let third = steps.dropFirst(2).first {
      throw ValueError("invalid-address", "nothing follows a statistic", at: third.range)
    }
  }

  /// The value that the pattern stands for in some files, in their order.
  package func value(in files: [File]) throws(ValueError) -> FileValue {
    let expression = try compiled()
    var found: [Found] = []
    var lines = 0
    for file in files { try search(file, expression, &found, &lines) }
    if statistic?.statistic == .count { return FileValue(Double(lines)) }
    guard !found.isEmpty else { throw noMatch(in: files) }
    guard let statistic else {
      guard found.count == 1 else { throw severalMatches(found) }
      return try number(found[0])
    }
    var numbers: [DataNumber] = []
    for match in found {
      let value = try number(match)
      guard let number = value.value.number else { continue }
      numbers.append(DataNumber(number, decimal: value.decimal))
    }
    return statistic.statistic.value(of: numbers)
  }

  /// What the step after a pattern sums matches up by.
  private static func statistic(of step: FileStep) throws(ValueError) -> ColumnStatistic {
    guard case .name(let name) = step.kind else {
      throw ValueError(
        "unknown-statistic", "a pattern has no rows or entries", at: step.range,
        hint: "write '.first' or '.last' for one of several matches, or make the pattern longer")
    }
    guard let found = ColumnStatistic(rawValue: name) else {
      throw ValueError.unknownStatistic(name, at: step.range)
    }
    return found
  }

  private func compiled() throws(ValueError) -> RegularExpression {
    let expression: RegularExpression
    do throws(RegularExpression.Fault) {
      expression = try RegularExpression(pattern)
    } catch {
      let place = min(start + error.offset, step.range.upperBound)
      throw ValueError(
        "invalid-pattern", "invalid pattern: \(error.message)",
        at: place..<max(place, step.range.upperBound))
    }
    guard expression.groupCount < 2 else {
      throw ValueError(
        "invalid-pattern", "\(expression.groupCount) groups in a pattern", at: step.range,
        hint: "one group is the number; write '(?:…)' for the others")
    }
    return expression
  }

  private func search(
    _ file: File, _ expression: RegularExpression, _ found: inout [Found], _ lines: inout Int
  ) throws(ValueError) {
    let matches: [RegularExpression.Match]
    do throws(RegularExpression.Fault) {
      matches = try expression.matches(in: file.bytes, atMost: Self.mostMatches - found.count)
    } catch {
      throw ValueError(
        "too-large", "pattern is too costly: \(error.message)", at: step.range,
        hint: "make it simpler: nested repetitions take the longest", category: .run)
    }
    let isCounted = statistic?.statistic == .count
    let neighbors = PatternNeighbors(pattern)
    var line = 1
    var lineStart = 0
    var last = -1
    for match in matches {
      while let end = file.bytes[lineStart..<match.range.lowerBound].firstIndex(of: 10) {
        line += 1
        lineStart = end + 1
      }
      if last != lineStart { lines += 1 }
      last = lineStart
      guard !isCounted else { continue }
      let range = match.group ?? match.range
      found.append(
        Found(
          text: String(decoding: file.bytes[range], as: UTF8.self), place: "\(file.path):\(line)",
          line: line, isCut: CapturedNumber.isCut(range, in: file.bytes, besides: neighbors)))
    }
  }

  private func number(_ found: Found) throws(ValueError) -> FileValue {
    guard !found.isCut else {
      throw ValueError(
        "cut-number", "'\(found.text)' is part of a longer number (\(found.place))", at: step.range,
        hint: #"write ([\d,]+) for one with commas, ([\d.]+) for one with decimals"#)
    }
    guard let number = CapturedNumber.number(found.text) else {
      throw ValueError(
        "type-mismatch", "'\(found.text.prefix(60))' is no number (\(found.place))", at: step.range,
        hint: "put the number alone in parentheses")
    }
    return number
  }

  private func severalMatches(_ found: [Found]) -> ValueError {
    let shown = found.prefix(2).map { "'\($0.text.prefix(40))' (\($0.place))" }
    return ValueError(
      "several-matches",
      "\(found.count) matches: \(shown.joined(separator: ", "))"
        + (found.count > 2 ? " …" : ""), at: step.range,
      hint: "make the pattern longer, or add .first, .last, .count or another statistic")
  }

  /// No line matches: shown is the one that has the pattern's longest word.
  private func noMatch(in files: [File]) -> ValueError {
    let words = pattern.split(whereSeparator: { !($0.isLetter || $0 == "_") }).map(String.init)
      .filter { $0.count > 2 }
    let word = words.max { $0.count < $1.count }.map { Array($0.utf8) }
    var near: String?
    for file in files where near == nil {
      guard let word, let place = file.bytes.firstRange(of: word) else { continue }
      let start = file.bytes[..<place.lowerBound].lastIndex(of: 10).map { $0 + 1 } ?? 0
      let end = file.bytes[place.upperBound...].firstIndex(of: 10) ?? file.bytes.count
      let line = file.bytes[..<place.lowerBound].count { $0 == 10 } + 1
      let text = String(decoding: file.bytes[start..<min(end, start + 100)], as: UTF8.self)
      near = "the nearest is \(file.path):\(line): \(text.filter { !$0.isNewline })"
    }
    return ValueError(
      "missing-match", "no line matches '\(pattern)'", at: step.range, hint: near,
      category: .finding)
  }
}
