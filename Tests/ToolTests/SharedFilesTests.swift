#if os(Linux)
  import Foundation
  import Testing

  /// A release brings its libraries along in `share/tangent`.
  @Suite("Files beside the program") struct SharedFilesTests {
    @Test("its own KaTeX makes the pages, wherever the program lies")
    func katex() throws {
      let project = try TangentProcess(["notebooks/a.md": "A formula: $x$.\n"])
      let program = project.folder.appending(path: "prefix/bin/tangent")
      let folder = project.folder.appending(path: "prefix/share/tangent/katex")
      for folder in [program.deletingLastPathComponent(), folder] {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      }
      // Another name of the same file: where that cannot be, a copy.
      if link(try TangentProcess.executable.path, program.path) != 0 {
        try FileManager.default.copyItem(at: try TangentProcess.executable, to: program)
      }
      let system = "/usr/share/javascript/katex"
      for name in ["katex.min.js", "katex.min.css"] {
        var text = try String(contentsOfFile: "\(system)/\(name)", encoding: .utf8)
        text.replace(/version: ?"[0-9.]+"/, with: "version:\"98.7.6\"")
        try text.write(
          to: folder.appending(path: name), atomically: true, encoding: .utf8)
      }
      #expect(try project.run(["render"], program: program).status == 0)
      #expect(try project.text("output/a/report.html").contains("KaTeX 98.7.6"))
    }
  }
#endif
