extension PreparedData {
  /// The data as `data --format json` prints them; a split adds the rows of its parts.
  package var json: JSONText {
    let rows = (0..<dataset.features.rows).map { JSONText.numbers(Array(dataset.features.row($0))) }
    var members: [JSONText.Member] = [
      .init("X", .array(rows)), .init("y", dataset.targetTexts),
      .init("coef", dataset.coefficientTexts),
    ]
    if let classes = dataset.classes {
      members.append(.init("classes", .array(classes.map { JSONText($0) })))
    }
    if let parts {
      members.append(.init("train", .integers(parts.train)))
      members.append(.init("test", .integers(parts.test)))
    }
    return .object(members)
  }

  /// The data as `data --format csv` prints them: `x0,x1,…,y`, one sample a line.
  ///
  /// Several targets are `y0,y1,…`.
  package var csv: String {
    let names = dataset.several.map { (0..<$0.targets.columns).map { "y\($0)" } } ?? ["y"]
    var text = (0..<dataset.features.columns).map { "x\($0)," }.joined()
    text += names.joined(separator: ",") + "\n"
    for row in 0..<dataset.features.rows {
      for value in dataset.features.row(row) { text += "\(value)," }
      let targets = dataset.several?.targets.row(row) ?? [dataset.targets[row]]
      text += targets.map { "\($0)" }.joined(separator: ",") + "\n"
    }
    return text
  }
}

extension Dataset {
  /// A class is written as its place among the labels, several targets as a list a sample.
  fileprivate var targetTexts: JSONText {
    if let several { return several.targets.json }
    guard classes != nil else { return .numbers(targets) }
    return .array(
      targets.map { target in Int(exactly: target).map { .integer($0) } ?? .number(target) })
  }

  /// The coefficients of the generator; of several targets one list a feature.
  fileprivate var coefficientTexts: JSONText {
    guard let several else { return coefficients.map { .numbers($0) } ?? .null }
    return several.coefficients.rows > 0 ? several.coefficients.json : .null
  }
}

extension Matrix {
  /// One list a row.
  fileprivate var json: JSONText { .array((0..<rows).map { .numbers(Array(row($0))) }) }
}

extension JSONText {
  /// A label as the data have it: a number or a string.
  init(_ label: ClassLabel) {
    switch label {
    case .text(let text): self = .string(text)
    case .number(let number):
      self = Int(exactly: number).map { .integer($0) } ?? .number(number)
    }
  }
}
