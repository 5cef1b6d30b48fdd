import Testing

@testable import Charting

struct LayerTests {
  private let layer = Layer(
    x: [2, 4], bases: [0, 5], tops: [5, 10], series: 1, name: "mode 2", fact: "λ 1.01",
    value: "50 %")

  /// A frame of 40 epochs, 15 pixels each.
  private func frame(isNarrow: Bool = false) -> Frame {
    Frame(
      box: Box(left: 0, top: 0, right: 600, bottom: 200),
      x: Scale(.linear, 0, 40, from: 0, to: 600), y: Scale(.linear, 0, 100, from: 200, to: 0),
      words: .english, isNarrow: isNarrow)
  }

  /// A layer over all epochs that is as high as said until an epoch, and then as said.
  private func layer(_ first: Double, until epoch: Int, _ rest: Double) -> Layer {
    let x = (0...40).map(Double.init)
    return Layer(
      x: x, bases: x.map { _ in 0 }, tops: x.map { Int($0) < epoch ? first : rest }, series: 0,
      name: "mode 5", fact: "λ 0.0398", value: "79 %")
  }

  private func strings(_ layer: Layer, in frame: Frame) -> [String] {
    Scene(size: Size(600, 200), elements: layer.elements(in: frame)).strings
  }

  @Test func `each step is as wide as the distance, and goes from its base to its top`() {
    #expect(
      Array(layer.scene().points.prefix(8)) == [
        Point(10, 50), Point(30, 50), Point(30, 0), Point(50, 0), Point(50, 50), Point(30, 50),
        Point(30, 100), Point(10, 100),
      ])
  }

  @Test func `an edge runs along the steps that are thick, and down where they begin or end`() {
    let layer = Layer(
      x: [1, 3, 5, 7, 9], bases: [0, 0, 0, 0, 0], tops: [5, 0.02, 5, 5, 5], series: 0)
    #expect(
      Array(layer.scene().points.suffix(10)) == [
        Point(0, 50), Point(20, 50), Point(20, 100), Point(40, 100), Point(40, 50), Point(60, 50),
        Point(60, 50), Point(80, 50), Point(80, 50), Point(100, 50),
      ])
  }

  @Test func `a single step fills the frame`() {
    let points = Layer(x: [5], bases: [0], tops: [10], series: 0).scene().points
    #expect(points.map(\.x).min() == 0 && points.map(\.x).max() == 100)
  }

  @Test func `a part of nothing is not drawn`() {
    #expect(Layer(x: [1], bases: [3], tops: [3], series: 0).elements(in: .linear).isEmpty)
  }

  @Test func `without room inside the name stands beside the middle of the last step`() {
    let labels = layer.labels(in: .linear)
    #expect(labels.map(\.name) == ["mode 2"] && labels.map(\.value) == ["λ 1.01: 50 %"])
    #expect(labels.map(\.point) == [Point(100, 25)])
  }

  @Test func `with room the words stand in the layer and not beside it`() throws {
    let layer = layer(2, until: 15, 80)
    #expect(layer.labels(in: frame()).isEmpty)
    let scene = Scene(size: Size(600, 200), elements: layer.elements(in: frame()))
    #expect(scene.strings == ["mode 5", "λ 0.0398: 79 %"])
    for box in scene.textBoxes {
      #expect(box.left > 300 && box.right <= 600 && box.top > 40 && box.bottom < 200)
    }
  }

  @Test func `far from the end it says what it is, and not how much there is at last`() {
    #expect(strings(layer(80, until: 8, 2), in: frame()) == ["mode 5", "λ 0.0398"])
  }

  @Test func `a layer that is too low or too narrow has no words inside`() {
    #expect(strings(layer(12, until: 40, 12), in: frame()).isEmpty)
    #expect(strings(layer(80, until: 2, 2), in: frame()).isEmpty)
  }

  @Test func `a phone has the names in its key`() {
    let frame = frame(isNarrow: true)
    #expect(strings(layer(80, until: 0, 80), in: frame).isEmpty)
    #expect(layer(80, until: 0, 80).labels(in: frame).map(\.name) == ["mode 5"])
  }

  @Test(arguments: [Theme.light, .dark], 0..<6)
  func `words in a layer are read in both themes`(_ theme: Theme, _ series: Int) {
    let ground = ColorDifference.mixed(theme[.background], theme[.series(series)], Layer.alpha)
    #expect(ColorDifference.contrast(theme[.ink], ground) >= 4.5)
  }
}
