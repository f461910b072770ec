// The page of a record: what is reported on the left, what the law makes of it on the right.
function recordView(route) {
  const row = (rowsById.get(route.id) ?? [])[Number(route.query.get("copy") ?? 1) - 1];
  if (!row) return { title: "No such record", node: h("div", { class: "page-head" }, h("h1", { tabindex: "-1" }, "No such record"), h("p", {}, "This report holds no record ", said(route.id, { class: "code" }), ". ", h("a", { href: "#/records" }, "All records"))) };
  const body = h("div", { class: "record-body" }, h("p", { class: "reading" }, "Opening the proofs…"));
  const view = { title: row.title || row.id, node: h("div", { class: "record" }, recordHead(row), body) };
  let cards = null;
  let panel = null;
  let current = route;

  const path = recordPath(row);
  const [base, query] = path.split("?");
  const under = (rest) => `${base}${rest}${query ? `?${query}` : ""}`;
  const page = {
    details: null,
    factPath: (pointer) => under(`/fact/${encodeURIComponent(pointer)}`),
    findingPath: (finding) => under(`/finding/${encodeURIComponent(finding.fingerprint)}`),
    sourceName: (pointer) => page.details.facts.evidence?.[Number(pointer.split("/")[2])]?.source ?? pointer,
  };

  function draw(details) {
    page.details = details;
    cards = [...details.findings.map((finding, place) => findingCard(finding, place + 1, page)), ...details.excluded.map((finding) => findingCard(finding, null, page))];
    panel = reportedPanel(details, page);
    body.replaceChildren(verdictPanel(details, body), panel, judgedPanel(details, cards, page));
    aim(current);
  }

  function aim(next) {
    current = next;
    if (!cards) return;
    if (next.part === "fact") return showFact(factAt(panel, next.target));
    const wanted = next.part === "finding" ? cards.find((card) => card.finding.fingerprint === next.target) : null;
    if (next.part === "finding" && !wanted) announce("This record has no such finding");
    if (!wanted && !cards.some((card) => !card.node.querySelector(".finding-body").hidden)) cards[0]?.open(true);
    wanted?.open(true);
    wanted?.focus();
  }

  view.entered = () => {
    detailsOf(row).then(draw, (problem) => body.replaceChildren(h("p", { class: "empty" }, "The details of this record cannot be read by this browser: ", String(problem?.message ?? problem))));
    return false;
  };
  view.update = aim;
  view.print = () => cards?.forEach((card) => card.build());
  return view;
}

function showFact(node) {
  document.querySelector(".aimed")?.classList.remove("aimed");
  node.classList.add("aimed");
  node.focus({ preventScroll: true });
  node.scrollIntoView({ block: node.matches("h2") ? "start" : "center" });
}

function recordHead(row) {
  const place = lastList.found.indexOf(row);
  const beside = (by, text) => {
    const other = place < 0 ? null : lastList.found[place + by];
    return other && h("a", { href: recordPath(other), class: "beside", rel: by < 0 ? "prev" : "next" }, text);
  };
  return h("div", { class: "page-head record-head" },
    h("p", { class: "crumbs" }, h("a", { href: lastList.hash }, "← Records"), h("span", { class: "code" }, said(row.id)), h("span", { class: "crumbs-end" }, beside(-1, "previous"), beside(1, "next"))),
    h("h1", { tabindex: "-1" }, said(row.title || row.id)));
}

function reportedPanel(details, page) {
  return h("div", { class: "reported", tabindex: "0", role: "region", "aria-label": "What is reported" },
    h("section", { "aria-label": "Facts", class: "panel" }, h("h2", { tabindex: "-1" }, "Facts", h("span", { class: "sub code" }, said(`${details.file}${details.line ? `:${details.line}` : ""}`))), factsPanel(details)),
    h("section", { "aria-label": "Evidence", class: "panel" }, h("h2", { tabindex: "-1" }, "Evidence"), evidencePanel(details, page.findingPath)));
}

function verdictPanel(details, body) {
  const jump = (name, text) => h("button", { type: "button", class: "quiet", on: { click: () => showFact(body.querySelector(`section[aria-label="${name}"] > h2`)) } }, text);
  return h("section", { "aria-label": "Verdict", class: `panel verdict-panel v-${details.verdict}` },
    h("p", { class: "verdict-line" }, verdictBadge(details.verdict, true), !details.complete && h("span", { class: "incomplete" }, "incomplete: a rule could not be evaluated")),
    h("p", { class: "message" }, said(details.summary)),
    h("p", { class: "by-reading" }, "By reading: ", Object.entries(details.by_reading).map(([profile, verdict]) => h("span", { class: "profile" }, `${profile} `, verdictBadge(verdict)))),
    details.errors.length > 0 && h("div", { class: "errors" }, h("h2", {}, "Rules that could not be evaluated"), h("ul", {}, details.errors.map((error) => h("li", {}, h("span", { class: "code" }, error.rule), " ", said(error.subject), ": ", said(error.message))))),
    h("p", { class: "jumps" }, jump("Facts", "Facts"), jump("Evidence", "Evidence"), jump("Findings", `Findings (${details.findings.length})`)));
}

function judgedPanel(details, cards, page) {
  const left = cards.length - details.excluded.length;
  return h("div", { class: "judged" },
    h("section", { "aria-label": "Findings" }, h("h2", { tabindex: "-1" }, `Findings (${left})`),
      left === 0 && [h("p", { class: "empty" }, "No rule of the pack applies to this act. This is why:"), h("div", { class: "panel" }, proofPanel(details.scope, details.concepts, page.factPath, "Does a known fact link the act to the DPRK?"))],
      cards.slice(0, left).map((card) => card.node),
      details.excluded.length > 0 && [h("h2", {}, `Left out by the chosen readings (${details.excluded.length})`), cards.slice(left).map((card) => card.node)]),
    details.related.length > 0 && h("section", { class: "panel", "aria-label": "Look at also" }, h("h2", {}, "Look at also"), h("p", { class: "note" }, "No finding rests on these."), relatedList(details.related)));
}
