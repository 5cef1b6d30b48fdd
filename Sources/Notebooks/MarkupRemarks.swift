import Files
import Options
import Prose
import Values

/// Warnings and notes of markup that pages show as text, or leave out.
struct MarkupRemarks {
  private let file: SourceFile
  private let document: Document
  private let frontMatter: FrontMatter
  /// Where citations and links begin.
  private let read: Set<Int>

  init(on document: Document, _ frontMatter: FrontMatter, of file: SourceFile) {
    self.document = document
    self.frontMatter = frontMatter
    self.file = file
    read = Set((document.citations.map(\.range) + document.links.map(\.range)).map(\.lowerBound))
  }

  var list: [Diagnostic] {
    links + rawHTML + asterisks + document.proseRanges.flatMap { remarks(onText: $0) }
  }

  /// Those that are about a page, which a text without directives, such as a README, need not have.
  static let ofPages: Set = ["dropped-link", "raw-html"]

  private func remark(
    _ id: String, _ message: String, severity: Diagnostic.Severity = .warning, at range: Range<Int>,
    hint: String
  ) -> Diagnostic {
    Diagnostic(.invalid, id, message, severity: severity, in: file, at: range, hint: hint)
  }

  /// Links and pictures with addresses of other kinds, of which pages show the words.
  private var links: [Diagnostic] {
    let links = document.links.map { ($0.address, $0.range, "link") }
    let images = document.images.map { ($0.address, $0.range, "picture") }
    return (links + images).compactMap { address, range, kind in
      guard HTMLAddress(address) == nil else { return nil }
      return remark(
        "dropped-link", "\(kind) '\(address)' that pages leave out", at: range,
        hint: "pages lead to http:, https: and mailto: addresses, and to files")
    }
  }

  /// One note for all raw HTML of a text.
  private var rawHTML: [Diagnostic] {
    let blocks = document.htmlBlocks.filter(\.hasTags).map(\.range)
    let tags = (document.tags.map(\.range) + blocks).sorted { $0.lowerBound < $1.lowerBound }
    guard let first = tags.first else { return [] }
    let count = tags.count - 1
    let others = count == 0 ? "" : ", here and in \(count) more place\(count == 1 ? "" : "s")"
    let line = file.range(ofLine: file.line(at: first.lowerBound))
    return [
      remark(
        "raw-html", "raw HTML is shown as text\(others)", severity: .note,
        at: first.lowerBound..<max(first.lowerBound, min(first.upperBound, line.upperBound)),
        hint: "reports run nothing that a text brings along: write Markdown")
    ]
  }

  /// Asterisks that show beside Han or Hangul, since Markdown wants a space or no punctuation there.
  private var asterisks: [Diagnostic] {
    document.asterisks.flatMap { range -> [Diagnostic] in
      var found: [Diagnostic] = []
      var place = range.lowerBound
      while let start = file.bytes[place..<range.upperBound].firstIndex(of: UInt8(ascii: "*")) {
        let end =
          file.bytes[start..<range.upperBound].firstIndex { $0 != UInt8(ascii: "*") }
          ?? range.upperBound
        place = end
        guard isBesideHan(start..<end) else { continue }
        found.append(
          remark(
            "stray-asterisks", "'\(file.slice(start..<end))' that shows", at: start..<end,
            hint: "beside punctuation Markdown wants a space: put the punctuation outside of the "
              + "asterisks, or write '\\*' for a plain one"))
      }
      return found
    }
  }

  private func isBesideHan(_ range: Range<Int>) -> Bool {
    let cursor = ByteCursor(file.bytes[...])
    var next = cursor
    next.position = range.upperBound
    let before = cursor.scalar(before: range.lowerBound)?.value
    guard before != "\\" else { return false }
    return [before, next.scalar?.value].contains { $0.map(Self.isHan) ?? false }
  }

