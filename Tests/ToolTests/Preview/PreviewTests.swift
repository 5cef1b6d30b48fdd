import Foundation
import TestSupport
import Testing

@Suite("A preview", .serialized)
struct PreviewTests {
  private func preview(_ files: [String: String] = ["notebooks/a.md": SampleNotebook.good])
    throws -> PreviewProcess
  {
    let preview = try PreviewProcess(TangentProcess(files))
    try preview.wait(for: "a", "good", from: 1)
    return preview
  }

  @Test("shows each save, writes nothing, and ends with status 0")
  func saved() throws {
    let preview = try preview()
    #expect(try preview.get("/output/a/report.html").text.contains(">Good<"))
    try preview.project.write("# Better\n\n" + SampleNotebook.run, to: "notebooks/a.md")
    try preview.wait(for: "a", "good", from: 2)
    #expect(try preview.get("/output/a/report.html").text.contains(">Better<"))
    #expect(try preview.get("/").text.contains("<a href=\"/view/a\">Better</a>"))
    #expect(preview.interrupt() == 0)
    #expect(!preview.project.exists("output"))
  }

  @Test("keeps the last good report while a notebook is faulty")
  func faulty() throws {
    let preview = try preview()
    try preview.project.write(SampleNotebook.invalid, to: "notebooks/a.md")
    try preview.wait(for: "a", "faulty")
    let report = try preview.report("a")
    #expect(try report["version"].int == 1)
    let problems = try report["problems"].string
    #expect(problems.contains("notebooks/a.md:6:1: error: unknown option 'epohcs'"))
    #expect(problems.contains("| ^^^^^^"))
    #expect(try preview.get("/output/a/report.html").text.contains(">Good<"))
    try preview.project.write(SampleNotebook.good, to: "notebooks/a.md")
    try preview.wait(for: "a", "good")
    #expect(try preview.report("a")["problems"].string.isEmpty)
  }

  @Test("shows stale numbers marked, and says which")
  func stale() throws {
    let preview = try preview()
    try preview.project.write(SampleNotebook.stale, to: "notebooks/a.md")
    try preview.wait(for: "a", "stale", from: 2)
    #expect(try preview.report("a")["problems"].string.contains("[stale-pin]"))
  }

  @Test("goes on where a notebook is deleted, and where it comes back")
  func deleted() throws {
    let preview = try preview()
    let file = preview.project.folder.appending(path: "notebooks/a.md")
    try FileManager.default.removeItem(at: file)
    try preview.wait(for: "a", "missing")
    #expect(try preview.get("/output/a/report.html").text.contains(">Good<"))
    try preview.project.write("# Back\n\n" + SampleNotebook.run, to: "notebooks/a.md")
    try preview.wait(for: "a", "good", from: 2)
    try FileManager.default.removeItem(at: file.deletingLastPathComponent())
    try preview.wait(for: "a", "missing")
    try preview.project.write("# Again\n\n" + SampleNotebook.run, to: "notebooks/a.md")
    try preview.wait(for: "a", "good", from: 3)
  }

  @Test("finds notebooks that are new, in folders that are new")
  func found() throws {
    let preview = try preview()
    try preview.project.write("# New\n\n" + SampleNotebook.run, to: "notebooks/deep/er/b.md")
    try preview.wait(for: "deep/er/b", "good", from: 1)
    #expect(try preview.get("/view/deep/er/b").status == 200)
  }

  @Test("follows the files that a notebook names, there or not yet")
  func followed() throws {
    let notebook = """
      # Files

      ```yaml {.run #line}
      experiment: ../experiments/line.yaml
      ```

      ```yaml {.listing #code}
      file: code.py
      ```

      """
    let specification = """
      data: {csv: {file: data.csv, target: y}}
      epochs: 5
      optimizers: {gradient_descent: {}}

      """
    let project = try TangentProcess([
      "notebooks/a.md": notebook, "experiments/line.yaml": specification,
      "notebooks/code.py": "x = 1\n",
    ])
    let preview = try PreviewProcess(project)
    try preview.wait(for: "a", "faulty")
    #expect(try preview.report("a")["problems"].string.contains("missing file 'data.csv'"))
    try project.write("x,y\n1,2\n2,3\n3,5\n", to: "notebooks/data.csv")
    try preview.wait(for: "a", "good", from: 1)
    try project.write("x = 2\n", to: "notebooks/code.py")
    try preview.wait(for: "a", "good", from: 2)
    let more = specification.replacing("epochs: 5", with: "epochs: 6")
    try project.write(more.replacing("{}}", with: "{}, sgd: {}}"), to: "experiments/line.yaml")
    try preview.wait("the new label") { try !preview.report("a")["health"].string.isEmpty }
    try project.write("# Other\n\n" + notebook, to: "notebooks/a.md")
    try preview.wait(for: "a", "good", from: 3)
  }

  @Test("takes two hundred saves in a row, by editors that rename, and shows the last")
  func hurried() throws {
    let preview = try preview()
    let place = preview.project.folder.appending(path: "notebooks").path
    for number in 1...200 {
      let text = "# Save \(number)\n\n" + SampleNotebook.run
      try preview.project.write(text, to: "notebooks/.a.md.swap")
      #expect(rename("\(place)/.a.md.swap", "\(place)/a.md") == 0)
    }
    try preview.wait("the last save") {
      try preview.get("/output/a/report.html").text.contains(">Save 200<")
    }
    #expect(try preview.report("a")["version"].int <= 201)
    #expect(preview.interrupt() == 0)
  }

