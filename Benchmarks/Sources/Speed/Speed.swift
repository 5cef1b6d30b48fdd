/// Prints `name<tab>value`, a case a line; arguments choose cases.
@main
enum Speed {
  static func main() throws {
    let chosen = CommandLine.arguments.dropFirst()
    for item in Case.all where chosen.isEmpty || chosen.contains(item.name) {
      print("\(item.name)\t\(try item.measure())")
    }
  }
}
