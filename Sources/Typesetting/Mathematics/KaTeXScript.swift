/// The function that calls KaTeX, with the options that every formula gets.
///
/// A request is `D` (display) or `I` (in the line) and the TeX; with a small letter a line of macros
/// as JSON stands between. A reply is `+` and the HTML, or
/// `-`, the position in UTF-16 units or nothing, a line break and KaTeX's message.
enum KaTeXScript {
  static let function = "typeset"

  static func request(for formula: Formula) -> String {
    let mode = formula.display ? "D" : "I"
    guard !formula.macros.isEmpty else { return mode + formula.tex }
    return mode.lowercased() + formula.macros + "\n" + formula.tex
  }

  static let script = Script(
    "typeset",
    """
    function typeset(request) {
      var mode = request.charAt(0), tex = request.slice(1), macros = {};
      if (mode === "d" || mode === "i") {
        macros = JSON.parse(tex.slice(0, tex.indexOf("\\n")));
        tex = tex.slice(tex.indexOf("\\n") + 1);
      }
      try {
        return "+" + katex.renderToString(tex, {
          displayMode: mode === "D" || mode === "d",
          macros: macros,
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
