// Keys: / search, j k or arrows in the list, Enter opens, Esc returns, ? shows the keys.
const KEYS = [
  ["/", "search"], ["j or ↓, k or ↑", "next, previous record in the list"], ["Enter", "open the record"], ["Esc", "back to the list; out of the search"],
  ["in a proof: ↓ ↑", "next, previous step"], ["→ ←", "open or go in, close or go out"], ["Home, End", "first, last step in sight"], ["Enter on a value", "go to the fact that was read"], ["*", "open all steps beside this one"], ["?", "these keys"],
];

const typing = (node) => node.closest("input, select, textarea, [contenteditable]");

function keyPressed(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
  if (event.key === "Escape") return escaped(event);
  if (typing(event.target)) return;
  const { list } = shown.view;
  const inTree = event.target.closest('[role="tree"]');
  if (event.key === "/") { event.preventDefault(); search(); }
  else if (event.key === "?") { event.preventDefault(); document.getElementById("keys").showModal(); }
  else if (list && (event.key === "j" || event.key === "k")) { event.preventDefault(); list.move(event.key === "j" ? 1 : -1); }
  else if (list && !inTree && event.target.closest(".rows") && (event.key === "ArrowDown" || event.key === "ArrowUp")) { event.preventDefault(); list.move(event.key === "ArrowDown" ? 1 : -1); }
}

function escaped(event) {
  if (typing(event.target)) event.target.blur();
  else if (shown.route.name === "record") location.hash = lastList.hash;
}

function search() {
  const field = document.getElementById("f-q");
  if (field) return field.focus();
  location.hash = lastList.hash;
  window.addEventListener("hashchange", () => document.getElementById("f-q")?.focus(), { once: true });
}

function keysDialog() {
  const shut = () => document.getElementById("keys").close();
  return h("dialog", { id: "keys", "aria-labelledby": "keys-title" }, h("h2", { id: "keys-title" }, "Keys"),
    h("dl", { class: "keys" }, KEYS.map(([key, text]) => h("div", {}, h("dt", {}, h("kbd", {}, key)), h("dd", {}, text)))),
    h("button", { type: "button", class: "quiet", on: { click: shut } }, "Close"));
}
