// Light or dark as the system has it, until the reader chooses.
const THEMES = { auto: "as the system", light: "light", dark: "dark" };

function themeSelect() {
  const chosen = stored();
  applyTheme(chosen);
  return h("label", { class: "theme" }, h("span", { class: "unseen" }, "Colours"), h("select", { id: "theme", on: { change: (event) => applyTheme(event.target.value, true) } }, Object.entries(THEMES).map(([value, text]) => option(value, text, chosen))));
}

function applyTheme(theme, keep) {
  document.documentElement.dataset.theme = theme;
  if (!keep) return;
  try {
    localStorage.setItem("sanctions-check-theme", theme);
  } catch {
    // A browser may refuse storage to a file; the choice then lasts as long as the page.
  }
}

function stored() {
  try {
    const theme = localStorage.getItem("sanctions-check-theme");
    return theme in THEMES ? theme : "auto";
  } catch {
    return "auto";
  }
}
