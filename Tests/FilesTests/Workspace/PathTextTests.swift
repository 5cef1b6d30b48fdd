import Testing

@testable import Files

@Suite struct PathTextTests {
  @Test(arguments: [
    ("a/b", "a/b"), ("./a//b/", "a/b"), ("a/../b", "b"), ("../a", "../a"), ("a/../../b", "../b"),
    ("/a/../../b", "/b"), ("", "."), (".", "."), ("/", "/"), ("a/..", "."),
  ])
  func normalized(path: String, expected: String) {
    #expect(PathText.normalized(path) == expected)
  }

  @Test(arguments: [
    ("/p/a", "/p", "a"), ("/p", "/p", "."), ("/pq", "/p", "/pq"), ("/a", "/", "a"),
  ])
  func relative(path: String, folder: String, expected: String) {
    #expect(PathText.relative(path, to: folder) == expected)
  }

  @Test(arguments: [
    ("a", true), ("a/b.png", true), ("中/文", true), ("", false), ("/a", false), ("a/", false),
    ("../a", false), ("a/../b", false), ("a/./b", false), ("a//b", false), ("a\0b", false),
  ])
  func plainNamesStayBelow(name: String, isPlain: Bool) {
    #expect(PathText.isPlain(name) == isPlain)
  }

  @Test(arguments: [("a/b", "a", "b"), ("b", ".", "b"), ("/b", "/", "b"), ("/a/b", "/a", "b")])
  func parentAndName(path: String, parent: String, name: String) {
    #expect(PathText.parent(of: path) == parent)
    #expect(PathText.name(of: path) == name)
  }
}
