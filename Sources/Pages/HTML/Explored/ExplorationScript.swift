/// The script of pages with a figure to explore.
enum ExplorationScript {
  /// The stepper and what moves it.
  static let text = PackedScript.text(of: stepper + explore)

  /// The functions and methods alone.
  static let stepper = String(decoding: PackageResources.stepper_js, as: UTF8.self)
  private static let explore = String(decoding: PackageResources.explore_js, as: UTF8.self)
}
