/// Lengths of vectors.
package enum Norm {
  /// The square root of the sum of squares, without overflow on the way.
  package static func euclidean(_ vector: [Double]) -> Double {
    var sum = 0.0
    for x in vector { sum += x * x }
    if sum.isNormal || sum == 0 && largest(vector) == 0 { return sum.squareRoot() }
    let scale = largest(vector)
    guard scale.isNormal else { return scale }
    sum = 0
    for x in vector { sum += (x / scale) * (x / scale) }
    return scale * sum.squareRoot()
  }

  /// The largest absolute value; NaN if there is one.
  package static func largest(_ vector: [Double]) -> Double {
    var largest = 0.0
    for x in vector where !(abs(x) <= largest) {
      largest = abs(x)
      if largest.isNaN { return largest }
    }
    return largest
  }

  /// The sum of absolute values.
  package static func absoluteSum(_ vector: [Double]) -> Double {
    var sum = 0.0
    for x in vector { sum += abs(x) }
    return sum
  }

  /// `a·b`.
  package static func product(_ a: [Double], _ b: [Double]) -> Double {
    var sum = 0.0
    for i in a.indices { sum += a[i] * b[i] }
    return sum
  }
}
