import Optimization

/// The name of a value: `compare.sgd.final_loss`, `compare.sgd.loss[50]`.
package struct Address: Sendable, Hashable {
  /// One name of an address, with the entry of a list that it means.
  package typealias Segment = IndexedName

  /// The notebook's path, where it is not the notebook at hand.
  package var notebook: String?
  package var segments: [Segment]

  package init(notebook: String? = nil, _ segments: [Segment]) {
    self.notebook = notebook
    self.segments = segments
  }

  package init(notebook: String? = nil, _ names: String...) {
    self.init(notebook: notebook, names.map { Segment($0) })
  }

  /// The address that `text` writes, or what is wrong with it.
  package init(parsing text: String) throws(ValueError) {
    self = try PlacedAddress(parsing: Array(text.utf8)[...]).address
  }

  /// The same address in the notebook at hand.
  package var local: Address { Address(segments) }

  /// The address without its last name.
  package var parent: Address { Address(notebook: notebook, segments.dropLast()) }

  /// The address with another name at its end.
  package func appending(_ name: String) -> Address {
    Address(notebook: notebook, segments + [Segment(name)])
  }
}

extension Address: CustomStringConvertible, Comparable {
  /// The address as an expression writes it.
  package var description: String {
    var text = ""
    if let notebook { text += AddressSyntax.written(notebook: notebook) + "#" }
    for (place, segment) in segments.enumerated() {
      if place > 0 { text += "." }
      text += AddressSyntax.written(segment.name, isFirst: place == 0)
      if let index = segment.index { text += "[\(index)]" }
    }
    return text
  }

  package static func < (a: Address, b: Address) -> Bool { a.description < b.description }
}
