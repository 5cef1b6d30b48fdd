/// A colour in the light theme and in the dark one, as `#rrggbb`.
package struct Shade: Sendable, Equatable {
  package let light: String
  package let dark: String

  /// Both, for the page's colour scheme to choose.
  package var css: String { "light-dark(\(light),\(dark))" }
}
