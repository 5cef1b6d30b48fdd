import Options

/// Samples of a file of the project: comma-separated values, by the rules of RFC 4180.
///
/// Features are `n_samples × n_features`, one sample a line and one column of the file a feature,
/// in the units that the file has; targets are one number a sample, or with `hasClasses` the place
/// of the class among the different values, in order.
///
/// Throws `DataError` for a file that is missing or not in its encoding, for a line with more or
/// fewer fields than the first, a field that is no finite number, a missing value where `missing`
/// is `error`, and an unknown column.
public struct CSVFile: DataSource {
  /// `file`: path of the file, from the notebook; required.
  public var file = ""
  /// `target`: column to predict, by name or by number from 0; the last one by default.
  public var target = CSVColumn.number(-1)
  /// `features`: columns to predict from; all others by default.
  public var features: [CSVColumn]?
  /// `header`: whether the first line names the columns, true by default.
  public var header: Bool?
  /// `delimiter`: the character between two fields; a comma by default.
  public var delimiter = ","
  /// `decimal`: the character before a number's fraction; a point by default.
  public var decimal = DecimalMark.point
  /// `classes`: whether the target is a class; false by default.
  public var hasClasses = false
  /// `missing`: what is done with a sample that lacks a value; `error` by default.
  public var missing = MissingValue.error
  /// `encoding`: how bytes stand for letters: utf-8, utf-16, latin1, windows-1252, gb18030, big5
  /// and others; `utf-8` by default.
  public var encoding = TextEncoding.utf8

  public init() {}

  public static let name = "csv"
  public static let summary = "samples of a file of the project, comma-separated"
  public static let details = """
    One sample a line, fields by the rules of RFC 4180. Every feature must be a finite decimal
    number; an empty field, `NA`, `NaN`, `null` and the other words that pandas knows are missing
    values. With `classes`, the different values of the target, in order, are the classes 0, 1, 2,
    …, and `class_weight` names them as the file does. Where all values of the target are numbers,
    `1`, `1.0` and `01` are one class; otherwise all are text, and only an empty field is missing:
    `NA` is a class. A first line whose features are all numbers is refused unless `header` says
    what it is. `missing: drop` leaves out the samples that lack a feature or the target.
    """

  public static let options: [Option<CSVFile>] = [
    Option("file", \.file, "path of the file, from the notebook", required: true),
    Option(
      "target", \.target,
      "column to predict, by name or by number from 0; the last one by default"),
    Option("features", \.features, "columns to predict from; all others by default"),
    Option("header", \.header, "whether the first line names the columns, true by default"),
    Option("delimiter", \.delimiter, "the character between two fields"),
    Option("decimal", \.decimal, "the character before a number's fraction"),
    Option("classes", \.hasClasses, "whether the target is a class"),
    Option("missing", \.missing, "what is done with a sample that lacks a value"),
    Option(
      "encoding", \.encoding,
      "how bytes stand for letters: utf-8, utf-16, latin1, windows-1252, gb18030, big5, …"),
  ]

  public var size: (samples: Int, features: Int)? { nil }

  public func validate() throws(OptionErrors) {
    guard delimiter.utf8.count == 1, !["\"", "\n", "\r", "\0"].contains(delimiter) else {
      throw OptionErrors(
        OptionError(
          "invalid-value", "invalid value '\(delimiter)' for 'delimiter'",
          hint: "expected one ASCII character", at: ["delimiter"]))
    }
  }

  public func makeDataset(readFile: FileReader) throws(DataError) -> Dataset {
    let place = [Self.name, "file"]
    let bytes: [UInt8]
    do throws(DataError) {
      bytes = try readFile(file)
    } catch {
      throw DataError(error.message, hint: error.hint, at: place)
    }
    do throws(DataError) {
      return try dataset(of: encoding.decoded(bytes))
    } catch {
      throw DataError(
        "\(error.message) of '\(file)'", hint: error.hint,
        at: error.path.isEmpty ? place : error.path)
    }
  }

  /// The samples of the text of a file.
  private func dataset(of text: [UInt8]) throws(DataError) -> Dataset {
    var reader = CSVReader(text, delimiter: delimiter.utf8.first ?? UInt8(ascii: ","))
    guard let first = try reader.next() else { throw DataError("no samples in the lines") }
    let columns = try CSVColumns(of: first, for: self)
    var samples = CSVSamples(columns, of: self)
    var pending = header == false ? first : try reader.next()
    while let record = pending {
      try samples.add(record)
      pending = try reader.next()
    }
    return try samples.dataset()
  }
}

/// The character between the whole part of a number and its fraction.
public enum DecimalMark: String, OptionChoice {
  /// `3.14`.
  case point = "."
  /// `3,14`, in files whose fields are separated by something else.
  case comma = ","

  var byte: UInt8 { self == .point ? UInt8(ascii: ".") : UInt8(ascii: ",") }
}
