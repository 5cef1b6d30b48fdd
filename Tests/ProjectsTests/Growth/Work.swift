import CAllocations

/// Work as it can be counted on any machine: the memory that a thread asks for.
///
/// What is walked, copied, sorted or said anew for each of many things asks for memory each time,
/// so that a square shows here, and the count is the same on each run.
struct Work: CustomStringConvertible {
  var calls: Double
  var bytes: Double

  /// What `body` asks for on this thread.
  init(_ body: () throws -> Void) rethrows {
    let (calls, bytes) = (allocations_count(), allocations_bytes())
    try body()
    self.calls = Double(allocations_count() - calls)
    self.bytes = Double(allocations_bytes() - bytes)
  }

  var description: String { "\(Int(calls)) allocations of \(Int(bytes)) bytes" }
}

/// Work at one, two and four times the input.
struct Growth: CustomStringConvertible {
  let works: [Work]

  init(_ works: [Work]) {
    self.works = works
  }

  /// How many times more the second doubling adds than the first: 2 if linear, 4 for a square.
  ///
  /// What every run needs, however small, is in neither.
  var factor: Double { max(factor(of: \.calls), factor(of: \.bytes)) }

  /// How many times the work twice the input takes, all told.
  var ratio: Double {
    max(works[2].calls / works[1].calls, works[2].bytes / works[1].bytes)
  }

  private func factor(of part: (Work) -> Double) -> Double {
    // Less than this, beside what every run needs, is chance: another thread took some of the work.
    let first = max(part(works[1]) - part(works[0]), 0.05 * part(works[0]))
    return (part(works[2]) - part(works[1])) / first
  }

  var description: String {
    "×\(factor): " + works.map(\.description).joined(separator: ", ")
  }
}
