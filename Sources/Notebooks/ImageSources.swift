import Options

/// Where a page may load its pictures from.
package enum ImageSources: String, OptionChoice {
  /// From the project alone: opening the page asks no server for anything.
  case project
  /// From any server, which then sees who reads the page.
  case remote
}
