import Values

/// The rows behind a statistic that are not the same on two sides of a difference.
struct MovedRows {
  /// More rows than this are a log, of which no few are to blame.
  private static let most = 1_000
  private static let mostShown = 3

  let old: any ValueSource
  let new: any ValueSource

  /// Whether an address of a file has not the same value on both sides.
  func contains(_ file: FileAddress) -> Bool {
    Self.differ(try? old.value(of: file), try? new.value(of: file))
  }

  /// Whether a value of a table of files, or of a run, is not the same on both sides.
  func contains(_ placed: PlacedAddress) -> Bool {
    func value(_ side: any ValueSource) -> FileValue? {
      do throws(ValueError) {
        if let found = try side.tabled(placed) { return found }
        return FileValue(try ValueLookup(source: side).value(at: placed))
      } catch {
        return nil
      }
    }
    return Self.differ(value(old), value(new))
  }

  private static func differ(_ old: FileValue?, _ new: FileValue?) -> Bool {
    guard let old, let new else { return (old == nil) != (new == nil) }
    return !old.isSame(as: new)
  }

  /// What moved of all that an expression sums up, each in words.
  func notes(of expression: Expression) -> [String] {
    expression.files.flatMap(notes) + expression.addresses.flatMap(notes)
  }

  /// `bench/a.json#results[1].mean 0.0812 → 0.0790`.
  private func notes(of file: FileAddress) -> [String] {
    guard let rows = SummedRows(file), let before = count(rows, old), let after = count(rows, new)
    else { return [] }
    guard before == after else { return ["\(rows.count) \(before) → \(after)"] }
    guard after <= Self.most else { return [] }
    return shown(
      (0..<after).compactMap { place in
        let row = rows.row(place)
        guard let before = try? row.quoted(in: old), let after = try? row.quoted(in: new),
          !before.isSame(as: after)
        else { return nil }
        return "\(row) \(before.text) → \(after.text)"
      })
  }

  private func count(_ rows: SummedRows, _ side: any ValueSource) -> Int? {
    (try? rows.count.quoted(in: side))?.value.number.flatMap { Int(exactly: $0) }
  }

  /// `training.adam.val_acc, seed 1: 0.817 → 0.777`.
  private func notes(of placed: PlacedAddress) -> [String] {
    guard let all = placed.ofRepetitions, let before = repetitions(all, old),
      let after = repetitions(all, new)
    else { return [] }
    let (then, now) = (values(before), values(after))
    return shown(
      Set(then.keys).union(now.keys).sorted().compactMap { seed in
        guard then[seed] != now[seed] else { return nil }
        let words = [then, now].map { $0[seed]?.text ?? "—" }.joined(separator: " → ")
        return "\(all.address), \(before.over ?? "row") \(seed): \(words)"
      })
  }

  private func repetitions(_ placed: PlacedAddress, _ side: any ValueSource) -> FileValue? {
    guard let found = try? side.tabled(placed), found.repetitions != nil else { return nil }
    return found
  }

  private func values(_ found: FileValue) -> [Int: Value] {
    Dictionary(
      (found.repetitions ?? []).map { ($0.seed, $0.value) }, uniquingKeysWith: { first, _ in first }
    )
  }

  private func shown(_ notes: [String]) -> [String] {
    let more = notes.count - Self.mostShown
    return notes.prefix(Self.mostShown) + (more > 0 ? ["\(more) more of these rows"] : [])
  }
}
