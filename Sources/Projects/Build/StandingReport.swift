import Charting
import Files
import Pages
import Values

/// A report on the disk that may have been made from the same on a machine that rounds otherwise.
///
/// Another C library, or a processor without fused operations, gives `log` and `exp` other last bits.
/// The record is the same within what that moves; the page says the same of the same notebook.
struct StandingReport {
  let folder: OutputFolder

  init(in folder: OutputFolder) {
    self.folder = folder
  }

  /// Whether its record and its page are what these artifacts are, but for rounding.
  func isSame(as artifacts: [Artifact]) -> Bool {
    var isRounded = false
    var pages: [SealedPage] = []
    for artifact in artifacts {
      switch artifact.content {
      case .record(let record):
        isRounded = record.isRounded(otherwiseThan: bytes(of: artifact.path))
      case .page(let page): pages.append(page)
      default: break
      }
    }
    guard isRounded, let page = pages.first else { return false }
    return page.isSame(butForNumbers: bytes(of: "report.html"))
  }

  private func bytes(of name: String) -> [UInt8] {
    LineEnds.unix(((try? folder.bytes(of: name)) ?? nil) ?? [])
  }

  /// A file of such a report, which stays where it is whole and differs in numbers alone.
  static func file(_ file: OutputFile, of content: Artifact.Content) -> OutputFile {
    file.orSame { bytes in
      switch content {
      case .text(let text): TextWithoutNumbers.areEqual(bytes, Array(text.utf8))
      case .page(let page): page.isSame(butForNumbers: bytes)
      case .picture: PNGDigest.read(bytes) != nil
      case .made: !bytes.isEmpty
      case .record: false
      }
    }
  }
}
