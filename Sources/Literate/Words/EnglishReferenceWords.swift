/// How English texts cite, and those of every language that has no way of its own.
struct EnglishReferenceWords: ReferenceWords {}

extension ReferenceWords {
  var references: String { "References" }
  var noDate: String { "n.d." }
  var workSeparator: String { "; " }
  var yearSeparator: String { " " }
  var listSeparator: String { ", " }
  var closeParenthesis: String { ")" }
  var editor: String { " (ed.)" }
  var editors: String { " (eds.)" }

  func openParenthesis(after people: String?) -> String { people == nil ? "(" : " (" }
  func twoPeople(_ first: String, _ second: String) -> String { "\(first) and \(second)" }
  func manyPeople(_ first: String) -> String { "\(first) et al." }
  func listedName(_ family: String, _ initials: String) -> String { "\(family), \(initials)" }

  func listOfPeople(_ names: [String]) -> String {
    guard names.count > 1, let last = names.last else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }

  func peopleAndOthers(_ names: [String]) -> String {
    names.joined(separator: ", ") + (names.count > 1 ? ", et al." : " et al.")
  }

  func volume(_ number: String) -> String { "vol. \(number)" }

  func edition(_ text: String) -> String {
    guard let number = Int(text) else {
      return text.lowercased().contains("ed") ? text : "\(text) edition"
    }
    let isTeen = (11...13).contains(number % 100)
    let ending = isTeen ? "th" : [1: "st", 2: "nd", 3: "rd"][number % 10] ?? "th"
    return "\(number)\(ending) edition"
  }

  func reference(people: String, year: String, title: String, place: String) -> String {
    let rest = [title, place].filter { !$0.isEmpty }.map {
      ".?!".contains($0.last ?? " ") ? " \($0)" : " \($0)."
    }
    return "\(people) (\(year))." + rest.joined()
  }
}
