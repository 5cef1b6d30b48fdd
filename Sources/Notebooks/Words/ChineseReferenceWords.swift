/// How Chinese texts cite.
struct ChineseReferenceWords: ReferenceWords {
  // As GB/T 7714 has it, a work is listed in the language that it is written in.
  var ofLatinWorks: any ReferenceWords { EnglishReferenceWords() }
  let references = "参考文献"
  let noDate = "无日期"
  let workSeparator = "；"
  let yearSeparator = "，"
  let listSeparator = "，"
  let closeParenthesis = "）"
  let editor = "（编）"
  let editors = "（编）"

  func openParenthesis(after people: String?) -> String { "（" }
  func twoPeople(_ first: String, _ second: String) -> String { "\(first) 和 \(second)" }
  func manyPeople(_ first: String) -> String { "\(first) 等" }
  func listedName(_ family: String, _ initials: String) -> String { "\(family) \(initials)" }
  func listOfPeople(_ names: [String]) -> String { names.joined(separator: "，") }

  func peopleAndOthers(_ names: [String]) -> String { listOfPeople(names) + " 等" }
  func volume(_ number: String) -> String { "第 \(number) 卷" }
  func edition(_ text: String) -> String { Int(text).map { "第 \($0) 版" } ?? text }

  func reference(people: String, year: String, title: String, place: String) -> String {
    let rest = [title, place].filter { !$0.isEmpty }.map {
      "。？！?!".contains($0.last ?? " ") ? $0 : "\($0)。"
    }
    return "\(people)（\(year)）。" + rest.joined()
  }
}
