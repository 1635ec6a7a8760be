// One box over the rows of every table that says what its rows are found by. The rows are gone through when it is first
// used; what is found leads to them.
const AT_ONCE = 20;
const ORDERS = {
  /*_*/"as listed": null,
  /*_*/"newest first": (a, b) => (b.begins < a.begins ? -1 : 1),
  /*_*/"oldest first": (a, b) => (a.begins < b.begins ? -1 : 1),
  /*_*/"highest first": (a, b) => b.value - a.value,
  /*_*/"lowest first": (a, b) => a.value - b.value,
};
const NEEDS = { /*_*/"newest first": "begins", /*_*/"oldest first": "begins", /*_*/"highest first": "value", /*_*/"lowest first": "value" };
const box = byId("find");
const sources = all("main figure[data-facets]");
const names = sources.length ? JSON.parse(sources[0].dataset.facets) : [];
const field = make("input", "", { type: "search", id: "find-words", autocomplete: "off" });
const facets = names.map((name) => make("select", "", { "aria-label": name }));
const [from, until] = [/*_*/"from", /*_*/"until"].map((name) => make("input", "", { type: "date", "aria-label": /*_*/`Dated ${name}` }));
const order = make("select", "", { "aria-label": /*_*/"Order" });
const found = make("p", "", { class: "count", role: "status" });
const results = make("ol", "", { class: "results" });
let chosenRows = null;
let index = null;
const indexed = () => sources.flatMap((figure) => all("tbody tr[data-key]", figure).map((row) => {
  const key = JSON.parse(row.dataset.key);
  return { ...key, id: row.querySelector("[data-place]").id, words: [...cellsOf(row), ...key.facets, key.value].join(" ").toLowerCase() };
}));
const options = (select, name, place) => {
  const counts = new Map();
  index.forEach((one) => counts.set(one.facets[place], (counts.get(one.facets[place]) || 0) + 1));
  const sorted = [...counts].sort(([a], [b]) => words.compare(a, b));
  select.replaceChildren(make("option", /*_*/`Every ${name.toLowerCase()}`, { value: "" }),
    ...sorted.map(([value, count]) => make("option", `${value} (${count})`, { value })));
};
const ready = () => {
  if (index) return;
  index = indexed();
  facets.forEach((select, place) => options(select, names[place], place));
};
const fits = (one) => {
  const wanted = field.value.toLowerCase().split(/\s+/).filter(Boolean);
  return (!chosenRows || chosenRows.has(one.id))
    && wanted.every((word) => one.words.includes(word))
    && facets.every((select, place) => !select.value || one.facets[place] === select.value)
    && (!from.value || (one.ends && one.ends >= from.value)) && (!until.value || (one.begins && one.begins <= until.value));
};
const inOrder = (rows) => {
  const need = NEEDS[order.value];
  if (!need) return rows;
  const has = (one) => one[need] !== null && one[need] !== "";
  return [...rows.filter(has).sort(ORDERS[order.value]), ...rows.filter((one) => !has(one))];
};
const result = (one) => {
  const item = make("li");
  const more = [...one.facets, one.dated].filter(Boolean).join(" · ");
  item.append(make("a", one.label, { href: `#${one.id}` }), " ", make("small", more));
  return item;
};
const list = (rows, most) => {
  results.replaceChildren(...rows.slice(0, most).map(result));
  if (rows.length <= most) return;
  const more = make("li", "", { class: "more" });
  more.append(button(/*_*/`Show all ${rows.length.toLocaleString("en")}`, () => {
    list(rows, rows.length);
    results.children[most].querySelector("a").focus();
  }));
  results.append(more);
};
const clear = button(/*_*/"Clear", () => {
  chosenRows = null;
  [field, from, until, ...facets].forEach((one) => { one.value = ""; });
  order.selectedIndex = 0;
  search();
  field.focus();
});
const search = () => {
  ready();
  const asked = chosenRows || [field, from, until, ...facets].some((one) => one.value) || order.selectedIndex > 0;
  const rows = asked ? inOrder(index.filter(fits)) : [];
  const called = box.dataset.called;
  found.textContent = asked ? /*_*/`${rows.length.toLocaleString("en")} of ${index.length.toLocaleString("en")} ${called}` : "";
  clear.hidden = !asked;
  list(rows, AT_ONCE);
};
const openRows = (link) => {
  chosenRows = new Set(link.dataset.rows.split(" "));
  [field, from, until, ...facets].forEach((one) => { one.value = ""; });
  search();
  box.scrollIntoView();
  results.querySelector("a")?.focus({ preventScroll: true });
};
if (sources.length) {
  const narrowing = make("details", "", { class: "narrowing" });
  const controls = make("div", "", { class: "tools" });
  const [dated, dateTo] = [make("label", /*_*/"Dated from "), make("label", /*_*/"until ")];
  dated.append(from);
  dateTo.append(until);
  order.append(...Object.keys(ORDERS).map((name) => make("option", name[0].toUpperCase() + name.slice(1), { value: name })));
  controls.append(...facets, dated, dateTo, order);
  narrowing.append(make("summary", /*_*/`Narrow by ${names.join(", ").toLowerCase()} or date`), controls);
  field.placeholder = /*_*/`Words, numbers, names in ${box.dataset.called}`;
  box.append(make("label", /*_*/"Find", { for: "find-words" }), field, clear, narrowing, found, results);
  clear.hidden = true;
  box.hidden = false;
  box.addEventListener("focusin", ready, { once: true });
  box.addEventListener("input", search);
  addEventListener("click", (event) => {
    const link = near(event.target, "a[data-rows]");
    if (!link) return;
    event.preventDefault();
    openRows(link);
  });
}
