/// Text widths from a built-in table, so that layout never depends on a machine's fonts.
package enum TextMetrics {
  /// Room to spare for fonts that run wider than the table's.
  static let reserve = 1.04

  /// The width of a string in CSS pixels, the same as that of its runs, which are not made.
  package static func width(
    of string: some StringProtocol, size: Double, weight: Text.Weight = .regular
  ) -> Double {
    var thousandths = 0.0
    var sum = 0
    var script = TextRun.Script.normal
    for scalar in string.unicodeScalars {
      let (plain, next) = TextRun.base(of: scalar)
      if next != script {
        thousandths += Double(sum) * script.scale
        (sum, script) = (0, next)
      }
      sum += advance(of: plain, weight)
    }
    return (thousandths + Double(sum) * script.scale) / 1000 * size * reserve
  }

  /// The width of runs in CSS pixels.
  package static func width(of runs: [TextRun], size: Double, weight: Text.Weight) -> Double {
    var thousandths = 0.0
    for run in runs {
      var sum = 0
      for scalar in run.string.unicodeScalars { sum += advance(of: scalar, weight) }
      thousandths += Double(sum) * run.script.scale
    }
    return thousandths / 1000 * size * reserve
  }

  /// The start of a string that fits the width, ending in `…` where it was cut.
  package static func fitting(
    _ string: String, width limit: Double, size: Double, weight: Text.Weight = .regular
  ) -> String {
    guard width(of: string, size: size, weight: weight) > limit else { return string }
    var kept = string[...]
    while !kept.isEmpty {
      kept = kept.dropLast()
      let cut = String(kept.trimmingSpaces) + "…"
      if width(of: cut, size: size, weight: weight) <= limit { return cut }
    }
    return "…"
  }

  /// A string in lines that fit the width, broken at spaces and between Han characters.
  package static func wrapped(
    _ string: String, width limit: Double, size: Double, weight: Text.Weight = .regular
  ) -> [String] {
    let whole = String(string[...].trimmingSpaces)
    // Most of them fit as they are.
    if width(of: whole, size: size, weight: weight) <= limit { return whole.isEmpty ? [] : [whole] }
    return filled(breakable(string), width: limit, size: size, weight: weight)
  }

  /// Lines of as many parts as fit the width; the parts follow one another in one string.
  private static func filled(
    _ parts: [Substring], width limit: Double, size: Double, weight: Text.Weight = .regular
  ) -> [String] {
    guard let string = parts.first?.base else { return [] }
    var lines: [Substring] = []
    var line = parts[0]
    for part in parts.dropFirst() {
      let longer = string[line.startIndex..<part.endIndex]
      let isLonger =
        !line.isEmpty && width(of: longer.trimmingSpaces, size: size, weight: weight) > limit
      if isLonger { lines.append(line) }
      line = isLonger ? part.drop { $0 == " " } : longer
    }
    return (lines + [line]).map(\.trimmingSpaces).filter { !$0.isEmpty }.map {
      fitting(String($0), width: limit, size: size, weight: weight)
    }
  }

  /// Remarks with dots between them in lines, each remark in a line of its own or with others where
  /// that takes no more lines, and else in lines of about one length; the lines given stay apart.
  package static func remarks(_ string: String, width limit: Double, size: Double) -> [String] {
    string.split(separator: "\n").flatMap { line($0, width: limit, size: size) }
  }

  private static func line(_ line: Substring, width limit: Double, size: Double) -> [String] {
    let string = String(line)
    let lines = wrapped(string, width: limit, size: size)
    guard lines.count > 1 else { return lines }
    let separator = " · "
    var whole: [String] = []
    for remark in string.split(separator: separator) {
      if let last = whole.last, width(of: last + separator + remark, size: size) <= limit {
        whole[whole.count - 1] = last + separator + remark
      } else {
        whole.append(String(remark))
      }
    }
    let fits = whole.allSatisfy { width(of: $0, size: size) <= limit }
    if fits, whole.count <= lines.count { return whole }
    return balanced(string, lines, width: limit, size: size)
  }

  /// As many lines as there were, of about one length.
  private static func balanced(
    _ string: String, _ lines: [String], width limit: Double, size: Double
  ) -> [String] {
    let parts = breakable(string)
    var best = lines
    var room = limit * 0.97
    while room > limit / 2 {
      let next = filled(parts, width: room, size: size)
      guard next.count == lines.count, !next.contains(where: { $0.hasSuffix("…") }) else { break }
      best = next
      room -= limit * 0.03
    }
    return best
  }

  /// What begins no line.
  private static let punctuation: Set<Character> = [
    "，", "。", "；", "：", "、", "）", "》", "」", "”", "！", "？",
  ]

  /// The parts between which a line may break; punctuation stays with what is before it, and a
  /// number such as `7.2 × 10⁻¹⁶` or `100 000` is one piece.
  private static func breakable(_ string: String) -> [Substring] {
    var parts: [Substring] = []
    var start = string.startIndex
    for (index, character) in zip(string.indices, string) where index > start {
      let isHan = character.unicodeScalars.first.map { isWide($0.value) } ?? false
      let mayBreak =
        character == " " && !isInNumber(string, at: index)
        || isHan && !punctuation.contains(character)
      guard mayBreak else { continue }
      parts.append(string[start..<index])
      start = index
    }
    if start < string.endIndex { parts.append(string[start...]) }
    return parts
  }

  /// Whether a blank stands in a number: beside its `×`, or before three of its digits.
  private static func isInNumber(_ string: String, at index: String.Index) -> Bool {
    let before = string[..<index].last
    let after = string[index...].dropFirst().prefix(3)
    let isGroup = after.count == 3 && after.allSatisfy { ("0"..."9").contains($0) }
    return before == "×" || after.first == "×"
      || isGroup && before.map { ("0"..."9").contains($0) } == true
  }

  /// The advance of one character in thousandths of an em.
  static func advance(of scalar: Unicode.Scalar, _ weight: Text.Weight) -> Int {
    let value = scalar.value
    for block in AdvanceWidths.blocks where value >= block.first {
      let widths = weight == .regular ? block.regular : block.semibold
      let index = Int(value - block.first)
      if index < widths.count, widths[index] > 0 { return Int(widths[index]) }
    }
    if isWide(value) { return 1000 }
    if isJoined(value) { return 0 }
    return (0x2190...0x21FF).contains(value) ? 960 : 640
  }

  /// Whether the character is as wide as a Han character.
  private static func isWide(_ value: UInt32) -> Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }

  /// Whether the character takes no room of its own: a combining mark or a joiner.
  private static func isJoined(_ value: UInt32) -> Bool {
    switch value {
    case 0x0300...0x036F, 0x200B...0x200F, 0x2060...0x2064, 0xFE00...0xFE0F, 0x20D0...0x20FF:
      true
    default: false
    }
  }
}

extension Substring {
  /// The string without spaces at its end.
  fileprivate var trimmingSpaces: Substring {
    var rest = self
    while rest.last == " " { rest = rest.dropLast() }
    return rest
  }
}
