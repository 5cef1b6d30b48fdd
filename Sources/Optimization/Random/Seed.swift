import Options

extension OptionRange {
  /// The integers that a `random_state` may be.
  public static let seed = OptionRange.closed(0, 4_294_967_295)
}

extension RandomState {
  /// The seed of SGD's row order, as scikit-learn draws it.
  package mutating func drawSeed() -> UInt32 {
    UInt32(integer(in: 0..<2_147_483_647))
  }
}
