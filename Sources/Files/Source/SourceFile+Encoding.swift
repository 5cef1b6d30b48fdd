extension SourceFile {
  /// Says where the file is not text in UTF-8.
  package var encodingProblems: [Diagnostic] {
    let isUTF16 = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    // Every other byte of such a text would be wrong, so its mark says it once.
    let wrong = isUTF16 ? [0..<2] : wrongRanges
    return wrong.prefix(10).map { range in
      Diagnostic(
        .invalid, "invalid-encoding", isUTF16 ? "text in UTF-16" : Self.message(bytes[range]),
        in: self, at: range, hint: "save the file as UTF-8")
    }
  }

  /// What is not UTF-8, and the zero bytes that no text has.
  private var wrongRanges: [Range<Int>] {
    guard let first = bytes.firstIndex(of: 0) else { return invalidRanges }
    return (invalidRanges + [first..<first + 1]).sorted { $0.lowerBound < $1.lowerBound }
  }

  private static func message(_ wrong: ArraySlice<UInt8>) -> String {
    let digits = wrong.map { byte in
      (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }
    return "byte 0x\(digits.joined()) that is not UTF-8 text"
  }
}
