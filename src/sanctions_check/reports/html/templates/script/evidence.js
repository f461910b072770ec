// The evidence: what each source is, what it says, how far it is trusted, and which findings stand on it.
const STANCES = {
  supports: { facts: "supports the facts", law: "holds that it is a breach", both: "supports the facts and holds that it is a breach" },
  denies: { facts: "denies the facts", law: "disputes that it is a breach", both: "denies the facts or that it is a breach" },
  unclear: { facts: "takes no side", law: "takes no side on the law", both: "takes no side" },
  undeterminable: { facts: "could not determine the facts", law: "could not tell whether it is a breach", both: "could not determine the facts, nor whether they are a breach" },
};
const STANCE_MARKS = { supports: "+", denies: "−", unclear: "~", undeterminable: "~" };

function evidencePanel(details, findingPath) {
  const sources = details.facts.evidence;
  if (!Array.isArray(sources) || !sources.length) return h("p", { class: "empty" }, "The record names no source. Without evidence nothing is shown, and the standing is unsupported.");
  const users = new Map();
  for (const finding of [...details.findings, ...details.excluded]) {
    for (const pointer of finding.standing_sources) users.set(pointer, [...(users.get(pointer) ?? []), finding]);
  }
  const held = h("ol", { class: "entries sources", "data-pointer": "/evidence", tabindex: "-1" });
  held.drawTo = (end) => {
    for (let place = held.children.length; place < Math.min(end, sources.length); place += 1) held.append(sourceEntry(sources[place], place, details, users.get(`/evidence/${place}`) ?? [], findingPath));
  };
  held.drawTo(ENTRIES_SHOWN);
  const rest = sources.length - ENTRIES_SHOWN;
  return [held, rest > 0 && h("button", { type: "button", class: "quiet", on: { click: (event) => { held.drawTo(sources.length); event.target.remove(); } } }, `Show ${rest.toLocaleString("en")} more`)];
}

function sourceEntry(source, place, details, users, findingPath) {
  const pointer = `/evidence/${place}`;
  const { lines } = details;
  const stance = details.stances[place];
  const row = (name, content, key) => Boolean(content) && h("div", { class: "fact", "data-pointer": `${pointer}/${key}`, tabindex: "-1" }, h("dt", {}, name), h("dd", {}, content, lineOf(`${pointer}/${key}`, lines)));
  const grade = [source.reliability && `source ${source.reliability}`, source.credibility && `content ${source.credibility}`].filter(Boolean).join(", ");
  const flags = [source.by_party === true && "a party's own word", source.own_acts === true && "an authority on its own acts", source.open_inquiry === true && "an inquiry still open"].filter(Boolean);
  return h("li", { class: `entry source stance-${stance}`, "data-pointer": pointer, tabindex: "-1" },
    h("p", { class: "entry-name" }, h("span", { class: "stance" }, h("span", { "aria-hidden": "true" }, STANCE_MARKS[stance]), ` ${STANCES[stance][source.speaks_to ?? "facts"]}`), said(source.source ?? source.id ?? "source not named"), lineOf(pointer, lines)),
    h("dl", { class: "fact-list" },
      row("kind", source.kind !== undefined && stated(source.kind), "kind"),
      row("date", source.date !== undefined && stated(source.date), "date"),
      row("speaks to", source.speaks_to && source.speaks_to !== "facts" && words(source.speaks_to), "speaks_to"),
      row("about", source.about !== undefined && stated(source.about), "about"),
      row("graded", grade && `${grade} (Admiralty code)`, "reliability"),
      row("State", source.country !== undefined && stated(source.country), "country"),
      row("origins", source.origins?.length && joined(source.origins.map(originWords), "; "), "origins"),
      row("states stage", source.states_stage !== undefined && stated(source.states_stage), "states_stage"),
      row("weighs as", flags.length && flags.join(", "), "by_party"),
      row("interest", source.interest && said(source.interest), "interest"),
      row("note", source.note && said(source.note), "note"),
      row("address", source.url && outsideLink(source.url), "url")),
    users.length > 0 && h("p", { class: "used" }, "Makes the standing of ", joined(users.slice(0, 12).map((finding, number) => h("a", { href: findingPath(finding), "aria-label": `finding: ${finding.title}, ${finding.subject.label}` }, `${number ? "" : "finding "}${details.findings.indexOf(finding) + 1 || "(left out)"}`)), ", "), users.length > 12 && ` and ${users.length - 12} more`));
}

const originWords = (origin) => [origin.name !== undefined && said(origin.name), origin.name !== undefined && " ", origin.type !== undefined && stated(origin.type), origin.country !== undefined && [" of ", stated(origin.country)]];
