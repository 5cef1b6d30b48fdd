import Testing

@testable import Files
@testable import Notebooks
@testable import Pages
@testable import Reports
@testable import Values

/// Numbers of prose as pages set them.
struct TypesetNumberTests {
  @Test(arguments: [
    ("4.8e-04", "4.8 × 10<sup>−4</sup>"), ("1.0e+04", "1.0 × 10<sup>4</sup>"),
    ("-2E3", "−2 × 10<sup>3</sup>"), ("1e0", "1 × 10<sup>0</sup>"), ("66", "66"),
    ("5.4 × 10⁻¹⁵", "5.4 × 10⁻¹⁵"), ("e", "e"), ("1e", "1e"), ("1e2e3", "1e2e3"), ("?", "?"),
  ])
  func `a power of ten is raised`(text: String, html: String) {
    #expect(TypesetNumber.html(of: text) == html)
  }
}
