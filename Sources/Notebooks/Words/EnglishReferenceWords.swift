import Options

/// How English texts cite, and those of every language that has no way of its own.
package struct EnglishReferenceWords: ReferenceWords {
  package init() {}
}

extension ReferenceWords {
  package var ofLatinWorks: any ReferenceWords { self }
  package var references: String { "References" }
  package var noDate: String { "n.d." }
  package var workSeparator: String { "; " }
  package var yearSeparator: String { " " }
  package var listSeparator: String { ", " }
  package var closeParenthesis: String { ")" }
  package var editor: String { " (ed.)" }
  package var editors: String { " (eds.)" }

  package func openParenthesis(after people: String?) -> String { people == nil ? "(" : " (" }
  package func twoPeople(_ first: String, _ second: String) -> String { "\(first) and \(second)" }
  package func manyPeople(_ first: String) -> String { "\(first) et al." }
  package func listedName(_ family: String, _ initials: String) -> String {
    "\(family), \(initials)"
  }

  package func listOfPeople(_ names: [String]) -> String {
    guard names.count > 1, let last = names.last else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }

  package func peopleAndOthers(_ names: [String]) -> String {
    names.joined(separator: ", ") + (names.count > 1 ? ", et al." : " et al.")
  }

  package func volume(_ number: String) -> String { "vol. \(number)" }

  package func edition(_ text: String) -> String {
    guard let number = Int(text) else {
      return text.lowercased().contains("ed") ? text : "\(text) edition"
    }
    let isTeen = (11...13).contains(number % 100)
    let ending = isTeen ? "th" : [1: "st", 2: "nd", 3: "rd"][number % 10] ?? "th"
    return "\(number)\(ending) edition"
  }

  package func reference(people: String, year: String, title: String, place: String) -> String {
    let rest = [title, place].filter { !$0.isEmpty }.map {
      ".?!".contains($0.last ?? " ") ? " \($0)" : " \($0)."
    }
    return "\(people) (\(year))." + rest.joined()
  }
}
