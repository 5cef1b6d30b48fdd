/// Places labels in a column, near where they want to be and without overlap.
enum LabelStack {
  /// The centers of labels in the order given, or nil where they don't fit between the limits.
  ///
  /// Pool adjacent violators: neighbors that would overlap move together to their mean place.
  static func centers(
    wanted: [Double], heights: [Double], from lower: Double, to upper: Double
  ) -> [Double]? {
    guard heights.reduce(0, +) <= upper - lower else { return nil }
    // Places that differ by rounding alone keep the order given.
    let places = wanted.map { ($0 * 1000).rounded() }
    let order = wanted.indices.sorted { (places[$0], $0) < (places[$1], $1) }
    var offsets: [Double] = []
    var edge = 0.0
    for index in order {
      offsets.append(edge + heights[index] / 2)
      edge += heights[index]
    }
    let free = zip(order, offsets).map { wanted[$0] - $1 }
    // What is left of the room bounds every place once the labels themselves are taken out.
    let bounded = pooled(free).map { min(max($0, lower), upper - edge) }
    var centers = wanted
    for (place, index) in order.enumerated() { centers[index] = bounded[place] + offsets[place] }
    return centers
  }

  /// The rising values nearest to the given ones in squares.
  static func pooled(_ values: [Double]) -> [Double] {
    var blocks: [(sum: Double, count: Int)] = []
    for value in values {
      blocks.append((value, 1))
      while blocks.count > 1 {
        let last = blocks[blocks.count - 1]
        let before = blocks[blocks.count - 2]
        guard before.sum / Double(before.count) > last.sum / Double(last.count) else { break }
        blocks.removeLast()
        blocks[blocks.count - 1] = (before.sum + last.sum, before.count + last.count)
      }
    }
    return blocks.flatMap { Array(repeating: $0.sum / Double($0.count), count: $0.count) }
  }
}
