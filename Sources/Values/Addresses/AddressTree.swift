/// The names of some addresses by what stands before them.
struct AddressTree: Sendable {
  /// A name's place in the tree.
  typealias Place = Int

  private struct Node: Sendable {
    /// The names that may come next, in the order of the addresses.
    var names: [String] = []
    var places: [String: Place] = [:]
  }

  private var nodes = [Node()]

  init(_ addresses: some Sequence<Address>) {
    for address in addresses {
      var place = 0
      for segment in address.segments { place = add(segment.name, below: place) }
    }
  }

  var isEmpty: Bool { nodes.count == 1 }

  /// How many names of an address are known from its start on, and where they lead.
  func known(of address: Address) -> (count: Int, place: Place) {
    var place = 0
    for (count, segment) in address.segments.enumerated() {
      guard let next = nodes[place].places[segment.name] else { return (count, place) }
      place = next
    }
    return (address.segments.count, place)
  }

  /// The names that may come at a place, in the order of the addresses.
  func names(at place: Place) -> [String] { nodes[place].names }

  /// Whether a name may come at a place.
  func has(_ name: String, at place: Place) -> Bool { nodes[place].places[name] != nil }

  private mutating func add(_ name: String, below place: Place) -> Place {
    if let known = nodes[place].places[name] { return known }
    nodes[place].names.append(name)
    nodes[place].places[name] = nodes.count
    nodes.append(Node())
    return nodes.count - 1
  }
}
