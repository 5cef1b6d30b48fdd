import Files
import Typesetting

/// What a page may load and run: nothing from anywhere but itself and pictures beside it.
struct PagePolicy {
  /// The texts of its script elements, of which no other runs.
  var scripts: [String] = []
  /// Whether a script loads others from the page's folder.
  var loadsScripts = false
  /// Whether pictures may come from elsewhere, as the author has asked for.
  var allowsRemoteImages = false

  /// The value of `Content-Security-Policy`.
  var text: String {
    let allowed = scripts.map(Self.source) + (loadsScripts ? ["'self'"] : [])
    return "default-src 'none'; style-src 'unsafe-inline'; "
      + (allowed.isEmpty ? "" : "script-src \(allowed.joined(separator: " ")); ")
      + "img-src 'self' data:\(allowsRemoteImages ? " https: http:" : ""); font-src data:; "
      + "form-action 'none'; base-uri 'none'"
  }

  /// A script by the digest of its bytes: an injected one has another.
  private static func source(_ script: String) -> String {
    "'sha256-\(Base64.encode(Digest(of: script).bytes))'"
  }
}
