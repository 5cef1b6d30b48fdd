import Options

/// Samples of a file of the project: comma-separated values.
package struct CSVFile: DataSource {
  package var file = ""
  package var target = CSVColumn.number(-1)
  package var features: [CSVColumn]?
  package var hasHeader = true
  package var delimiter = ","
  package var hasClasses = false

  package init() {}

  package var python: PythonForm? {
    .defined(
      Self.name,
      """
      def csv(file, target, features, header, delimiter, classes):
          # Columns by name or by number.
          with open(FOLDER / file, newline="") as lines:
              rows = list(csv_reader(lines, delimiter=delimiter))
          names = rows.pop(0) if header else []
          def place(column):
              return names.index(column) if isinstance(column, str) else column % len(rows[0])
          target = place(target)
          others = [j for j in range(len(rows[0])) if j != target]
          places = others if features is None else [place(column) for column in features]
          X = np.array([[float(row[j]) for j in places] for row in rows])
          y = [row[target] for row in rows]
          return X, np.unique(y, return_inverse=True)[1] if classes else np.array(y, float)
      """)
  }

  package static let name = "csv"
  package static let summary = "samples of a file of the project, comma-separated"
  package static let details = """
    One sample a line, fields by the rules of RFC 4180. Every feature must be a finite number.
    With `classes`, the different values of the target, in order, become 0, 1, 2, ….
    """

  package static let options: [Option<CSVFile>] = [
    Option("file", \.file, "path of the file, from the notebook", required: true),
    Option("target", \.target, "column to predict; the last one by default"),
    Option("features", \.features, "columns to predict from; all others by default"),
    Option("header", \.hasHeader, "whether the first line names the columns"),
    Option("delimiter", \.delimiter, "the character between two fields"),
    Option("classes", \.hasClasses, "whether the target is a class"),
  ]

  package var size: (samples: Int, features: Int)? { nil }

  package func validate() throws(OptionErrors) {
    guard delimiter.utf8.count == 1, !["\"", "\n", "\r"].contains(delimiter) else {
      throw OptionErrors(
        OptionError(
          "invalid-value", "invalid value '\(delimiter)' for 'delimiter'",
          hint: "expected one ASCII character", at: ["delimiter"]))
    }
  }

  package func makeDataset(
    readFile: (String) throws(DataError) -> String
  ) throws(DataError) -> Dataset {
    let place = [Self.name, "file"]
    let text: String
    do throws(DataError) {
      text = try readFile(file)
    } catch {
      throw DataError(error.message, hint: error.hint, at: place)
    }
    do throws(DataError) {
      return try dataset(of: text)
    } catch {
      throw DataError(
        "\(error.message) of '\(file)'", hint: error.hint,
        at: error.path.isEmpty ? place : error.path)
    }
  }
}
