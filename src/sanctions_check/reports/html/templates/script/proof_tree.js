// A proof as a tree with the keys of a tree: arrows, Home, End, Enter, *. A step's children are made when it is first opened.
const OPENED_AT_ONCE = 1500;

function proofTree(root, concepts, factPath, label) {
  const parts = new WeakMap();
  const tree = h("ul", { class: "tree", role: "tree", "aria-label": label, on: { keydown: keys, click: clicked, focusin: focused } });
  const first = item(root, 1, true);
  first.setAttribute("tabindex", "0");
  tree.append(first);
  open(first);

  function item(step, level, decided) {
    const whole = resolved(step, concepts);
    const many = (whole.children ?? []).length;
    const node = h("li", {
      role: "treeitem", "aria-level": level, "aria-expanded": many ? "false" : null, "aria-label": stepWords(whole), tabindex: "-1",
      class: `step${decided ? "" : " beside"}`,
    }, stepLine(whole, factPath));
    node.firstChild.prepend(h("span", { class: many ? "twist" : "twist leaf", "aria-hidden": "true" }));
    parts.set(node, { whole, level, decided, group: null });
    return node;
  }

  function open(node) {
    const part = parts.get(node);
    if (!part.whole.children?.length) return;
    if (!part.group) {
      part.group = h("ul", { role: "group" }, part.whole.children.map((child) => item(child, part.level + 1, part.decided && decides(part.whole, resolved(child, concepts)))));
      node.append(part.group);
    }
    part.group.hidden = false;
    node.setAttribute("aria-expanded", "true");
  }

  function shut(node) {
    const part = parts.get(node);
    if (part.group) part.group.hidden = true;
    if (node.hasAttribute("aria-expanded")) node.setAttribute("aria-expanded", "false");
  }

  // Opens from the root on; at most so many steps at once, so that no proof can stall the page. Says whether all were opened.
  function openMany(wanted) {
    const waiting = [first];
    let left = OPENED_AT_ONCE;
    while (waiting.length && left > 0) {
      const node = waiting.shift();
      open(node);
      const group = parts.get(node).group;
      left -= group?.children.length ?? 0;
      waiting.push(...[...(group?.children ?? [])].filter((child) => wanted(parts.get(child))));
    }
    return waiting.length === 0;
  }

  function shutAll() {
    for (const node of tree.querySelectorAll('[aria-expanded="true"]')) shut(node);
    open(first);
    move(first);
  }

  const inSight = () => [...tree.querySelectorAll('[role="treeitem"]')].filter((node) => !node.parentElement.closest("[hidden]"));

  function move(node) {
    if (!node) return;
    for (const old of tree.querySelectorAll('[tabindex="0"]')) old.setAttribute("tabindex", "-1");
    node.setAttribute("tabindex", "0");
    node.focus();
  }

  function focused(event) {
    const node = event.target.closest('[role="treeitem"]');
    for (const old of tree.querySelectorAll('[role="treeitem"][tabindex="0"]')) if (old !== node) old.setAttribute("tabindex", "-1");
    node?.setAttribute("tabindex", "0");
  }

  const toggle = (node) => (node.getAttribute("aria-expanded") === "true" ? shut(node) : open(node));

  function clicked(event) {
    const line = event.target.closest(".step-line");
    if (!line || event.target.closest("a")) return;
    if (!document.getSelection().isCollapsed) return;
    toggle(line.parentElement);
    move(line.parentElement);
  }

  function keys(event) {
    const node = event.target.closest('[role="treeitem"]');
    if (!node || event.ctrlKey || event.metaKey || event.altKey) return;
    const action = actions(node)[event.key];
    if (!action) return;
    event.preventDefault();
    event.stopPropagation();
    action();
  }

  const step = (node, by) => {
    const all = inSight();
    move(all[all.indexOf(node) + by]);
  };

  function actions(node) {
    const expanded = node.getAttribute("aria-expanded");
    const above = node.parentElement.closest('[role="treeitem"]');
    return {
      ArrowDown: () => step(node, 1),
      ArrowUp: () => step(node, -1),
      ArrowRight: () => (expanded === "false" ? open(node) : expanded === "true" && move(parts.get(node).group.firstChild)),
      ArrowLeft: () => (expanded === "true" ? shut(node) : move(above)),
      Home: () => move(first),
      End: () => move(inSight().at(-1)),
      Enter: () => (expanded ? toggle(node) : node.querySelector("a")?.click()),
      " ": () => expanded && toggle(node),
      "*": () => [...node.parentElement.children].forEach(open),
    };
  }

  return { tree, openDeciding: () => openMany((part) => part.decided), openAll: () => openMany(() => true), shutAll };
}

function proofPanel(root, concepts, factPath, label) {
  const { tree, openDeciding, openAll, shutAll } = proofTree(root, concepts, factPath, label);
  const note = h("span", { class: "note" });
  const act = (text, action) => h("button", { type: "button", class: "quiet", on: { click: () => { note.textContent = action() === false ? `The first ${OPENED_AT_ONCE} steps are open; open the rest where you need it.` : ""; } } }, text);
  return h("div", { class: "proof" },
    h("div", { class: "proof-tools" }, act("Open what decided", openDeciding), act("Open all", openAll), act("Close", shutAll), note),
    scrolled(label, tree));
}
