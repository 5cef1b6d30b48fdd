import Testing

@testable import Options

struct ContainsTests {
  @Test func aTextHoldsItsParts() {
    for part in ["", "a", "b", "c", "ab", "bc", "abc"] { #expect("abc".contains(part), "\(part)") }
    for other in ["d", "ac", "abcd", "ba", "B"] { #expect(!"abc".contains(other), "\(other)") }
    #expect("aab".contains("ab"))
    #expect("ababac".contains("abac"))
    #expect("xaab".dropFirst().contains("aa"))
    #expect("".contains(""))
    #expect(!"".contains("a"))
  }

  @Test func bytesDecideAndNotWhatLooksAlike() {
    #expect("a\r\nb".contains("\n"))
    #expect("e\u{301}".contains("e"))
    #expect(!"e\u{301}".contains("\u{e9}"))
    #expect("一二三".contains("二"))
  }
}
