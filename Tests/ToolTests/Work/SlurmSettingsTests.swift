import Files
import Options
import Projects
import Testing

@testable import Tool

@Suite("A user's Slurm settings") struct SlurmSettingsTests {
  private func decoded(_ text: String) throws -> SlurmSettings {
    let tree = try YAMLTree(parsing: SourceFile(path: "executor.yaml", text: text))
    return try SlurmSettings(decoding: tree.optionValue)
  }

  @Test("stand in the script, and nothing else does")
  func script() throws {
    let settings = try decoded(
      """
      {workers: 40, cpus: 4, time: 1h, memory: 4G, partition: main, account: phys-1,
       options: [--constraint=cpu], program: /opt/tangent}
      """)
    #expect(
      try SlurmExecutor(settings: settings).script(path: "/scratch/u/3f2a", workers: 40) == """
        #!/bin/sh
        #SBATCH --job-name=tangent --array=0-39 --cpus-per-task=4 --time=1:00:00 --mem=4G \
        --partition=main --account=phys-1 --constraint=cpu --requeue
        #SBATCH --signal=B:TERM@60 --open-mode=append --output=/scratch/u/3f2a/log/%a
        exec /opt/tangent work /scratch/u/3f2a --share $SLURM_ARRAY_TASK_ID/40 --jobs 4 --until 3480s

        """)
  }

  @Test(
    "can't reach the script by other ways",
    arguments: [
      "--wrap=rm", "--output=/etc/x", "--chdir=/", "--uid=0", "--out=x", "-o=x", "--x=a b",
      "--comment=a\nb", "--constraint", "--comment=$(rm)", "--comment=`x`", "--comment=a;b",
      "--comment='x'", "--export=ALL", "constraint=cpu", "--=x",
    ])
  func options(option: String) {
    let errors = #expect(throws: OptionErrors.self) {
      try SlurmSettings(
        decoding: .mapping([OptionEntry("options", .list([.string(option)]))]))
    }
    #expect(errors?.errors.map(\.path) == [["options", "0"]])
  }

  @Test("are wrong all at once")
  func all() {
    let errors = #expect(throws: OptionErrors.self) {
      try decoded(
        "{time: soon, memory: 4 G, partition: a b, account: $x, folder: tmp, program: /a b}")
    }
    #expect(
      errors?.errors.map { $0.path.first } == [
        "time", "memory", "partition", "account", "folder", "program",
      ])
  }

  @Test("short times leave a share for the last pack")
  func shortTime() throws {
    let settings = try decoded("{time: 100s, program: /t}")
    let script = try SlurmExecutor(settings: settings).script(path: "/w", workers: 2)
    #expect(script.contains("--time=0:01:40"))
    #expect(script.contains("--signal=B:TERM@10"))
    #expect(script.contains("--until 90s"))
  }
}
