import Optimization

/// A question to the disk with its answer: what was there when somebody looked.
package struct Sight: Sendable, Equatable {
  package enum Question: Int, Sendable, CaseIterable {
    case content, kind, resolved, names, identity
  }

  package struct Subject: Sendable, Hashable {
    package var question: Question
    package var path: String

    package init(question: Question, path: String) {
      self.question = question
      self.path = path
    }
  }

  package let subject: Subject
  let answer: String

  init(_ subject: Subject, answer: String) {
    self.subject = subject
    self.answer = answer
  }

  /// Whether the disk answers the same now.
  package var isStillTrue: Bool {
    let ledger = Ledger()
    Disk.answer(subject, noting: ledger)
    return ledger.sights == [self]
  }
}

extension Sight: ByteConvertible {
  package init(from reader: inout ByteReader) throws(ByteError) {
    guard let question = Question(rawValue: try reader.integer()) else { throw ByteError() }
    self.init(Subject(question: question, path: try reader.text()), answer: try reader.text())
  }

  package func write(to writer: inout ByteWriter) {
    writer.write(subject.question.rawValue)
    writer.write(subject.path)
    writer.write(answer)
  }
}
