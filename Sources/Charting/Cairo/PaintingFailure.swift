/// Why a scene could not become a picture.
package enum PaintingFailure: Error, Hashable, Sendable, CustomStringConvertible {
  case noFonts(folders: [String])
  case noSurface(width: Int, height: Int)
  case encoding(String)

  package var description: String {
    switch self {
    case .noFonts(let folders): "no fonts in \(folders.map { "'\($0)'" }.joined(separator: ", "))"
    case .noSurface(let width, let height): "no memory for \(width) × \(height) pixels"
    case .encoding(let reason): "cannot encode the picture: \(reason)"
    }
  }
}
