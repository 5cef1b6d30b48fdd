const { max, min, floor, log10 } = Math;
for (const box of all(".explore")) {
  const data = JSON.parse(box.querySelector("script").textContent), words = data.words;
  const svgs = [...all(":is(.scroll,.narrow)>svg", box.closest("figure"))].slice(0, data.panels[0].boxes.length);
  const [choice, rate, momentum, step] = ["select", ".rate", ".momentum", ".step"].map((name) => box.querySelector(name));
  const [play, reset] = all("button", box), [loss, map] = all(".views svg", box), status = box.querySelector("p output");
  const height = surface(data), last = data.steps, few = min(last, 200), tenths = (v) => Math.round(v * 10) / 10;
  const draw = (parent, name, attributes, text) => {
    const element = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const key in attributes) element.setAttribute(key, attributes[key]);
    if (text != null) element.textContent = text;
    return parent.appendChild(element);
  };
  const hue = (i) => `var(--s${data.methods[i].color})`;
  const dot = (parent, cx, cy, stroke) => draw(parent, "circle", { cx, cy, stroke, r: 3.5, fill: "var(--bg)", "stroke-width": 2 });
  // Three digits as the figures have them: 0.0123, 4.8 × 10⁻⁴.
  const show = (v) => {
    let text = "" + Number(v.toPrecision(3));
    if (v && (Math.abs(v) < 1e-3 || Math.abs(v) >= 1e5)) {
      const [digits, power] = v.toExponential(1).split("e");
      text = digits + "\u00a0×\u00a010" + raised(+power);
    }
    return text.replace("-", "−").replace(".", words.point);
  };
  const raised = (n) => ("" + n).replace(/./g, (c) => "⁻⁰¹²³⁴⁵⁶⁷⁸⁹"["-0123456789".indexOf(c)]);
  const nice = (span) => {
    const power = 10 ** floor(log10(span)), digit = span / power;
    return power * (digit > 5 ? 10 : digit > 2 ? 5 : digit > 1 ? 2 : 1);
  };

  let at, methods, k, chosen, timer;
  const method = () => methods[chosen];
  const begin = () => {
    at = [...data.start];
    methods = data.methods.map((m) => ({ ...m }));
    k = last;
  };
  begin();
  chosen = max(0, methods.findIndex((m) => m.momentum != null));
  choice.value = chosen;

  const run = (m) => {
    const way = [];
    walk(height, m, at, last, (x, y, h) => {
      way.push([x, y, h]);
      return way.over = !(h <= data.divergence * max(way[0][2], 1e-300));
    });
    return way;
  };
  const place = ({ boxes, x, y }, n, [u, v], [l, t, r, b] = boxes[n]) => [
    l + (u - x[1]) / (x[2] - x[1]) * (r - l), b - (v - y[1]) / (y[2] - y[1]) * (b - t)];
  const result = (way) => {
    const n = min(k, way.length - 1);
    return way.over && n == way.length - 1 ? words.divergedAt.replace("%", n)
      : words.after.replace("#k", n).replace("#v", show(way[n][2]));
  };

  const stated = (m) => words.rate + " " + show(m.rate) + (m.momentum == null || m.rule == "adam" ? "" : words.comma + words.momentum + " " + show(m.momentum));

  // The drawing's own paths, results and label of the start make way as soon as something moves.
  const bare = (text) => text.normalize("NFKC").replace(/\s/g, " ");
  const found = (svg, text) => [...all("text", svg)].find((t) => !t.isTaken && bare(t.textContent) == bare(text) && (t.isTaken = true));
  const starts = svgs.map((svg) => found(svg, words.startLabel));
  const layers = svgs.flatMap((svg, n) => data.panels.map((panel, i) => {
    const [l, t, r, b] = panel.boxes[n], id = svg.getAttribute("aria-labelledby").split(" ")[0] + "-x" + i;
    draw(draw(svg, "clipPath", { id }), "rect", { x: l, y: t, width: r - l, height: b - t });
    const old = found(svg, panel.result), set = found(svg, panel.settings);
    return {
      i, n,
      group: draw(svg, "g", { "clip-path": `url(#${id})`, stroke: hue(i), class: "walk" }),
      own: [...all(`g.s${methods[i].color}`, svg), ...(i || !starts[n] ? [] : [starts[n]])],
      old, text: old?.innerHTML, set, settings: set?.innerHTML,
    };
  }));
  const paint = (ways, moved) => layers.forEach(({ i, n, group, own, old, text, set, settings }) => {
    for (const element of own) element.style.display = moved ? "none" : "";
    if (old) moved ? old.textContent = result(ways[i]) : old.innerHTML = text;
    if (set) moved ? set.textContent = stated(methods[i]) : set.innerHTML = settings;
    group.replaceChildren();
    if (!moved) return;
    const points = ways[i].slice(0, k + 1).map((p) => place(data.panels[i], n, p).map((v) => tenths(max(-1e4, min(1e4, v)))));
    const d = "M" + points.join("L"), width = last > 150 ? 1.1 : 1.75;
    draw(group, "path", { d, stroke: "var(--bg)", "stroke-opacity": 0.9, "stroke-width": width + 2.2 });
    draw(group, "path", { d, "stroke-width": width });
    if (last <= 150) draw(group, "path", { d: points.map((p) => `M${p}h0`).join(""), "stroke-width": 3.8 });
    dot(group, ...points[0], hue(i));
  });

  const frame = (view, high, left) => {
    const wide = max(view.clientWidth, 240);
    view.setAttribute("viewBox", `0 0 ${wide} ${high}`);
    view.replaceChildren();
    return [left, 24, wide - 14, high - 40];
  };
  const label = (view, x, y, text, anchor = "middle") =>
    draw(view, "text", { x, y, "text-anchor": anchor }, text);
  const paintLoss = (ways) => {
    const heights = ways.flatMap((way) => way.map((p) => p[2])).filter((h) => h > 0 && h < Infinity);
    let high = log10(max(...heights, 1e-300)), low = max(log10(min(...heights, 1)), high - 40);
    if (high - low < 1) low = high - 1;
    const [l, t, r, b] = frame(loss, 230, 46);
    const x = (n) => l + n / last * (r - l), y = (h) => b - (log10(max(h, 1e-300)) - low) / (high - low) * (b - t);
    // What falls further leaves the frame; drawn along its edge it would read as if it stopped there.
    const inside = draw(loss, "clipPath", { id: box.closest("figure").id + "-l" });
    draw(inside, "rect", { x: l - 4, y: 0, width: r - l + 8, height: b + 1 });
    label(loss, 4, 12, words.excess, "start");
    for (let e = Math.ceil(low), every = Math.ceil((high - low) / 5); e <= high; e++) {
      if (e % every) continue;
      draw(loss, "path", { d: `M${l} ${y(10 ** e)}H${r}`, stroke: "var(--grid)" });
      label(loss, l - 6, y(10 ** e) + 4, e == 0 ? 1 : "10" + raised(e), "end");
    }
    draw(loss, "path", { d: `M${l} ${b}H${r}`, stroke: "var(--axis)" });
    for (let n = 0, every = max(1, nice(last / 5)); n <= last; n += every) label(loss, x(n), b + 16, n);
    label(loss, r, b + 34, words.step, "end");
    ways.forEach((way, i) => {
      const points = way.filter((p) => p[2] < Infinity).map((p, n) => [tenths(x(n)), tenths(y(p[2]))]);
      draw(loss, "path", { d: "M" + points.join("L"), stroke: hue(i), class: "walk", "stroke-width": i == chosen ? 2.25 : 1.25, "clip-path": `url(#${inside.id})` });
      const [cx, cy] = points[min(k, points.length - 1)];
      if (cy <= b) dot(loss, cx, cy, hue(i));
    });
  };

  const columns = 44;
  let ring, inner;
  const paintMap = () => {
    const m = method(), rows = m.momentum == null ? 1 : 30, cells = [];
    for (let cell = 0; cell < rows * columns; cell++) {
      let first, value;
      walk(height, { ...m, rate: (cell % columns + 0.5) / columns * m.most, momentum: (floor(cell / columns) + 0.5) / rows }, at, few, (x, y, h) => {
        first ??= h || 1e-300;
        value = log10(max(h / first, 1e-15));
        return !(h <= data.divergence * first) && ((value = NaN), true);
      });
      cells.push(value);
    }
    const best = min(-0.01, ...cells.filter((v) => v == v)), shapes = {};
    const [l, t, r, b] = inner = frame(map, 230, 34), w = (r - l) / columns, h = (b - t) / rows;
    cells.forEach((v, cell) => {
      const fill = v == v ? "h" + (1 + min(7, floor(max(v / best, 0) * 8))) : "missing";
      shapes[fill] = (shapes[fill] ?? "") + `M${tenths(l + cell % columns * w)} ${tenths(b - floor(cell / columns) * h)}h${tenths(w + 0.1)}v${-tenths(h + 0.1)}h${-tenths(w + 0.1)}z`;
    });
    for (const fill in shapes) draw(map, "path", { d: shapes[fill], fill: `var(--${fill})` });
    for (let v = 0, every = nice(m.most / 4); v <= m.most; v += every) label(map, l + v / m.most * (r - l), b + 16, show(v), v > 0.95 * m.most ? "end" : "middle");
    label(map, r, b + 34, words.rate, "end");
    if (rows > 1) {
      for (const v of [0, 0.5, 1]) label(map, l - 6, b - v * (b - t) + 4, show(v), "end");
      label(map, 4, 12, words.momentum, "start");
    }
    ring = draw(map, "path", { class: "walk", stroke: "var(--bg)", "stroke-width": 6, d: "" });
    draw(map, "path", { class: "walk", stroke: "var(--ink)", "stroke-width": 2.5, d: "" });
  };
  const mark = () => {
    const [l, t, r, b] = inner, m = method();
    const x = l + min(m.rate / m.most, 1) * (r - l), y = m.momentum == null ? (t + b) / 2 : b - m.momentum * (b - t);
    for (const path of [ring, ring.nextSibling]) path.setAttribute("d", `M${x - 6} ${y}a6 6 0 1 0 12 0a6 6 0 1 0 -12 0`);
  };

  const grips = svgs.flatMap((svg, n) => data.panels.map((panel, i) => {
    const grip = document.createElement("button");
    grip.type = "button";
    grip.className = "grip";
    if (i) grip.tabIndex = -1;
    const [l, t, r, b] = panel.boxes[n];
    const move = (u, v) => {
      at = [[panel.x, u], [panel.y, v]].map(([[, low, high], value]) => max(low, min(high, value)));
      update();
    };
    grip.onpointerdown = (event) => { grip.setPointerCapture(event.pointerId); };
    grip.onpointermove = (event) => {
      if (!grip.hasPointerCapture(event.pointerId)) return;
      const { left, top, width } = svg.getBoundingClientRect(), scale = svg.viewBox.baseVal.width / width;
      move(panel.x[1] + ((event.x - left) * scale - l) / (r - l) * (panel.x[2] - panel.x[1]),
        panel.y[1] + (b - (event.y - top) * scale) / (b - t) * (panel.y[2] - panel.y[1]));
    };
    grip.onpointerup = () => update(true);
    grip.onkeydown = (event) => {
      const way = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] }[event.key];
      if (!way) return;
      event.preventDefault();
      move(at[0] + way[0] * (panel.x[2] - panel.x[1]) / 40, at[1] + way[1] * (panel.y[2] - panel.y[1]) / 40);
      update(true);
    };
    return [[svg.parentElement.appendChild(grip), svg, panel, n]];
  }).flat());
  const pin = () => {
    for (const [grip, svg, panel, n] of grips) {
      const stage = svg.parentElement, from = stage.getBoundingClientRect(), { left, top, width } = svg.getBoundingClientRect();
      const [x, y] = place(panel, n, at), scale = width / svg.viewBox.baseVal.width;
      grip.style.left = left - from.left + stage.scrollLeft + x * scale + "px";
      grip.style.top = top - from.top + y * scale + "px";
      // The ring is as large on a phone as on a desk: the label of the start makes way for it.
      const label = starts[n];
      if (width && label && panel == data.panels[0]) {
        const { x: from, width: length } = label.getBBox(), reach = 16 / scale, isFree = x + reach + length < svg.viewBox.baseVal.width;
        label.setAttribute("transform", `translate(${tenths((isFree ? x + reach : x - reach - length) - from)})`);
      }
      grip.ariaLabel = `${words.start}: ${panel.x[0]} ${show(at[0])}, ${panel.y[0]} ${show(at[1])}`;
    }
  };
  const say = (range, value, text) => {
    range.value = value;
    range.ariaValueText = range.nextElementSibling.textContent = text;
  };
  function update(isNew) {
    const m = method(), ways = methods.map(run);
    const moved = k < last || "" + at != "" + data.start || methods.some((m, i) => m.rate != data.methods[i].rate || m.momentum != data.methods[i].momentum);
    paint(ways, moved);
    paintLoss(ways);
    if (isNew) paintMap();
    mark();
    pin();
    say(rate, m.rate / m.most * 1000, show(m.rate));
    momentum.disabled = m.momentum == null;
    say(momentum, (m.momentum ?? 0) * 1000, m.momentum == null ? "—" : show(m.momentum));
    say(step, k, k);
    reset.disabled = !moved;
    const text = m.name + words.colon + (moved ? result(ways[chosen]) : data.panels[chosen].result);
    if (status.value != text) status.value = text;
  }

  const stop = () => {
    cancelAnimationFrame(timer);
    timer = null;
    play.textContent = words.play;
  };
  play.hidden = matchMedia("(prefers-reduced-motion:reduce)").matches;
  play.onclick = () => {
    if (timer) return stop();
    const from = k < last ? k : 0, began = performance.now(), whole = min(6000, last * 120);
    play.textContent = words.pause;
    const tick = (now) => {
      k = min(last, from + floor(max(0, now - began) / whole * last));
      timer = k < last ? requestAnimationFrame(tick) : stop();
      update();
    };
    timer = requestAnimationFrame(tick);
  };
  reset.onclick = () => { stop(); begin(); update(true); };
  choice.oninput = () => { chosen = +choice.value; update(true); };
  // A control at its end has no step of zero and no momentum of one.
  rate.oninput = () => { method().rate = max(+rate.value, 1) / 1000 * method().most; update(); };
  momentum.oninput = () => { method().momentum = min(+momentum.value, 999) / 1000; update(); };
  step.oninput = () => { stop(); k = +step.value; update(); };
  const pick = (event) => {
    const [l, t, r, b] = inner, { left, top } = map.getBoundingClientRect(), m = method(), one = (v) => max(0.001, min(0.999, v));
    m.rate = one((event.x - left - l) / (r - l)) * m.most;
    if (m.momentum != null) m.momentum = one((b - event.y + top) / (b - t));
    update();
  };
  map.onpointerdown = (event) => { map.setPointerCapture(event.pointerId); pick(event); };
  map.onpointermove = (event) => { if (map.hasPointerCapture(event.pointerId)) pick(event); };

  box.hidden = false;
  let wide;
  new ResizeObserver(() => { if (wide != (wide = box.clientWidth)) update(true); }).observe(box);
}
