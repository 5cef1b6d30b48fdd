/// Why nothing is known of an objective's minimum.
public enum MissingOptimum: String, Error, Sendable, Equatable, CaseIterable {
  /// The classes can be told apart without error, so the loss falls for ever.
  case separable
  /// The function may have several minima.
  case notConvex
  /// It would cost too much.
  case tooLarge
  /// The numbers are too large or too small for doubles.
  case overflow
  /// The gradient could not be brought to zero within rounding.
  case notConverged

  /// The reason, as a part of a sentence.
  public var reason: String {
    switch self {
    case .separable: "the classes are separable, so the loss has no minimum"
    case .notConvex: "the loss is not convex"
    case .tooLarge: "the data are too large for it to be worked out"
    case .overflow: "it is not within the range of doubles"
    case .notConverged: "the search ended without a certificate"
    }
  }
}
