/// The largest difference of two lists, relative to the largest expected value.
///
/// Infinite where the lists have unequal lengths, or where only one of two entries is finite.
package func distance(_ actual: [Double], from expected: [Double]) -> Double {
  let distance = largestDifference(actual, expected)
  Agreement.current?.note(distance)
  return distance
}

private func largestDifference(_ actual: [Double], _ expected: [Double]) -> Double {
  guard actual.count == expected.count else { return .infinity }
  let largest = expected.filter(\.isFinite).map(abs).max() ?? 0
  let differences = zip(actual, expected).map { actual, expected in
    if actual == expected || (actual.isNaN && expected.isNaN) { return 0.0 }
    let difference = abs(actual - expected)
    return difference.isFinite ? difference : .infinity
  }
  let worst = differences.max() ?? 0
  return largest > 0 ? worst / largest : worst
}
