/// The history of a run, read or made again when it is first looked at.
final class HistorySource: Sendable {
  private let memo = Memo<Trace>()
  private let make: @Sendable () -> Trace

  init(_ make: @escaping @Sendable () -> Trace) {
    self.make = make
  }

  var history: Trace { memo.value(make) }
}
