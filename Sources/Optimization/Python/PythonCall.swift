import Options

/// A call in Python with all its arguments spelt out.
public struct PythonCall: Sendable, Equatable {
  let form: PythonForm
  /// The form, and those of the calls among its arguments.
  let forms: [PythonForm]
  private let arguments: PythonArguments

  /// Calls a form with options; nil where there is no form, or an option that Python can't say.
  ///
  /// `others` are arguments written already, with the calls in them.
  init?(
    _ form: PythonForm?, _ options: [OptionEntry],
    besides others: [(name: String, text: String)] = [], calling calls: [PythonCall] = []
  ) {
    guard let form, var arguments = PythonArguments(options) else { return nil }
    for other in others { arguments.add(other.text, as: other.name) }
    self.form = form
    self.arguments = arguments
    forms = calls.flatMap(\.forms) + [form]
  }

  /// `result = name(arguments)`, or the call alone.
  func text(assigning result: String? = nil) -> String {
    arguments.text(calling: (result.map { "\($0) = " } ?? "") + form.name)
  }
}
