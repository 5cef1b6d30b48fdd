import Options
import Values

extension FigureSubject {
  /// The rows of one name, as a figure draws them.
  package struct Values: Sendable {
    var name: String
    /// Its place in the palette, the same in all figures of a table.
    var color: Int
    var group: TableGroup
  }

  /// The same in another order, or fewer of them.
  func sorted(by key: String?, top: Int?) throws(OptionErrors) -> FigureSubject {
    var order = TableOrder()
    order.top = top
    var subject = self
    do throws(ValueError) {
      if let key {
        let parsed = try TableOrder.key(Array(key.utf8)[...])
        (order.key, order.isDescending) = (parsed.expression, parsed.isDescending)
      }
      let places = try order.places(of: values.map(\.group))
      subject.values = places.map { values[$0] }
    } catch {
      throw OptionErrors(OptionError(error, at: ["sort"]))
    }
    return subject
  }
}
