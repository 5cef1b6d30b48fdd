@testable import Charting

extension Frame {
  /// A frame of 100 by 100 pixels for values from 0 to 10.
  static let linear = Frame(
    box: Box(left: 0, top: 0, right: 100, bottom: 100),
    x: Scale(.linear, 0, 10, from: 0, to: 100), y: Scale(.linear, 0, 10, from: 100, to: 0),
    words: .english)

  /// The same with y on a logarithmic scale from 1 to 10⁴.
  static let logarithmic = Frame(
    box: linear.box, x: linear.x, y: Scale(.logarithmic, 1, 1e4, from: 100, to: 0),
    words: .english)
}

extension Mark {
  /// What the mark draws, as a scene to look into.
  func scene(in frame: Frame = .linear) -> Scene {
    Scene(size: Size(100, 100), elements: elements(in: frame))
  }
}
