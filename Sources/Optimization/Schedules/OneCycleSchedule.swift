import Options
import RealModule

/// Up to a high rate and down to almost none, momentum the other way.
///
/// From `max_lr/div_factor` to `max_lr` until step `pct_start·T − 1`, and to
/// `max_lr/(div_factor·final_div_factor)` at step `T − 1`, where it stays. The base rate is
/// `max_lr`.
///
/// PyTorch's `OneCycleLR`, which refuses to go on after T. Smith, Topin 2019, "Super-convergence".
public struct OneCycleSchedule: Schedule {
  public static let name = "one_cycle"
  public static let summary = "up to a high rate, then down to almost none, in one run"
  public static let details = """
    From `max_lr/div_factor` to `max_lr` until step `pct_start·T − 1`, and to \
    `max_lr/(div_factor·final_div_factor)` at step `T − 1`; momentum (or β₁) falls and rises. It \
    stays at the end after step T, where PyTorch's `OneCycleLR` refuses to go on; where a phase \
    has no steps (`pct_start: 1`), PyTorch divides by zero and this goes on. Smith, Topin \
    2019, "Super-convergence".
    """
  public static let options: [Option<OneCycleSchedule>] = [
    Option("max_lr", \.highest, "highest rate", range: .positive, required: true),
    Option("total_steps", \.total, "steps of the run, T", range: .closed(2, 1e15), required: true),
    Option("pct_start", \.rise, "share of the steps that rise", range: .unit),
    Option("anneal_strategy", \.shape, "shape of rise and fall"),
    Option("cycle_momentum", \.cyclesMomentum, "whether momentum varies, too"),
    Option("base_momentum", \.lowestMomentum, "momentum at the highest rate", range: .fraction),
    Option("max_momentum", \.highestMomentum, "momentum at the ends", range: .fraction),
    Option("div_factor", \.startDivisor, "highest rate over the first", range: .positive),
    Option("final_div_factor", \.endDivisor, "first rate over the last", range: .positive),
    Option("three_phase", \.threePhases, "whether the fall stops at the first rate between"),
  ]

  /// The curve of a rise or fall.
  public enum Shape: String, OptionChoice {
    /// Half a cosine.
    case cosine = "cos"
    /// A straight line.
    case linear
  }

  /// `max_lr`: highest rate, above 0; required.
  public var highest = 0.1
  /// `total_steps`: steps of the run, T, 2 or more; required.
  public var total = 2
  /// `pct_start`: share of the steps that rise, in [0, 1]; 0.3 by default.
  public var rise = 0.3
  /// `anneal_strategy`: shape of rise and fall; `cos` by default.
  public var shape = Shape.cosine
  /// `cycle_momentum`: whether momentum varies, too; true by default.
  public var cyclesMomentum = true
  /// `base_momentum`: momentum at the highest rate, in [0, 1); 0.85 by default.
  public var lowestMomentum = 0.85
  /// `max_momentum`: momentum at the ends, in [0, 1); 0.95 by default.
  public var highestMomentum = 0.95
  /// `div_factor`: highest rate over the first, above 0; 25 by default.
  public var startDivisor = 25.0
  /// `final_div_factor`: first rate over the last, above 0; 1e4 by default.
  public var endDivisor = 1e4
  /// `three_phase`: whether the fall stops at the first rate between; false by default.
  public var threePhases = false

  public init() {}

  public var python: PythonForm? {
    .defined(
      Self.name,
      """
      def one_cycle(max_lr, total_steps, pct_start, anneal_strategy, cycle_momentum,
                    base_momentum, max_momentum, div_factor, final_div_factor, three_phase):
          first, rise = max_lr / div_factor, pct_start * total_steps
          phases = [(rise - 1, max_lr, base_momentum),
                    (total_steps - 1, first / final_div_factor, max_momentum)]
          if three_phase:
              phases.insert(1, (2 * rise - 2, first, max_momentum))
          def value(k, a, part):
              start = 0
              for phase in phases:
                  if k <= phase[0] or phase is phases[-1]:
                      break
                  start, a = phase[0], phase[part]
              b, share = phase[part], (k - start) / (phase[0] - start)
              if k > total_steps:
                  return b
              return b + (a - b) * ((1 + np.cos(np.pi * share)) / 2
                                    if anneal_strategy == "cos" else 1 - share)
          def rate(k):
              return value(k, first, 1)
          if cycle_momentum:
              rate.momentum = lambda k: value(k, max_momentum, 2)
          return rate
      """)
  }

  /// The first rate; a rate that others set is overwritten, as in PyTorch.
  public var base: Double {
    get { highest / startDivisor }
    set {}
  }

  /// A part of the cycle: where it ends, and rate and momentum there.
  private struct Phase {
    var end: Double
    var rate: Double
    var momentum: Double
  }

  private var phases: [Phase] {
    let last = Phase(
      end: Double(total) - 1, rate: base / endDivisor, momentum: highestMomentum)
    let top = Phase(end: rise * Double(total) - 1, rate: highest, momentum: lowestMomentum)
    guard threePhases else { return [top, last] }
    let middle = Phase(
      end: 2 * rise * Double(total) - 2, rate: base, momentum: highestMomentum)
    return [top, middle, last]
  }

  public func rate(at step: Int) -> Double {
    value(at: step, from: base) { $0.rate }
  }

  public func momentum(at step: Int) -> Double? {
    cyclesMomentum ? value(at: step, from: highestMomentum) { $0.momentum } : nil
  }

  private func value(at step: Int, from first: Double, _ part: (Phase) -> Double) -> Double {
    // PyTorch still answers step T, past the last end; nothing is defined after it.
    let step = Double(step)
    let phases = phases
    guard step <= Double(total) else { return phases.last.map(part) ?? first }
    var (start, from) = (0.0, first)
    for (index, phase) in phases.enumerated() {
      guard step <= phase.end || index == phases.count - 1 else {
        (start, from) = (phase.end, part(phase))
        continue
      }
      return blend(from, part(phase), (step - start) / (phase.end - start))
    }
    return from
  }

  private func blend(_ a: Double, _ b: Double, _ share: Double) -> Double {
    switch shape {
    case .cosine: b + (a - b) / 2 * (1 + Double.cos(.pi * share))
    case .linear: a + (b - a) * share
    }
  }
}
