/// This error and the last one of a method with momentum.
struct PlaneVector {
  let x: Double
  let y: Double

  static let zero = PlaneVector(0, 0)

  init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }

  func plus(_ other: PlaneVector) -> PlaneVector { PlaneVector(x + other.x, y + other.y) }
}

/// A 2 × 2 matrix: what a step does to this error and the last one, or their second moments.
struct PlaneMap {
  var a: Double
  var b: Double
  var c: Double
  var d: Double

  static let zero = PlaneMap(a: 0, b: 0, c: 0, d: 0)
  static let identity = PlaneMap(a: 1, b: 0, c: 0, d: 1)

  init(a: Double, b: Double, c: Double, d: Double) {
    self.a = a
    self.b = b
    self.c = c
    self.d = d
  }

  /// The step `e⁺ = φ₁·e + φ₂·e⁻`.
  init(_ coefficients: (Double, Double)) {
    self.init(a: coefficients.0, b: coefficients.1, c: 1, d: 0)
  }

  func applied(to v: PlaneVector) -> PlaneVector {
    PlaneVector(a * v.x + b * v.y, c * v.x + d * v.y)
  }

  func times(_ o: PlaneMap) -> PlaneMap {
    PlaneMap(
      a: a * o.a + b * o.c, b: a * o.b + b * o.d, c: c * o.a + d * o.c, d: c * o.b + d * o.d)
  }

  func scaled(by s: Double) -> PlaneMap { PlaneMap(a: s * a, b: s * b, c: s * c, d: s * d) }

  /// The matrix and `s·v·vᵀ`.
  func adding(_ v: PlaneVector, scaledBy s: Double) -> PlaneMap {
    PlaneMap(
      a: a + s * v.x * v.x, b: b + s * v.x * v.y, c: c + s * v.x * v.y, d: d + s * v.y * v.y)
  }

  /// `MQMᵀ`: moments after the step.
  func carrying(_ moments: PlaneMap) -> PlaneMap {
    times(moments).times(PlaneMap(a: a, b: c, c: b, d: d))
  }

  /// `Σ MⁱQ(Mᵀ)ⁱ` over all i, twice as many of them in each round.
  func accumulated(_ added: PlaneMap) -> PlaneMap {
    var (sum, power) = (added, self)
    // 2⁶⁴ epochs are more than any map that shrinks needs.
    for _ in 0..<64 {
      let more = power.carrying(sum)
      sum = PlaneMap(a: sum.a + more.a, b: sum.b + more.b, c: sum.c + more.c, d: sum.d + more.d)
      power = power.times(power)
      if abs(more.a) <= .ulpOfOne / 4 * abs(sum.a) { break }
    }
    return sum
  }
}
