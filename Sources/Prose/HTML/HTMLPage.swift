/// The HTML written so far, and the references to footnotes in it.
struct HTMLPage {
  let writer: HTMLWriter
  private(set) var text = ""
  /// How often each footnote was referred to.
  private var references: [Int: Int] = [:]
  /// The inlines of the footnotes that may stand in the margin, by their numbers.
  var notes: [Int: [Inline]] = [:]
  /// The footnotes that stand there.
  var placedNotes: Set<Int> = []
  /// Whether a note in the margin would be cut off here, or stand within another.
  var keepsNotesOut = false

  init(writer: HTMLWriter) {
    self.writer = writer
  }

  mutating func add(_ markup: String) {
    text += markup
  }

  /// Adds words, in which nothing is markup.
  mutating func add(escaped words: String) {
    text += HTMLWriter.escape(words)
  }

  /// Writes `blocks` each on lines of its own.
  mutating func write(_ blocks: [Block]) {
    for block in blocks { write(block) }
  }

  mutating func write(_ block: Block) {
    if let markup = writer.block(block) {
      text += markup
      return
    }
    if let frame = writer.frame(block) {
      add(frame.opening)
      write(frame.blocks)
      add(frame.closing)
      return
    }
    switch block {
    case .heading(let heading): write(heading)
    case .paragraph(let paragraph): writeParagraph(paragraph.inlines)
    case .code(let code): write(code)
    case .math(let math):
      open("math", named: writer.words.formula)
      add("\(writer.math(math.tex, true))</div>\n")
    // A footnote may have been all that stood in it.
    case .quote(let quote) where quote.blocks.isEmpty: return
    case .quote(let quote):
      add("<blockquote>\n")
      write(quote.blocks)
      add("</blockquote>\n")
    case .list(let list): write(list)
    case .table(let table): write(table)
    case .html(let html): write(html)
    case .thematicBreak: add("<hr>\n")
    }
  }

  /// The number of this reference among those to the same footnote, counted from 1.
  mutating func countReference(to number: Int) -> Int {
    references[number, default: 0] += 1
    return references[number, default: 1]
  }

  /// How often the footnote was referred to.
  func referenceCount(of number: Int) -> Int {
    references[number, default: 0]
  }
}

extension HTMLPage {
  private mutating func writeParagraph(_ inlines: [Inline]) {
    add("<p>")
    write(inlines)
    add("</p>\n")
  }

  private mutating func write(_ heading: Block.Heading) {
    let level = min(6, max(1, heading.level + writer.headingShift))
    let id = HTMLWriter.escape(writer.anchor(heading.id))
    let label = HTMLWriter.escape(writer.words.section)
    add("<h\(level) id=\"\(id)\">")
    if let number = writer.number(heading) { add(escaped: number + "\u{2002}") }
    keepsNotesOut = true
    write(heading.inlines)
    keepsNotesOut = false
    add(" <a class=\"anchor\" href=\"#\(id)\" aria-label=\"\(label)\">#</a></h\(level)>\n")
  }

  private mutating func write(_ code: Block.CodeBlock) {
    let language = HTMLWriter.escape(code.language)
    open(
      "scroll",
      named: language.isEmpty
        ? writer.words.code : "\(writer.words.code)\(writer.words.colon)\(code.language)")
    add("<pre><code\(language.isEmpty ? "" : " class=\"language-\(language)\"")>")
    add(writer.code(code.literal, code.language) ?? HTMLWriter.escape(code.literal))
    add("</code></pre></div>\n")
  }

  /// Opens a part that scrolls by itself, which keyboards and screen readers find by its name.
  mutating func open(_ style: String, named name: String) {
    let name = HTMLWriter.escape(name)
    add("<div class=\"\(style)\" role=\"group\" aria-label=\"\(name)\" tabindex=\"0\">")
  }

  private mutating func write(_ html: Block.HTMLBlock) {
    let literal = Comment.removed(from: html.literal)
    guard literal.contains(where: { !$0.isWhitespace }) else { return }
    if writer.allowsHTML {
      add(literal)
    } else {
      let words = literal.split(separator: "\n").joined(separator: "\n")
      add("<p>\(HTMLWriter.escape(words))</p>\n")
    }
  }
}
