/// One of several drawings in the same place, of which a reader sees one at a time.
package enum Version: Hashable, Sendable {
  /// The drawing whose y axis has this scale.
  case scale(Scale.Kind)
  /// The drawing of one run among many.
  case run(label: String, isShown: Bool)
}
