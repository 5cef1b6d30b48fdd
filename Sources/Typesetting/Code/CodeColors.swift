/// The colours of highlighted code, each 4.5:1 or better on its background in both themes.
///
/// `light-dark()` follows the page's `color-scheme`.
package enum CodeColors {
  /// One meaning: the classes that have it, and its colour.
  struct Role {
    let classes: [String]
    let ink: Shade
    var background: Shade?
    var isItalic = false
  }

  static let roles = [
    Role(
      classes: ["comment", "quote"], ink: Shade(light: "#59636e", dark: "#9198a1"),
      isItalic: true),
    Role(
      classes: ["keyword", "selector-tag", "doctag", "template-tag", "type"],
      ink: Shade(light: "#b3202c", dark: "#ff8a80")),
    Role(
      classes: ["string", "regexp", "meta-string", "link"],
      ink: Shade(light: "#0a4a75", dark: "#a5d6ff")),
    Role(
      classes: [
        "number", "literal", "variable", "template-variable", "symbol",
        "selector-attr", "selector-class", "selector-id", "selector-pseudo", "bullet",
      ],
      ink: Shade(light: "#0550ae", dark: "#79c0ff")),
    Role(
      classes: ["attr", "attribute"], ink: Shade(light: "#116329", dark: "#7ee787")),
    Role(
      classes: ["title", "section", "name"], ink: Shade(light: "#6639ba", dark: "#d2a8ff")),
    Role(classes: ["built_in", "builtin-name"], ink: Shade(light: "#8a4600", dark: "#ffa657")),
    Role(classes: ["meta"], ink: Shade(light: "#59636e", dark: "#9198a1")),
    Role(
      classes: ["addition"], ink: Shade(light: "#116329", dark: "#aff5b4"),
      background: Shade(light: "#dafbe1", dark: "#033a16")),
    Role(
      classes: ["deletion"], ink: Shade(light: "#82071e", dark: "#ffdcd7"),
      background: Shade(light: "#ffebe9", dark: "#67060c")),
  ]

  /// The style sheet; a page needs it once.
  package static var css: String {
    roles.map { role in
      let selectors = role.classes.map { ".hljs-\($0)" }.joined(separator: ",")
      let background = role.background.map { ";background:\($0.css)" } ?? ""
      let style = role.isItalic ? ";font-style:italic" : ""
      return "\(selectors){color:\(role.ink.css)\(background)\(style)}"
    }.joined(separator: "\n") + "\n.hljs-strong{font-weight:700}.hljs-emphasis{font-style:italic}"
  }
}
