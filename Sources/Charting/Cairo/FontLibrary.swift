import CCairo
import CSystem
import Options

/// The fonts of the machine, read without its configuration, so that no setting changes a picture.
///
/// Not safe to share between threads: a `Painter` guards it.
package final class FontLibrary {
  /// A release's own fonts, then where systems keep those that all their users have.
  package static let standardFolders =
    (tangent_share().map { ["\(String(cString: $0))/fonts"] } ?? []) + [
      "/usr/share/fonts", "/usr/local/share/fonts", "/opt/homebrew/share/fonts",
      "/System/Library/Fonts", "/Library/Fonts",
    ]

  /// Which fonts a text may need, from cheap to dear.
  enum Reach: Int, CaseIterable {
    case latin
    case han
    case everything
  }

  /// The families of a text, the first that has a character wins.
  static let families =
    "Inter,Helvetica Neue,Noto Sans CJK SC,PingFang SC,WenQuanYi Micro Hei,DejaVu Sans"
  private static let latin = ["Inter", "DejaVu Sans", "Helvetica Neue"]
  private static let han = ["Noto Sans CJK SC", "WenQuanYi Micro Hei", "PingFang SC"]

  private let folders: [String]
  private let cacheFolder: String?
  private var contexts: [Reach: FontContext] = [:]

  init(folders: [String], cacheFolder: String?) {
    self.folders = folders
    self.cacheFolder = cacheFolder
  }

  /// The context to lay texts out that need the given reach, made at its first use.
  func context(_ reach: Reach) throws(PaintingFailure) -> FontContext {
    if let context = contexts[reach] { return context }
    let context =
      makeContext(accepting: families(of: reach)) ?? makeContext(accepting: nil)
    guard let context else { throw .noFonts(folders: folders) }
    contexts[reach] = context
    return context
  }

  private func families(of reach: Reach) -> [String]? {
    switch reach {
    case .latin: Self.latin
    case .han: Self.latin + Self.han
    case .everything: nil
    }
  }

  private func makeContext(accepting families: [String]?) -> FontContext? {
    guard let config = FcConfigCreate() else { return nil }
    // The font map keeps its own reference.
    defer { FcConfigDestroy(config) }
    let isLoaded = configuration(accepting: families).withCString { text in
      text.withMemoryRebound(to: FcChar8.self, capacity: 1) { bytes in
        FcConfigParseAndLoadFromMemory(config, bytes, FcBool(1))
      }
    }
    guard isLoaded != 0, FcConfigBuildFonts(config) != 0,
      let set = FcConfigGetFonts(config, FcSetSystem), set.pointee.nfont > 0
    else { return nil }
    return FontContext(config)
  }

  /// A configuration that knows folders, caches and the accepted families, and nothing else.
  private func configuration(accepting families: [String]?) -> String {
    var text = "<?xml version=\"1.0\"?><fontconfig>"
    for folder in folders { text += "<dir>\(MarkupText.escaped(folder))</dir>" }
    if let cacheFolder { text += "<cachedir>\(MarkupText.escaped(cacheFolder))</cachedir>" }
    text += "<cachedir>/var/cache/fontconfig</cachedir>"
    text += "<cachedir prefix=\"xdg\">fontconfig</cachedir>"
    if let families {
      text += "<selectfont><rejectfont><pattern/></rejectfont>"
      for family in families {
        text += "<acceptfont><pattern><patelt name=\"family\"><string>\(MarkupText.escaped(family))"
        text += "</string></patelt></pattern></acceptfont>"
      }
      text += "</selectfont>"
    }
    return text + "</fontconfig>"
  }
}
