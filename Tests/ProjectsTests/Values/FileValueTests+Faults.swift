import Testing

@testable import Files
@testable import Notebooks
@testable import Pages
@testable import Projects
@testable import Reports
@testable import Values

extension FileValueTests {
  @Test(
    "that are not there say what is nearest, at the smallest wrong step",
    arguments: [
      (
        "bench/hyperfine.jsn#results", "2 invalid-address 'results': "
      ),
      (
        "bench/hyprfine.json#results",
        "2 missing-file 'bench/hyprfine.json': "
          + "missing file 'bench/hyprfine.json' (did you mean 'hyperfine.json'?)"
      ),
      (
        "bench/hyperfine.json#result[0]",
        "2 unknown-address 'result': "
          + "no 'result' in 'bench/hyperfine.json#' (did you mean 'results'?)"
      ),
      (
        "bench/hyperfine.json#results[0].meen",
        "2 unknown-address 'meen': "
          + "no 'meen' in 'bench/hyperfine.json#results[0]' (did you mean 'mean'?)"
      ),
      (
        "bench/hyperfine.json#results[9].mean",
        "1 missing-row '[9]': "
          + "no entry [9] in 'bench/hyperfine.json#results' (it has the entries 0 to 2)"
      ),
      (
        "bench/hyperfine.json#results[command = \"tangant\"].mean",
        "1 missing-row '\"tangant\"': "
          + "no row has command 'tangant' (did you mean 'tangent'?)"
      ),
      (
        "bench/hyperfine.json#results[comand = \"tangent\"].count",
        "2 unknown-column 'comand': "
          + "no column 'comand' (did you mean 'command'?)"
      ),
      (
        "bench/hyperfine.json#results[].times.min",
        "2 type-mismatch 'min': "
          + "'bench/hyperfine.json#results[].times' is a list in each of 3 rows (choose one row)"
      ),
      (
        "bench/hyperfine.json#results[].mean",
        "2 type-mismatch 'mean': "
          + "'bench/hyperfine.json#results[].mean' is 3 values, not a number "
          + "(add a statistic, such as .mean, or a condition that leaves one row)"
      ),
      (
        "bench/hyperfine.json#results.mean",
        "2 type-mismatch 'mean': "
          + "'bench/hyperfine.json#results' is a list of 3 values "
          + "(write 'bench/hyperfine.json#results[0].mean' for one entry, "
          + "'bench/hyperfine.json#results[].mean' for a column)"
      ),
      (
        "hyperfine.json.results[0].`a b`.times[2]",
        "2 unknown-address 'hyperfine': unknown address 'hyperfine.json.results[0].`a b`.times[2]' "
          + "(a value of a file stands behind '#': hyperfine.json#results[0].`a b`.times[2])"
      ),
      (
        "log.csv[1].acc",
        "2 unknown-address 'log': unknown address 'log.csv[1].acc' "
          + "(a value of a file stands behind '#': log.csv#[1].acc)"
      ),
      (
        "bench/hyperfine.json#results[0].times",
        "2 type-mismatch 'times': "
          + "'bench/hyperfine.json#results[0].times' is a list of 3 values, not a number "
          + "(add an index or a statistic: [0], .mean)"
      ),
      (
        "bench/hyperfine.json#/results/0/mean",
        "2 invalid-address '/results/0/mean': "
          + "'/results/0/mean' is no address (write '#results[0].mean')"
      ),
      (
        "log.csv#val_acc.mean",
        "2 missing-value 'mean': 1 of 3 rows have no 'val_acc' "
          + "(choose those that have one: [val_acc].val_acc.mean)"
      ),
      (
        "log.csv#val_ac.mean",
        "2 unknown-column 'val_ac': no column 'val_ac' "
          + "(did you mean 'val_acc'?)"
      ),
      (
        "log.csv#epoch.meen",
        "2 unknown-statistic 'meen': unknown statistic 'meen' "
          + "(did you mean 'mean'?)"
      ),
      (
        "log.csv#[note < 3].count",
        "2 type-mismatch 'note': 'note' has the text \"a, \"b\"\", "
          + "not a number (leave such rows out before: note != \"a, \"b\"\" and …)"
      ),
      (
        "log.csv#[epoch = 7].val_acc",
        "1 missing-row '7': no row has epoch '7' "
          + "(known: 1, 2, 3)"
      ),
      (
        "log.csv#[epoch = 3].val_acc",
        "2 missing-value 'val_acc': "
          + "'log.csv#[epoch = 3].val_acc' has no value"
      ),
      (
        "odd.json#nan.mean",
        "2 not-finite 'mean': 'odd.json#nan' has NaN "
          + "(it is entry [1]; leave it out with a condition)"
      ),
      (
        "odd.json#text",
        "2 type-mismatch 'text': "
          + "'odd.json#text' is the text \"12 ms\", not a number "
          + "(text counts as a number only if all of it is one)"
      ),
      (
        "bench/hyperfine.json#results[command = tangent].mean",
        "2 unknown-column 'tangent': no column 'tangent' (text stands in quotes: \"tangent\")"
      ),
      (
        "odd.json#a-x",
        "2 unknown-address 'a-x': no 'a-x' in 'odd.json#' "
          + "(write spaces around '-' to subtract)"
      ),
      ("odd.json#null", "2 missing-value 'null': 'odd.json#null' has no value"),
      (
        "odd.json#yes",
        "2 type-mismatch 'odd.json#yes': "
          + "'odd.json#yes' is true or false, not a number"
      ),
      ("odd.json#a.b", "2 type-mismatch 'b': 'odd.json#a' is a number (nothing follows it)"),
      (
        "dots.csv#[0].params",
        "2 unknown-address 'params': no 'params' in 'dots.csv#[0]' "
          + "(write a name that has a point in backticks: `params.lr`)"
      ),
      (
        "a.mean/odd.json#a",
        "2 missing-file 'a.mean/odd.json': missing file 'a.mean/odd.json' "
          + "(write spaces around '/' to divide)"
      ),
      (
        "../secret.json#a",
        "2 outside-project '../secret.json': "
          + "file '../secret.json' outside the project "
          + "(expected a file of the project, named relative to the notebook)"
      ),
      ("README.txt#size", "2 missing-file 'README.txt': missing file 'README.txt'"),
    ])
  func faults(expression: String, message: String) throws {
    let found = try value(expression)
    if message.hasSuffix(": ") {
      #expect(found.hasPrefix("2 "), "\(found)")
    } else {
      #expect(found == message)
    }
  }
}
