// The document as HTML that renders alike without scripts and style sheets: computed display, visibility and generated
// content are written down, shadow trees become declarative, the state of controls becomes attributes. Null where it has
// more than that many characters.
(limit) => {
  const FRAMES = 3;
  const VOID = new Set("area base br col embed hr img input link meta source track wbr".split(" "));
  const LEFT_OUT = new Set("style template noscript noembed noframes".split(" "));
  const NOT_RENDERED = new Set("html head title meta link base script body".split(" "));
  const HTML = "http://www.w3.org/1999/xhtml";
  const escaped = (text) =>
    text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;").replace(/\0/g, "");

  // Behind an open modal dialog everything is inert.
  const inert = new Set();
  const dialogs = document.querySelectorAll("dialog:modal");
  for (let at = dialogs[dialogs.length - 1]; at && at.parentElement; at = at.parentElement)
    for (const other of at.parentElement.children) if (other !== at) inert.add(other);

  const counting = (style) =>
    ["counter-reset", "counter-increment", "counter-set"]
      .map((name) => [name, style.getPropertyValue(name)])
      .filter(([, value]) => value && value !== "none")
      .map(([name, value]) => `${name}:${value};`)
      .join("");

  const rendering = (element) => {
    const style = getComputedStyle(element);
    const parent = element.parentElement && getComputedStyle(element.parentElement);
    let css = `display:${style.display};`;
    if (style.visibility !== (parent ? parent.visibility : "visible")) css += `visibility:${style.visibility};`;
    if (parent && style.textTransform !== parent.textTransform) css += `text-transform:${style.textTransform};`;
    if (style.display === "list-item" || /^[ou]l$/.test(element.localName))
      css += `list-style-type:${style.listStyleType};`;
    return css + counting(style);
  };

  // Generated content: a class for every different text, its rules in a style sheet of the same tree.
  const generated = (element, rules) => {
    const classes = [];
    for (const pseudo of ["::before", "::after"]) {
      const style = getComputedStyle(element, pseudo);
      const content = style.content;
      if (!content || content === "none" || content === "normal" || style.display === "none") continue;
      const shown = style.visibility === "visible" ? content : '""';
      const rule = `${pseudo}{content:${shown};display:${style.display};${counting(style)}}`;
      if (!rules.has(rule)) rules.set(rule, `a11y-generated-${rules.size + 1}`);
      classes.push(rules.get(rule));
    }
    return classes;
  };

  const state = (element, attributes) => {
    const flag = (name, on) => (on ? attributes.set(name, "") : attributes.delete(name));
    if (element.localName === "input") {
      if (/^(checkbox|radio)$/.test(element.type)) flag("checked", element.checked);
      else if (element.type !== "file" && element.type !== "password") attributes.set("value", element.value);
      if (element.indeterminate) attributes.set("aria-checked", "mixed");
    }
    if (element.localName === "option") flag("selected", element.selected);
    if (/^(progress|meter)$/.test(element.localName) && element.hasAttribute("value"))
      attributes.set("value", element.value);
    if (inert.has(element)) flag("inert", true);
    if (element.localName === "iframe") {
      const within = contentOf(element);
      within === null ? attributes.delete("srcdoc") : attributes.set("srcdoc", within);
    }
  };

  // The document in a frame of the same origin; null where it cannot be seen.
  let depth = 0;
  const contentOf = (frame) => {
    const inner = frame.contentDocument;
    if (!inner || !inner.documentElement || depth === FRAMES) return null;
    depth += 1;
    const html = whole(inner);
    depth -= 1;
    return html;
  };

  const tag = (element, rules) => {
    const attributes = new Map([...element.attributes].map((each) => [each.name, each.value]));
    if (element.namespaceURI === HTML) state(element, attributes);
    if (!NOT_RENDERED.has(element.localName)) attributes.set("style", rendering(element));
    else attributes.delete("style");
    const classes = generated(element, rules);
    if (classes.length) attributes.set("class", [attributes.get("class") || "", ...classes].join(" ").trim());
    const written = [...attributes].filter(([name]) => !/^on/i.test(name));
    return `<${name(element)}${written.map(([key, value]) => ` ${key}="${escaped(value)}"`).join("")}>`;
  };

  const name = (element) => (element.namespaceURI === HTML ? element.localName : element.nodeName);

  const sheet = (rules) =>
    `<style>${[...rules].map(([rule, label]) => `.${label}${rule}`).join("\n").replace(/<\//g, "<\\/")}</style>`;

  const isLeftOut = (element) => {
    if (element.namespaceURI !== HTML) return element.localName === "script" || element.localName === "style";
    if (element.localName === "script") return !/json/i.test(element.type);
    if (element.localName === "link") return /\b(stylesheet|preload|modulepreload)\b/i.test(element.rel);
    return LEFT_OUT.has(element.localName);
  };

  // A stack instead of recursion: documents can be deep. Strings are written, functions called when their turn comes.
  const whole = (top) => {
    const written = [];
    let [length, counted] = [0, 0];
    const documentRules = new Map();
    const stack = [];
    const push = (items) => items.reverse().forEach((item) => stack.push(item));
    const visit = (node, rules) => {
      if (node.nodeType === Node.TEXT_NODE) return written.push(escaped(node.data));
      if (node.nodeType !== Node.ELEMENT_NODE || isLeftOut(node)) return;
      written.push(tag(node, rules));
      if (node.namespaceURI === HTML && VOID.has(node.localName)) return;
      const end = `</${name(node)}>`;
      if (node.localName === "script") return written.push(node.textContent, end);
      if (node.localName === "textarea") return written.push(escaped(node.value), end);
      if (/^(iframe|object|xmp|plaintext)$/.test(node.localName)) return written.push(end);
      const items = [];
      if (node.shadowRoot) {
        const own = new Map();
        items.push(`<template shadowrootmode="${node.shadowRoot.mode}">`);
        for (const child of node.shadowRoot.childNodes) items.push(() => visit(child, own));
        items.push(() => written.push(sheet(own), "</template>"));
      }
      if (getComputedStyle(node).contentVisibility !== "hidden")
        for (const child of node.childNodes) items.push(() => visit(child, rules));
      if (node.localName === "body") items.push(() => written.push(sheet(documentRules)));
      items.push(end);
      push(items);
    };
    stack.push(() => visit(top.documentElement, documentRules));
    while (stack.length) {
      const item = stack.pop();
      typeof item === "string" ? written.push(item) : item();
      for (; length <= limit && counted < written.length; counted++) length += written[counted].length;
      if (length > limit) return null;
    }
    return "<!doctype html>" + written.join("");
  };
  return whole(document);
}
