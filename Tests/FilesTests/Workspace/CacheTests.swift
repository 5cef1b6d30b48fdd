import TestSupport
import Testing

@testable import Files

@Suite struct CacheTests {
  @Test func whatIsKeptComesBack() throws {
    let folder = try TemporaryFolder()
    let cache = Cache(folder: folder.file("cache"))
    #expect(cache.bytes(for: "key", of: "runs") == nil)
    cache.keep([1, 2, 3], for: "key", of: "runs")
    cache.keep([], for: "empty", of: "runs")
    #expect(cache.bytes(for: "key", of: "runs") == [1, 2, 3])
    #expect(cache.bytes(for: "empty", of: "runs") == [])
    #expect(cache.bytes(for: "key", of: "formulas") == nil)
  }

  @Test func everyDamageIsAMiss() {
    let sealed = CacheEntry.seal(Array("formula".utf8))
    #expect(CacheEntry.open(sealed) == Array("formula".utf8))
    for index in sealed.indices {
      var damaged = sealed
      damaged[index] ^= 1
      #expect(CacheEntry.open(damaged) == nil)
      #expect(CacheEntry.open(Array(sealed[..<index])) == nil)
    }
    #expect(CacheEntry.open(sealed + [0]) == nil)
  }

  @Test(arguments: ["../a", "a/../../b", "", "/etc/passwd"])
  func keysStayInTheCache(key: String) throws {
    let folder = try TemporaryFolder()
    Cache(folder: folder.file("cache")).keep([1], for: key, of: "runs")
    #expect(folder.files == [])
  }

  @Test func aCacheThatCannotBeWrittenKeepsNothing() throws {
    let folder = try TemporaryFolder(["cache": "a file"])
    let cache = Cache(folder: folder.file("cache"))
    cache.keep([1], for: "key", of: "runs")
    #expect(cache.bytes(for: "key", of: "runs") == nil)
    Cache.off.keep([1], for: "key", of: "runs")
    #expect(Cache.off.bytes(for: "key", of: "runs") == nil)
  }

  @Test(arguments: [
    (["XDG_CACHE_HOME": "/xdg", "HOME": "/home"], "xdg/tangent/runs/key"),
    (["XDG_CACHE_HOME": "relative", "HOME": ""], nil),
    ([:], nil),
  ])
  func theCacheIsTheUsers(environment: [String: String], file: String?) throws {
    let folder = try TemporaryFolder()
    let cache = Cache.user { name in
      environment[name].map { $0.hasPrefix("/") ? folder.path + $0 : $0 }
    }
    cache.keep([1], for: "key", of: "runs")
    // A stamp beside what is kept tells when leftovers were last looked for.
    let kept = folder.files.filter { !$0.hasSuffix("/.tangent-swept") }
    #expect(kept == [file].compactMap(\.self))
  }
}
