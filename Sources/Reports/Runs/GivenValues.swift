import Files
import Notebooks
import Options
import Values

/// The numbers that a notebook itself gives: parameters of its front matter, `params.noise`, and
/// options of its runs, `compare.options.data.noise`.
struct GivenValues: Sendable {
  private let parameters: Files.Parameters
  /// What is written of each run, by its id.
  private let specifications: [(id: String, options: OptionValue)]
  private let places: [String: Int]

  static let parametersName = "params"
  static let optionsName = "options"

  init(
    _ sources: [NamedSource],
    parameters: Files.Parameters = Files.Parameters()
  ) {
    specifications = sources.map { ($0.id, $0.source.options) }
    places = Dictionary(
      zip(sources.map(\.id), sources.indices), uniquingKeysWith: { first, _ in first })
    self.parameters = parameters
  }

  /// The value at an address of this notebook; nil where nothing of the kind is given.
  func value(at address: Address) -> Value? {
    guard let last = address.segments.last, address.segments.count > 1,
      address.segments.dropLast().allSatisfy({ $0.index == nil })
    else { return nil }
    let names = address.segments.map(\.name)
    let found =
      names[0] == Self.parametersName && names.count == 2
      ? parameters[names[1]]
      : names[1] == Self.optionsName && names.count > 2
        ? places[names[0]].flatMap {
          Self.option(at: names[2...], in: specifications[$0].options)
        } : nil
    guard let value = found.flatMap(Value.init(given:)) else { return nil }
    guard let index = last.index else { return value }
    guard case .list(let entries) = value, entries.indices.contains(index) else { return nil }
    return .number(entries[index])
  }

  /// The addresses of all that is given, for hints.
  var addresses: [Address] {
    let given = parameters.entries.filter { Value(given: $0.value) != nil }
    return given.map { Address(names: [Self.parametersName, $0.key]) }
      + specifications.flatMap { id, options in
        Self.paths(of: options).map { Address(names: [id, Self.optionsName] + $0) }
      }
  }

  /// Where the option stands that somebody looked for among the values of data or of a run.
  func address(insteadOf address: Address) -> Address? {
    guard let first = address.segments.first, address.segments.count > 1 else { return nil }
    let meant = Address([first, Address.Segment(Self.optionsName)] + address.segments.dropFirst())
    return value(at: meant).map { _ in meant }
  }

  /// The option at a path; of a mapping with one key, such as the name of a generator, that key
  /// may be left out.
  private static func option(at path: ArraySlice<String>, in value: OptionValue) -> OptionValue? {
    guard let name = path.first else { return value }
    guard let entries = value.entries else { return nil }
    if let entry = entries.first(where: { $0.key == name }) {
      return option(at: path.dropFirst(), in: entry.value)
    }
    return entries.count == 1 ? option(at: path, in: entries[0].value) : nil
  }

  private static func paths(of value: OptionValue) -> [[String]] {
    guard let entries = value.entries else { return Value(given: value) == nil ? [] : [[]] }
    return entries.flatMap { entry in
      let paths = paths(of: entry.value)
      let mayBeLeftOut = entries.count == 1 && entry.value.entries != nil
      return paths.map { [entry.key] + $0 } + (mayBeLeftOut ? paths : [])
    }
  }
}

extension Value {
  /// What an author wrote as an option's value, if prose may quote it.
  fileprivate init?(given value: OptionValue) {
    switch value {
    case .boolean(let flag): self = .boolean(flag)
    case .integer(let integer): self = .number(Double(integer))
    case .number(let number): self = .number(number)
    case .list(let values):
      var entries: [Double] = []
      for value in values {
        guard case .number(let number)? = Value(given: value) else { return nil }
        entries.append(number)
      }
      self = .list(entries)
    case .null, .string, .mapping: return nil
    }
  }
}
