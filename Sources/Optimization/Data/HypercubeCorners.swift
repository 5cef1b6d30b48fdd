/// Distinct corners of the unit hypercube, drawn as scikit-learn draws them.
enum HypercubeCorners {
  /// `count` corners, one a row; `count` must be at most `2^dimension`.
  static func draw(_ count: Int, dimension: Int, _ random: inout RandomState) -> Matrix {
    var corners = Matrix(rows: count, columns: dimension)
    // Beyond 30 bits the leading ones are drawn singly, and may make no difference.
    let leading = max(dimension - 30, 0)
    for row in 0..<count {
      for column in 0..<leading { corners[row, column] = Double(random.integer(in: 0..<2)) }
    }
    let numbers = distinct(count, below: 1 << (dimension - leading), &random)
    for (row, number) in numbers.enumerated() {
      for column in leading..<dimension {
        corners[row, column] = Double(number >> (dimension - 1 - column) & 1)
      }
    }
    return corners
  }

  /// Distinct numbers below `bound`, by the way that suits their share of all numbers.
  static func distinct(_ count: Int, below bound: Int, _ random: inout RandomState) -> [Int] {
    let share = Double(count) / Double(bound)
    if share > 0.01, share < 0.99 { return random.choice(count, of: bound) }
    return share > 0.5
      ? reservoir(count, below: bound, &random) : rejection(count, below: bound, &random)
  }

  private static func rejection(
    _ count: Int, below bound: Int, _ random: inout RandomState
  ) -> [Int] {
    var seen: Set<Int> = []
    return (0..<count).map { _ in
      while true {
        let number = random.integer(in: 0..<bound)
        if seen.insert(number).inserted { return number }
      }
    }
  }

  private static func reservoir(
    _ count: Int, below bound: Int, _ random: inout RandomState
  ) -> [Int] {
    var numbers = Array(0..<count)
    for candidate in count..<bound {
      let place = random.integer(in: 0..<candidate + 1)
      if place < count { numbers[place] = candidate }
    }
    return numbers
  }
}
