// One finding: a heading that opens it, and a body that is made when it is first opened.
const LAW_WORDS = {
  yes: "these facts would breach the measure", no: "these facts would not breach the measure",
  unknown: "whether these facts would breach the measure is open", exempt: "an exemption covers these facts",
};

function findingCard(finding, number, page) {
  const id = `finding-${finding.fingerprint}`;
  const body = h("div", { class: "finding-body", id: `${id}-body`, hidden: true });
  const toggle = h("button", { type: "button", class: "finding-head", "aria-expanded": "false", "aria-controls": `${id}-body`, id: `${id}-head`, on: { click: () => card.open(body.hidden) } },
    h("span", { class: "twist", "aria-hidden": "true" }), h("span", { class: "finding-number" }, number ?? "–"),
    verdictBadge(finding.verdict),
    h("span", { class: "finding-title" }, finding.title, ": ", said(finding.subject.label)),
    h("span", { class: "finding-end" }, finding.called_upon && h("span", { class: "chip" }, "called upon"), finding.decision && h("span", { class: "chip decided" }, words(finding.decision.decision)), h("span", { class: "code" }, measuresOf(finding).slice(0, 2).join(", "))));
  const node = h("article", { class: `finding v-${finding.verdict}`, id, "aria-labelledby": `${id}-head` }, h("h3", {}, toggle), body);
  const build = () => {
    if (!body.firstChild) body.append(...findingBody(finding, page).flat(Infinity).filter(Boolean));
  };
  const card = {
    node, finding, build,
    open(wanted) {
      if (wanted) build();
      body.hidden = !wanted;
      toggle.setAttribute("aria-expanded", String(wanted));
    },
    focus() {
      toggle.focus({ preventScroll: true });
      node.scrollIntoView({ block: "start" });
    },
  };
  return card;
}

function findingBody(finding, page) {
  const part = (title, ...content) => [h("h4", {}, title), ...content];
  const tried = exemptionsTried(finding.proof, page.details.concepts);
  return [
    h("p", { class: "message" }, said(finding.message)),
    h("dl", { class: "answers" },
      answer("Law", [h("strong", {}, finding.law), ` – ${LAW_WORDS[finding.law]}`]),
      finding.reading && answer("Standing", standingWords(finding, page)),
      answer("Concerns", [said(finding.subject.label), " ", h("a", { class: "code", href: page.factPath(finding.subject.pointer) }, `${finding.subject.pointer || "/"}${finding.subject.line ? ` :${finding.subject.line}` : ""}`)]),
      finding.stage && answer("Stage", words(finding.stage)),
      answer("Rule", h("span", { class: "code" }, finding.written ? `${finding.rule} (${finding.written})` : finding.rule)),
      finding.called_upon && answer("Force", "called upon: shown, and never a violation"),
      finding.decision && answer("Decision", decisionOf(finding.decision))),
    finding.missing.length > 0 && part("Not known, and would decide it", h("ul", { class: "missing" }, finding.missing.map((text) => h("li", {}, said(words(text)))))),
    finding.reading && finding.law !== "no" && part("Reading of the law", readingWords(finding.reading)),
    finding.basis.length > 0 && part("Measures", measuresTable(finding)),
    finding.chain.length > 0 && part("Chain of amendment", chainList(finding)),
    finding.addressees.length > 0 && part("Addressed to", addresseesTable(finding)),
    finding.addressees.length === 0 && finding.reading && ["yes", "unknown"].includes(finding.law) && part("Addressed to", h("p", {}, "No State: the record tells nobody who surely bears a duty of this rule.")),
    tried.length > 0 && part("Exemptions tried", exemptionsTable(tried)),
    reasonsPanel(finding.reasons, page.factPath),
    part("Proof", proofPanel(finding.proof, page.details.concepts, page.factPath, `Proof: ${finding.title}`)),
    h("p", { class: "finding-link" }, h("a", { href: page.findingPath(finding) }, "Link to this finding"), " ", h("span", { class: "code" }, finding.fingerprint), " · facts ", h("span", { class: "code" }, finding.facts_digest)),
  ];
}

const answer = (name, content) => h("div", {}, h("dt", {}, name), h("dd", {}, content));

/** What the word for a standing means, unless its ground says it in the same words. */
function standingHint(finding) {
  const means = about.standings[finding.standing];
  return finding.standing_because.startsWith(means) ? " – " : h("span", { class: "hint" }, ` (${means}) `);
}

function standingWords(finding, page) {
  const sources = finding.standing_sources.map((pointer) => h("a", { href: page.factPath(pointer) }, said(page.sourceName(pointer))));
  return [h("strong", {}, words(finding.standing)), standingHint(finding), said(finding.standing_because), sources.length > 0 && [" – evidence: ", joined(sources, ", ")]];
}

const decisionOf = (decision) => [
  h("strong", {}, words(decision.decision)), " by ", said(decision.by), ` on ${decision.date}: `, said(decision.why),
  decision.outdated && h("span", { class: "hedge" }, " outdated: the finding said something else, or its facts were others"),
];
