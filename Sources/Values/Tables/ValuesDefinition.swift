import Files
import Options

/// A table of named rows out of files: what `.values`, or an entry of `values:`, declares.
package struct ValuesDefinition: Configurable, Equatable {
  package var file = ""
  package var rows: String?
  package var `where`: String?
  package var take: String?
  package var name: [String] = []
  package var over: String?
  package var columns: [OptionEntry] = []
  package var tolerance: [OptionEntry] = []
  /// What makes the files anew; stands in `tangent.yaml` alone.
  package var command: CommandWords?
  package var inputs: [String] = []
  package var isVolatile = false
  package var timeout = TimeLimit()
  /// Whether a repetition may have several rows, as the curve of a figure has; no option.
  package var keepsAllRows = false

  package init() {}

  package static let options: [Option<ValuesDefinition>] = [
    Option(
      "file", \.file, "the files, from the project's folder: runs/{optimizer}/seed{seed}.csv",
      required: true),
    Option("rows", \.rows, "the address of the rows in each file; the file itself by default"),
    Option("where", \.where, "which rows there are: epoch > 2 and val_acc > 0"),
    Option("take", \.take, "one row a file: last, first, max COLUMN or min COLUMN"),
    Option(
      "name", type: .form("a column or a list of columns", .either([.string, .list(.string)])),
      "the column, or columns, that name a row: training.adam",
      get: { $0.name.optionValue },
      set: { (root, value) throws(OptionErrors) in
        if case .string(let name) = value {
          root.name = [name]
        } else {
          root.name = try [String](value)
        }
      }),
    Option("over", \.over, "the column by which repetitions of one name are paired: seed"),
    Option(
      "columns", type: .mapping(.string), "derived columns: {error: 1 - val_acc}",
      get: { .mapping($0.columns) }, set: { root, value in root.columns = value.entries ?? [] }),
    Option(
      "tolerance", type: .mapping(.either([.number, .string])),
      "how far pins on a column may be: {val_acc: 0.005, time: 5% or digits}",
      get: { .mapping($0.tolerance) }, set: { root, value in root.tolerance = value.entries ?? [] }),
    Option(
      "command", \.command,
      "what makes the files, for 'tangent measure': [python, bench.py, '{file}']"),
    Option("inputs", \.inputs, "what the values depend on, as paths and patterns: Sources/**"),
    Option(
      "volatile", \.isVolatile, "whether values differ from run to run: their pins need a tolerance"
    ),
    Option("timeout", \.timeout, "how long the command may take: 90s, 10m, 2h"),
  ]

  package func validate() throws(OptionErrors) {
    var errors: [OptionError] = []
    _ = errors.collect { () throws(OptionErrors) in try condition }
    _ = errors.collect { () throws(OptionErrors) in try steps }
    _ = errors.collect { () throws(OptionErrors) in try choice }
    _ = errors.collect { () throws(OptionErrors) in try derived }
    _ = errors.collect { () throws(OptionErrors) in try tolerances }
    if command?.writesFile == true, FilePattern.isPattern(file) {
      errors.append(
        OptionError(
          "invalid-value", "'{file}' where 'file' stands for many",
          hint: "leave {file} out: the "
            + "command writes them in place", at: ["command"]))
    }
    guard errors.isEmpty else { throw OptionErrors(errors) }
  }

  package var pattern: FilePattern { FilePattern(file) }

  /// All of it as one text: tables of the same definition are the same.
  package var key: String { OptionValue.mapping(optionEntries).text + (keepsAllRows ? " all" : "") }
}

/// Which of a file's rows counts.
enum RowChoice: Sendable, Equatable {
  case first, last
  case max(String)
  case min(String)
}

extension ValuesDefinition {
  var condition: Expression? {
    get throws(OptionErrors) {
      try `where`.map { text throws(OptionErrors) in try Self.expression(text, at: ["where"]) }
    }
  }

  var steps: [FileStep] {
    get throws(OptionErrors) {
      guard let rows else { return [] }
      return try Self.placed(["rows"]) { () throws(ValueError) in
        try FileAddressReader.steps(rows)
      }
    }
  }

  var choice: RowChoice? {
    get throws(OptionErrors) {
      guard let take else { return nil }
      let words = take.split(separator: " ").map(String.init)
      switch (words.first, words.count) {
      case ("first", 1): return .first
      case ("last", 1): return .last
      case ("max", 2): return .max(words[1])
      case ("min", 2): return .min(words[1])
      default:
        throw OptionErrors(
          OptionError(
            "invalid-value", "invalid value '\(take)' for 'take'",
            hint: "expected first, last, max COLUMN or min COLUMN", at: ["take"]))
      }
    }
  }

  var derived: [(name: String, expression: Expression)] {
    get throws(OptionErrors) {
      var found: [(String, Expression)] = []
      for entry in columns {
        found.append(
          (entry.key, try Self.expression(entry.value.text, at: ["columns", entry.key])))
      }
      return found
    }
  }

  /// A number is absolute, a percentage relative; `5% or digits` is within either.
  var tolerances: [String: Tolerance] {
    get throws(OptionErrors) {
      var found: [String: Tolerance] = [:]
      for entry in tolerance {
        let text = entry.value.text
        let parts = text.split(separator: " or ").map { Self.tolerance(String($0)) }
        let known = parts.compactMap(\.self)
        guard known.count == parts.count, let first = known.first, known.count <= 2 else {
          throw OptionErrors(
            OptionError(
              "invalid-value", "invalid tolerance '\(text)'",
              hint: "expected 0.005, 5% or '5% or digits'", at: ["tolerance", entry.key]))
        }
        found[entry.key] = known.count == 1 ? first : .either(first, known[1])
      }
      return found
    }
  }

  private static func tolerance(_ text: String) -> Tolerance? {
    if text == "digits" { return .digits }
    let isPercent = text.hasSuffix("%")
    guard let number = Double(isPercent ? String(text.dropLast()) : text), number >= 0 else {
      return nil
    }
    return isPercent ? .relative(number / 100) : .absolute(number)
  }

  private static func expression(
    _ text: String, at path: [String]
  ) throws(OptionErrors) -> Expression {
    try placed(path) { () throws(ValueError) in
      var parser = try ExpressionParser(ByteCursor(text), isCondition: true)
      let expression = try parser.expression()
      try parser.expectEnd()
      return expression
    }
  }

  private static func placed<Result>(
    _ path: [String], _ make: () throws(ValueError) -> Result
  ) throws(OptionErrors) -> Result {
    do throws(ValueError) {
      return try make()
    } catch {
      throw OptionErrors(OptionError(error.id, error.message, hint: error.hint, at: path))
    }
  }
}
