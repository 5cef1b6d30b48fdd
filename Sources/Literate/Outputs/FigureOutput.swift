import Charting

/// A picture with everything that a reader who can't see it needs.
package struct FigureOutput: Sendable {
  package var scene: Scene
  /// SHA-256 of the scene's canonical bytes: the figure is unchanged while this is.
  package var digest: String
  package var alternativeText: String
  package var caption: Caption?
  package var data: DataTable

  init(_ picture: Picture, caption: Caption?, alternativeText: String?) {
    scene = picture.chart.scene()
    digest = Digest.sha256(scene.canonicalBytes)
    self.alternativeText = alternativeText ?? picture.alternativeText
    self.caption = caption
    data = picture.data
  }
}
