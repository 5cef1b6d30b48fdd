/// Where an experiment was written: its options, and what names it.
package struct ExperimentPlace: Sendable {
  package let tree: YAMLTree
  /// The bytes that messages about the experiment as a whole point to.
  package let name: Range<Int>

  package var file: SourceFile { tree.file }
}
