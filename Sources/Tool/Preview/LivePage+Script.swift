extension LivePage {
  /// Listens to the preview, and puts a new report where the old one was, at the same place.
  package static let script = #"""
    'use strict';
    (() => {
      const {body} = document, {name, revision} = body.dataset;
      const find = id => document.getElementById(id);
      const pages = find('pages'), panel = find('problems'), lost = find('lost');
      let frame = null, next = null, shown = 0, wanted = 0, source = null;

      // What the reader looks at: the last anchor above the window's edge, and how far below it.
      const placeIn = ({document: doc, scrollY}) => {
        const place = {y: scrollY, open: [...doc.querySelectorAll('details')].map(d => d.open)};
        for (const e of doc.querySelectorAll('h2[id],h3[id],h4[id],figure[id],div[id],li[id]')) {
          const {top} = e.getBoundingClientRect();
          if (top > 1) break;
          place.id = e.id;
          place.offset = top;
        }
        return place;
      };
      const restore = (win, place) => {
        const details = [...win.document.querySelectorAll('details')];
        if (details.length === place.open.length) details.forEach((d, i) => d.open = place.open[i]);
        const anchor = place.y > 0 && place.id && win.document.getElementById(place.id);
        const top = anchor
          ? anchor.getBoundingClientRect().top + win.scrollY - place.offset : place.y;
        win.scrollTo({top, behavior: 'instant'});
      };
      const encoded = name => name.split('/').map(encodeURIComponent).join('/');

      // Links that leave the report open elsewhere; those to other reports change the frame around it.
      const adopt = () => {
        const {location: at, document: doc} = frame.contentWindow;
        const match = /^\/output\/(.+)\/report\.html$/.exec(decodeURIComponent(at.pathname));
        if (!match) return location.assign('/');
        if (match[1] !== name) return location.assign('/view/' + encoded(match[1]) + at.hash);
        document.title = doc.title;
        for (const a of doc.querySelectorAll('a[href]'))
          if (a.origin !== location.origin) { a.target = '_blank'; a.rel = 'noopener'; }
      };
      const load = () => {
        const version = wanted, old = frame;
        next = document.createElement('iframe');
        next.title = 'report';
        if (old) next.className = 'next';
        next.onload = () => {
          frame = next;
          next = null;
          shown = version;
          if (old) {
            restore(frame.contentWindow, placeIn(old.contentWindow));
            frame.className = '';
            old.remove();
          }
          frame.onload = adopt;
          adopt();
          body.dataset.version = version;
          if (wanted > shown) load();
        };
        next.src = '/output/' + encoded(name) + '/report.html' + (old ? '' : location.hash);
        pages.append(next);
      };

      const heads = {
        faulty: r => r.path + ' has errors' + (r.version ? '; behind them its last good report' : ''),
        stale: r => r.path + ' has numbers or claims that are not true',
        missing: r => r.path + ' is gone; this is its last report, until it comes back',
      };
      const tell = report => {
        const head = heads[report.health];
        body.dataset.health = report.health;
        body.classList.toggle('dimmed', report.health === 'faulty');
        panel.hidden = !head;
        if (!head) return;
        panel.className = report.health;
        panel.querySelector('summary').textContent = head(report);
        const text = panel.querySelector('pre');
        if (text.textContent !== report.problems) text.textContent = report.problems;
      };
      const hear = ({data}) => {
        const state = JSON.parse(data), again = !lost.hidden;
        lost.hidden = true;
        if (!name) return !again && String(state.revision) === revision || location.reload();
        const report = state.reports.find(r => r.name === name);
        if (!report) return location.assign('/');
        find('waiting').hidden = report.version > 0 || report.health === 'faulty';
        tell(report);
        // A preview that was started again counts from the beginning: its first page is new too.
        if (again) wanted = 0;
        if (report.version !== wanted) {
          wanted = report.version;
          if (again || wanted < shown) shown = 0;
          if (wanted && !next) load();
        }
      };
      const listen = () => {
        source = new EventSource('/events');
        source.onmessage = hear;
        source.onerror = () => { lost.hidden = false; };
      };
      // A browser has few connections to one address: pages that nobody sees give theirs back.
      document.addEventListener('visibilitychange', () => {
        source.close();
        if (!document.hidden) listen();
      });
      listen();
    })();

    """#
}
