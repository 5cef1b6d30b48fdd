/// What a run minimized, made when it is first looked at: few figures need more than results.
final class ProblemSource: Sendable {
  private let memo = Memo<Problem?>()
  private let make: @Sendable () -> Problem?

  init(_ make: @escaping @Sendable () -> Problem?) {
    self.make = make
  }

  /// The problem; nil where it can't be made.
  var problem: Problem? { memo.value(make) }
}