  private static func isHan(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x11FF, 0x2E80...0x9FFF, 0xAC00...0xD7FF, 0xF900...0xFAFF, 0xFE30...0xFE4F,
      0xFF00...0xFFEF, 0x20000...0x3FFFF:
      true
    default: false
    }
  }
}

extension MarkupRemarks {
  /// Citations and parameters of a paragraph that stay as they are written.
  private func remarks(onText block: Range<Int>) -> [Diagnostic] {
    let bytes = file.bytes[block]
    let hasCitations =
      bytes.firstRange(of: "[@") != nil
      || bytes.firstRange(of: "[-@") != nil
    let hasParameters =
      !frontMatter.parameters.names.isEmpty && bytes.firstRange(of: "${") != nil
    let hasCommands = bytes.contains(UInt8(ascii: "\\"))
    guard hasCitations || hasParameters || hasCommands else { return [] }
    var found: [Diagnostic] = []
    var cursor = ByteCursor(bytes)
    while !cursor.isAtEnd {
      let start = cursor.position
      if cursor.skip(anyOf: ["[@", "[-@"]) != nil {
        cursor.skip { $0 != "]" && $0 != "[" && $0 != "\n" && $0 != "\r" }
        guard cursor.skip("]"), !read.contains(start) else { continue }
        found.append(citation(at: start..<cursor.position))
      } else if let name = cursor.skipParameter(), frontMatter.parameters[name] != nil {
        found.append(parameter(name, at: start..<cursor.position))
      } else if hasCommands, let command = cursor.skipTeX() {
        found.append(remark(command, at: start..<cursor.position))
      } else if cursor.position == start, !cursor.skipMarkup() {
        cursor.position += 1
      }
    }
    return found
  }

  private func remark(_ command: TeXInText, at range: Range<Int>) -> Diagnostic {
    remark(
      "tex-in-text", "'\(file.slice(range))' stays as it is in the text", at: range,
      hint: command.hint)
  }

  private func citation(at range: Range<Int>) -> Diagnostic {
    let text = file.slice(range)
    return remark(
      "no-citation", "'\(text)' is no citation", at: range,
      hint: frontMatter.bibliography.isEmpty
        ? "name BibTeX files in the front matter, 'bibliography: refs.bib', or write '[\\@'"
        : "expected '[@key]' or '[@key, p. 3; @other]', or '[\\@' for plain text")
  }

  private func parameter(_ name: String, at range: Range<Int>) -> Diagnostic {
    remark(
      "parameter-in-text", "'${\(name)}' stays as it is in the text", at: range,
      hint: "parameters are filled in in directives only: write the value")
  }
}

extension ByteCursor {
  /// Steps over `${name}`; nil, and no step, where none comes next.
  fileprivate mutating func skipParameter() -> String? {
    var ahead = self
    guard ahead.skip("${") else { return nil }
    let start = ahead.position
    ahead.skip { $0.isASCII && (AddressSyntax.isNamePart($0) || $0 == "-") }
    let name = text(start..<ahead.position)
    guard ParameterReference.isName(name.utf8), ahead.skip("}") else { return nil }
    self = ahead
    return name
  }
}

extension Block.HTMLBlock {
  /// Whether something stands beside its comments.
  fileprivate var hasTags: Bool {
    let bytes = Array(literal.utf8)
    var place = 0
    for comment in Comment.places(in: bytes) {
      if bytes[place..<comment.lowerBound].contains(where: { $0 > 32 }) { return true }
      place = comment.upperBound
    }
    return bytes[place...].contains { $0 > 32 }
  }
}

extension Notebook {
  /// What is wrong with a text, but for remarks on a page that it does not have.
  package func concerning(_ diagnostics: Diagnostics) -> Diagnostics {
    guard cells.isEmpty else { return diagnostics }
    return Diagnostics(diagnostics.list.filter { !MarkupRemarks.ofPages.contains($0.id) })
  }
}
