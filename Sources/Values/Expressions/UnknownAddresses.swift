import Options

/// What is wrong with addresses that no value has: the first wrong name, and the nearest right one.
package struct UnknownAddresses {
  private let tree: AddressTree
  /// A hint with the notebook that is meant by the path of one that there is not.
  private let notebookHint: (String) -> String?
  private var hints: [AddressTree.Place: NearMisses] = [:]

  /// `known` are the addresses of the notebook that the unknown ones name.
  package init(among known: [Address], notebookHint: @escaping (String) -> String? = { _ in nil }) {
    tree = AddressTree(known)
    self.notebookHint = notebookHint
  }

  /// What is wrong with one of them.
  package static func error(for placed: PlacedAddress, in source: any ValueSource) -> ValueError {
    let known =
      placed.address.notebook.map { source.addresses(of: $0) }
      ?? source.addresses.filter { $0.notebook == nil } + source.tableIDs.map { Address($0) }
    var unknown = UnknownAddresses(among: known) { source.hint(forNotebook: $0) }
    return unknown.error(for: placed)
  }

  /// What is wrong with the next one.
  package mutating func error(for placed: PlacedAddress) -> ValueError {
    let address = placed.address
    if let notebook = address.notebook, tree.isEmpty {
      return ValueError(
        "unknown-notebook", "unknown notebook '\(notebook)'", at: Self.notebookRange(placed),
        hint: notebookHint(notebook))
    }
    let (count, place) = tree.known(of: address)
    guard count < address.segments.count else {
      return ValueError(
        "unknown-address", "'\(address)' is not a value", at: placed.range,
        hint: Self.list(tree.names(at: place)))
    }
    return ValueError(
      "unknown-address", "unknown address '\(address)'", at: placed.segmentRanges[count],
      hint: FileAddress.hint(for: address.segments)
        ?? quotedName(in: address, from: count, at: place)
        ?? hint(for: address.segments[count].name, at: place))
  }

  /// `r.a.b.mse` where `a.b` is one name: it has to stand between backticks.
  private func quotedName(
    in address: Address, from first: Int, at place: AddressTree.Place
  ) -> String? {
    let names = address.segments[first...].prefix(4).map(\.name)
    let meant =
      (2...max(2, names.count)).lazy.map { names.prefix($0).joined(separator: ".") }
      .first { tree.has($0, at: place) }
      ?? tree.names(at: place).prefix(Self.mostNames).first { name in
        AddressSyntax.written(name, isFirst: false) != name && name.hasPrefix(names[0])
          && !AddressSyntax.isNamePart(name.dropFirst(names[0].count).unicodeScalars.first ?? "a")
      }
    return meant.map { name in
      "between backticks any name may stand: \(AddressSyntax.written(name, isFirst: false))"
    }
  }

  /// Of more names than these nobody looks for one.
  private static let mostNames = 64

  private mutating func hint(for name: String, at place: AddressTree.Place) -> String? {
    let candidates = tree.names(at: place)
    // `a-b` is one name; who meant a subtraction has left out the spaces.
    if let dash = name.lastIndex(of: "-"), tree.has(String(name[..<dash]), at: place) {
      return "write spaces around '-' to subtract"
    }
    return hints[place, default: NearMisses(among: candidates)].hint(for: name)
  }

  private static func list(_ names: [String]) -> String? {
    guard !names.isEmpty else { return nil }
    let shown = names.prefix(8).map { "'.\($0)'" }.joined(separator: ", ")
    return "add one of \(shown)" + (names.count > 8 ? " …" : "")
  }

  private static func notebookRange(_ placed: PlacedAddress) -> Range<Int> {
    let start = placed.range.lowerBound
    let first = placed.segmentRanges.first?.lowerBound ?? placed.range.upperBound
    return start..<max(start, first - 1)
  }
}
