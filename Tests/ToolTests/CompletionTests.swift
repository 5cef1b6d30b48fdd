import Testing

@Suite("What a shell offers") struct CompletionTests {
  private func offered(
    _ place: [String], _ words: [String], in project: TangentProcess
  ) throws -> [Substring] {
    let result = try project.run(
      ["---completion", words[0], "--"] + place + ["\(words.count)", "0", "tangent"] + words)
    #expect(result.status == 0, "\(result)")
    return result.output.split(separator: "\n")
  }

  @Test("notebooks and their ids, where a value is explained or updated")
  func ids() throws {
    let project = try TangentProcess([
      PinnedNotebook.path: PinnedNotebook.text(), "notebooks/broken.md": "```yaml {.run #",
    ])
    let addresses = try offered(["positional@0"], ["explain", ""], in: project)
    #expect(addresses.contains("notebooks/steps.md"))
    #expect(addresses.contains("notebooks/steps.md#steps"))
    #expect(try offered(["--only"], ["update", "--only", ""], in: project) == ["steps"])
  }

  @Test("nothing where there are no notebooks")
  func nothing() throws {
    #expect(try offered(["positional@0"], ["explain", ""], in: try TangentProcess()).isEmpty)
  }

  @Test("the members of the family that was typed")
  func members() throws {
    let project = try TangentProcess()
    let members = try offered(["positional@1"], ["list", "optimizers", ""], in: project)
    #expect(members.contains("adam"))
    #expect(!members.contains("make_regression"))
  }

  @Test("each shell gets a script with families, formats and templates")
  func scripts() throws {
    for shell in ["bash", "zsh", "fish"] {
      let script = try TangentProcess().run("--generate-completion-script", shell).output
      for word in ["optimizers", "sarif", "comparison"] {
        #expect(script.contains(word), "\(shell): \(word)")
      }
    }
  }
}
