import Files
import Projects

/// The jobs that were submitted for a folder, one a line, so that another start finds them.
struct JobLog {
  private(set) var jobs: [String]
  private let folder: WorkFolder

  private static let name = "jobs"

  init(in folder: WorkFolder) {
    self.folder = folder
    jobs = (folder.text(Self.name) ?? "").split(separator: "\n").map(String.init).filter {
      Int($0) != nil
    }
  }

  mutating func add(_ job: String) throws(FileProblem) {
    jobs.append(job)
    try folder.write(Array(jobs.map { $0 + "\n" }.joined().utf8), as: Self.name)
  }
}
