import Values

extension ReferenceFamily {
  /// What pins and claims are written with.
  static var expressions: [ReferenceEntry] {
    operators + MathFunction.all.map { entry("\($0.name)(…)", $0.summary) } + steps
      + ColumnStatistic.allCases.map { entry(".\($0.rawValue)", $0.summary) } + endings
  }

  private static var operators: [ReferenceEntry] {
    [
      entry("a + b - c * d / e", "arithmetic; spaces around - and / between names"),
      entry("a ^ b", "a power, grouped to the right"),
      entry("a < b <= c", "comparisons, also in chains; also > >= = !="),
      entry("a and b or not c", "what is true together; or and not bind less"),
      entry("every seed: a > b", "whether it holds in every repetition"),
      entry("every seed in common: a > b", "in every repetition that all values have"),
      entry("count seed: a > b", "in how many repetitions it holds"),
      entry("every point: a.sweep.mse > 1", "at all points of a sweep; 'count point:' counts them"),
    ]
  }

  private static var steps: [ReferenceEntry] {
    [
      entry("compare.sgd.mse", "a value of a run, or of a table of files"),
      entry("notes.md#compare.sgd.mse", "a value of another notebook"),
      entry("bench/a.json#results", "a value of a file: JSON, JSON Lines, CSV, TSV, YAML, TOML"),
      entry("[3]", "an entry of a list, a row; [-1] is the last one"),
      entry("[a = \"text\" and n > 5]", "the rows for which it holds; [a]: that have a value"),
      entry("[]", "all rows of a list of objects, or of an object of objects"),
      entry("`any text`", "a name or a path of any characters"),
      entry("log.txt#/took (\\d+) s/", "the number that a pattern finds in a text"),
      entry("`src/*.swift`#files", "how many files there are"),
      entry("dist/app#size", "the bytes of a file"),
    ]
  }

  private static var endings: [ReferenceEntry] {
    [
      entry("±0.1", "how far a pinned number may be"),
      entry("±5%", "how far it may be, as a share of the number; ±5% ±0.1 is either"),
      entry("±2% ±digits", "within a share of the number, or what reads the same in its digits"),
      entry("exact", "the very same number"),
      entry("fresh ±15%", "how far it may be from what is measured anew"),
      entry(
        "as .2f", "how it is written: .3 digits, .2f decimals, .1e and .1x powers, %, d, + and ,"),
    ]
  }

  private static func entry(_ name: String, _ summary: String) -> ReferenceEntry {
    ReferenceEntry(name: name, summary: summary, details: "", options: [])
  }
}
