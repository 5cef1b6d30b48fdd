import ArgumentParser
import Files
import Options
import Projects

/// `tangent new`: a notebook to start from.
struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write a notebook to start from; it renders and checks at once.",
    discussion: """
      The notebook goes to notebooks/NAME.md, or where NAME leads if it has a folder
      in it. Its title is the name in words. A file that is there is never replaced.
      In a git repository without a .gitattributes beside tangent.yaml one is written,
      so that checkouts keep the line ends of reports.

      EXAMPLES
        tangent new step-size                      notebooks/step-size.md, a tutorial
        tangent new race --template comparison     several methods on one problem
        tangent new 学习率.zh                      in Chinese, as --lang zh
        tangent new drafts/idea.md --template minimal
        tangent new --list                         all templates
      """)

  @Argument(help: "The notebook's name, or its path.")
  var name: String?

  @ArgumentParser.Option(
    help: "\(NotebookTemplate.all.map(\.name).joined(separator: ", ")).",
    completion: .list(NotebookTemplate.all.map(\.name)))
  var template = NotebookTemplate.all[0].name

  @ArgumentParser.Option(
    help: ArgumentHelp(
      "\(NotebookTemplate.languages.joined(separator: " or ")) (default: by the name's ending, else en)."
    ))
  var lang: String?

  @Flag(help: "List the templates.")
  var list = false

  func validate() throws {
    guard NotebookTemplate.named(template) != nil else {
      let hint = NearMiss.hint(for: template, among: NotebookTemplate.all.map(\.name))
      throw ValidationError("unknown template '\(template)'" + (hint.map { ": \($0)" } ?? ""))
    }
    if let lang, !NotebookTemplate.languages.contains(lang) {
      let known = NotebookTemplate.languages.joined(separator: ", ")
      throw ValidationError("unknown language '\(lang)': known: \(known)")
    }
    guard !list else { return }
    guard let name else { throw ValidationError("missing name: such as 'tangent new step-size'") }
    guard NotebookName(name) != nil else {
      throw ValidationError("invalid name '\(name)': expected a word such as 'step-size'")
    }
  }

  func run() throws {
    guard let name = name.flatMap(NotebookName.init), !list else {
      return Output.write(Self.overview)
    }
    let language = lang ?? name.language ?? NotebookTemplate.languages[0]
    guard
      let text = NotebookTemplate.named(template)?.text(titled: name.title, language: language)
    else { return }
    var findings = Findings()
    do {
      let workspace = try Workspace.ofUser()
      let project = Project(
        workspace: workspace, cache: Cache.user(environment: Environment.value),
        settings: Project.Settings())
      let path = name.path(in: workspace.notebooksFolder)
      try project.create(text, at: path)
      Output.say(
        "\(path): written; 'tangent preview \(ShellWord.path(path))' shows it while you edit")
      try writeAttributes(in: workspace)
    } catch let problem as FileProblem {
      findings.add(problem)
    } catch let problems as Diagnostics {
      findings.add(problems)
    }
    try findings.exit()
  }

  /// Tells git to leave the line ends of reports as they are; who has settings for it keeps them.
  private func writeAttributes(in workspace: Workspace) throws(FileProblem) {
    // What is wrong with tangent.yaml keeps nobody from beginning a notebook.
    guard let output = try? ProjectLook.outputFolder(nil, in: workspace) else { return }
    let folder = workspace.projectPath(output)
    let pattern = folder.contains { $0.isWhitespace } ? "\"\(folder)/**\"" : "\(folder)/**"
    if let path = try workspace.createAttributes("\(pattern) -text\n") {
      Output.say("\(path): written, so that git keeps the line ends of reports")
    }
  }

  /// One line for each template.
  private static var overview: String {
    let width = NotebookTemplate.all.map(\.name.count).max() ?? 0
    return NotebookTemplate.all.map { template in
      let space = String(repeating: " ", count: width - template.name.count)
      return "\(template.name)\(space)  \(template.summary)\n"
    }.joined()
  }
}
