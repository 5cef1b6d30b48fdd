extension PreparedData {
  /// The data as `data --format json` prints them; a split adds the rows of its parts.
  package var json: JSONText {
    let rows = (0..<dataset.features.rows).map { JSONText.numbers(Array(dataset.features.row($0))) }
    var members: [JSONText.Member] = [
      .init("X", .array(rows)), .init("y", dataset.targetTexts),
      .init("coef", dataset.coefficients.map { .numbers($0) } ?? .null),
    ]
    if let parts {
      members.append(.init("train", .integers(parts.train)))
      members.append(.init("test", .integers(parts.test)))
    }
    return .object(members)
  }

  /// The data as `data --format csv` prints them: `x0,x1,…,y`, one sample a line.
  package var csv: String {
    var text = (0..<dataset.features.columns).map { "x\($0)," }.joined() + "y\n"
    for row in 0..<dataset.features.rows {
      for value in dataset.features.row(row) { text += "\(value)," }
      text += "\(dataset.targets[row])\n"
    }
    return text
  }
}

extension Dataset {
  /// Class labels are written as the whole numbers that they are.
  fileprivate var targetTexts: JSONText {
    guard classCount != nil else { return .numbers(targets) }
    return .array(
      targets.map { target in Int(exactly: target).map { .integer($0) } ?? .number(target) })
  }
}
