@testable import Typesetting

extension MathTypesetter {
  /// The HTML of one formula.
  func html(_ tex: String, display: Bool) throws(TeXError) -> String {
    try html(for: Formula(tex, display: display))
  }
}
