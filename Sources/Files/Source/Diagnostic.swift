import Options

/// One thing to tell the user, with the smallest place that it concerns.
package struct Diagnostic: Sendable {
  /// How much it matters; only errors change the exit status.
  package enum Severity: String, Sendable, Equatable, CaseIterable {
    case error, warning, note
  }

  /// What went wrong, as far as the exit status tells it apart.
  package enum Category: Sendable, Equatable, CaseIterable {
    /// A stale pin, a false claim, a changed figure, a dead link.
    case finding
    /// A notebook that cannot be understood.
    case invalid
    /// A run that failed or went over its budget.
    case run
    /// Input, output or environment.
    case io

    package var exitStatus: Int32 {
      switch self {
      case .finding: 1
      case .invalid: 2
      case .run: 3
      case .io: 4
      }
    }
  }

  /// A line of explanation: `= why: option changed`.
  package struct Note: Sendable, Equatable {
    package var label: String
    package var text: String

    package init(_ label: String, _ text: String) {
      self.label = label
      self.text = text
    }
  }

  package var severity: Severity
  package var category: Category
  /// A stable name for the kind of diagnostic: `stale-pin`.
  package var id: String
  /// Kind, then the user's own words in quotes; lower case, no full stop.
  package var message: String
  package var file: SourceFile?
  /// The bytes of `file` that are wrong; without it the file as a whole is meant.
  package var range: Range<Int>?
  /// A few words beside the carets: `now 39`.
  package var label: String?
  package var notes: [Note] = []
  /// The nearest known name, or the form expected.
  package var hint: String?
  /// A command or a replacement that mends it, where that is safe.
  package var fix: String?

  package init(
    _ category: Category, _ id: String, _ message: String, severity: Severity = .error,
    in file: SourceFile? = nil, at range: Range<Int>? = nil, label: String? = nil,
    notes: [Note] = [], hint: String? = nil, fix: String? = nil
  ) {
    self.severity = severity
    self.category = category
    self.id = id
    self.message = QuotedText.shortened(message)
    self.file = file
    self.range = range
    self.label = label.map(QuotedText.shortened)
    self.notes = notes
    self.hint = hint.map(QuotedText.shortened)
    self.fix = fix
  }

  /// What the tool exits with because of this: 0 for a warning or a note.
  package var exitStatus: Int32 { severity == .error ? category.exitStatus : 0 }

  /// Line and column where it begins, if it has a place.
  package var place: SourceFile.Place? {
    guard let file, let range else { return nil }
    return file.place(at: range.lowerBound)
  }
}

extension Diagnostic: Comparable {
  package static func == (a: Diagnostic, b: Diagnostic) -> Bool {
    a.sortKey == b.sortKey && a.severity == b.severity && a.category == b.category
      && a.range == b.range && a.label == b.label && a.notes == b.notes && a.hint == b.hint
      && a.fix == b.fix
  }

  /// By file, then by place, what concerns a file as a whole after its lines, then by name.
  package static func < (a: Diagnostic, b: Diagnostic) -> Bool { a.sortKey < b.sortKey }

  private var sortKey: (String, Int, String, String) {
    (file?.path ?? "", range?.lowerBound ?? Int.max, id, message)
  }
}
