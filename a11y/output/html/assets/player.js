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
  const speed = controls.querySelector("select[name=rate]");
  const unit = controls.querySelector("select[name=unit]");
  const more = controls.querySelector("details.more");
  const root = document.documentElement;

  // Kept in this browser and nowhere else; where it refuses, each visit begins anew.
  const WAYS = "a11y-player";
  const PLACE = `a11y-place ${location.pathname}`;
  const kept = (key) => {
    try { return { ...JSON.parse(localStorage.getItem(key)) }; } catch { return {}; }
  };
  const keep = (key, value) => {
    try { localStorage.setItem(key, JSON.stringify(value)); } catch { /* not allowed here */ }
  };

  // The times of the sentences this page shows, in the order heard.
  const pars = JSON.parse(data.textContent)
    .map(([id, begin, end, words = []]) => ({ element: document.getElementById(id), begin: begin / 1000, end: end / 1000, words }))
    .filter((par) => par.element instanceof HTMLElement && article.contains(par.element));
  // The word being heard, as a range that is painted: no element is added, so nothing is read otherwise.
  const paint = globalThis.Highlight && CSS.highlights ? new Highlight() : null;
  if (paint) {
    // Not in the style sheet of the page, since validators do not know this selector yet.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      "::highlight(word) { background-color: var(--mark); color: var(--ink); text-decoration: underline 0.12em; }" +
      "@media (forced-colors: active) { ::highlight(word) { background-color: Mark; color: MarkText; } }");
    document.adoptedStyleSheets.push(sheet);
    CSS.highlights.set("word", paint);
  }
  const indexOf = new Map();
  pars.forEach((par, index) => {
    par.element.dataset.sentence = par.words.length && paint ? "words" : "";
    if (!indexOf.has(par.element)) indexOf.set(par.element, index);
  });

  // How many of the ascending times have come, by bisection.
  const passed = (times, seconds) => {
    let low = 0;
    let high = times.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (times[middle] <= seconds + 0.001) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  // The last sentence that has begun; -1 before the first.
  const begins = pars.map((par) => par.begin);
  const begun = (seconds) => passed(begins, seconds) - 1;

  // For each unit one can skip by, the sentences that begin one.
  const HEADINGS = "h1, h2, h3, h4, h5, h6";
  const PARAGRAPHS = `p, li, dt, dd, td, th, caption, figcaption, blockquote, ${HEADINGS}`;
  const starts = (selector) => pars.flatMap(({ element }, index) => {
    const own = element.closest(selector);
    return own && own !== pars[index - 1]?.element.closest(selector) ? [index] : [];
  });
  const units = { sentence: pars.map((_, index) => index), paragraph: starts(PARAGRAPHS), heading: starts(HEADINGS) };

  let marked = null;
  const mark = (element) => {
    if (element === marked) return;
    marked?.classList.remove("speaking");
    element?.classList.add("speaking");
    marked = element;
    if (element && !audio.paused) bringIntoView(element);
  };

  // A place in the sentence's text, counted in code points: its text node and the offset there.
  const placeOf = (element, wanted) => {
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    let left = wanted;
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const points = [...node.data];
      if (left <= points.length) return [node, points.slice(0, left).join("").length];
      left -= points.length;
    }
    return null;
  };
  const rangeOf = (par, [begin, end]) => {
    const from = placeOf(par.element, begin);
    const to = placeOf(par.element, end);
    return from && to ? new StaticRange({ startContainer: from[0], startOffset: from[1], endContainer: to[0], endOffset: to[1] }) : null;
  };
  let painted = null;
  const markWord = (par, seconds) => {
    const word = root.dataset.highlight === "word" ? par?.words.findLast((each) => each[2] / 1000 <= seconds + 0.001) : null;
    if (!paint || (word ?? null) === painted) return;
    painted = word ?? null;
    paint.clear();
    const range = painted && rangeOf(par, painted);
    if (range) paint.add(range);
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
    const heard = par && started && now < par.end + 1.5 ? par : null;
    mark(heard?.element ?? null);
    markWord(heard, now);
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
  // Back goes to where the unit began, or one further where that was just now; forward past the last goes nowhere.
  const skip = (name, direction) => {
    const now = begun(audio.currentTime);
    const found = units[name];
    const current = found.findLastIndex((index) => index <= now);
    const justBegun = current >= 0 && audio.currentTime - pars[found[current]].begin < 1;
    const target = direction > 0 ? current + 1 : Math.max(current - (justBegun ? 1 : 0), 0);
    if (found[target] !== undefined) playFrom(found[target]);
  };
  const actions = {
    back: () => skip(unit.value, -1),
    toggle: () => (audio.paused ? audio.play() : audio.pause()),
    forward: () => skip(unit.value, 1),
    sentence: () => goTo(Math.max(begun(audio.currentTime), 0)),
  };
  // On each button, and not on what holds them, lest that be announced as clickable.
  for (const name in actions) button(name).addEventListener("click", actions[name]);
  // Faster is not higher.
  const ways = () => {
    audio.preservesPitch = true;
    audio.defaultPlaybackRate = Number(speed.value);
    audio.playbackRate = Number(speed.value);
    for (const name of ["back", "forward"]) {
      button(name).title = `${button(name).dataset.label}: ${unit.selectedOptions[0].text}`;
      button(name).setAttribute("aria-label", button(name).title);
    }
  };
  for (const select of [speed, unit]) {
    const was = kept(WAYS)[select.name];
    if ([...select.options].some((option) => option.value === was)) select.value = was;
    select.addEventListener("change", () => {
      keep(WAYS, { ...kept(WAYS), [select.name]: select.value });
      ways();
    });
  }

  // Who opened the further controls finds them open.
  more.open = kept(WAYS).more === true;
  more.addEventListener("toggle", () => {
    if (kept(WAYS).more !== more.open) keep(WAYS, { ...kept(WAYS), more: more.open });
  });

  // Letters do something only while the focus is in the player, and not in a list that takes letters itself.
  const KEYS = { s: "sentence", p: "paragraph", h: "heading" };
  player.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.target.matches("select")) return;
    const key = event.key.toLowerCase();
    if (key === "k") actions.toggle();
    else if (key in KEYS) skip(KEYS[key], event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
  });
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
  // Where one stopped, once the length is known; what was heard to its end begins anew.
  let resumed = false;
  const resume = () => {
    if (resumed || !audio.duration) return;
    resumed = true;
    const { seconds } = kept(PLACE);
    if (!(seconds > 0 && seconds < audio.duration - 1)) return;
    started = true;
    audio.currentTime = seconds;
  };
  let noted = 0;
  const note = (event) => {
    const seconds = audio.ended ? 0 : audio.currentTime;
    if (!resumed || (event.type === "timeupdate" && Math.abs(seconds - noted) < 5)) return;
    noted = seconds;
    keep(PLACE, { seconds });
  };
  const ready = () => {
    position.max = String(audio.duration || 1);
    resume();
    show();
  };
  for (const kind of ["timeupdate", "seeked", "pause", "ended"]) audio.addEventListener(kind, note);
  addEventListener("pagehide", note);
  for (const kind of ["play", "pause", "ended"]) audio.addEventListener(kind, state);
  for (const kind of ["timeupdate", "seeked", "pause"]) audio.addEventListener(kind, show);
  audio.addEventListener("play", follow);
  root.addEventListener("settings", show);
  audio.addEventListener("loadedmetadata", ready);
  audio.addEventListener("durationchange", ready);

  audio.controls = false;
  controls.hidden = false;
  article.classList.add("readable");
  ways();
  state();
  ready();
})();
