import CPCRE2

/// A regular expression of Perl's kind, whose work has limits: the only file that calls PCRE2.
///
/// `^` and `$` are the ends of lines.
package final class RegularExpression {
  /// Where it matches, and where its group does.
  package struct Match {
    package var range: Range<Int>
    /// Nil where there is no group, or where the group takes no part.
    var group: Range<Int>?
  }

  /// Why one cannot be used.
  package struct Fault: Error {
    package var message: String
    /// The byte of the pattern at which it was seen.
    var offset: Int
    /// Whether it asks for too much work.
    var isTooLarge = false
  }

  /// How many groups it has.
  let groupCount: Int
  private let code: OpaquePointer
  private let context: OpaquePointer
  private let data: OpaquePointer
  /// How many more steps all searches may take; PCRE2's own limits are for one place of a text.
  private let steps: UnsafeMutablePointer<Int>

  private static let longestPattern = 1_000
  /// Steps and kilobytes, far more than a pattern for lines takes.
  package static let mostSteps = 100_000_000
  private static let mostStepsAtOnePlace: UInt32 = 10_000_000
  private static let deepest: UInt32 = 10_000
  private static let mostKilobytes: UInt32 = 32_000

  /// An expression whose searches take at most so many steps in all.
  package init(_ pattern: String, steps most: Int = mostSteps) throws(Fault) {
    guard pattern.utf8.count <= Self.longestPattern else {
      throw Fault(message: "longer than \(Self.longestPattern) bytes", offset: 0)
    }
    var error: Int32 = 0
    var offset = 0
    let options =
      UInt32(PCRE2_MULTILINE) | UInt32(PCRE2_UTF) | UInt32(PCRE2_NEVER_BACKSLASH_C)
      | UInt32(PCRE2_MATCH_INVALID_UTF) | UInt32(PCRE2_AUTO_CALLOUT)
    var text = Array(pattern.utf8)
    let length = text.count
    text.append(0)
    guard let code = pcre2_compile_8(text, length, options, &error, &offset, nil) else {
      throw Fault(message: Self.message(error), offset: min(offset, length))
    }
    guard let context = pcre2_match_context_create_8(nil),
      let data = pcre2_match_data_create_from_pattern_8(code, nil)
    else {
      pcre2_code_free_8(code)
      throw Fault(message: "out of memory", offset: 0, isTooLarge: true)
    }
    pcre2_set_match_limit_8(context, Self.mostStepsAtOnePlace)
    pcre2_set_depth_limit_8(context, Self.deepest)
    pcre2_set_heap_limit_8(context, Self.mostKilobytes)
    steps = .allocate(capacity: 1)
    steps.initialize(to: most)
    (self.code, self.context, self.data) = (code, context, data)
    // PCRE2 calls out before each part of the pattern: so all its steps are counted.
    pcre2_set_callout_8(
      context,
      { _, steps in
        guard let steps = steps?.assumingMemoryBound(to: Int.self) else { return 0 }
        steps.pointee -= 1
        return steps.pointee < 0 ? PCRE2_ERROR_MATCHLIMIT : 0
      }, steps)
    var count: UInt32 = 0
    pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_CAPTURECOUNT), &count)
    groupCount = Int(count)
  }

  deinit {
    pcre2_match_data_free_8(data)
    pcre2_match_context_free_8(context)
    pcre2_code_free_8(code)
    steps.deallocate()
  }

  /// All matches in a text, from its start to its end, none over another.
  package func matches(in bytes: [UInt8], atMost limit: Int) throws(Fault) -> [Match] {
    var matches: [Match] = []
    var start = 0
    while start <= bytes.count, let match = try match(in: bytes, from: start) {
      matches.append(match)
      guard matches.count <= limit else {
        throw Fault(message: "more than \(limit) matches", offset: 0, isTooLarge: true)
      }
      start = match.range.isEmpty ? match.range.upperBound + 1 : match.range.upperBound
      // A match of nothing is followed by the next character, not by the middle of this one.
      while match.range.isEmpty, start < bytes.count, bytes[start] & 0xC0 == 0x80 { start += 1 }
    }
    return matches
  }

  private func match(in bytes: [UInt8], from start: Int) throws(Fault) -> Match? {
    let status = pcre2_match_8(code, bytes, bytes.count, start, 0, data, context)
    guard status != PCRE2_ERROR_NOMATCH else { return nil }
    guard status > 0, let places = pcre2_get_ovector_pointer_8(data) else {
      throw Fault(message: Self.message(status), offset: 0, isTooLarge: true)
    }
    let group = groupCount > 0 && status > 1 && places[2] <= places[3] && places[2] != Int.max
    return Match(
      range: Int(places[0])..<max(Int(places[0]), Int(places[1])),
      group: group && places[3] <= bytes.count ? Int(places[2])..<Int(places[3]) : nil)
  }

  private static func message(_ code: Int32) -> String {
    var buffer = [UInt8](repeating: 0, count: 256)
    let count = pcre2_get_error_message_8(code, &buffer, buffer.count)
    return String(decoding: buffer.prefix(max(0, Int(count))), as: UTF8.self)
  }
}
