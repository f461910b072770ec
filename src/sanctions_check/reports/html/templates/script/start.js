// The one file that acts: draws the frame, then whatever the address asks for.
document.getElementById("skip").addEventListener("click", (event) => {
  event.preventDefault();
  document.getElementById("main").focus();
});
document.body.append(patterns(), keysDialog());
document.getElementById("tools").append(h("button", { type: "button", class: "quiet", on: { click: () => document.getElementById("keys").showModal() } }, "Keys"), themeSelect());
document.getElementById("colophon").append(colophon());
history.scrollRestoration = "manual";
window.addEventListener("hashchange", showRoute);
document.addEventListener("keydown", keyPressed);
const readyToPrint = () => shown?.view.print?.();
window.addEventListener("beforeprint", readyToPrint);
window.matchMedia("print").addEventListener("change", (event) => event.matches && readyToPrint());
showRoute();
document.documentElement.dataset.ready = "true";
