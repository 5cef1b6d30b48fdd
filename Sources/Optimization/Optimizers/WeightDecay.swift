import Options

/// An added ½λ‖x‖², for optimizers that have no such option of their own.
///
/// Each step's gradient is `g ← g + λx` when the optimizer sees it, after any clipping: as PyTorch's
/// optimizers take their `weight_decay`, and as Optax's `add_decayed_weights` before a rule.
///
/// Krogh, Hertz 1991, "A simple weight decay can improve generalization".
public struct WeightDecay: Sendable, Equatable {
  /// λ.
  public var strength: Double

  /// λ, 0 or more; nothing is added without one.
  public init(_ strength: Double = 0) {
    self.strength = strength
  }

  /// Whether nothing is added.
  var isOff: Bool { strength == 0 }

  /// Adds the decay's gradient at a point to a gradient.
  public func apply(to gradient: inout [Double], at point: [Double]) {
    for i in gradient.indices { gradient[i] += strength * point[i] }
  }

  /// The option that says it; none where nothing is added.
  var optionEntries: [OptionEntry] {
    isOff ? [] : [OptionEntry(Self.option, .number(strength))]
  }

  /// As optimizers that have one of their own call theirs.
  static let option = "weight_decay"
}

extension WeightDecay {
  /// How Python says it: what an optimizer is wrapped in.
  static let python = PythonForm.defined(
    "decayed",
    """
    class Decayed:
        \"""A problem with ½λ‖x‖² added, for the gradients of steps alone.\"""

        def __init__(self, f, weight_decay):
            self.f, self.weight_decay = f, weight_decay

        def __getattr__(self, name):
            return getattr(self.f, name)

        def gradient(self, x):
            return self.f.gradient(x) + self.weight_decay * x


    def decayed(optimizer, weight_decay):
        return lambda x, f, **options: optimizer(x, Decayed(f, weight_decay), **options)
    """)
}
