import Options

extension Option {
  /// An option that is a mapping of options itself, and may be absent.
  ///
  /// A single value stands for the mapping of the option `short` to it.
  init<Nested: Configurable>(
    _ name: String, _ property: WritableKeyPath<Root, Nested?> & Sendable, _ summary: String,
    short: String? = nil
  ) {
    let mapping = OptionType.options(Nested.optionDescriptions)
    let type = Nested.options.first { $0.name == short }?.description.type
    let form = OptionType.form(mapping.text, .either([type, mapping].compactMap(\.self)))
    self.init(name, type: form, summary) {
      $0[keyPath: property].map { .mapping($0.optionEntries) } ?? .null
    } set: { (root, value) throws(OptionErrors) in
      switch (short, value) {
      case (let short?, .integer), (let short?, .number), (let short?, .string):
        do throws(OptionErrors) {
          root[keyPath: property] = try Nested(decoding: .mapping([OptionEntry(short, value)]))
        } catch {
          // The mapping is not the user's.
          throw OptionErrors(
            error.errors.map { error in
              var error = error
              error.path = []
              return error
            })
        }
      default: root[keyPath: property] = try Nested(decoding: value)
      }
    }
  }

  /// An option that maps labels to methods.
  init<Method: LabelledMethod>(
    _ name: String, _ property: WritableKeyPath<Root, [Method]> & Sendable,
    labels type: OptionType, _ summary: String,
    decode: @escaping @Sendable (String, OptionValue) throws(OptionErrors) -> Method
  ) {
    self.init(name, type: type, summary) {
      .mapping($0[keyPath: property].map { OptionEntry($0.label, .mapping($0.optionEntries)) })
    } set: { (root, value) throws(OptionErrors) in
      guard let entries = value.entries else {
        throw OptionErrors(
          OptionError(
            "wrong-type", "invalid value '\(value.text)' for '\(name)'",
            hint: "expected labels with their options, such as 'momentum: {learning_rate: 0.1}'"))
      }
      var errors: [OptionError] = []
      for entry in entries {
        do throws(OptionErrors) {
          root[keyPath: property].append(try decode(entry.key, entry.value))
        } catch {
          errors += error.nested(in: entry.key).errors
        }
      }
      guard errors.isEmpty else { throw OptionErrors(errors) }
    }
  }
}
