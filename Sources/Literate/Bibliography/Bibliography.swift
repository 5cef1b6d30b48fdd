import Options

/// The works that a notebook can cite, from the BibTeX files that its front matter names.
struct Bibliography: Sendable {
  private(set) var works: [String: CitedWork] = [:]
  /// All keys, in the order of the files.
  private(set) var keys: [String] = []
  /// Files that can't be read, entries that can't be understood, and keys that are there twice.
  private(set) var problems = Diagnostics()

  static let none = Bibliography()

  private init() {}

  /// Reads the files; what is wrong with them is kept beside what could be read.
  init(of notebook: Notebook, files: ProjectFiles) {
    let matter = notebook.frontMatter
    for (path, place) in zip(matter.bibliography, matter.bibliographyPlaces) {
      let file = problems.collect { () throws(Diagnostics) in
        try files.read(path, for: notebook.file, at: place)
      }
      if let file { add(BibTeXReader(file), of: file) }
    }
  }

  private mutating func add(_ reader: BibTeXReader, of file: SourceFile) {
    problems.add(reader.problems)
    for entry in reader.entries {
      guard works[entry.key] == nil else {
        problems.add(
          Diagnostic(
            .invalid, "duplicate-key", "duplicate key '\(entry.key)'", in: file, at: entry.keyRange)
        )
        continue
      }
      works[entry.key] = CitedWork(entry)
      keys.append(entry.key)
    }
  }

  /// What is wrong with a key that no file has.
  func problem(with item: (key: String, range: Range<Int>), in file: SourceFile) -> Diagnostic? {
    guard works[item.key] == nil else { return nil }
    let hint =
      keys.isEmpty ? "no work in the bibliography" : NearMiss.hint(for: item.key, among: keys)
    return Diagnostic(
      .invalid, "unknown-citation", "unknown work '\(item.key)'", in: file, at: item.range,
      hint: hint)
  }
}
