import Notebooks
import Optimization
import Options
import Values

extension Plan {
  /// The extensions whose names the notebook's directives write, or whose metrics its runs have.
  var extensions: [RecordedExtension] {
    guard !Extensions.all.isEmpty else { return [] }
    var words: Set<String> = []
    for step in steps { step.cell.value.collectWords(into: &words) }
    for named in sources { named.source.options.collectWords(into: &words) }
    return Extensions.all.filter { added in
      added.types.contains { type in
        words.contains(type.name)
          || (sources.contains { $0.experiment != nil } && type is any RunMetric.Type)
      }
    }.map { RecordedExtension($0) }
  }
}

extension OptionValue {
  /// All keys and texts within: the names among them cannot be told from other words.
  fileprivate func collectWords(into words: inout Set<String>) {
    switch self {
    case .string(let word): words.insert(word)
    case .list(let values): for value in values { value.collectWords(into: &words) }
    case .mapping(let entries):
      for entry in entries {
        words.insert(entry.key)
        entry.value.collectWords(into: &words)
      }
    case .null, .boolean, .integer, .number: break
    }
  }
}
