import Foundation
import Testing

@Suite("A disk that refuses")
struct DiskFaultsTests {
  /// A project with an option changed since its report, and what `command` makes of it.
  private static func subject(
    _ command: String
  ) throws -> (start: TangentProcess, after: [String: Data]) {
    let changed = PinnedNotebook.text(medium: "0.15")
    let start = try PinnedNotebook.updatedProject()
    let mended = changed.replacing("31<!--", with: "43<!--")
    try start.write(command == "update" ? changed : mended, to: PinnedNotebook.path)
    let end = try start.copy()
    try end.run(command)
    return (start, try end.files())
  }

  @Test(
    "being full, it keeps the old files whole, and the command says so with status 4",
    .enabled(if: Mounts.areAllowed, "only root may mount a small disk, on Linux"),
    arguments: ["update", "render"])
  func full(command: String) throws {
    let (start, after) = try Self.subject(command)
    let before = try start.files()
    var refusals = 0
    // From no free page to some that hold the smaller files of a report.
    let levels = [0, 1, 2, 5, 9, 32]
    for pages in levels {
      let project = try start.copy()
      let result = try project.shell(
        """
        mkdir disk after
        mount -t tmpfs -o size=8m none disk
        cp -r notebooks output tangent.yaml disk
        cd disk
        cat /dev/zero 2>/dev/null >filler || true
        truncate -s -\(4096 * pages) filler
        "$TANGENT" \(command) || status=$?
        rm filler
        cp -r . ../after
        exit ${status:-0}
        """)
      let files = try project.snapshot("after").filter { $0.key != "tangent.yaml" }
      #expect(files.keys.sorted() == before.keys.sorted(), "with \(pages) free pages")
      for (name, bytes) in files {
        #expect(bytes == before[name] || bytes == after[name], "\(name) with \(pages) free pages")
      }
      guard result.status != 0 else {
        #expect(files == after)
        continue
      }
      refusals += 1
      #expect(result.status == 4, "\(result.errors)")
      #expect(result.errors.contains(/cannot write '.+': no space left on device/))
      // A report is replaced as a whole; the notebook is mended before it.
      let reports = files.filter { $0.key.hasPrefix("output/") }
      #expect(reports == before.filter { $0.key.hasPrefix("output/") })
    }
    #expect(refusals >= 3)
    print("\(command): \(refusals) of \(levels.count) full disks refused")
  }

  @Test(
    "being mounted read-only, it stays as it was, and the command says so with status 4",
    .enabled(if: Mounts.areAllowed, "only root may mount, on Linux"),
    arguments: ["update", "render"])
  func readOnly(command: String) throws {
    let project = try Self.subject(command).start
    let before = try project.files()
    let result = try project.shell(
      """
      mount --bind . .
      mount -o remount,bind,ro .
      cd "$PWD"
      exec "$TANGENT" \(command)
      """)
    #expect(result.status == 4)
    #expect(result.errors.contains(/cannot write '.+': read-only file system/), "\(result.errors)")
    #expect(try project.files() == before)
  }

  @Test(
    "giving no permission, it stays as it was, and the command says so with status 4",
    .enabled(if: Mounts.isUserAllowed, "root needs setpriv to become a user whom modes concern"),
    arguments: [("update", "notebooks/steps.md"), ("render", "output/steps/")])
  func forbidden(command: String, file: String) throws {
    let project = try Self.subject(command).start
    let before = try project.files()
    let become = geteuid() == 0 ? "setpriv --reuid=65534 --regid=65534 --clear-groups" : "env"
    let result = try project.shell(
      """
      chmod -R a-w notebooks output
      status=0
      \(become) "$TANGENT" \(command) || status=$?
      chmod -R u+w notebooks output
      exit $status
      """, isUnshared: false)
    #expect(result.status == 4)
    #expect(result.errors.contains("cannot write '\(file)"), "\(result.errors)")
    #expect(result.errors.contains("permission denied"))
    #expect(try project.files() == before)
  }
}
