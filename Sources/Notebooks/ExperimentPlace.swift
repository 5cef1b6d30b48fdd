import Files
import Optimization
import Options

/// Where an experiment was written: its options, and what names it.
package struct ExperimentPlace: Sendable {
  package let tree: YAMLTree
  /// The bytes that messages about the experiment as a whole point to.
  package let name: Range<Int>

  package init(tree: YAMLTree, name: Range<Int>) {
    self.tree = tree
    self.name = name
  }

  package var file: SourceFile { tree.file }

  /// What its options say, with what is wrong at the option that it is about.
  package func decode<Value>(
    _ make: (OptionValue) throws(OptionErrors) -> Value
  ) throws(Diagnostics) -> Value {
    do throws(OptionErrors) {
      return try make(tree.optionValue)
    } catch {
      throw tree.diagnostics(for: error)
    }
  }

  /// What is wrong with the data, at the option that it is about.
  package func diagnostic(for error: DataError) -> Diagnostic {
    Diagnostic(
      .run, "data-failed", error.message, in: file, at: tree.range(of: ["data"] + error.path),
      hint: error.hint)
  }
}
