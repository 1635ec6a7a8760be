// What a screen adds to the page: the current section, sorting and filtering, provenance, downloads, citations.
// Everything it works on stands in the page; nothing is fetched, and without it the page reads as well.
"use strict";
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const make = (tag, text, attributes = {}) => {
    const element = document.createElement(tag);
    element.textContent = text;
    Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value));
    return element;
  };
  const tell = (text) => { document.getElementById("told").textContent = text; };

  // The current section in the contents.
  const NEAR_TOP = 120;
  const links = new Map(all("nav li a").map((link) => [link.hash.slice(1), link]));
  const mark = () => {
    const above = all("main h2").filter((heading) => heading.getBoundingClientRect().top < NEAR_TOP);
    const current = above.length ? above[above.length - 1].id : "";
    document.getElementById("back").textContent = ["Contents", ...(links.has(current) ? [links.get(current).textContent] : [])].join(" · ");
    links.forEach((link, id) => (id === current ? link.setAttribute("aria-current", "true") : link.removeAttribute("aria-current")));
  };
  addEventListener("scroll", () => requestAnimationFrame(mark), { passive: true });
  mark();

  // Sorting: a button in each head; filtering: a field above long tables.
  const LONG = 12;
  const compare = (a, b, column) => {
    const [one, other] = [a, b].map((row) => row.cells[column]);
    const [first, second] = [one, other].map((cell) => parseFloat(cell.dataset.sort));
    if (Number.isFinite(first) && Number.isFinite(second) && first !== second) return first - second;
    return one.textContent.localeCompare(other.textContent, "en");
  };
  const sort = (table, head, column) => {
    const down = head.getAttribute("aria-sort") === "ascending";
    all("th", table).forEach((other) => other.removeAttribute("aria-sort"));
    head.setAttribute("aria-sort", down ? "descending" : "ascending");
    const body = table.tBodies[0];
    body.append(...[...body.rows].sort((a, b) => (down ? -1 : 1) * compare(a, b, column)));
    tell(`Sorted by ${head.dataset.head}, ${down ? "descending" : "ascending"}`);
  };
  all("main figure table").forEach((table) => {
    const heads = all("thead th", table).map((head) => head.dataset.head);
    table.classList.add("cards");
    all("tbody td", table).forEach((one) => { one.dataset.head = heads[one.cellIndex]; });
    if (table.tBodies[0].rows.length < 2) return;
    all("thead th", table).forEach((head, column) => {
      const button = make("button", head.dataset.head, { type: "button", class: "sort" });
      head.replaceChildren(button);
      button.addEventListener("click", () => sort(table, head, column));
    });
    if (table.tBodies[0].rows.length <= LONG) return;
    const name = `Filter rows of ${table.closest("figure").dataset.cite}`;
    const field = make("input", "", { type: "search", placeholder: "Filter rows", "aria-label": name });
    field.addEventListener("input", () => {
      const wanted = field.value.toLowerCase();
      let shown = 0;
      [...table.tBodies[0].rows].forEach((row) => {
        row.hidden = !row.textContent.toLowerCase().includes(wanted);
        shown += row.hidden ? 0 : 1;
      });
      tell(`${shown} rows`);
    });
    table.closest(".scroll").before(field);
  });

  // Downloads and citations: buttons under each table and figure, beside each sentence and each row that is cited.
  // Text that a spreadsheet would reckon with is saved as text.
  const quoted = (text) => `"${text.replace(/"/g, '""')}"`;
  const safe = (value) => (Number.isFinite(Number(value)) ? value : value.replace(/^([=+\-@\t])/, "'$1"));
  const cell = (value) => quoted(typeof value === "string" ? safe(value) : String(value ?? ""));
  const csv = (data) => [data.columns, ...data.rows].map((row) => row.map(cell).join(",")).join("\r\n");
  const save = (name, text) => {
    const link = make("a", "", { download: `${name}.csv`, href: URL.createObjectURL(new Blob(["\ufeff", text], { type: "text/csv" })) });
    link.click();
    URL.revokeObjectURL(link.href);
    tell(`${name}.csv saved`);
  };
  const address = (id) => `${location.href.split("#")[0]}#${id}`;
  const copy = (text) => (navigator.clipboard ? navigator.clipboard.writeText(text) : Promise.reject())
    .then(() => tell("Citation copied"), () => { prompt("Copy this citation", text); });
  const cite = (what, id) => copy(`${document.body.dataset.citation}: ${what}. ${address(id)}`);
  const cites = (cited, id, label, attributes) => {
    const button = make("button", label, { type: "button", ...attributes });
    button.addEventListener("click", () => cite(cited, id));
    return button;
  };
  all("main figure").forEach((figure) => {
    const bar = make("p", "", { class: "tools" });
    const data = figure.querySelector("script.data");
    if (data) {
      const button = make("button", "Save data as CSV", { type: "button" });
      button.addEventListener("click", () => save(figure.id, csv(JSON.parse(data.textContent))));
      bar.append(button);
    }
    bar.append(cites(figure.dataset.cite, figure.id, "Copy citation", {}));
    figure.append(bar);
  });
  all(".statement").forEach((statement) => {
    const place = statement.querySelector("p:last-child") || statement;
    place.append(" ", cites(statement.dataset.cite, statement.id, "Copy citation", { class: "quiet" }));
  });
  const CITED = 4;
  all("[data-place]").forEach((place) => {
    const cited = JSON.parse(place.closest("tr").dataset.cells).slice(0, CITED).filter(Boolean).join("; ");
    const label = { class: "quiet", "aria-label": `Copy citation of ${place.dataset.place}` };
    place.parentElement.append(" ", cites(cited, place.id, "cite", label));
  });

  // Provenance of a figure on hover, focus or tap; Escape closes it.
  const card = document.getElementById("provenance");
  const rowOf = (link) => {
    const row = document.getElementById(link.hash.slice(1))?.closest("tr[data-cells]");
    return row && !row.contains(link) ? row : null;
  };
  const show = (link) => {
    const row = rowOf(link);
    if (!row) return;
    const heads = all("th", row.closest("table").tHead).map((head) => head.dataset.head);
    card.replaceChildren(...JSON.parse(row.dataset.cells).flatMap((text, column) =>
      (text ? [make("dt", heads[column]), make("dd", text)] : [])));
    card.hidden = false;
    const box = link.getBoundingClientRect();
    const left = Math.max(8, Math.min(box.left, innerWidth - card.offsetWidth - 8));
    const below = box.bottom + card.offsetHeight + 12 < innerHeight;
    card.style.left = `${left + scrollX}px`;
    card.style.top = `${scrollY + (below ? box.bottom + 6 : Math.max(0, box.top - card.offsetHeight - 6))}px`;
    link.setAttribute("aria-describedby", "provenance");
  };
  const hide = () => {
    card.hidden = true;
    all('[aria-describedby="provenance"]').forEach((link) => link.removeAttribute("aria-describedby"));
  };
  const linked = (event) => event.target.closest && event.target.closest('main a[href^="#"]');
  ["mouseover", "focusin"].forEach((kind) => addEventListener(kind, (event) => { const link = linked(event); if (link) show(link); }));
  ["mouseout", "focusout"].forEach((kind) => addEventListener(kind, (event) => { if (linked(event)) hide(); }));
  addEventListener("keydown", (event) => { if (event.key === "Escape") hide(); });
})();
