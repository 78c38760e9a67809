// Read along: the sentence being heard is marked, a click or Enter on a sentence plays from there.
// Without this script the audio element plays by itself. Nothing here speaks: no live regions, no roles on sentences.
(() => {
  "use strict";
  const player = document.querySelector("section.player");
  const audio = player?.querySelector("audio");
  const controls = player?.querySelector(".controls");
  const data = document.querySelector("script.timeline");
  if (!audio || !controls || !data) return;

  const article = document.querySelector("main article");
  const button = (name) => controls.querySelector(`[data-do="${name}"]`);
  const toggle = button("toggle");
  const position = controls.querySelector("input");
  const time = controls.querySelector(".time");
  const speed = controls.querySelector("select");

  // The times of the sentences this page shows, in the order heard.
  const pars = JSON.parse(data.textContent)
    .map(([id, begin, end]) => ({ element: document.getElementById(id), begin: begin / 1000, end: end / 1000 }))
    .filter((par) => par.element instanceof HTMLElement && article.contains(par.element));
  const indexOf = new Map();
  pars.forEach((par, index) => {
    par.element.dataset.sentence = "";
    if (!indexOf.has(par.element)) indexOf.set(par.element, index);
  });

  // The last sentence that has begun, by bisection; -1 before the first.
  const begun = (seconds) => {
    let low = 0;
    let high = pars.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pars[middle].begin <= seconds + 0.001) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  };

  let marked = null;
  const mark = (element) => {
    if (element === marked) return;
    marked?.classList.remove("speaking");
    element?.classList.add("speaking");
    marked = element;
    if (element && !audio.paused) bringIntoView(element);
  };

  // Scroll only to a sentence that is out of sight, and never against a reader who has just scrolled away.
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  let scrolled = -Infinity;
  for (const kind of ["wheel", "touchmove", "keydown"]) {
    addEventListener(kind, () => { scrolled = performance.now(); }, { passive: true });
  }
  const bringIntoView = (element) => {
    const box = element.getBoundingClientRect();
    const cover = controls.getBoundingClientRect();
    const covered = box.bottom > cover.top && box.top < cover.bottom;
    const inSight = box.top >= 0 && box.bottom <= innerHeight && !covered;
    if (inSight || performance.now() - scrolled < 4000) return;
    element.scrollIntoView({ block: "center", behavior: still.matches ? "instant" : "smooth" });
  };

  const clock = (seconds) => {
    const whole = Math.floor(seconds || 0);
    return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
  };
  let started = false;
  let dragging = false;
  const show = () => {
    const now = audio.currentTime;
    const par = pars[begun(now)];
    // Through a short pause the sentence before it stays marked.
    mark(par && started && now < par.end + 1.5 ? par.element : null);
    const text = `${clock(now)} / ${clock(audio.duration)}`;
    if (time.textContent !== text) {
      time.textContent = text;
      position.setAttribute("aria-valuetext", text);
    }
    if (!dragging) position.value = String(now);
  };
  const follow = () => {
    started = true;
    show();
    if (!audio.paused && !audio.ended) requestAnimationFrame(follow);
  };

  const playFrom = (index) => {
    const par = pars[Math.min(Math.max(index, 0), pars.length - 1)];
    if (!par) return;
    audio.currentTime = par.begin;
    scrolled = -Infinity;
    audio.play();
  };
  const actions = {
    toggle: () => (audio.paused ? audio.play() : audio.pause()),
    previous: () => {
      const index = begun(audio.currentTime);
      const justBegun = index >= 0 && audio.currentTime - pars[index].begin < 1;
      playFrom(justBegun ? index - 1 : index);
    },
    next: () => playFrom(begun(audio.currentTime) + 1),
    sentence: () => goTo(Math.max(begun(audio.currentTime), 0)),
  };
  // On each button, and not on what holds them, lest that be announced as clickable.
  for (const name in actions) button(name).addEventListener("click", actions[name]);
  speed.addEventListener("change", () => { audio.playbackRate = Number(speed.value); });
  position.addEventListener("input", () => {
    dragging = true;
    started = true;
    audio.currentTime = Number(position.value);
  });
  position.addEventListener("change", () => { dragging = false; });

  // One sentence at a time can have the focus, and only while the reader goes from sentence to sentence.
  const goTo = (index) => {
    const par = pars[Math.min(Math.max(index, 0), pars.length - 1)];
    if (!par) return;
    par.element.tabIndex = -1;
    par.element.focus();
    par.element.addEventListener("blur", () => par.element.removeAttribute("tabindex"), { once: true });
  };
  const steps = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };
  document.addEventListener("keydown", (event) => {
    const index = indexOf.get(event.target);
    if (index === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    const rtl = getComputedStyle(event.target).direction === "rtl" && /Left|Right/.test(event.key);
    if (event.key in steps) goTo(index + steps[event.key] * (rtl ? -1 : 1));
    else if (event.key === "Enter") playFrom(index);
    else if (event.key === " ") actions.toggle();
    else if (event.key === "Escape") toggle.focus();
    else return;
    event.preventDefault();
  });

  // On the document, so that no part of the text is announced as clickable.
  document.addEventListener("click", (event) => {
    const sentence = event.target.closest?.("[data-sentence]");
    if (!sentence || event.target.closest("a, button, audio, video") || String(getSelection())) return;
    playFrom(indexOf.get(sentence));
  });

  const state = () => {
    const playing = !audio.paused && !audio.ended;
    controls.classList.toggle("playing", playing);
    toggle.title = playing ? toggle.dataset.pause : toggle.dataset.play;
    toggle.setAttribute("aria-label", toggle.title);
  };
  const ready = () => {
    position.max = String(audio.duration || 1);
    show();
  };
  for (const kind of ["play", "pause", "ended"]) audio.addEventListener(kind, state);
  for (const kind of ["timeupdate", "seeked", "pause"]) audio.addEventListener(kind, show);
  audio.addEventListener("play", follow);
  audio.addEventListener("loadedmetadata", ready);
  audio.addEventListener("durationchange", ready);

  audio.controls = false;
  for (const part of [controls, player.querySelector(".keys")]) part.hidden = false;
  article.classList.add("readable");
  state();
  ready();
})();
