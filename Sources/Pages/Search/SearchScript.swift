/// What makes the index page search: it loads each report's words when a reader first types.
enum SearchScript {
  static let text = """
    const box = document.querySelector(".search"), [input, status, list] = box.children;
    const cards = document.querySelector(".groups"), pages = [];
    const make = (name) => document.createElement(name);
    box.hidden = false;
    input.onfocus = () => {
      input.onfocus = null;
      for (const link of cards.querySelectorAll("a")) {
        const card = link.closest("[lang]"), script = make("script");
        script.src = link.getAttribute("href").replace(/[^/]*$/, "search.js");
        script.page = { card, href: link.href, title: link.querySelector("b").textContent, parts: [] };
        pages.push(script.page);
        script.onload = show;
        document.head.append(script);
      }
    };
    const add = (parts) => { document.currentScript.page.parts = parts; };
    const show = () => {
      const words = input.value.toLowerCase().split(/\\s+/).filter(Boolean), found = [];
      for (const { card, href, title, parts } of pages) {
        for (const [id, heading, text] of parts) {
          const [t, h, b] = [title, heading, text].map((part) => part.toLowerCase());
          if (!words.every((word) => t.includes(word) || h.includes(word) || b.includes(word))) continue;
          if (!words.some((word) => h.includes(word) || b.includes(word)) && found.at(-1)?.title == title) continue;
          const rank = words.reduce((sum, word) => sum + 4 * h.includes(word) + 2 * t.includes(word) + b.includes(word), 0);
          found.push({ card, href: href + (id && "#" + encodeURIComponent(id)), title, heading, text, rank });
        }
      }
      found.sort((a, b) => b.rank - a.rank);
      cards.hidden = words.length > 0;
      status.textContent = !words.length ? "" : found.length ? status.dataset.found.replace("#", found.length) : status.dataset.none;
      list.replaceChildren(...(words.length ? found.slice(0, 60) : []).map(({ card, href, title, heading, text }) => {
        const item = make("li"), link = make("a"), line = make("p");
        item.lang = card.lang;
        link.href = href;
        link.textContent = heading ? title + " › " + heading : title;
        const places = words.map((word) => text.toLowerCase().indexOf(word)).filter((place) => place >= 0);
        const from = Math.max(0, (places.length ? Math.min(...places) : 0) - 60), gap = text.slice(from, from + 25).indexOf(" ");
        const start = from && from + gap + 1, part = text.slice(start, start + 220).replace(start + 220 < text.length ? /\\s\\S{0,24}$/ : "", "");
        const mark = new RegExp("(" + words.map((word) => word.replace(/[^\\p{L}\\p{N}]/gu, "\\\\$&")).join("|") + ")", "i");
        line.append(start ? "…" : "", ...part.split(mark).map((piece, k) => {
          if (k % 2 == 0) return piece;
          const found = make("mark");
          found.textContent = piece;
          return found;
        }), start + 220 < text.length ? "…" : "");
        item.append(link, line);
        return item;
      }));
    };
    input.oninput = show;

    """
}
