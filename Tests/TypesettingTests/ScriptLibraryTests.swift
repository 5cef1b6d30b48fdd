import Testing

@testable import Typesetting

@Suite struct ScriptLibraryTests {
  @Test func namesThePackageOfAMissingLibrary() {
    let katex = #expect(throws: MissingLibrary.self) { try ScriptLibrary.katex(in: ["/nowhere"]) }
    #expect(
      katex.map(String.init(describing:))
        == "KaTeX is not installed; install it with: apt-get install libjs-katex")
    let code = #expect(throws: MissingLibrary.self) { try ScriptLibrary.highlight(in: []) }
    #expect(
      code.map(String.init(describing:))
        == "highlight.js is not installed; install it with: apt-get install libjs-highlight.js")
  }

  @Test func takesTheFirstFolderThatHasIt() throws {
    let library = try ScriptLibrary.katex(in: ["/nowhere"] + ScriptLibrary.katexFolders)
    #expect(ScriptLibrary.katexFolders.contains(library.folder))
  }
}
