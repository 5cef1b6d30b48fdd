import ArgumentParser
import Pages

/// The formats that a user names for reports.
enum RenderFormats {
  /// What writes them; nil leaves the choice to the project.
  static func renderers(_ names: String?) throws -> [any Renderer]? {
    guard let names else { return nil }
    let known = RendererKind.all.map(\.name)
    guard !names.split(separator: ",").isEmpty else {
      throw ValidationError.unknown("format", names, known: known)
    }
    return try names.split(separator: ",").map { name in
      guard let kind = RendererKind.named(String(name)) else {
        throw ValidationError.unknown("format", String(name), known: known)
      }
      return kind.renderer
    }
  }
}
