#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Where a project begins: the folder that all of its paths start from.
enum ProjectRoot {
  /// The project's folder around a folder, or that folder itself; both absolute, without links.
  static func folder(around folder: String) -> String { marked(around: folder) ?? folder }

  /// The nearest folder, upwards, with `tangent.yaml` or, failing that, git's top level.
  ///
  /// Outside git the search ends at the user's own folder and at a mount point.
  static func marked(around folder: String) -> String? {
    let repository = repository(around: folder)
    let end = getenv("HOME").flatMap { Disk.realPath(String(cString: $0)) }
    return nearest(above: folder) { candidate in
      if SystemFile.exists(PathText.join(candidate, Workspace.configurationName)) { return .found }
      if candidate == repository { return .found }
      let isEnd = repository == nil && (candidate == end || SystemFile.isMountPoint(candidate))
      return isEnd ? .ended : .goesOn
    }
  }

  /// Git's top level around a folder; a linked work tree and a submodule have one of their own.
  static func repository(around folder: String) -> String? {
    nearest(above: folder) { candidate in
      SystemFile.exists(PathText.join(candidate, ".git")) ? .found : .goesOn
    }
  }

  private enum Step { case found, goesOn, ended }

  private static func nearest(above folder: String, _ step: (String) -> Step) -> String? {
    var candidate = folder
    while true {
      switch step(candidate) {
      case .found: return candidate
      case .ended: return nil
      case .goesOn: break
      }
      if candidate == "/" { return nil }
      candidate = PathText.parent(of: candidate)
    }
  }
}
