/// Lines of Python, and the forms that they call.
package struct PythonStatement: Sendable, Equatable {
  package var forms: [PythonForm]
  package var lines: [String]
}
