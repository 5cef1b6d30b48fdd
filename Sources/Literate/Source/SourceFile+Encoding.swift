extension SourceFile {
  /// Says where the file is not UTF-8.
  var encodingProblems: [Diagnostic] {
    invalidRanges.prefix(10).map { range in
      Diagnostic(
        .invalid, "invalid-encoding", "not UTF-8", in: self, at: range,
        hint: "save the file as UTF-8")
    }
  }
}
