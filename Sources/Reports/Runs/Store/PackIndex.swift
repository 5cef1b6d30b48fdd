/// Where records stand in the packs of a folder, in little room: a worker may look at millions.
struct PackIndex: Sendable {
  /// A row of a pack's index.
  private struct Place: Sendable, Comparable {
    var head: UInt64
    var pack: UInt32
    var row: UInt32

    static func < (a: Place, b: Place) -> Bool {
      (a.head, a.pack, a.row) < (b.head, b.pack, b.row)
    }
  }

  private var packs: [Pack.Index] = []
  /// All rows, sorted by the heads of their keys.
  private var places: [Place] = []

  /// Adds packs, whose numbers follow those that are there.
  mutating func add(_ new: [Pack.Index]) {
    guard !new.isEmpty else { return }
    places.reserveCapacity(places.count + new.reduce(0) { $0 + $1.count })
    for index in new {
      for row in 0..<index.count {
        places.append(
          Place(head: index.key(row).head, pack: UInt32(packs.count), row: UInt32(row)))
      }
      packs.append(index)
    }
    places.sort()
  }

  /// The first pack that has a record, and where it stands there; nil where there is none.
  subscript(key: RecordKey) -> (pack: Int, entry: Pack.Entry)? {
    var place = places.partitioningIndex { $0.head >= key.head }
    while place < places.count, places[place].head == key.head {
      let (pack, row) = (Int(places[place].pack), Int(places[place].row))
      if packs[pack].key(row) == key { return (pack, packs[pack].entry(row)) }
      place += 1
    }
    return nil
  }

  /// The keys of a pack's records.
  func keys(ofPack pack: Int) -> [RecordKey] {
    (0..<packs[pack].count).map(packs[pack].key)
  }
}
