import Files
import Options

/// What a directive's fence says besides kind and id: `{.run #compare echo=false}`.
struct FenceOptions: Configurable {
  static let options: [Option<FenceOptions>] = [
    Option("echo", \.echo, "whether the report shows the options of a run")
  ]

  var echo = true

  /// The options among a fence's attributes, and what is wrong with them.
  static func read(
    _ attributes: Attributes, of file: SourceFile
  ) -> (options: FenceOptions, problems: [Diagnostic]) {
    do throws(OptionErrors) {
      return (try FenceOptions(decoding: attributes.optionValue), [])
    } catch {
      let problems = error.errors.map { error in
        Diagnostic(
          .invalid, error.id, error.message, in: file,
          at: attributes.range(of: error.path, part: error.part), hint: error.hint)
      }
      return (FenceOptions(), problems)
    }
  }
}
