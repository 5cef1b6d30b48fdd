import Notebooks
import Options

/// One figure among several of a directive: its kind and its runs.
struct FigurePart: Sendable {
  /// What every part can say, whatever its kind.
  struct Frame: Configurable {
    static let options: [Option<Frame>] = [
      Option("of", \.of, "the runs that it shows", required: true),
      Option("kind", \.kind, "the kind of figure"),
    ]
    var of = RunNames()
    var kind = "loss"
  }

  let figure: any Figure
  let references: [RunReference]

  /// The part that a value at a path of the cell asks for.
  init(_ value: OptionValue, at path: [String], in cell: Cell) throws(OptionErrors) {
    let catalogue = Catalogue<any Figure>.figures
    let kind = value["kind"].map(\.text) ?? Frame().kind
    guard let entry = catalogue[kind] else {
      throw OptionErrors(catalogue.unknown(kind).nested(in: "kind"))
    }
    let frame = try Frame(decoding: value, besides: entry.options.map(\.name))
    figure = try entry.make(value, Frame.options.map(\.name))
    references = frame.of.references(in: cell, at: path + ["of"], as: value["of"])
  }
}

/// The option `figures`: what each panel shows, as it was written.
package struct FigureParts: OptionConvertible {
  var values: [OptionValue] = []

  package static var optionType: OptionType {
    .form("a list of figures such as '{of: compare, kind: loss}'", .list(.mapping(.any)))
  }

  init() {}

  package init(_ value: OptionValue) throws(OptionErrors) {
    guard case .list(let values) = value, !values.isEmpty,
      values.allSatisfy({ if case .mapping = $0 { true } else { false } })
    else {
      throw .wrongType(value, expected: Self.optionType.text)
    }
    self.values = values
  }

  package var optionValue: OptionValue { .list(values) }
}
