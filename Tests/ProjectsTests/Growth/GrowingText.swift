/// A kind of input that can be made as long as one likes.
///
/// Twice the count must be twice the text: where the length of names counts, all are equally long.
struct GrowingText: Sendable, CustomStringConvertible {
  let name: String
  /// How many there are at first.
  var count = 40
  let text: @Sendable (Int) -> String

  var description: String { name }

  init(_ name: String, count: Int = 40, _ text: @escaping @Sendable (Int) -> String) {
    self.name = name
    self.count = count
    self.text = text
  }

  /// So many pieces behind a run of which `c.sgd.epochs` is 2.
  static func behindRun(
    _ name: String, count: Int = 40, each piece: @escaping @Sendable (Int) -> String
  ) -> GrowingText {
    GrowingText(name, count: count) { number in
      run + (0..<number).map(piece).joined() + "\n"
    }
  }

  static let run = run("c")

  /// A run that takes no time.
  static func run(_ id: String, optimizers: String = "{sgd: {}}") -> String {
    """
    ```yaml {.run #\(id)}
    data: {make_regression: {n_samples: 3, n_features: 1}}
    epochs: 2
    optimizers: \(optimizers)
    ```


    """
  }

  /// A directive that shows the run.
  static func directive(
    _ kind: String, _ id: String, of run: String = "c", columns: String = "[optimizer, epochs]",
    _ rest: String = ""
  ) -> String {
    let columns = kind == "table" ? "columns: \(columns)\n" : ""
    return "```yaml {.\(kind) #\(id)}\nof: \(run)\n\(columns)\(rest)```\n\n"
  }
}
