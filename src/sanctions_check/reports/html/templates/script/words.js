// Words and marks. A verdict or an answer is always a mark and a word; colour only repeats it.
const VERDICTS = Object.keys(about.marks);
const SEVERITY = new Map(VERDICTS.map((verdict, place) => [verdict, place]));
const TRUTH_MARKS = { yes: "✓", no: "✗", unknown: "?" };

const words = (text) => String(text ?? "").replaceAll("_", " ");

function verdictMark(verdict) {
  return h("span", { class: `mark v-${verdict}`, "aria-hidden": "true" }, about.marks[verdict]);
}

function verdictBadge(verdict, large) {
  return h("span", { class: `verdict v-${verdict}${large ? " large" : ""}` }, verdictMark(verdict), words(verdict));
}

function truthChip(result) {
  return h("span", { class: `truth t-${result}` }, h("span", { "aria-hidden": "true" }, TRUTH_MARKS[result]), ` ${result.toUpperCase()}`);
}

// "UNSCR 1874 (2009)", "9" → "1874/9", as in the table of the terminal.
function shortMeasure(id) {
  const measure = about.measures[id];
  if (!measure) return id;
  return `${measure.resolution.split(" ")[1] ?? measure.resolution}/${measure.paragraph}`;
}

// A measure of which it is open whether it reaches the act has a question mark, as in the terminal.
const OPEN_MEASURES = "? after a measure: whether it reaches the act is open";
const mayReach = (id) => `${shortMeasure(id)}?`;
const measuresOf = (finding) => [...new Set(finding.basis.map(({ id, role }) => (role.endsWith("if it reaches this") ? mayReach(id) : shortMeasure(id))))];

const stateName = (code) => (code ? about.states[code] ?? code : "State not stated");

const worst = (a, b) => (a === null || SEVERITY.get(b) < SEVERITY.get(a) ? b : a);

const recordPath = (row) => `#/record/${encodeURIComponent(row.id)}${row.copy > 1 ? `?copy=${row.copy}` : ""}`;
