#if os(Linux)
  import Testing

  /// Names that are no text, as archives from elsewhere bring them along.
  @Suite struct UnreadableNameTests {
    @Test func areSaidAndHideNoOtherNotebook() throws {
      let project = try PinnedNotebook.updatedProject()
      let written = try project.shell(
        #"printf '# A\n' > "notebooks/$(printf 'other\377.md')""#)
      try #require(written.status == 0)
      for command in ["check", "render"] {
        let result = try project.run(command)
        #expect(result.status == 4)
        #expect(result.errors.contains("the name of 'notebooks/other\u{FFFD}.md' is not UTF-8"))
      }
      #expect(try project.run("check", "notebooks/steps.md").status == 0)
    }

    @Test func ofFoldersAreSaidAndOfDataAreNot() throws {
      let project = try PinnedNotebook.updatedProject()
      _ = try project.shell(#"printf 'x\n1\n' > "notebooks/$(printf 'data\377.csv')""#)
      #expect(try project.run("check").status == 0)
      let made = try project.shell(#"mkdir "notebooks/$(printf 'part\377')""#)
      try #require(made.status == 0)
      let result = try project.run("check")
      #expect(result.status == 4)
      #expect(result.errors.contains("the name of 'notebooks/part\u{FFFD}' is not UTF-8"))
    }
  }
#endif
