import Options
import RealModule

/// Down along half a cosine, again and again, each time for longer.
///
/// `η_min + (η − η_min)(1 + cos(πj/T))/2`, j steps after the last restart; cycles are T_0,
/// T_0·T_mult, T_0·T_mult², … steps long.
///
/// PyTorch's `CosineAnnealingWarmRestarts`. Loshchilov, Hutter 2017, "SGDR: Stochastic gradient
/// descent with warm restarts".
public struct CosineRestartsSchedule: Schedule {
  public static let name = "cosine_restarts"
  public static let summary = "half a cosine down, then a jump back to the base rate"
  public static let details = """
    `η_min + (η − η_min)(1 + cos(πj/T))/2`, j steps after the last restart; the cycles are T_0, \
    T_0·T_mult, T_0·T_mult², … long. PyTorch's `CosineAnnealingWarmRestarts`; Loshchilov, Hutter \
    2017, "SGDR: Stochastic gradient descent with warm restarts".
    """
  public static let options: [Option<CosineRestartsSchedule>] = [
    Option("base", \.base, "rate at the start, η", range: .positive),
    Option("T_0", \.firstCycle, "steps of the first cycle", range: .steps, required: true),
    Option("T_mult", \.growth, "factor of each cycle's length", range: .closed(1, 1000)),
    Option("eta_min", \.lowest, "lowest rate", range: .nonNegative),
  ]

  public var base = 0.1
  /// `T_0`: steps of the first cycle, 1 or more; required.
  public var firstCycle = 1
  /// `T_mult`: factor of each cycle's length, 1 to 1000; 1 by default.
  public var growth = 1
  /// `eta_min`: lowest rate, 0 or more; 0 by default.
  public var lowest = 0.0

  public init() {}

  public var python: PythonForm? {
    .defined(
      Self.name,
      """
      def cosine_restarts(base, T_0, T_mult, eta_min):
          def rate(k):
              cycle = T_0
              while k >= cycle:
                  k, cycle = k - cycle, cycle * T_mult
              return eta_min + (base - eta_min) * (1 + np.cos(np.pi * k / cycle)) / 2
          return rate
      """)
  }

  public func rate(at step: Int) -> Double {
    var (step, cycle) = (step, firstCycle)
    if growth == 1 { step %= cycle }
    while step >= cycle {
      step -= cycle
      cycle *= growth
    }
    let phase = Double(step) / Double(cycle)
    return lowest + (base - lowest) * (1 + Double.cos(.pi * phase)) / 2
  }
}
