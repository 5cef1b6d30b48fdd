/// How a language cites works and lists them.
package protocol ReferenceWords: Sendable {
  /// The heading of the list.
  var references: String { get }
  /// What stands in place of a year.
  var noDate: String { get }
  /// Between a work and the next in one citation.
  var workSeparator: String { get }
  /// Between the authors and the year in a citation.
  var yearSeparator: String { get }
  /// Before what follows the year.
  var listSeparator: String { get }
  var closeParenthesis: String { get }
  /// What stands behind the name of an editor.
  var editor: String { get }
  /// What stands behind the names of editors.
  var editors: String { get }
  /// How the list writes a work whose names and title are in Latin letters.
  var ofLatinWorks: any ReferenceWords { get }
  func openParenthesis(after people: String?) -> String
  func twoPeople(_ first: String, _ second: String) -> String
  func manyPeople(_ first: String) -> String
  /// A name in the list, by family name and initials.
  func listedName(_ family: String, _ initials: String) -> String
  func listOfPeople(_ names: [String]) -> String
  /// A list of which the last names are left out.
  func peopleAndOthers(_ names: [String]) -> String
  /// The volume of a book: `vol. 3`.
  func volume(_ number: String) -> String
  /// The edition of a book, from its number or its words: `2nd edition`.
  func edition(_ text: String) -> String
  /// A line of the list; `title` is empty where it stands in place of the people.
  func reference(people: String, year: String, title: String, place: String) -> String
}
