import Files
import Options
import Prose

/// The files beside a notebook, as its report, which lies in another folder, leads to them.
package struct LinkedFiles: Sendable {
  /// The notebook's folder and the report's, as parts of addresses from the project's folder.
  private let folders: (notebook: String, report: String)?

  /// The files beside a notebook for the folder of its report, both by their paths in the project.
  ///
  /// Where one of them lies elsewhere, no path between them is the same on every machine.
  package init(ofNotebookAt notebook: String, forReportIn report: String) {
    let isInProject = !notebook.hasPrefix("/") && !report.hasPrefix("/")
    folders =
      isInProject
      ? (PercentEncoding.path(PathText.parent(of: notebook)), PercentEncoding.path(report)) : nil
  }

  private init() {
    folders = nil
  }

  /// Those of a report that lies beside its notebook: links stay as they are written.
  package static let beside = LinkedFiles()

  /// Where the report finds what the notebook finds at an address.
  package func address(_ written: String) -> String {
    guard let folders, HTMLAddress.isRelative(written) else { return written }
    let path = written.prefix { $0 != "#" && $0 != "?" }
    let file = PathText.normalized("\(folders.notebook)/\(path)")
    guard file != "..", !file.hasPrefix("../") else { return written }
    return PathText.climbing(from: folders.report, to: file) + written.dropFirst(path.count)
  }
}
