import Prose
import Typesetting

/// The formulas of a report, typeset; one that TeX can't read is a problem at its place.
struct TypesetFormulas: Sendable {
  private struct Key: Hashable {
    var tex: String
    var isDisplay: Bool
  }

  private var made: [Key: String] = [:]
  /// The HTML of all formulas, in the order of the text.
  private(set) var html: [String] = []
  private(set) var problems = Diagnostics()

  var isEmpty: Bool { html.isEmpty }

  init(of report: Report, by typesetter: MathTypesetter) {
    let file = report.notebook.file
    report.notebook.document.walk { node in
      switch node {
      case .inline(.math(let math)):
        add(math.tex, math.isDisplay, at: math.range, of: file, by: typesetter)
      case .block(.math(let math)):
        add(math.tex, true, at: math.range, of: file, by: typesetter)
      default: break
      }
    }
    for entry in report.entries {
      guard let caption = entry.output?.caption else { continue }
      MarkdownParser.parse(caption.markdown).walk { node in
        guard case .inline(.math(let math)) = node else { return }
        add(math.tex, math.isDisplay, at: caption.range, of: file, by: typesetter)
      }
    }
  }

  /// The HTML of a formula of the report.
  func html(_ tex: String, isDisplay: Bool) -> String {
    made[Key(tex: tex, isDisplay: isDisplay)] ?? "<code>\(HTMLWriter.escape(tex))</code>"
  }

  private mutating func add(
    _ tex: String, _ isDisplay: Bool, at range: Range<Int>, of file: SourceFile,
    by typesetter: MathTypesetter
  ) {
    let key = Key(tex: tex, isDisplay: isDisplay)
    if made[key] != nil { return }
    do throws(TeXError) {
      let text = try typesetter.html(tex, display: isDisplay)
      made[key] = text
      html.append(text)
    } catch {
      problems.add(
        Diagnostic(
          .invalid, "invalid-formula", error.message, in: file,
          at: Self.place(of: error, tex: tex, in: range, of: file)))
    }
  }

  /// The byte of the source that an offset in the TeX means; the whole formula if it isn't verbatim.
  private static func place(
    of error: TeXError, tex: String, in range: Range<Int>, of file: SourceFile
  ) -> Range<Int> {
    guard let offset = error.offset,
      let start = file.bytes[range].firstRange(of: Array(tex.utf8))?.lowerBound,
      start + offset < range.upperBound
    else { return range }
    return start + offset..<start + offset + 1
  }
}
