extension CSVFile {
  /// A function that reads the file with Python's own `csv` module.
  public var python: PythonForm? {
    .defined(
      Self.name,
      """
      def csv(file, target, features, header, delimiter, decimal, classes, missing, encoding):
          # Columns by name or by number; labels are numbers if all of them are.
          encoding = {"utf-8": "utf-8-sig", "shift-jis": "shift_jis"}.get(encoding, encoding)
          with open(FOLDER / file, newline="", encoding=encoding) as lines:
              rows = [[cell.strip(" \\t") for cell in row]
                      for row in csv_reader(lines, delimiter=delimiter) if row]
          names = [] if header is False else rows.pop(0)
          def place(column):
              return names.index(column) if isinstance(column, str) else column % len(rows[0])
          def number(cell):
              if not set(cell) <= set("0123456789+-eE" + decimal):
                  raise ValueError(cell)
              return float(cell.replace(decimal, "."))
          nothing = {"", \(Self.missingWords)}
          target = place(target)
          others = [j for j in range(len(rows[0])) if j != target]
          places = others if features is None else [place(column) for column in features]
          if missing == "drop":
              rows = [row for row in rows if not nothing & {row[j] for j in places}]
          labels = [row[target] for row in rows]
          try:
              y = [np.nan if label in nothing else number(label) for label in labels]
          except ValueError:
              y = [label or np.nan for label in labels]
          if missing == "drop":
              kept = [k for k, label in enumerate(y) if label == label]
              rows, y = [rows[k] for k in kept], [y[k] for k in kept]
          X = np.array([[number(row[j]) for j in places] for row in rows])
          return X, np.unique(y, return_inverse=True)[1] if classes else np.array(y, float)
      """)
  }

  private static var missingWords: String {
    MissingValue.words.sorted().map(\.python).joined(separator: ", ")
  }
}
