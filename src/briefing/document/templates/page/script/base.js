// What a screen adds to the page. Everything it works on stands in the page; nothing is fetched, nothing is gone through
// before somebody asks, and without it the page reads as well.
const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const byId = (id) => document.getElementById(id);
const make = (tag, text = "", attributes = {}) => {
  const element = document.createElement(tag);
  element.textContent = text;
  Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value));
  return element;
};
const button = (text, act, attributes = {}) => {
  const made = make("button", text, { type: "button", ...attributes });
  made.addEventListener("click", act);
  return made;
};
const tell = (text) => { byId("told").textContent = text; };
const near = (element, selector) => (element.closest ? element.closest(selector) : null);
const headsOf = (row) => [...row.closest("table").tHead.rows[0].cells].map((head) => head.dataset.head);
const cellsOf = (row) => JSON.parse(row.dataset.cells);
