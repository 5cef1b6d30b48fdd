import Notebooks
import Options

/// The option `of`: the name of a run, or a list of such names.
package struct RunNames: OptionConvertible, Equatable {
  package var names: [String] = []

  package static var optionType: OptionType {
    .form(
      "the id of a run, one of its labels such as 'compare.sgd', or a list of these",
      .either([.string, .list(.string)]))
  }

  package init() {}

  package init(_ value: OptionValue) throws(OptionErrors) {
    switch value {
    case .list(let values) where !values.isEmpty:
      names = try [String](.list(values))
    case .string(let name) where !name.isEmpty:
      names = [name]
    default:
      throw .wrongType(value, expected: Self.optionType.text)
    }
  }

  package var optionValue: OptionValue { .list(names.map { .string($0) }) }

  /// The names with their places in the cell.
  func references(in cell: Cell, option: String) -> [RunReference] {
    references(in: cell, at: [option], as: cell.value[option])
  }

  /// The names with their places, where the option stands at a path.
  func references(in cell: Cell, at path: [String], as value: OptionValue?) -> [RunReference] {
    let isList = if case .list = value { true } else { false }
    return names.enumerated().map { index, name in
      RunReference(name, range: cell.range(of: isList ? path + ["\(index)"] : path))
    }
  }

  /// The names in a cell that has errors of its own, as far as they can be read.
  static func references(inFaulty cell: Cell) -> [RunReference] {
    guard let value = cell.value["of"], let names = try? RunNames(value) else { return [] }
    return names.references(in: cell, option: "of")
  }
}
