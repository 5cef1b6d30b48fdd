/// A type with options: it starts with every option at its default.
///
/// ```swift
/// struct Decay: Configurable {
///   static let options: [Option<Decay>] = [
///     Option("factor", \.factor, "share that is left after each step", range: .fraction)
///   ]
///   var factor = 0.9
/// }
/// ```
public protocol Configurable: Sendable {
  /// Every option at its default.
  init()
  /// The options in the order in which documentation lists them; each name once.
  static var options: [Option<Self>] { get }
  /// What no single option can say: how options go together.
  ///
  /// Called after decoding; `OptionErrors` whose path begins with an option's name are shown at it.
  func validate() throws(OptionErrors)
  /// What to write instead of an option that this type is often believed to have.
  static func hint(forUnknown key: String) -> String?
}

extension Configurable {
  /// All combinations are good.
  public func validate() throws(OptionErrors) {}

  /// No hint but the nearest name.
  public static func hint(forUnknown key: String) -> String? { nil }

  /// Decodes a mapping; every unknown, missing, mistyped or impossible option is reported at once.
  ///
  /// `others` are names that the caller decodes itself: they are passed over, and hints know them.
  public init(decoding value: OptionValue, besides others: [String] = []) throws(OptionErrors) {
    guard let entries = value.entries else {
      throw .wrongType(value, expected: "a mapping of options")
    }
    self.init()
    let options = Self.options
    let foreign = Set(others)
    var errors: [OptionError] = []
    for entry in entries where !foreign.contains(entry.key) {
      guard let option = options.first(where: { $0.name == entry.key }) else {
        errors.append(Self.unknown(entry.key, others: others))
        continue
      }
      do throws(OptionErrors) {
        try option.set(entry.value, in: &self)
      } catch {
        errors += error.errors
      }
    }
    for option in options
    where option.description.isRequired && !entries.contains(where: { $0.key == option.name }) {
      errors.append(
        OptionError(
          "missing-option", "missing option '\(option.name)'",
          hint: Self.hint(forMissing: option.description), part: .key))
    }
    guard errors.isEmpty else { throw OptionErrors(errors) }
    try validate()
  }

  /// What a required option takes: a type that says no more than "text" leaves it to the summary.
  private static func hint(forMissing option: OptionDescription) -> String {
    let type = option.type.text
    return "expected " + (option.type == .string ? "\(type): \(option.summary)" : type)
  }

  /// All options with their values, as a user would write them, in the order of declaration.
  package var optionEntries: [OptionEntry] {
    Self.options.map { OptionEntry($0.name, $0.value(in: self)) }
  }

  /// The options as documentation lists them, with their defaults.
  package static var optionDescriptions: [OptionDescription] {
    let defaults = Self()
    return options.map { option in
      var description = option.description
      if !description.isRequired { description.defaultValue = option.value(in: defaults) }
      return description
    }
  }

  private static func unknown(_ key: String, others: [String]) -> OptionError {
    OptionError(
      "unknown-option", "unknown option '\(key)'",
      hint: hint(forUnknown: key) ?? hint(for: key, among: options.map(\.name) + others),
      at: [key], part: .key)
  }

  /// The name that others write in another way, or the nearest one.
  private static func hint(for key: String, among known: [String]) -> String? {
    // PyTorch's and Optax's names of the same options.
    let names = ["lr": "learning_rate", "step_size": "learning_rate", "beta": "momentum"]
    if let name = names[key], known.contains(name) { return "'\(key)' is '\(name)' here" }
    return NearMiss.hint(for: key, among: known)
  }
}
