import Files
import Notebooks
import Options

/// The works that a notebook cites, from the BibTeX files that its front matter names.
struct Bibliography: Sendable {
  /// Those that it cites: of a file of thousands most chapters cite a few.
  private(set) var works: [String: CitedWork] = [:]
  /// All keys, in the order of the files.
  private(set) var keys: [String] = []
  /// Files that can't be read, and entries that nobody can cite, since they have no key.
  private(set) var problems = Diagnostics()
  /// What is wrong with the entries of a key: errors only for who cites them.
  private var faults: [String: [Diagnostic]] = [:]

  /// Reads the files; what is wrong with them is kept beside what could be read.
  init(of notebook: Notebook, files: ProjectFiles) {
    let matter = notebook.frontMatter
    var strings: [String: String] = [:]
    var entries: [String: (entry: BibTeXEntry, file: SourceFile)] = [:]
    for (path, place) in zip(matter.bibliography, matter.bibliographyPlaces) {
      let file = problems.collect { () throws(Diagnostics) in
        try files.read(path, for: notebook.file, at: place)
      }
      guard let file else { continue }
      let reader = BibTeXReader(file, strings: strings)
      strings = reader.strings
      problems.add(reader.problems.map(\.asWarning))
      for entry in reader.entries { add(entry, of: file, to: &entries) }
    }
    let inheritance = BibTeXInheritance(entries.mapValues(\.entry))
    for key in Set(notebook.citedKeys().map(\.key)) {
      guard let (entry, file) = entries[key] else { continue }
      let resolved = inheritance.resolved(entry, in: file)
      if !resolved.problems.isEmpty { faults[key, default: []] += resolved.problems }
      works[key] = CitedWork(resolved)
    }
  }

  private mutating func add(
    _ entry: BibTeXEntry, of file: SourceFile,
    to entries: inout [String: (entry: BibTeXEntry, file: SourceFile)]
  ) {
    guard let (first, _) = entries[entry.key] else {
      entries[entry.key] = (entry, file)
      keys.append(entry.key)
      return
    }
    // Files that were put together from others have entries twice.
    guard !first.says(theSameAs: entry) else { return }
    faults[entry.key, default: []].append(
      Diagnostic(
        .invalid, "duplicate-key", "duplicate key '\(entry.key)'", in: file, at: entry.keyRange))
  }

  /// What is wrong with the keys that a text cites: no file has them, or their entries are faulty.
  func problems(
    citing cited: [(key: String, range: Range<Int>)], in file: SourceFile
  ) -> [Diagnostic] {
    var known: Set<String> = []
    var hints = NearMisses(among: keys)
    return cited.flatMap { key, range in
      if works[key] == nil {
        return [unknown(key, in: file, at: range, near: hints.hint(for: key))]
      }
      return known.insert(key).inserted ? faults[key] ?? [] : []
    }
  }

  private func unknown(
    _ key: String, in file: SourceFile, at range: Range<Int>, near: String?
  ) -> Diagnostic {
    let near = keys.isEmpty ? "no work in the bibliography" : near
    // `[@key]` can be nothing else; `@name` in a sentence is often a package or a person.
    let isBare = range.lowerBound == 0 || !"[;-".utf8.contains(file.bytes[range.lowerBound - 1])
    let text = isBare ? "write '\\@\(key)' for plain text" : nil
    return Diagnostic(
      .invalid, "unknown-citation", "unknown work '\(key)'", in: file, at: range,
      hint: [near, text].compactMap(\.self).joined(separator: "; "))
  }
}

extension Diagnostic {
  fileprivate var asWarning: Diagnostic {
    var copy = self
    copy.severity = .warning
    return copy
  }
}
