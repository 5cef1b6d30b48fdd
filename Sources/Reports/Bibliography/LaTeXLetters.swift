/// TeX's names of letters, marks and looks.
enum LaTeXLetters {
  /// TeX's marks above and below letters, as Unicode's combining marks.
  static let accents: [String: Unicode.Scalar] = [
    "`": "\u{300}", "'": "\u{301}", "^": "\u{302}", "~": "\u{303}", "=": "\u{304}",
    "u": "\u{306}", ".": "\u{307}", "\"": "\u{308}", "r": "\u{30A}", "H": "\u{30B}",
    "v": "\u{30C}", "d": "\u{323}", "c": "\u{327}", "k": "\u{328}", "b": "\u{331}",
  ]

  static let letters = [
    "ss": "ß", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "aa": "å", "AA": "Å", "o": "ø",
    "O": "Ø", "l": "ł", "L": "Ł", "i": "ı", "j": "ȷ", "dh": "ð", "DH": "Ð", "th": "þ", "TH": "Þ",
    "dj": "đ", "DJ": "Đ", "ng": "ŋ", "NG": "Ŋ", "ldots": "…", "dots": "…", "textellipsis": "…",
    "textendash": "–", "textemdash": "—", "textbackslash": "\\", "textasciitilde": "~",
    "textasciicircum": "^", "textunderscore": "_", "textbar": "|", "textless": "<",
    "textgreater": ">", "textquotesingle": "'", "textquoteleft": "‘", "textquoteright": "’",
    "textquotedblleft": "“", "textquotedblright": "”", "textregistered": "®",
    "texttrademark": "™", "textonesuperior": "¹", "texttwosuperior": "²", "textthreesuperior": "³",
    "textordfeminine": "ª", "textordmasculine": "º", "textonehalf": "½", "textonequarter": "¼",
    "textthreequarters": "¾", "textbullet": "•", "textopenbullet": "◦", "textperiodcentered": "·",
    "textasteriskcentered": "*", "textdagger": "†", "textdaggerdbl": "‡", "textsection": "§",
    "textparagraph": "¶", "textcopyright": "©", "textsterling": "£", "texteuro": "€",
    "textyen": "¥", "textdollar": "$", "textcent": "¢", "textexclamdown": "¡",
    "textquestiondown": "¿", "guillemotleft": "«", "guillemotright": "»", "textbraceleft": "{",
    "textbraceright": "}", "texttimes": "×", "textdiv": "÷", "textpm": "±", "textminus": "−",
    "textasciigrave": "`", "textasciiacute": "´", "textasciimacron": "¯", "textvisiblespace": "␣",
    "textquotedbl": "\"", "quotesinglbase": "‚", "quotedblbase": "„", "guilsinglleft": "‹",
    "guilsinglright": "›", "textnumero": "№", "textperthousand": "‰", "textdegree": "°",
    "textmu": "µ", "copyright": "©", "S": "§", "P": "¶",
    "pounds": "£", "euro": "€", "times": "×", "cdot": "·", "pm": "±", "infty": "∞", "sim": "~",
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ε", "varepsilon": "ε",
    "zeta": "ζ", "eta": "η", "theta": "θ", "iota": "ι", "kappa": "κ", "lambda": "λ", "mu": "μ",
    "nu": "ν", "xi": "ξ", "pi": "π", "rho": "ρ", "sigma": "σ", "tau": "τ", "phi": "φ",
    "varphi": "φ", "chi": "χ", "psi": "ψ", "omega": "ω", "Gamma": "Γ", "Delta": "Δ",
    "Theta": "Θ", "Lambda": "Λ", "Xi": "Ξ", "Pi": "Π", "Sigma": "Σ", "Phi": "Φ", "Psi": "Ψ",
    "Omega": "Ω", "ell": "ℓ", "TeX": "TeX", "LaTeX": "LaTeX", "LaTeXe": "LaTeX2ε",
    "BibTeX": "BibTeX", "XeTeX": "XeTeX", "XeLaTeX": "XeLaTeX", "LuaTeX": "LuaTeX",
    "LuaLaTeX": "LuaLaTeX", "pdfTeX": "pdfTeX", "ConTeXt": "ConTeXt", "AmS": "AMS",
    "METAFONT": "METAFONT", "MF": "METAFONT", "MP": "METAPOST",
  ]

  /// Commands that change how the words behind them look.
  static let styles: Set = [
    "em", "it", "bf", "sc", "tt", "rm", "sl", "sf", "small", "tiny", "emph", "textit", "textbf",
    "textsc", "texttt", "textrm", "textsl", "textsf", "textup", "textmd", "textnormal", "text",
    "mbox", "hbox", "uppercase", "lowercase", "textsuperscript", "textsubscript", "enquote",
    "ensuremath", "noopsort", "relax", "protect",
  ]

  /// Commands whose group is an address and no TeX.
  static let addresses: Set = ["url", "nolinkurl", "path"]
}
