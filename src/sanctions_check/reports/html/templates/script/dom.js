// Elements are made here and nowhere else. Text goes in as text nodes: markup in a record stays text.
const SVG = "http://www.w3.org/2000/svg";

function fill(node, props, children) {
  for (const [name, value] of Object.entries(props ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name === "on") {
      for (const [event, listener] of Object.entries(value)) node.addEventListener(event, listener);
    } else {
      node.setAttribute(name, value === true ? "" : String(value));
    }
  }
  node.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

const h = (tag, props, ...children) => fill(document.createElement(tag), props, children);
const svg = (tag, props, ...children) => fill(document.createElementNS(SVG, tag), props, children);

// Words of a record, kept apart from the words around them: a right-to-left override ends with them.
const said = (text, props) => h("bdi", props, text === null || text === undefined ? "" : String(text));

// Only http and https become links; anything else that a record calls an address is shown as text.
function outsideLink(address) {
  let url = null;
  try {
    url = new URL(address);
  } catch {
    return said(address, { class: "address" });
  }
  if (url.protocol !== "http:" && url.protocol !== "https:") return said(address, { class: "address" });
  return h("a", { href: url.href, rel: "noopener noreferrer", target: "_blank", class: "address" }, said(address));
}

const plural = (count, one, many) => `${count.toLocaleString("en")} ${count === 1 ? one : many ?? `${one}s`}`;

// What may be wider than its place: where it is, the keys reach it and scroll it; elsewhere the tabulator passes it by.
const widths = new ResizeObserver((seen) => {
  for (const { target } of seen) {
    if (target.scrollWidth > target.clientWidth) target.setAttribute("tabindex", "0");
    else target.removeAttribute("tabindex");
  }
});

function scrolled(label, ...content) {
  const node = h("div", { class: "scroll-x", role: "group", "aria-label": label }, content);
  widths.observe(node);
  return node;
}

function announce(text) {
  document.getElementById("live").textContent = text;
}
