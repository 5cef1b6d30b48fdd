import Optimization

/// A question to the disk with its answer: what was there when somebody looked.
struct Sight: Sendable, Equatable {
  enum Question: Int, Sendable, CaseIterable {
    case content, kind, resolved, names, identity
  }

  struct Subject: Sendable, Hashable {
    var question: Question
    var path: String
  }

  let subject: Subject
  let answer: String

  init(_ subject: Subject, answer: String) {
    self.subject = subject
    self.answer = answer
  }

  /// Whether the disk answers the same now.
  var isStillTrue: Bool {
    let ledger = Ledger()
    Ledger.$current.withValue(ledger) { Disk.answer(subject) }
    return ledger.sights == [self]
  }
}

extension Sight: ByteConvertible {
  init(from reader: inout ByteReader) throws(ByteError) {
    guard let question = Question(rawValue: try reader.integer()) else { throw ByteError() }
    self.init(Subject(question: question, path: try reader.text()), answer: try reader.text())
  }

  func write(to writer: inout ByteWriter) {
    writer.write(subject.question.rawValue)
    writer.write(subject.path)
    writer.write(answer)
  }
}
