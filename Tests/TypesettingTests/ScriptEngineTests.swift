import Testing

@testable import Typesetting

@Suite struct ScriptEngineTests {
  /// What the function body `script` gives for `text`.
  private func run(_ script: String, _ text: String = "") throws -> String {
    let engine = try ScriptEngine()
    let source = Array("function f(text) { \(script) }".utf8)
    try engine.run(engine.compile(source, name: "test")[...])
    return try engine.call("f", text)
  }

  @Test(arguments: ["", "plain", "学习率 α", "𝛼 and 🎈 and é", "a\0b"])
  func givesTextBackAsItWas(text: String) throws {
    #expect(try run("return text;", text) == text)
  }

  @Test func countsAsJavaScriptDoes() throws {
    #expect(try run("return String(text.length);", "a𝛼学") == "4")
    #expect(ScriptText.byteOffset(in: "a𝛼学x", of: 4) == 8)
    #expect(ScriptText.byteOffset(in: "a", of: 2) == nil)
  }

  @Test(arguments: [
    ("throw new Error('no');", "Error: no"),
    ("return missing;", "ReferenceError: identifier 'missing' undefined"),
    ("return 1;", "TypeError: string required, found 1 (stack index -1)"),
    ("throw 'a word';", "a word"),
  ])
  func throwsWhatTheScriptThrows(script: String, message: String) {
    #expect(throws: ScriptError(message: message)) { try run(script) }
  }

  @Test(arguments: [
    "return f(text + 'x');",
    "var a = []; while (true) a.push({});",
    "while (true) text = 'x' + text;",
    "var a = 'x'; while (true) a += a; ",
    "return new Array(1e9).join('x');",
  ])
  func stopsAScriptThatTakesTooMuch(script: String) throws {
    let error = #expect(throws: ScriptError.self) { try run(script) }
    #expect(error?.isLimit == true)
  }

  @Test func saysWhereTheGrammarIsBroken() {
    let engine = try? ScriptEngine()
    let error = #expect(throws: ScriptError.self) {
      try engine?.compile(Array("function (".utf8), name: "broken")
    }
    #expect(error?.message.hasPrefix("SyntaxError") == true)
  }
}
