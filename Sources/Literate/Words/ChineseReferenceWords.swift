/// How Chinese texts cite.
struct ChineseReferenceWords: ReferenceWords {
  let references = "参考文献"
  let noDate = "无日期"
  let workSeparator = "；"
  let yearSeparator = "，"
  let listSeparator = "，"
  let closeParenthesis = "）"
  let editors = "（编）"

  func openParenthesis(after people: String?) -> String { "（" }
  func twoPeople(_ first: String, _ second: String) -> String { "\(first) 和 \(second)" }
  func manyPeople(_ first: String) -> String { "\(first) 等" }
  func listedName(_ family: String, _ initials: String) -> String { "\(family) \(initials)" }
  func listOfPeople(_ names: [String]) -> String { names.joined(separator: "，") }

  func reference(people: String, year: String, title: String, place: String) -> String {
    let rest = [title, place].filter { !$0.isEmpty }.map { "\($0)。" }
    return "\(people)（\(year)）。" + rest.joined()
  }
}
