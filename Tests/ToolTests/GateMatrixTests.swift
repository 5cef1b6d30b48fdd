import Foundation
import Testing

/// Every option that takes a file × every trick × the commands that would read or write it.
@Suite("Nothing outside the project")
struct GateMatrixTests {
  /// What must stand in nothing that is printed or written.
  private static let secret = "TOPSECRET"

  /// A way to lead an option out of the project, or to what is no file.
  struct Trick: CustomTestStringConvertible, Sendable {
    var name: String
    /// What the option says, where it is written from the folder of notebooks.
    var path: String
    /// The target of a link at `notebooks/trap`; nil for none.
    var link: String?
    var testDescription: String { name }
  }

  static let tricks: [Trick] = [
    Trick(name: "a link of a file", path: "trap", link: "../../out/secret"),
    Trick(name: "an absolute link", path: "trap", link: "/etc/passwd"),
    Trick(name: "a link of a folder", path: "trap/secret", link: "../../out"),
    Trick(name: "a link to the project above", path: "trap/out/secret", link: "../.."),
    Trick(name: "dots", path: "../../out/secret"),
    Trick(name: "an absolute path", path: "/etc/passwd"),
    Trick(name: "a process", path: "trap", link: "/proc/self/environ"),
    Trick(name: "a process by its path", path: "/proc/self/environ"),
    Trick(name: "a device", path: "trap", link: "/dev/zero"),
    Trick(name: "a pipe", path: "pipe"),
    Trick(name: "a link to a pipe", path: "trap", link: "pipe"),
    Trick(name: "git's configuration", path: "../.git/config"),
    Trick(name: "git's configuration in capitals", path: "../.GIT/config"),
    Trick(name: "a link to git's configuration", path: "trap", link: "../.git/config"),
    Trick(name: "a link to git's folder", path: "trap/config", link: "../.git"),
    Trick(name: "a hidden file", path: "../.env"),
    Trick(name: "a link to a hidden file", path: "trap", link: "../.env"),
    Trick(name: "a file in a hidden folder", path: "../.secrets/token"),
    Trick(name: "a link to itself", path: "trap", link: "trap"),
    Trick(name: "a folder", path: "../data"),
    Trick(name: "a name that is too long", path: String(repeating: "x", count: 300)),
  ]

  /// An option that takes a file, as a project that says it.
  struct Place: CustomTestStringConvertible, Sendable {
    var name: String
    /// The project's files, by the path that the option is to say.
    var files: @Sendable (String) -> [String: String]
    var testDescription: String { name }
  }

  private static let run = """
    ```yaml {.run #c}
    data: {make_regression: {n_samples: 10, n_features: 1}}
    epochs: 2
    optimizers: {sgd: {}}
    ```

    """

  static let places: [Place] = [
    Place(name: "csv") { path in
      [
        "notebooks/n.md":
          "```yaml {.run #c}\ndata: {csv: {file: '\(path)'}}\nepochs: 1\noptimizers: {sgd: {}}\n```\n"
      ]
    },
    Place(name: "listing") { path in
      ["notebooks/n.md": run + "```yaml {.listing #l}\nfile: '\(path)'\n```\n"]
    },
    Place(name: "experiment") { path in
      ["notebooks/n.md": "```yaml {.run #c}\nexperiment: '\(path)'\n```\n"]
    },
    Place(name: "bibliography") { path in
      ["notebooks/n.md": "---\nbibliography: '\(path)'\n---\n\n\(run)\nAs in [@a].\n"]
    },
    Place(name: "quoted notebook") { path in
      ["notebooks/n.md": "\(run)\nIt is 4<!--= \(path)#c.sgd.final_loss -->.\n"]
    },
    Place(name: "template") { path in
      ["notebooks/n.md": run, "tangent.yaml": "template: 'notebooks/\(path)'\n"]
    },
    Place(name: "stylesheet") { path in
      ["notebooks/n.md": run, "tangent.yaml": "stylesheet: 'notebooks/\(path)'\n"]
    },
  ]

  private static let commands = [
    ["render", "--keep-going"], ["check"], ["check", "--frozen"], ["update"],
    ["explain", "notebooks/n.md"], ["diff"],
  ]

