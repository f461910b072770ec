// Filters live in the address, so that a filtered view is a link: ?verdict=…&measure=…&state=…&party=…&from=…&to=…&q=…&sort=…
const FILTER_KEYS = ["verdict", "measure", "state", "party", "from", "to", "q", "sort"];
const SORTS = { severity: "most serious first", newest: "newest act first", oldest: "oldest act first", input: "order of the input" };

const isDay = (text) => /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00Z`).toJSON()?.startsWith(text);
const KNOWN = {
  measure: (id) => Object.hasOwn(about.measures, id),
  state: (code) => Object.hasOwn(about.states, code),
  from: isDay,
  to: isDay,
  sort: (order) => Object.hasOwn(SORTS, order),
};

// What no control can show is left out of the filter, and `unknown` tells it.
function readFilter(query) {
  const filter = { unknown: [] };
  for (const key of FILTER_KEYS) {
    const value = query.get(key) ?? "";
    const known = !value || (KNOWN[key]?.(value) ?? true);
    filter[key] = known ? value : "";
    if (!known) filter.unknown.push(`${key} ${value}`);
  }
  const asked = filter.verdict ? filter.verdict.split(",") : [];
  filter.verdicts = asked.filter((verdict) => SEVERITY.has(verdict));
  filter.unknown.push(...asked.filter((verdict) => !SEVERITY.has(verdict)).map((verdict) => `verdict ${verdict}`));
  filter.sort ||= "severity";
  return filter;
}

const unknownWords = ({ unknown }) => unknown.length > 0 && h("p", { class: "note unknown" }, "Not known in this report, and left out of the filters: ", joined(unknown.map((each) => said(each)), ", "), ".");

function filterQuery(filter) {
  const query = new URLSearchParams();
  for (const key of FILTER_KEYS) {
    const value = key === "verdict" ? filter.verdicts.join(",") : filter[key];
    if (value && !(key === "sort" && value === "severity")) query.set(key, value);
  }
  const text = query.toString();
  return text ? `?${text}` : "";
}

const partyWords = (party) => [party.name, ...party.states.map(stateName)].join(" ").toLowerCase();

function searchText(row) {
  row.searchText ??= [row.id, row.title, row.summary, row.words, ...row.parties.map(partyWords)].join(" ").toLowerCase();
  return row.searchText;
}

// A record lies in a period if its act may: an open end reaches as far as it can. Without any day it is in none.
function inPeriod(row, from, to) {
  if (!from && !to) return true;
  if (!row.first && !row.last) return false;
  return (!to || !row.first || row.first <= to) && (!from || !row.last || row.last >= from);
}

function filtered(filter) {
  const asked = filter.q.toLowerCase().split(/\s+/).filter(Boolean);
  const party = filter.party.toLowerCase();
  const found = rows.filter(
    (row) =>
      (!filter.verdicts.length || filter.verdicts.includes(row.verdict)) &&
      (!filter.measure || row.measures.includes(filter.measure)) &&
      (!filter.state || row.parties.some((each) => each.states.includes(filter.state))) &&
      (!party || row.parties.some((each) => partyWords(each).includes(party))) &&
      inPeriod(row, filter.from, filter.to) &&
      asked.every((word) => searchText(row).includes(word)),
  );
  return sorted(found, filter.sort);
}

function sorted(found, order) {
  const newest = (a, b) => (b.first ?? b.last ?? "").localeCompare(a.first ?? a.last ?? "") || a.number - b.number;
  const oldest = (a, b) => (a.first ?? a.last ?? "9").localeCompare(b.first ?? b.last ?? "9") || a.number - b.number;
  if (order === "newest") return found.sort(newest);
  if (order === "oldest") return found.sort(oldest);
  if (order === "severity") return found.sort((a, b) => SEVERITY.get(a.verdict) - SEVERITY.get(b.verdict) || newest(a, b));
  return found;
}
