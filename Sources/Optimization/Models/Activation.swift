import Options
import RealModule

/// What a hidden unit makes of its input.
public enum Activation: String, OptionChoice {
  /// The hyperbolic tangent.
  case tanh
  /// `max(0, s)`.
  case relu

  func value(_ input: Double) -> Double {
    switch self {
    case .tanh: Double.tanh(input)
    case .relu: max(input, 0)
    }
  }

  /// The derivative, from the value.
  func slope(atValue value: Double) -> Double {
    switch self {
    case .tanh: 1 - value * value
    case .relu: value > 0 ? 1 : 0
    }
  }

  /// Variance of a first weight, times the number of inputs, that keeps signals at their size.
  ///
  /// LeCun and others 1998, "Efficient BackProp"; He and others 2015, "Delving deep into rectifiers".
  var weightVariance: Double {
    switch self {
    case .tanh: 1
    case .relu: 2
    }
  }
}
