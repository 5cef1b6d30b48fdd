/// The columns of a file: their names, and which of them are used.
struct CSVColumns {
  let names: [String]
  let target: Int
  let features: [Int]

  /// Finds the columns in the first line, which is a header unless the options deny it.
  init(of first: CSVReader.Record, for file: CSVFile) throws(DataError) {
    let fields = first.fields.map(Self.trimmed)
    names = file.header == false ? fields.indices.map { "\($0)" } : fields
    guard names.count > 1 else {
      throw DataError(
        file.header == false
          ? "no column to predict from in the lines" : "no column to predict from in the header",
        hint: Self.delimiterHint(for: fields[0], besides: file.delimiter))
    }
    target = try file.target.index(in: names, for: ["target"])
    features = try Self.features(of: file, names, target: target)
    guard !features.isEmpty else { throw DataError("no column to predict from in the header") }
    if file.header == nil { try Self.refuseNumbers(features.map { fields[$0] }, file, first.line) }
  }

  private static func features(
    of file: CSVFile, _ names: [String], target: Int
  ) throws(DataError) -> [Int] {
    guard let chosen = file.features else { return names.indices.filter { $0 != target } }
    var columns: [Int] = []
    for (number, feature) in chosen.enumerated() {
      let place = ["features", "\(number)"]
      let column = try feature.index(in: names, for: place)
      guard column != target else {
        throw DataError(
          "target '\(names[column])' among the features",
          hint: "leave it out: a target predicts itself", at: [CSVFile.name] + place)
      }
      guard !columns.contains(column) else {
        throw DataError(
          "feature '\(names[column])' twice", hint: "leave one of them out",
          at: [CSVFile.name] + place)
      }
      columns.append(column)
    }
    return columns
  }

  /// Names that are all numbers are most likely the first sample of a file without a header.
  private static func refuseNumbers(
    _ names: [String], _ file: CSVFile, _ line: Int
  ) throws(DataError) {
    let words = names.filter { !MissingValue.isNamed($0) }
    guard !words.isEmpty,
      words.allSatisfy({ DecimalNumber.value(of: $0, mark: file.decimal.byte) != nil })
    else { return }
    throw DataError(
      "numbers in place of column names at line \(line)",
      hint: "write 'header: false' if they are a sample, 'header: true' if they are names")
  }

  /// The character that seems to stand between fields where the delimiter does not.
  static func delimiterHint(for text: String, besides delimiter: String) -> String? {
    let counts = [";", "\t", ",", "|"].filter { $0 != delimiter }.map { candidate in
      (candidate, text.utf8.count { $0 == candidate.utf8.first })
    }
    guard let best = counts.max(by: { $0.1 < $1.1 }), best.1 > 0 else { return nil }
    return "fields seem to end at '\(best.0 == "\t" ? "\\t" : best.0)': write "
      + (best.0 == "\t" ? "'delimiter: \"\\t\"'" : "'delimiter: \"\(best.0)\"'")
  }

  /// A field without spaces and tabs around it.
  static func trimmed(_ text: String) -> String {
    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
    guard text.utf8.first.map(isSpace) == true || text.utf8.last.map(isSpace) == true else {
      return text
    }
    let bytes = text.utf8.drop(while: isSpace)
    let count = bytes.reversed().drop(while: isSpace).count
    return String(bytes.prefix(count)) ?? text
  }
}
