import Options

/// The option `of`: the name of a run, or a list of such names.
package struct RunNames: OptionConvertible, Equatable {
  package var names: [String] = []

  package static var optionType: OptionType {
    .form("the id of a run, one of its labels such as 'compare.sgd', or a list of these")
  }

  package init() {}

  package init(_ value: OptionValue) throws(OptionErrors) {
    switch value {
    case .list(let values) where !values.isEmpty:
      names = try [String](.list(values))
    case .string(let name) where !name.isEmpty:
      names = [name]
    default:
      throw OptionErrors(
        OptionError(
          "wrong-type", "invalid value '\(value.text)'", hint: "expected \(Self.optionType.text)"))
    }
  }

  package var optionValue: OptionValue { .list(names.map { .string($0) }) }

  /// The names with their places in the cell.
  func references(in cell: Cell, option: String) -> [RunReference] {
    let isList = if case .list = cell.value[option] { true } else { false }
    return names.enumerated().map { index, name in
      let path = isList ? [option, "\(index)"] : [option]
      return RunReference(name, range: cell.range(of: path))
    }
  }

  /// The names in a cell that has errors of its own, as far as they can be read.
  static func references(inFaulty cell: Cell) -> [RunReference] {
    guard let value = cell.value["of"], let names = try? RunNames(value) else { return [] }
    return names.references(in: cell, option: "of")
  }
}
