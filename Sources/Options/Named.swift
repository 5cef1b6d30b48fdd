/// A type that users name: an optimizer, a data set, a model, a schedule, a figure.
///
/// What it says of itself is all that `list`, the schema, errors and the documentation know.
public protocol Named: Configurable {
  /// The name in notebooks, snake case or the library's own: `gradient_descent`, `SGDRegressor`.
  ///
  /// A letter, then letters, digits, `_` or `-`; no other member of the family may have it.
  static var name: String { get }
  /// One line: what it is.
  static var summary: String { get }
  /// Formula, symbols, paper or library that it agrees with; Markdown, may be empty.
  static var details: String { get }
}

extension Named {
  /// Nothing more than the summary.
  public static var details: String { "" }

  /// The member as a user would write it, all options spelt out: `adam: {learning_rate: 0.1}`.
  package var namedOptionValue: OptionValue {
    .mapping([OptionEntry(Self.name, .mapping(optionEntries))])
  }
}
