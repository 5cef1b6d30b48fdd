import Options
import Testing

@testable import Files
@testable import Notebooks
@testable import Values

@Suite struct AttributesTests {
  private func read(_ info: String) throws(Diagnostics) -> Attributes {
    let file = SourceFile(path: "a.md", text: "```" + info)
    let (attributes, problems) = Attributes.read(file, 3..<file.bytes.count)
    guard problems.isEmpty else { throw Diagnostics(problems) }
    return attributes
  }

  @Test func aDirective() throws {
    let read = try read("yaml {.run #compare echo=false key=\"quoted \\\"value\\\"\" k=''}")
    #expect(read.language == .init(text: "yaml", range: 3..<7))
    #expect(read.classes == [.init(text: "run", range: 9..<13)])
    #expect(read.id == .init(text: "compare", range: 14..<22))
    #expect(read.pairs.map(\.key) == ["echo", "key", "k"])
    #expect(read.pairs.map(\.value) == ["false", "quoted \"value\"", ""])
    #expect(read.range(of: ["echo"]) == 28..<33)
    #expect(read.range(of: ["echo"], part: .key) == 23..<27)
    #expect(read.range(of: ["none"]) == nil)
    #expect(read.optionValue["echo"] == .boolean(false))
    #expect(read.optionValue["k"] == .string(""))
  }

  @Test(arguments: [
    ("", nil, []), ("  ", nil, []), ("python", "python", []), ("c++ extra words", "c++", []),
    ("yaml{.run}", "yaml", ["run"]), ("{.yaml .run}", nil, ["yaml", "run"]),
    ("yaml {}", "yaml", []),
    (" yaml  { .run  } ", "yaml", ["run"]), ("yaml {.图 #损失-1}", "yaml", ["图"]),
  ])
  func languageAndClasses(info: String, language: String?, classes: [String]) throws {
    let read = try read(info)
    #expect(read.language?.text == language)
    #expect(read.classes.map(\.text) == classes)
  }

  @Test(arguments: [("a", 128), ("损", 42)])
  func anIDIsAsLongAsFilesNamesAllow(letter: String, count: Int) throws {
    let longest = String(repeating: letter, count: count)
    #expect(try read("yaml {.run #\(longest)}").id?.text == longest)
    let problems = #expect(throws: Diagnostics.self) {
      try read("yaml {.run #\(longest)\(letter)}")
    }
    let message = "id '\(String(repeating: letter, count: 40))…' too long"
    #expect(problems?.list.first?.message == message)
  }

  @Test(arguments: [
    ("yaml {.run", "missing '}'", "{"), ("yaml {.run} x y ", "unexpected text after '}'", "x y"),
    ("yaml {.run #a #b}", "second id 'b'", "#b"), ("yaml {#../a}", "invalid id '../a'", "#../a"),
    ("yaml {#a.b}", "invalid id 'a.b'", "#a.b"), ("yaml {#}", "invalid id ''", "#"),
    ("yaml {run}", "unexpected 'run'", "run"), ("yaml {. #a}", "missing name after '.'", "."),
    ("yaml {a=1 a=2}", "duplicate attribute 'a'", "a"), ("yaml {a=\"b}", "unclosed quote", "\""),
    ("yaml {=1}", "unexpected '='", "="), ("yaml {{a}", "unexpected '{'", "{"),
  ])
  func faults(info: String, message: String, place: String) throws {
    let problems = #expect(throws: Diagnostics.self) { try read(info) }
    let first = try #require(problems?.list.first)
    let range = try #require(first.range)
    #expect(first.message == message)
    #expect(first.file?.slice(range) == place)
  }
}
