// The summary: verdicts, timeline, what is cited most, caps, faults and decisions.
const FIRST_SHOWN = 8;
const FAULTS_SHOWN = 100;

function overviewView() {
  const leads = filtered(readFilter(new URLSearchParams())).slice(0, FIRST_SHOWN);
  return {
    title: "Summary",
    node: h("div", { class: "overview" },
      h("div", { class: "page-head" }, h("h1", { tabindex: "-1" }, plural(about.summary.records, "record"), " checked"), runWords(), showingWords()),
      h("div", { class: "split" },
        section("Verdicts", verdictChart(about.summary.verdicts, (verdict) => `#/records?verdict=${verdict}`)),
        section("To look at", attention())),
      section("Timeline of acts", timeline(rows, (year) => `#/records?${yearQuery(year)}`)),
      capsSection(),
      section("First to read", rows.length ? h("ol", { class: "rows still" }, leads.map((row, place) => listRow(row, place, rows.length))) : emptyRun(),
        rows.length > leads.length && h("p", { class: "more" }, h("a", { href: "#/records" }, `All ${plural(rows.length, "record")}`))),
      h("div", { class: "split even" },
        section("Measures cited most", ranked(measureCounts(), (id) => h("a", { href: `#/records?measure=${encodeURIComponent(id)}` }, h("span", { class: "code" }, shortMeasure(id)), " ", about.measures[id]?.title ?? id))),
        section("States named most", ranked(stateCounts(), (code) => h("a", { href: `#/records?state=${code}` }, stateName(code))))),
      faultsSection()),
  };
}

const section = (title, ...content) => h("section", { class: "panel", "aria-label": title }, h("h2", {}, title), ...content);

// Where the report was asked to show records of some verdicts only.
function showingWords() {
  const { show } = about.receipt.options ?? {};
  return show && h("p", { class: "note showing" }, `Records shown: only ${show.map(words).join(", ")} (${rows.length.toLocaleString("en")} of ${plural(about.summary.records, "record")}). Totals and caps count all.`);
}

const emptyRun = () => h("p", { class: "empty" }, about.summary.records ? "No record of these verdicts." : "No record was read in this run. Faults of the input, if there are any, stand below.");

function runWords() {
  const { pack = {}, options = {} } = about.receipt;
  const strict = options.strict ? ", strict exemptions" : "";
  return h("p", { class: "lead" }, `Rule pack ${pack.version ?? "?"}, readings: ${options.reading ?? "?"}, ${options.as_of ? `evidence up to ${options.as_of}` : "all evidence"}${strict}. `, h("a", { href: "#/run" }, "Receipt of this run"));
}

function attention() {
  const { summary, decisions } = about;
  const facts = [
    [summary.incomplete, "record incomplete: a rule could not be evaluated", "records incomplete: a rule could not be evaluated"],
    [summary.input_errors, "fault of the input", "faults of the input"],
    [summary.engine_failures, "engine failure", "engine failures"],
    [summary.caps_exceeded, "cap exceeded, by what the records state", "caps exceeded, by what the records state"],
    ...(decisions ? [[decisions.open, "finding open for a decision", "findings open for a decision"], [decisions.outdated, "decision outdated", "decisions outdated"]] : []),
  ];
  return h("dl", { class: "figures" }, facts.map(([count, one, many]) => h("div", { class: count ? "figure" : "figure none" }, h("dd", {}, (count ?? 0).toLocaleString("en")), h("dt", {}, count === 1 ? one : many))));
}

function counted(listOf) {
  const counts = new Map();
  for (const row of rows) for (const key of listOf(row)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 10);
}

const measureCounts = () => counted((row) => row.cited);
const stateCounts = () => counted((row) => new Set(row.parties.flatMap((party) => party.states)));

function ranked(counts, wordsOf) {
  if (!counts.length) return h("p", { class: "empty" }, "None.");
  const most = counts[0][1];
  return h("ol", { class: "ranked" }, counts.map(([key, count]) => h("li", {}, wordsOf(key),
    svg("svg", { class: "rank-bar", viewBox: "0 0 100 6", preserveAspectRatio: "none", "aria-hidden": "true" }, svg("rect", { width: (100 * count) / most, height: 6 })),
    h("span", { class: "bar-count" }, count.toLocaleString("en")))));
}

function capsSection() {
  if (!about.caps.length) return null;
  const crossed = (id) => (rowsById.has(id) ? h("a", { href: recordPath(rowsById.get(id)[0]) }, said(id)) : said(id));
  return section("Caps over a period", scrolled("Table of caps", h("table", { class: "plain" },
    h("thead", {}, h("tr", {}, ["Cap", "Period", "Limit", "Reported to the Committee", "Known otherwise", "Undated", "Exceeded?", "Crossed by"].map((name) => h("th", { scope: "col" }, name)))),
    h("tbody", {}, about.caps.map((cap) => h("tr", {},
      h("th", { scope: "row" }, cap.title, " ", h("span", { class: "code" }, shortMeasure(cap.measure))),
      h("td", {}, !cap.to && "any from ", h("span", { class: "day" }, cap.from), cap.to && [" – ", h("span", { class: "day" }, cap.to)]),
      h("td", { class: "number" }, `${cap.amount.toLocaleString("en")} ${cap.unit}`),
      h("td", { class: "number" }, amountWords(cap.reported)),
      h("td", { class: "number" }, amountWords(cap.observed)),
      h("td", { class: "number" }, cap.undated.deliveries ? amountWords(cap.undated) : "–"),
      h("td", { class: "exceeded" }, exceededWords(cap)),
      h("td", {}, cap.crossed_by ? crossed(cap.crossed_by) : "–")))))));
}

// A total beyond a cap says nothing of how well it is shown: the standing is that of the record that crosses it.
function exceededWords(cap) {
  if (cap.exceeded !== "yes") return cap.exceeded === "no" ? "not exceeded" : "? open";
  const standing = cap.crossed_by && rowsById.get(cap.crossed_by)?.[0].standing;
  return [h("strong", {}, "! exceeded"), ", by what the records state", standing && ` (standing: ${words(standing)})`];
}

function amountWords(total) {
  const number = (value) => Math.round(value).toLocaleString("en");
  const open = total.at_most === null ? `at least ${number(total.at_least)}` : total.at_least === total.at_most ? number(total.at_least) : `${number(total.at_least)} to ${number(total.at_most)}`;
  return total.unconverted ? `${open} (+${total.unconverted} not converted)` : open;
}

function faultsSection() {
  if (!about.faults.length) return null;
  const line = (fault) => h("li", {},
    h("span", { class: "code" }, said([fault.file, fault.line, fault.column].filter((part) => part !== null).join(":"))), " ",
    fault.record && [h("strong", {}, said(fault.record)), " "],
    said(fault.message), fault.hint && h("span", { class: "hint" }, " (", said(fault.hint), ")"), " ",
    h("span", { class: "code" }, said(`${fault.code} ${fault.pointer}`)));
  const list = h("ul", { class: "faults" }, about.faults.slice(0, FAULTS_SHOWN).map(line));
  const rest = about.faults.length - FAULTS_SHOWN;
  const more = rest > 0 && h("button", { type: "button", class: "quiet", on: { click: (event) => { list.append(...about.faults.slice(FAULTS_SHOWN).map(line)); event.target.remove(); } } }, `Show ${plural(rest, "more fault")}`);
  return section("Faults of the input", h("p", { class: "note" }, "What could not be read was not judged; the rest was."), list, more);
}
