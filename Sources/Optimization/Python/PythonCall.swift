import Options

/// A call in Python with all its arguments spelt out.
struct PythonCall: Sendable, Equatable {
  let form: PythonForm
  private let arguments: PythonArguments

  /// Calls a form with options; nil where there is no form, or an option that Python can't say.
  init?(_ form: PythonForm?, _ options: [OptionEntry]) {
    guard let form, let arguments = PythonArguments(options) else { return nil }
    self.form = form
    self.arguments = arguments
  }

  /// `result = name(arguments)`, or the call alone.
  func text(assigning result: String? = nil) -> String {
    arguments.text(calling: (result.map { "\($0) = " } ?? "") + form.name)
  }
}
