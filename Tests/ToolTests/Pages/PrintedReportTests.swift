import Foundation
import TestSupport
import Testing

/// What is on paper, or said where there is nothing to print with.
@Suite struct PrintedReportTests {
  @Test func withoutABrowserTheMessageNamesThePackage() throws {
    let project = try TangentProcess(["notebooks/a.md": PinnedNotebook.text()])
    let result = try project.run("render", "--to", "pdf", environment: ["PATH": "/nowhere"])
    #expect(result.status == 4)
    #expect(result.errors.contains("no Chromium to print 'report.pdf' with"))
    #expect(result.errors.contains("apt-get install chromium"))
    #expect(!project.exists("output/a/report.pdf"))
  }

  /// A browser that prints the same page with another date each time.
  private static let browser = """
    #!/bin/sh
    for word in "$@"; do
      case "$word" in --print-to-pdf=*) file=${word#--print-to-pdf=} ;; esac
    done
    count=0
    [ ! -e "$0.count" ] || read -r count <"$0.count"
    count=$((count + 1))
    echo $count >"$0.count"
    now=2026010100000$count
    {
      echo "%PDF-1.4"
      echo "/Creator (HeadlessChrome with a name that is long enough for the digest that takes its place here)"
      echo "/Producer (Skia/PDF)"
      echo "/CreationDate (D:$now)"
      echo "/ModDate (D:$now)>>"
      echo "trailer"
    } >"$file"
    """

  @Test func theSamePageGivesTheSameBytesWhateverTheDate() throws {
    let project = try TangentProcess(["notebooks/a.md": PinnedNotebook.text()])
    try project.write(Self.browser, to: "bin/chromium")
    let program = project.folder.appending(path: "bin/chromium").path
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
    let path = ["PATH": project.folder.appending(path: "bin").path]
    try project.run("render", "--to", "pdf", "-o", "one", environment: path)
    try project.run("render", "--to", "pdf", "-o", "two", environment: path)
    // Really printed twice, and so with two dates.
    #expect(try project.text("bin/chromium.count") == "2\n")
    let bytes = try project.bytes("one/a/report.pdf")
    #expect(try project.bytes("two/a/report.pdf") == bytes)
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains("/Creator (Tangent: page "))
    #expect(text.contains("/Producer (Skia/PDF)"))
    #expect(!text.contains("(D:"))
  }

  @Test func whatIsPrintedAlreadyIsNotPrintedAgain() throws {
    let project = try TangentProcess(["notebooks/a.md": PinnedNotebook.text()])
    try project.write(Self.browser, to: "bin/chromium")
    let program = project.folder.appending(path: "bin/chromium").path
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
    let path = ["PATH": project.folder.appending(path: "bin").path]
    try project.run("render", "--to", "pdf", environment: path)
    let again = try project.run("render", "--to", "pdf", environment: ["PATH": "/nowhere"])
    #expect(again.status == 0)
    #expect(again.errors.contains("up to date"))
  }
}
