import Optimization
import Reports

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// How much memory the system lets this process take.
enum MemoryLimit {
  /// What `ulimit -v` allows, in bytes; nil without a limit.
  static var addresses: Double? {
    var limit = rlimit()
    #if canImport(Darwin)
      let isKnown = getrlimit(RLIMIT_AS, &limit) == 0
    #else
      let isKnown = getrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit) == 0
    #endif
    // "No limit" is the greatest number, or half of it.
    guard isKnown, limit.rlim_cur < rlim_t(Int64.max) else { return nil }
    return Double(limit.rlim_cur)
  }

  /// The budget, `factor` times the standard one, but of no more memory than there is.
  static func budget(times factor: Double, within limit: Double? = addresses) -> Budget {
    var budget = Budget.standard
    budget.operations *= factor
    budget.bytes *= factor
    if let limit { budget.bytes = min(budget.bytes, max(0, (limit - program) * share)) }
    return budget
  }

  /// Whether the tool could not even start: an allocation that fails can't be caught later.
  static func isTooSmall(_ limit: Double? = addresses) -> Bool {
    limit.map { $0 < least } ?? false
  }

  /// Addresses of the program, its libraries, its threads and the script engine.
  private static let program = 400e6
  /// Memory is handed out in larger pieces than those that are asked for.
  private static let share = 0.75
  /// What a small notebook takes.
  static let least = 250e6
}
