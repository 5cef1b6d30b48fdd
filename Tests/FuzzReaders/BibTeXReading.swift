@testable import Files
@testable import Notebooks
@testable import Reports
@testable import Values

/// BibTeX becomes works that a page can cite, and problems inside the text.
enum BibTeXReading {
  static func read(_ bytes: [UInt8]) {
    let reader = BibTeXReader(SourceFile(path: "a.bib", bytes: bytes))
    for problem in reader.problems {
      if let range = problem.range { requireInside(range, bytes, of: "bibtex") }
    }
    for entry in reader.entries {
      requireInside(entry.keyRange, bytes, of: "bibtex")
      let work = CitedWork(entry)
      _ = ReferenceStyle(words: EnglishReferenceWords()).people(work)
    }
  }
}
