import Options
import Testing

@testable import Optimization

@Suite struct `Options in Python` {
  @Test(arguments: [
    (OptionValue.null, "None"), (.boolean(true), "True"), (.integer(-3), "-3"),
    (.number(1e-06), "1e-06"), (.number(.infinity), "float(\"inf\")"),
    (.string("a\"b\\"), #""a\"b\\""#), (.string("数\n"), #""\U00006570\U0000000a""#),
    (.list([.integer(1)]), "(1,)"), (.list([.integer(1), .null]), "(1, None)"),
  ])
  func `a value is written as Python reads it`(value: OptionValue, expected: String) {
    #expect(value.python == expected)
  }

  @Test func `a mapping has no form`() {
    #expect(OptionValue.list([.mapping([])]).python == nil)
  }

  @Test func `long calls go on in the next line`() {
    var arguments = PythonArguments()
    for name in ["first", "second"] { arguments.add(String(repeating: "1", count: 60), as: name) }
    let ones = String(repeating: "1", count: 60)
    #expect(arguments.text(calling: "f") == "f(first=\(ones),\n    second=\(ones))")
  }

  @Test(arguments: [([0.0, 0], "np.zeros(2)"), ([0], "[0.0]"), ([1, -0.5], "[1.0, -0.5]")])
  func `a start is written out unless it is zero`(start: [Double], expected: String) {
    #expect(start.python == expected)
  }
}
