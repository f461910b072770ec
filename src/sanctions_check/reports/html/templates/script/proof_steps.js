// What a step of a proof says. A concept's proof stands once in the record; `see` names it.
const STEP_WORDS = { concept: "concept", engaged: "reported act", "in force": "in force", judgement: "judgement", presumption: "presumed", some: "some", where: "where", every: "every", no: "none", not: "not", thing: "thing" };
const UNSTATED_WORDS = { presumption: "presumed met, as the record does not state it", "if stated": "counts only where the record states it", "if known": "counts only where it is known", engaged: "here what the record does not state counts as no" };
const OPPOSITE = { yes: "no", no: "yes", unknown: "unknown" };

function resolved(step, concepts) {
  return step.see ? { ...concepts[step.see], see: step.see } : step;
}

// The steps that carry the answer: an alternative needs one, a conjunction all.
function decides(parent, child) {
  if (["all", "every", "any", "some"].includes(parent.step)) return child.result === parent.result;
  if (parent.step === "no") return child.result === OPPOSITE[parent.result];
  return true;
}

function stepWords(step) {
  const parts = [step.result.toUpperCase(), words(step.says)];
  if (step.read) parts.push(`read: ${words(step.read.value)}`, `${step.read.file}${step.read.line ? ` line ${step.read.line}` : ""} ${step.read.pointer}`);
  if (UNSTATED_WORDS[step.step]) parts.push(UNSTATED_WORDS[step.step]);
  if (step.authority) parts.push(`granted by ${step.authority}`);
  return parts.join("; ");
}

function stepLine(step, factPath) {
  const kind = STEP_WORDS[step.step];
  return h("div", { class: "step-line" },
    truthChip(step.result),
    h("span", { class: "step-text" },
      kind && [h("span", { class: "kind" }, kind), " "],
      said(words(step.says), { class: "step-says" }),
      step.subject && step.read && h("span", { class: "step-subject" }, " of ", said(step.subject)),
      step.read && readWords(step.read, factPath),
      UNSTATED_WORDS[step.step] && h("span", { class: "hint" }, ` ${UNSTATED_WORDS[step.step]}`),
      step.authority && h("span", { class: "hint" }, ` granted by ${step.authority}`),
      h("span", { class: "places" },
        step.source && h("span", { class: "place" }, `taken from ${step.source}`),
        step.written && h("span", { class: "place" }, "condition written in ", h("span", { class: "code" }, step.written)))));
}

function readWords(read, factPath) {
  const place = `${read.file}${read.line ? `:${read.line}` : ""} ${read.pointer || "/"}`;
  return [
    h("span", { class: "read" }, h("span", { class: "hint" }, "read "), said(words(read.value) || "not stated", { class: "value" }),
      read.qualified && h("span", { class: "hedge" }, ` ${words(read.qualified)}`),
      read.derived_from && h("span", { class: "hint" }, " from ", said(read.derived_from)),
      h("span", { class: "hint" }, " in "), h("a", { class: "code", href: factPath(read.pointer), tabindex: "-1" }, said(place))),
  ];
}

// Every exemption that was tried in a proof: concepts that name an authority, each once.
function exemptionsTried(root, concepts) {
  const seen = new Set();
  const found = [];
  const waiting = [root];
  while (waiting.length) {
    const step = waiting.pop();
    if (step.see) {
      if (seen.has(step.see)) continue;
      seen.add(step.see);
    }
    const whole = resolved(step, concepts);
    if (whole.authority) found.push(whole);
    for (const child of (whole.children ?? []).slice().reverse()) waiting.push(child);
  }
  return found;
}
