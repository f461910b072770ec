// The list of records with its filters; the timeline above it follows the filters and can be opened and shut.
let lastList = { hash: "#/records", active: -1, scroll: 0, found: [] };

function recordsView(route) {
  const count = h("p", { class: "found", id: "found" });
  const none = h("p", { class: "empty", hidden: true }, "No record answers to these filters. Press Clear to see all of them.");
  const times = h("details", { class: "panel fold", open: false }, h("summary", {}, "Timeline of this selection"));
  const list = recordList((place) => { lastList.active = place; });
  const bar = h("div", {});
  let filter = readFilter(route.query);

  const changed = (next, typing, clear) => {
    const hash = `#/records${filterQuery(next)}`;
    if (typing) replaceHash(hash);
    else location.hash = hash;
    if (clear) drawBar(next);
  };
  const drawBar = (next) => bar.replaceChildren(filterBar(next, changed, true));
  const unknown = h("div", {});
  const drawTimes = () => {
    times.querySelector(".timeline")?.remove();
    if (times.open) times.append(timeline(lastList.found, (year) => `#/records${filterQuery({ ...filter, from: `${year}-01-01`, to: `${year}-12-31` })}`));
  };
  times.addEventListener("toggle", drawTimes);

  function show(active) {
    lastList.found = filtered(filter);
    lastList.hash = `#/records${filterQuery(filter)}`;
    list.show(lastList.found, active);
    drawTimes();
    unknown.replaceChildren(...[unknownWords(filter)].filter(Boolean));
    const text = lastList.found.length === rows.length ? plural(rows.length, "record") : `${lastList.found.length.toLocaleString("en")} of ${plural(rows.length, "record")}`;
    count.textContent = (filter.from || filter.to) && rows.some((row) => !row.first && !row.last) ? `${text} (records without a date are left out)` : text;
    none.hidden = lastList.found.length > 0;
    announce(text);
  }

  drawBar(filter);
  return {
    title: "Records",
    node: h("div", { class: "records" }, h("div", { class: "page-head" }, h("h1", { tabindex: "-1" }, "Records"), showingWords()), bar, unknown, times, count, none, list.box),
    list,
    entered() {
      const back = lastList.hash === route.hash && lastList.active >= 0;
      const { active, scroll } = lastList;
      show(back ? active : -1);
      if (back) {
        window.scrollTo(0, scroll);
        list.go(active);
      }
      return back;
    },
    update(next) {
      filter = readFilter(next.query);
      if (!bar.contains(document.activeElement) || document.activeElement.id === "f-clear") drawBar(filter);
      show(-1);
    },
    leave() {
      lastList.scroll = window.scrollY;
      list.leave();
    },
    print: () => list.print(),
  };
}
