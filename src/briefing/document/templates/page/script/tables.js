// Sorting by a button in each head, by number where cells have one, else by words; filtering of what is long. Neither of
// a table whose rows stand in groups: a row that is moved from under its group's first would lose what it is about.
const LONG = 12;
const words = new Intl.Collator("en", { numeric: true });
const keyOf = (row, column) => {
  const cell = row.cells[column];
  return cell.dataset.sort === undefined ? cell.textContent.trim() : Number(cell.dataset.sort);
};
const ordered = (rows, column, down) => {
  const keyed = rows.map((row) => [keyOf(row, column), row]);
  const numbered = keyed.some(([key]) => typeof key === "number");
  const missing = numbered ? (key) => typeof key !== "number" : (key) => key === "";
  const compare = numbered ? (a, b) => a - b : words.compare;
  const there = keyed.filter(([key]) => !missing(key)).sort(([a], [b]) => (down ? compare(b, a) : compare(a, b)));
  return [...there, ...keyed.filter(([key]) => missing(key))].map(([, row]) => row);
};
const sort = (head) => {
  const table = head.closest("table");
  const body = table.tBodies[0];
  const down = head.getAttribute("aria-sort") === "ascending";
  [...head.parentElement.cells].forEach((other) => other.removeAttribute("aria-sort"));
  head.setAttribute("aria-sort", down ? "descending" : "ascending");
  const rows = ordered([...body.rows], head.cellIndex, down);
  body.remove();
  body.replaceChildren();  // emptied first: to take rows out one by one, in another order, costs ten times as much
  body.append(...rows);
  table.append(body);
  tell(down ? /*_*/`Sorted by ${head.dataset.head}, descending` : /*_*/`Sorted by ${head.dataset.head}, ascending`);
};
const filter = (table, wanted) => {
  let shown = 0;
  [...table.tBodies[0].rows].forEach((row) => {
    row.hidden = !row.textContent.toLowerCase().includes(wanted);
    shown += row.hidden ? 0 : 1;
  });
  tell(/*_*/`${shown} rows`);
};
all("main figure table").forEach((table) => {
  const { rows } = table.tBodies[0];
  if (rows.length < 2 || table.matches(".grouped")) return;
  [...table.tHead.rows[0].cells].forEach((head) => {
    head.replaceChildren(button(head.dataset.head, () => sort(head), { class: "sort" }));
  });
  const figure = table.closest("figure");
  if (rows.length <= LONG || figure.dataset.facets) return;
  const name = /*_*/`Filter rows of ${figure.dataset.cite}`;
  const field = make("input", "", { type: "search", placeholder: /*_*/"Filter rows", "aria-label": name });
  field.addEventListener("input", () => filter(table, field.value.toLowerCase()));
  table.closest(".scroll").before(field);
});
