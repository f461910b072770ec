// The timeline: acts by month of the first day of each, stacked by verdict. A year is a link to its acts. An act on some day of
// more than a year stands on the last one, since the first is that of a type or a make, and often decades before.
const MONTHS_DRAWN = 420;
const YEAR = 366 * 24 * 3600 * 1000;
const TIMELINE = { width: 1160, height: 190, left: 34, bottom: 26, top: 12 };

function timeline(chosen, hrefOf) {
  const dated = chosen.filter((row) => row.first || row.last);
  const undated = chosen.length - dated.length;
  const openDays = dated.some(isOpenOverYears) && " Of an act on some day of more than a year, the last such day.";
  const note = h("p", { class: "note" }, "By the first day known of each act.", openDays, undated > 0 && ` ${plural(undated, "record")} without a date ${undated === 1 ? "is" : "are"} not drawn.`);
  if (!dated.length) return h("div", { class: "timeline" }, h("p", { class: "empty" }, "No act in this selection has a date."));
  const years = byYear(dated);
  return h("div", { class: "timeline" }, drawnTimeline(years, hrefOf), note, timelineTable(years, hrefOf));
}

function isOpenOverYears(row) {
  return Boolean(row.uncertain && row.first && row.last && Date.parse(row.last) - Date.parse(row.first) > YEAR);
}

function byYear(dated) {
  const found = new Map();
  for (const row of dated) {
    const day = isOpenOverYears(row) ? row.last : row.first ?? row.last;
    const year = Number(day.slice(0, 4));
    if (!found.has(year)) found.set(year, { year, rows: [], months: Array.from({ length: 12 }, () => []) });
    const entry = found.get(year);
    entry.rows.push(row);
    entry.months[Number(day.slice(5, 7)) - 1].push(row);
  }
  const first = Math.min(...found.keys());
  const last = Math.max(...found.keys());
  const all = [];
  for (let year = first; year <= last; year += 1) all.push(found.get(year) ?? { year, rows: [], months: Array.from({ length: 12 }, () => []) });
  return all;
}

function drawnTimeline(years, hrefOf) {
  const { width, height, left, bottom, top } = TIMELINE;
  const monthly = years.length * 12 <= MONTHS_DRAWN;
  const binsOf = (entry) => (monthly ? entry.months : [entry.rows]);
  const most = Math.max(1, ...years.flatMap(binsOf).map((bin) => bin.length));
  const scale = (height - bottom - top) / most;
  const yearWidth = (width - left) / years.length;
  const labelEvery = Math.ceil(38 / yearWidth);
  const floor = height - bottom;
  const drawing = svg("svg", { class: "timeline-drawing", viewBox: `0 0 ${width} ${height}`, role: "group", "aria-label": `Acts by ${monthly ? "month" : "year"}, ${years[0].year} to ${years.at(-1).year}` });
  for (const tick of ticksTo(most)) {
    const y = floor - tick * scale;
    drawing.append(svg("line", { x1: left, x2: width, y1: y, y2: y, class: "grid" }), svg("text", { x: left - 7, y: y + 4, class: "tick", "text-anchor": "end" }, String(tick)));
  }
  years.forEach((entry, place) => {
    const x = left + place * yearWidth;
    const bins = binsOf(entry);
    const step = yearWidth / bins.length;
    const columns = bins.flatMap((bin, month) => column(bin, x + month * step, step, floor, scale));
    const label = place % labelEvery === 0 && svg("text", { x: x + yearWidth / 2, y: height - 8, class: "tick", "text-anchor": "middle" }, String(entry.year));
    const ground = svg("rect", { x, y: top - 4, width: yearWidth, height: floor - top + 4, class: place % 2 ? "year odd" : "year" });
    if (!entry.rows.length) drawing.append(ground, ...(label ? [label] : []));
    else drawing.append(svg("a", { href: hrefOf(entry.year), class: "year-link", "aria-label": yearWords(entry) }, svg("title", {}, yearWords(entry)), ground, columns, label));
  });
  drawing.append(svg("line", { x1: left, x2: width, y1: floor, y2: floor, class: "axis" }));
  return scrolled("Timeline of acts", drawing);
}

function column(bin, x, step, floor, scale) {
  const counts = tallied(bin);
  const width = Math.max(1.2, Math.min(step - 0.6, 40));
  let y = floor;
  return VERDICTS.filter((verdict) => counts.get(verdict)).map((verdict) => {
    const high = counts.get(verdict) * scale;
    y -= high;
    return svg("rect", { x: x + (step - width) / 2, y, width, height: Math.max(0.5, high - 0.5), fill: `url(#p-${verdict})`, class: `outlined v-${verdict}` });
  });
}

function ticksTo(most) {
  const steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000];
  const step = steps.find((each) => most / each <= 4) ?? Math.ceil(most / 4);
  return Array.from({ length: Math.floor(most / step) + 1 }, (_, place) => place * step);
}

function yearWords(entry) {
  const counts = tallied(entry.rows);
  const parts = VERDICTS.filter((verdict) => counts.get(verdict)).map((verdict) => `${counts.get(verdict)} ${words(verdict)}`);
  return `${entry.year}: ${plural(entry.rows.length, "act")}${parts.length ? ` (${parts.join(", ")})` : ""}`;
}

function timelineTable(years, hrefOf) {
  const held = scrolled("Acts by year, as a table");
  const build = () => {
    if (held.firstChild) return;
    held.append(h("table", { class: "plain" },
      h("thead", {}, h("tr", {}, h("th", { scope: "col" }, "Year"), VERDICTS.map((verdict) => h("th", { scope: "col" }, verdictBadge(verdict))))),
      h("tbody", {}, years.filter((entry) => entry.rows.length).map((entry) => {
        const counts = tallied(entry.rows);
        return h("tr", {}, h("th", { scope: "row" }, h("a", { href: hrefOf(entry.year) }, String(entry.year))), VERDICTS.map((verdict) => h("td", { class: "number" }, counts.get(verdict) || "–")));
      }))));
  };
  return h("details", { class: "as-table", on: { toggle: build } }, h("summary", {}, "The same as a table"), held);
}

const yearQuery = (year) => `from=${year}-01-01&to=${year}-12-31`;