  /// A project in a folder beside which lies what nobody may read or write.
  private func project(_ files: [String: String], _ trick: Trick?) throws -> TangentProcess {
    let all = try TangentProcess([
      "out/secret": Self.secret, "project/.git/config": Self.secret, "project/.env": Self.secret,
      "project/.secrets/token": Self.secret, "project/data/x.csv": "x,y\n1,2\n",
      "project/tangent.yaml": "",
    ])
    try all.delete("tangent.yaml")
    for (path, text) in files { try all.write(text, to: "project/" + path) }
    let notebooks = all.folder.appending(path: "project/notebooks").path
    #expect(mkfifo(notebooks + "/pipe", 0o600) == 0)
    if let link = trick?.link { #expect(symlink(link, notebooks + "/trap") == 0) }
    return all
  }

  /// That nothing secret is printed or written, and nothing but the project is touched.
  private func expectNothingLeaks(
    _ project: TangentProcess, _ result: TangentProcess.Result, _ what: String
  ) throws {
    for text in [result.output, result.errors] {
      #expect(!text.contains(Self.secret) && !text.contains("root:"), "\(what): \(text)")
    }
    let enumerator = FileManager.default.enumerator(atPath: project.folder.path)
    for case let name as String in enumerator ?? .init() where name.contains("output/") {
      let path = project.folder.appending(path: name).path
      guard let bytes = FileManager.default.contents(atPath: path) else { continue }
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(!text.contains(Self.secret) && !text.contains("root:x"), "\(what): \(name)")
    }
    #expect(try project.text("out/secret") == Self.secret, "\(what)")
    let out = try FileManager.default.contentsOfDirectory(
      atPath: project.folder.appending(path: "out").path)
    #expect(out == ["secret"], "\(what)")
    #expect(result.status != 70 && result.status < 128, "\(what): \(result.errors)")
  }

  /// Whether `tangent.yaml` names the hidden file itself: what the user has said there is read.
  private static func isAllowed(_ place: Place, _ trick: Trick) -> Bool {
    ["template", "stylesheet"].contains(place.name)
      && ["a hidden file", "a file in a hidden folder"].contains(trick.name)
  }

  static let attempts = places.flatMap { place in
    tricks.filter { !isAllowed(place, $0) }.map { (place, $0) }
  }

  @Test("is read by an option", arguments: attempts)
  func options(place: Place, trick: Trick) throws {
    let project = try project(place.files(trick.path), trick)
    for command in Self.commands {
      let result = try project.run(
        command, in: "project", environment: ["SECRET": Self.secret])
      let what = "\(place.name), \(trick.name), \(command)"
      try expectNothingLeaks(project, result, what)
      if ["render", "check", "update"].contains(command[0]) {
        #expect([1, 2, 4].contains(result.status), "\(what): \(result.errors)")
        #expect(result.errors.contains("error:"), "\(what)")
      }
    }
  }

  @Test("is a notebook", arguments: tricks.filter { $0.link != nil && !$0.path.contains("/") })
  func notebooks(trick: Trick) throws {
    let project = try project(["notebooks/n.md": Self.run], nil)
    let notebooks = project.folder.appending(path: "project/notebooks").path
    let link = try #require(trick.link)
    #expect(symlink(link, notebooks + "/trap.md") == 0)
    for command in Self.commands + [
      ["check", "notebooks/trap.md"], ["update", "notebooks/trap.md"],
    ] {
      let result = try project.run(command, in: "project", environment: ["SECRET": Self.secret])
      try expectNothingLeaks(project, result, "\(trick.name), \(command)")
      let leadsOut = link.hasPrefix("..") || link.hasPrefix("/")
      if leadsOut, ["render", "check", "update"].contains(command[0]) {
        #expect(result.status == 2, "\(trick.name), \(command): \(result.errors)")
        #expect(result.errors.contains("trap.md"), "\(trick.name), \(command)")
      }
    }
  }

  @Test("is the folder of notebooks", arguments: ["../out", "/etc", ".git", ".secrets"])
  func folder(link: String) throws {
    let project = try project(["notebooks/n.md": Self.run, "other/x": ""], nil)
    try FileManager.default.removeItem(at: project.folder.appending(path: "project/notebooks"))
    try project.write("# Out\n\n\(Self.secret)\n", to: "project/.secrets/n.md")
    #expect(symlink(link, project.folder.appending(path: "project/notebooks").path) == 0)
    for command in [["render"], ["check"], ["update"]] {
      let result = try project.run(command, in: "project")
      try expectNothingLeaks(project, result, "\(link), \(command)")
      #expect(result.status == 2, "\(link), \(command): \(result.errors)")
    }
  }

  @Test("is the configuration", arguments: ["/etc/passwd", "../out/secret", ".env", ".git/config"])
  func configuration(link: String) throws {
    let project = try project(["notebooks/n.md": Self.run], nil)
    try project.delete("project/tangent.yaml")
    #expect(symlink(link, project.folder.appending(path: "project/tangent.yaml").path) == 0)
    for command in [["render"], ["check"], ["update"], ["diff"], ["explain", "c.sgd.final_loss"]] {
      let result = try project.run(command, in: "project")
      try expectNothingLeaks(project, result, "\(link), \(command)")
      #expect(result.status == 2, "\(link), \(command): \(result.errors)")
    }
  }

  @Test(
    "is written to by the configuration",
    arguments: [
      "../out", "/tmp/tangent-out", "notebooks", "notebooks/out", ".", ".git", ".git/x", ".hidden",
      "site/.hidden", "link", "links", "",
    ])
  func output(folder: String) throws {
    let project = try project(
      ["notebooks/n.md": Self.run, "tangent.yaml": "output: '\(folder)'\n"], nil)
    let root = project.folder.appending(path: "project").path
    #expect(symlink("../out", root + "/link") == 0)
    #expect(symlink("notebooks", root + "/links") == 0)
    let before = try project.snapshot("project")
    for command in [["render"], ["update"], ["check"]] {
      let result = try project.run(command, in: "project")
      #expect(result.status == 2, "\(folder), \(command): \(result.errors)")
      #expect(result.errors.contains("tangent.yaml:1:9"), "\(folder), \(command): \(result.errors)")
    }
    #expect(try project.snapshot("project") == before)
    #expect(try project.text("out/secret") == Self.secret)
    // What the user types may be outside, but not where the notebooks are.
    try project.write("", to: "project/tangent.yaml")
    #expect(try project.run("render", "-o", "../elsewhere", in: "project").status == 0)
    #expect(project.exists("elsewhere/n/report.html"))
    #expect(try project.run("render", "-o", "notebooks", in: "project").status == 4)
    #expect(!project.exists("project/notebooks/.tangent-files"))
  }

  @Test("is written to through links in the folder of reports")
  func outputLinks() throws {
    for (name, link) in [("output", "../out"), ("output/n", "../../out"), ("output/n", "../.git")] {
      let project = try project(["notebooks/n.md": Self.run], nil)
      let path = project.folder.appending(path: "project/\(name)")
      try FileManager.default.createDirectory(
        at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
      #expect(symlink(link, path.path) == 0)
      let result = try project.run("render", in: "project")
      try expectNothingLeaks(project, result, "\(name) → \(link)")
      #expect(result.status != 0, "\(name) → \(link)")
      #expect(!project.exists("project/.git/report.html"))
    }
  }

  @Test("is fine where links stay inside, where git tracks hidden files, and by tangent.yaml")
  func allowed() throws {
    let project = try TangentProcess([
      "data/x.csv": "x,y\n1,2\n2,3\n", ".hidden/code.py": "x = 1\n", ".look/page.css": "p {}\n",
      "tangent.yaml": "stylesheet: .look/page.css\n",
      "content/n.md":
        "```yaml {.run #c}\ndata: {csv: {file: x.csv, target: y}}\nepochs: 1\n"
        + "optimizers: {sgd: {}}\n```\n\n```yaml {.listing #l}\nfile: ../.hidden/code.py\n```\n",
    ])
    let root = project.folder.path
    #expect(symlink("content", root + "/notebooks") == 0)
    #expect(symlink("../data/x.csv", root + "/content/x.csv") == 0)
    try project.git("init", "-q", ".")
    let untracked = try project.run("render")
    #expect(untracked.status == 2)
    #expect(untracked.errors.contains("hidden file '../.hidden/code.py' [hidden-file]"))
    try project.git("add", ".hidden")
    let tracked = try project.run("render")
    #expect(tracked.status == 0, "\(tracked.errors)")
    #expect(try project.text("output/n/report.md").contains("x = 1"))
    #expect(try project.text("output/n/report.html").contains("p {}"))
    // Hard links can't come through git, and nothing tells them from other files.
    #expect(link(root + "/data/x.csv", root + "/content/hard.csv") == 0)
  }

  @Test("belongs to another user, as its tangent.yaml", .enabled(if: geteuid() == 0))
  func stranger() throws {
    let project = try TangentProcess(["notebooks/n.md": Self.run])
    let path = project.folder.appending(path: "tangent.yaml").path
    #expect(chown(path, 4711, 4711) == 0)
    for command in [["render"], ["check"], ["list", "--help"], ["run", "notebooks/n.md"]] {
      let result = try project.run(command)
      guard command[0] != "list" else { continue }
      #expect(result.status == 4)
      #expect(result.errors.contains("'\(path)' belongs to another user (4711)"))
    }
    #expect(chown(path, 0, 0) == 0)
    #expect(try project.run("render").status == 0)
  }
}
