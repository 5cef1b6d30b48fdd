import Options

extension Experiment {
  /// All that the result depends on, every option spelt out: equal texts, equal results.
  ///
  /// The contents of files are not in it.
  package var canonicalText: String {
    let swept = axes.map { axis in
      JSONText.object([
        .init("option", .string(axis.path.joined(separator: "."))),
        .init("values", .array(axis.values.map { JSONText($0) })),
      ])
    }
    return JSONText.object([
      .init("experiment", JSONText(setup.optionEntries)), .init("sweeps", .array(swept)),
    ]).text
  }

  /// The specifications of all data that it needs, in the order in which runs need them.
  package var dataTexts: [String] {
    var texts: [String] = []
    for run in runs {
      for point in run.points where point.setup.objective == nil {
        let text = point.setup.dataText
        if !texts.contains(text) { texts.append(text) }
      }
    }
    return texts
  }

  /// The files that the data are read from, in the order in which runs need them.
  package var files: [String] {
    var files: [String] = []
    for run in runs {
      for point in run.points {
        if let name = point.setup.dataFile, !files.contains(name) { files.append(name) }
      }
    }
    return files
  }
}

extension Setup {
  /// The file that the data are read from.
  package var dataFile: String? {
    let file = data?.optionEntries.first { $0.key == "file" }?.value
    if case .string(let name) = file { return name }
    return nil
  }
}
