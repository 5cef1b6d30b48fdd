import Foundation
import Testing

@Suite("More machines") struct MoreMachinesTests {
  private func project(_ text: String = SweepNotebook.text()) throws -> TangentProcess {
    try TangentProcess([SweepNotebook.path: text, "d.csv": "x,y\n1,2\n2,4.5\n3,5\n4,8.25\n"])
  }

  /// The reports of a project where one machine did everything.
  private func expected(_ text: String = SweepNotebook.text()) throws -> [String: Data] {
    let project = try project(text)
    #expect(try project.run("render", "--jobs", "1").status == 0)
    return try project.snapshot("output")
  }

  @Test("make what one machine makes, to the byte")
  func same() throws {
    let project = try project()
    let planned = try project.run("plan", "--to", "work")
    #expect(planned.status == 0, "\(planned)")
    #expect(planned.errors.hasPrefix("24 runs, about 1 core-seconds, largest"))
    let missing = try project.run("gather", "work")
    #expect(missing.status == 3)
    #expect(missing.errors.contains("notebooks/sweep.md:3:"), "\(missing)")
    #expect(missing.errors.contains("24 of 24 runs are missing [missing-runs]"))
    #expect(!project.exists("output/sweep"))
    // Workers see nothing but the folder.
    let elsewhere = try TangentProcess()
    let folder = project.folder.appending(path: "work").path
    let first = try elsewhere.run("work", folder, "--share", "0/3", "--no-steal")
    #expect(first.status == 0)
    #expect(first.errors == "worker 0/3: 8 pieces made, 16 left\n")
    let state = try project.run("pieces", "work")
    #expect(state.status == 75)
    #expect(state.output.contains("made     8\n"))
    #expect(state.output.contains("missing  16\n"))
    #expect(
      try elsewhere.run("work", folder, "--share", "1/3").errors.contains("8 of them another's"))
    #expect(try project.run("pieces", "work").status == 0)
    #expect(try project.run("gather", "work").status == 0)
    #expect(try project.snapshot("output") == expected())
    // What was gathered is found from then on.
    #expect(try project.run("check").status == 0)
    #expect(try project.run("plan", "--to", "again").errors.hasPrefix("no run is missing, 24 more"))
    #expect(try project.run("pieces", "work", "--clean").status == 0)
    #expect(!project.exists("work"))
  }

  @Test("make only what is missing")
  func extended() throws {
    let project = try project()
    try project.run("render")
    try project.write(
      SweepNotebook.text(rates: "[0.01, 0.02, 0.03, 0.05, 0.1]"), to: SweepNotebook.path)
    let planned = try project.run("plan", "--to", "work").errors
    #expect(planned.hasPrefix("6 runs"))
    #expect(planned.contains("24 more are there"))
  }

  @Test("need no checkout: data are copied")
  func data() throws {
    let text = SweepNotebook.text(batches: "[1, 2]", data: "{csv: {file: ../d.csv, target: y}}")
    let project = try project(text)
    #expect(try project.run("plan", "--to", "work").status == 0)
    try project.write("x,y\n1,1\n", to: "d.csv")
    #expect(try project.run("work", "work").status == 0)
    try project.write("x,y\n1,2\n2,4.5\n3,5\n4,8.25\n", to: "d.csv")
    #expect(try project.run("gather", "work").status == 0)
    #expect(try project.snapshot("output") == expected(text))
    // A copy that was damaged is no data.
    try project.delete("work/results")
    let copies = try project.snapshot("work/data").keys
    try project.write("x,y\n1,1\n", to: "work/data/\(copies.first ?? "")")
    let damaged = try project.run("work", "work")
    #expect(damaged.status == 4)
    #expect(damaged.errors.contains("[damaged-data]"))
  }

  @Test("tell of a run that fails at its place, and make the others")
  func failing() throws {
    // How many rows a file has is known only where it is read.
    let text = SweepNotebook.text(batches: "[2, 500]", data: "{csv: {file: ../d.csv, target: y}}")
    let project = try project(text)
    #expect(try project.run("plan", "--to", "work").status == 0)
    let work = try project.run("work", "work")
    #expect(work.status == 3)
    #expect(work.errors == "worker: 12 pieces made, 12 failed, none left\n")
    let state = try project.run("pieces", "work")
    #expect(state.status == 3)
    #expect(state.output.contains("failed: notebooks/sweep.md#sweep: sgd, seed 0\n"))
    let gathered = try project.run("gather", "work")
    // As a local render says of an option that does not suit the data.
    #expect(gathered.status == 2)
    #expect(gathered.errors.contains("notebooks/sweep.md:9:"), "\(gathered)")
    #expect(gathered.errors.contains("batch_size"))
  }

  @Test("leave gaps only where that is asked for, and finish where it is")
  func gaps() throws {
    let text = SweepNotebook.text() + "Best: 0.1<!--= sweep.sgd.sweep[7].final_loss.mean -->.\n"
    let project = try project(text)
    try project.run("plan", "--to", "work")
    #expect(try project.run("work", "work", "--share", "0/2", "--no-steal").status == 0)
    let partial = try project.run("gather", "work", "--partial")
    #expect(partial.status == 1 || partial.status == 2, "\(partial)")
    #expect(partial.errors.contains("runs are missing"), "\(partial)")
    #expect(project.exists("output/sweep/report.html"))
    let finished = try project.run("gather", "work", "--finish")
    #expect(finished.status == 1)
    #expect(finished.errors.contains("[stale-pin]"))
    #expect(!finished.errors.contains("missing"))
    #expect(try project.run("gather", "work", "--finish", "--partial").status == 64)
  }

  @Test("take results that were brought from elsewhere")
  func brought() throws {
    let project = try project()
    try project.run("plan", "--to", "work")
    for index in 0..<2 {
      let other = try TangentProcess()
      try FileManager.default.copyItem(
        at: project.folder.appending(path: "work"), to: other.folder.appending(path: "run"))
      #expect(try other.run("work", "run", "--share", "\(index)/2", "--no-steal").status == 0)
      try FileManager.default.copyItem(
        at: other.folder.appending(path: "run/results"),
        to: project.folder.appending(path: "results-\(index)"))
    }
    let gathered = try project.run(
      "gather", "work", "--results", "results-0", "--results", "results-1")
    #expect(gathered.status == 0, "\(gathered)")
    #expect(try project.snapshot("output") == expected())
  }

  @Test("refuse what is over the budget before anything is made")
  func budget() throws {
    let project = try project(
      SweepNotebook.text().replacing("epochs: 8", with: "epochs: 900000000"))
    let planned = try project.run("plan", "--to", "work")
    #expect(planned.status == 3)
    #expect(planned.errors.contains("[over-budget]"))
    #expect(!project.exists("work/plan.jsonl"))
  }

  @Test("tell all that is wrong at once, and refuse another build's plan")
  func wrong() throws {
    let project = try project()
    #expect(try project.run("work", "nowhere").status == 4)
    try FileManager.default.createDirectory(
      at: project.folder.appending(path: "empty"), withIntermediateDirectories: true)
    let empty = try project.run("work", "empty")
    #expect(empty.status == 4)
    #expect(empty.errors.contains("tangent plan --to empty"))
    #expect(try project.run("work", "empty", "--share", "3/3").status == 64)
    #expect(try project.run("work", "empty", "--until", "soon").status == 64)
    try project.run("plan", "--to", "work")
    let plan = try project.text("work/plan.jsonl")
    try project.write(
      plan.replacing("\"build\": \"", with: "\"build\": \"0"), to: "work/plan.jsonl")
    for verb in ["work", "gather", "pieces"] {
      let refused = try project.run(verb, "work")
      #expect(refused.status == 4, "\(verb)")
      #expect(refused.errors.contains("[another-build]"), "\(verb)")
    }
    try project.write(
      SweepNotebook.text().replacing("sgd:", with: "sgdd:").replacing(
        "epochs: 8", with: "epochs: x"),
      to: SweepNotebook.path)
    let invalid = try project.run("plan", "--to", "other")
    #expect(invalid.status == 2)
    #expect(invalid.errors.contains("sgdd"))
    #expect(invalid.errors.contains("epochs"))
  }

  @Test("stop at SIGTERM and at the end of their time, with 75")
  func stopping() throws {
    let text = SweepNotebook.text().replacing("epochs: 8", with: "epochs: 2000000")
    let project = try project(text)
    #expect(try project.run("plan", "--to", "work", "--budget", "1000").status == 0)
    let process = try project.started(["work", "work"])
    usleep(1_500_000)
    kill(process.processIdentifier, SIGTERM)
    process.waitUntilExit()
    #expect(process.terminationStatus == 75)
    #expect(try project.snapshot("work/running").keys.filter { $0 != ".now" }.isEmpty)
    let timed = try project.run("work", "work", "--until", "1s")
    #expect(timed.status == 75, "\(timed)")
    #expect(timed.errors.hasSuffix("stopped\n"))
  }
}