  @Test("goes on where browsers are killed")
  func killed() throws {
    let preview = try preview()
    for _ in 0..<50 {
      let listener = try preview.listener()
      #expect(!listener.receive().isEmpty)
      listener.abort()
    }
    try preview.project.write("# After\n\n" + SampleNotebook.run, to: "notebooks/a.md")
    try preview.wait(for: "a", "good", from: 2)
    #expect(preview.interrupt() == 0)
  }

  @Test("says what to do about a port in use, and takes the next one by itself")
  func occupied() throws {
    let preview = try preview()
    let second = try preview.project.run("preview", "--port", "\(preview.port)")
    #expect(second.status == 4)
    #expect(second.errors.contains("cannot listen on port \(preview.port) [port-in-use]"))
    #expect(second.errors.contains("hint: choose another one, or leave --port out"))
    let folder = try TangentProcess(["notebooks/a.md": SampleNotebook.good])
    let ended = try ["first", "second"].map { _ in
      let other = try TangentProcess(["notebooks/a.md": SampleNotebook.good])
      return (other, try other.started(["preview"]))
    }
    defer { for (_, process) in ended { kill(process.processIdentifier, SIGKILL) } }
    var addresses: [String] = []
    try preview.wait("both addresses") {
      addresses = try ended.compactMap { other, _ in
        try other.text(".err").split(separator: " ").first { $0.hasPrefix("http://127.0.0.1:") }
          .map(String.init)
      }
      return addresses.count == 2
    }
    #expect(Set(addresses).count == 2)
    #expect(!folder.exists("output"))
  }

  @Test("says how to begin where there is nothing to show")
  func empty() throws {
    let result = try TangentProcess().run("preview")
    #expect(result.status == 4)
    #expect(result.errors.contains("missing file or folder 'notebooks' [missing-file]"))
    #expect(result.errors.contains("begin one with 'tangent new NAME'"))
  }

  @Test("needs no program beside the tool")
  func alone() throws {
    let project = try TangentProcess()
    let copy = project.folder.appending(path: "tangent")
    try FileManager.default.copyItem(at: TangentProcess.executable, to: copy)
    let result = try project.run(["preview"], program: copy)
    #expect(result.status == 4)
    #expect(result.errors.contains("missing file or folder 'notebooks' [missing-file]"))
  }

  @Test("sends with every answer what keeps other sites out, and caches")
  func headers() throws {
    let preview = try preview()
    let listener = try preview.listener()
    var answers = [(path: "/events", text: String(decoding: listener.receive(), as: UTF8.self))]
    for path in ["/", "/view/a", "/output/a/report.html", "/preview.js", "/preview.css", "/none"] {
      answers.append((path, try preview.get(path).text))
    }
    answers.append(("HEAD", try preview.get("/", method: "HEAD").text))
    answers.append(("POST", try preview.get("/", method: "POST").text))
    answers.append(("host", try preview.get("/", host: "a.b").text))
    for (path, text) in answers {
      let lines = text.prefix(upTo: text.range(of: "\r\n\r\n")?.lowerBound ?? text.endIndex)
        .components(separatedBy: "\r\n")
      for header in [
        "Cache-Control: no-store", "X-Content-Type-Options: nosniff",
        "Cross-Origin-Resource-Policy: same-origin", "Referrer-Policy: no-referrer",
        "Connection: close",
      ] {
        #expect(lines.contains(header), "\(path): \(header)")
      }
    }
  }

  @Test("tells who listens of each change once")
  func once() throws {
    let preview = try preview()
    let listener = try preview.listener()
    var text = String(decoding: listener.receive(), as: UTF8.self)
    usleep(600_000)
    try preview.project.write("# News\n\n" + SampleNotebook.run, to: "notebooks/a.md")
    try preview.wait(for: "a", "good", from: 2)
    usleep(600_000)
    while !text.contains("\"version\": 2"), case let more = listener.receive(), !more.isEmpty {
      text += String(decoding: more, as: UTF8.self)
    }
    let revisions = text.split(separator: "\n").filter { $0.hasPrefix("data: ") }
    #expect(revisions.count >= 2)
    #expect(Set(revisions).count == revisions.count)
  }

  @Test("answers to this machine only, and shows nothing but reports")
  func guarded() throws {
    let preview = try preview()
    #expect(try preview.get("/", host: "example.com").status == 403)
    #expect(try preview.get("/", host: "example.com:\(preview.port)").status == 403)
    #expect(try preview.get("/", host: "localhost:\(preview.port)").status == 200)
    #expect(try preview.get("/", method: "POST").status == 405)
    for path in [
      "/notebooks/a.md", "/output/../notebooks/a.md", "/output/%2e%2e/tangent.yaml", "/etc/passwd",
      "/output/b/report.html", "/view/b", "//etc/passwd", "/view/", "/output/a/results.json",
    ] {
      #expect(try preview.get(path).status == 404, "\(path)")
    }
    let page = try preview.get("/view/a").text
    #expect(page.contains("Content-Security-Policy: default-src 'none'; script-src 'self';"))
    #expect(page.contains("X-Content-Type-Options: nosniff"))
  }
}
