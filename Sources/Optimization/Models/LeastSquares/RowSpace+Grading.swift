extension RowSpace {
  /// Rotates a basis whose parameters are of very unlike size, and gives the rotation.
  ///
  /// Such vectors are all the same but for what is below the digits of their largest entries. Rotated
  /// ones begin one after the other, each with the largest parameter that those before leave free:
  /// Householder's reflections, column after column. Nil where the sizes are alike.
  static func grade(_ basis: inout [[Double]]) -> [[Double]]? {
    let count = basis.first?.count ?? 0
    let sizes = (0..<count).map { j in Norm.euclidean(basis.map { $0[j] }) }
    let largest = Norm.largest(sizes)
    guard sizes.contains(where: { $0 > 0 && $0 < 0x1p-20 * largest }) else { return nil }
    var graded = basis
    var rotation = basis.indices.map { k in basis.indices.map { $0 == k ? 1.0 : 0 } }
    var begun = 0
    for j in sizes.indices.sorted(by: { (sizes[$1], $0) < (sizes[$0], $1) }) {
      let rest = graded[begun...].map { $0[j] }
      let length = Norm.euclidean(rest)
      if begun < basis.count, length > 0x1p-44 * sizes[j] {
        var normal = rest.map { $0 / length }
        normal[0] += normal[0] < 0 ? -1 : 1
        reflect(&graded, from: begun, normal)
        reflect(&rotation, from: begun, normal)
        begun += 1
      }
      // What is left is rounding.
      for k in begun..<max(begun, basis.count) { graded[k][j] = 0 }
    }
    guard begun == basis.count else { return nil }
    basis = graded
    return rotation
  }

  /// Reflects the rows from one on in the plane with this normal.
  private static func reflect(_ rows: inout [[Double]], from first: Int, _ normal: [Double]) {
    let factor = 2 / Norm.product(normal, normal)
    var shares = [Double](repeating: 0, count: rows[first].count)
    for (k, part) in normal.enumerated() {
      for j in shares.indices { shares[j] += part * rows[first + k][j] }
    }
    for (k, part) in normal.enumerated() {
      for j in shares.indices { rows[first + k][j] -= factor * part * shares[j] }
    }
  }
}
