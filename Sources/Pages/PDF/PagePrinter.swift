import Files

/// What prints a page: a browser of the machine, or a test's table.
package protocol PagePrinter: Sendable {
  /// The page as the bytes of a PDF file; `path` names it in messages.
  func pdf(of page: String, for path: String) throws(FileProblem) -> [UInt8]
}

/// A printer for where nothing is to be printed.
package struct NoPrinter: PagePrinter {
  package init() {}

  package func pdf(of page: String, for path: String) throws(FileProblem) -> [UInt8] {
    throw FileProblem("missing-browser", "no browser to print '\(path)' with")
  }
}
