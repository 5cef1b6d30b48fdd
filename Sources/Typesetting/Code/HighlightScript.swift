/// The function that calls highlight.js; a request is the language, a line break and the code.
enum HighlightScript {
  static let function = "highlight"

  static let script = Script(
    "highlight-call",
    """
    function highlight(request) {
      var end = request.indexOf("\\n");
      return hljs.highlight(request.slice(0, end), request.slice(end + 1), true).value;
    }
    """)
}
