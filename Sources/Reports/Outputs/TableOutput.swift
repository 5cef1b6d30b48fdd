/// Values of runs in rows, with a caption.
package struct TableOutput: Sendable {
  package var caption: Caption?
  package var table: DataTable
}
