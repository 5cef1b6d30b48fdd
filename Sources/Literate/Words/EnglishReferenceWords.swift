/// How English texts cite.
struct EnglishReferenceWords: ReferenceWords {
  let references = "References"
  let noDate = "n.d."
  let workSeparator = "; "
  let yearSeparator = " "
  let listSeparator = ", "
  let closeParenthesis = ")"
  let editors = " (eds.)"

  func openParenthesis(after people: String?) -> String { people == nil ? "(" : " (" }
  func twoPeople(_ first: String, _ second: String) -> String { "\(first) and \(second)" }
  func manyPeople(_ first: String) -> String { "\(first) et al." }
  func listedName(_ family: String, _ initials: String) -> String { "\(family), \(initials)" }

  func listOfPeople(_ names: [String]) -> String {
    guard names.count > 1, let last = names.last else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }

  func reference(people: String, year: String, title: String, place: String) -> String {
    let rest = [title, place].filter { !$0.isEmpty }.map { " \($0)." }
    return "\(people) (\(year))." + rest.joined()
  }
}
