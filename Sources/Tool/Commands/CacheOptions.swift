import ArgumentParser
import Files

/// Whether the user's cache is used.
struct CacheOptions: ParsableArguments {
  @Flag(help: "Neither read nor fill the cache: run, typeset and draw everything anew.")
  var noCache = false

  /// The user's cache, or none.
  var cache: Cache { noCache ? .off : .user(environment: Environment.value) }
}
