import Options

/// Gradients of bounded size: each step's gradient is clipped before the optimizer sees it.
///
/// - `clip_value`: every entry into [−c, c], as PyTorch's `clip_grad_value_`
/// - `clip_norm`: the whole to a Euclidean norm of at most c, as PyTorch's `clip_grad_norm_`:
///   `g ← g·min(1, c/(‖g‖ + 1e-6))`; where both are given, entries are clipped first.
///
/// Pascanu, Mikolov, Bengio 2013, "On the difficulty of training recurrent neural networks".
public struct GradientClipping: Sendable, Equatable {
  /// The largest size of an entry; nil: any.
  public var value: Double?
  /// The largest Euclidean norm; nil: any.
  public var norm: Double?

  /// Bounds above 0; without any, nothing is clipped.
  public init(value: Double? = nil, norm: Double? = nil) {
    self.value = value
    self.norm = norm
  }

  /// Whether nothing is ever clipped.
  var isOff: Bool { value == nil && norm == nil }

  /// Clips a gradient in place; NaN stays NaN.
  public func apply(to gradient: inout [Double]) {
    if let value {
      for i in gradient.indices where abs(gradient[i]) > value {
        gradient[i] = gradient[i] < 0 ? -value : value
      }
    }
    if let norm {
      // PyTorch's constant, which keeps a gradient of zero from a division by zero.
      let factor = norm / (Norm.euclidean(gradient) + 1e-6)
      guard factor < 1 else { return }
      for i in gradient.indices { gradient[i] *= factor }
    }
  }

  /// The options that say it; none where nothing is clipped.
  var optionEntries: [OptionEntry] {
    [("clip_value", value), ("clip_norm", norm)].compactMap { name, bound in
      bound.map { OptionEntry(name, .number($0)) }
    }
  }
}

extension GradientClipping {
  /// How Python says it: what an optimizer is wrapped in.
  static let python = PythonForm.defined(
    "clipped",
    """
    class Clipped:
        \"""A problem whose gradients are clipped as PyTorch clips them.\"""

        def __init__(self, f, clip_value, clip_norm):
            self.f, self.clip_value, self.clip_norm = f, clip_value, clip_norm

        def __getattr__(self, name):
            return getattr(self.f, name)

        def gradient(self, x):
            g = self.f.gradient(x)
            if self.clip_value is not None:
                g = np.clip(g, -self.clip_value, self.clip_value)
            if self.clip_norm is not None:
                g = g * min(1.0, self.clip_norm / (np.linalg.norm(g) + 1e-6))
            return g


    def clipped(optimizer, clip_value=None, clip_norm=None):
        return lambda x, f, **options: optimizer(x, Clipped(f, clip_value, clip_norm), **options)
    """)
}
