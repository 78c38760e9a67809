// The reader's settings: attributes of the root element, kept in this browser and nowhere else.
// Without this script they are not shown. Nothing here speaks but the buttons themselves.
(() => {
  "use strict";
  const panel = document.querySelector("details.settings");
  if (!panel) return;
  const root = document.documentElement;
  const buttons = [...panel.querySelectorAll("button[data-set]")];

  // A browser may refuse to keep anything: then the settings last as long as the page.
  const KEY = "a11y-settings";
  const kept = () => {
    try { return { ...JSON.parse(localStorage.getItem(KEY)) }; } catch { return {}; }
  };
  const keep = (settings) => {
    try { localStorage.setItem(KEY, JSON.stringify(settings)); } catch { /* not allowed here */ }
  };

  // What is kept may be of another version of the page: only values that a button has count. "" is the page as it comes.
  let chosen = {};
  const value = (name) => buttons.find(({ dataset }) => dataset.set === name && dataset.to === chosen[name])?.dataset.to ?? "";
  const apply = () => {
    for (const button of buttons) {
      const { set, to } = button.dataset;
      button.setAttribute("aria-pressed", String(value(set) === to));
      if (value(set)) root.dataset[set] = value(set);
      else delete root.dataset[set];
    }
    root.dispatchEvent(new Event("settings"));
  };
  const choose = ({ set, to }) => {
    chosen = { ...chosen, [set]: chosen[set] === to ? "" : to };
    keep(chosen);
    apply();
  };

  for (const button of buttons) button.addEventListener("click", () => choose(button.dataset));
  panel.querySelector(".reset").addEventListener("click", () => {
    chosen = {};
    keep(chosen);
    apply();
  });
  panel.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !panel.open) return;
    panel.open = false;
    panel.querySelector("summary").focus();
  });

  chosen = kept();
  apply();
  panel.hidden = false;
})();
