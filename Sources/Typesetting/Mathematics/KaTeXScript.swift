/// The function that calls KaTeX, with the options that every formula gets.
///
/// A request is `D` (display) or `I` (in the line) and the TeX. A reply is `+` and the HTML, or
/// `-`, the position in UTF-16 units or nothing, a line break and KaTeX's message.
enum KaTeXScript {
  static let function = "typeset"

  static func request(for formula: Formula) -> String {
    (formula.display ? "D" : "I") + formula.tex
  }

  static let script = Script(
    "typeset",
    """
    function typeset(request) {
      try {
        return "+" + katex.renderToString(request.slice(1), {
          displayMode: request.charAt(0) === "D",
          output: "htmlAndMathml",
          throwOnError: true,
          strict: false,
          trust: function (context) {
            throw new katex.ParseError("Command not allowed: " + context.command);
          },
          maxSize: 50,
          maxExpand: 1000
        });
      } catch (error) {
        if (error.name !== "ParseError") throw error;
        var position = error.position === undefined ? "" : error.position;
        return "-" + position + "\\n" + error.message;
      }
    }
    """)
}
