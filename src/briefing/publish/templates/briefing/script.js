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
  const words = (element) => element.textContent.replace(/\s+/g, " ").trim();
  const spoken = (cell) => [...cell.childNodes].filter((node) => !(node.matches && node.matches(".screen, button")))
    .map((node) => node.innerText || node.textContent).join(" ").trim();
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
  const value = (row, column) => row.cells[column] ? words(row.cells[column]) : "";
  const compare = (a, b) => {
    const numbers = [a, b].map((text) => parseFloat(text.replace(/^[^0-9-]+/, "").replace(/,/g, "")));
    return numbers.every(Number.isFinite) && numbers[0] !== numbers[1] ? numbers[0] - numbers[1] : a.localeCompare(b, "en");
  };
  const sort = (table, head, column) => {
    const down = head.getAttribute("aria-sort") === "ascending";
    all("th", table).forEach((other) => other.removeAttribute("aria-sort"));
    head.setAttribute("aria-sort", down ? "descending" : "ascending");
    const body = table.tBodies[0];
    const rows = [...body.rows].sort((a, b) => (down ? -1 : 1) * compare(value(a, column), value(b, column)));
    body.append(...rows);
    tell(`Sorted by ${words(head)}, ${down ? "descending" : "ascending"}`);
  };
  all("main table").forEach((table) => {
    if (!table.tBodies.length) return;
    const heads = all("thead th", table).map(words);
    table.classList.add("cards");
    all("tbody td", table).forEach((one) => { one.dataset.head = heads[one.cellIndex]; });
    if (table.tBodies[0].rows.length < 2) return;
    all("thead th", table).forEach((head, column) => {
      const button = make("button", head.textContent, { type: "button", class: "sort" });
      head.dataset.head = words(head);
      head.replaceChildren(button);
      button.addEventListener("click", () => sort(table, head, column));
    });
    if (table.tBodies[0].rows.length <= LONG) return;
    const caption = words(table.closest("figure").querySelector("figcaption"));
    const field = make("input", "", { type: "search", placeholder: "Filter rows", "aria-label": `Filter rows of ${caption}` });
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

  // Downloads and citations: buttons under each table and figure.
  // A cell that a spreadsheet would reckon is saved as text.
  const cell = (text) => `"${(Number.isFinite(Number(text)) ? text : text.replace(/^([=+\-@\t])/, "'$1")).replace(/"/g, '""')}"`;
  const csv = (rows) => rows.map((row) => row.map(cell).join(",")).join("\r\n");
  const tidy = (figure) => {
    const filed = figure.querySelector("script.data");
    if (!filed) return [...figure.querySelector("table").rows].map((row) => [...row.cells].map(words));
    const data = JSON.parse(filed.textContent);
    return [data.columns, ...data.rows];
  };
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
  all("main figure").forEach((figure) => {
    const bar = make("p", "", { class: "tools" });
    if (figure.querySelector("table")) {
      const button = make("button", "Save data as CSV", { type: "button" });
      button.addEventListener("click", () => save(figure.id, csv(tidy(figure))));
      bar.append(button);
    }
    const button = make("button", "Copy citation", { type: "button" });
    button.addEventListener("click", () => cite(words(figure.querySelector("figcaption")), figure.id));
    bar.append(button);
    figure.append(bar);
  });
  all('[id^="finding-"]').forEach((finding) => {
    const button = make("button", "Copy citation", { type: "button", class: "quiet" });
    const text = words(finding);
    button.addEventListener("click", () => cite(text, finding.id));
    finding.append(" ", button);
  });

  all('[id^="claim-"]').forEach((claim) => {
    const button = make("button", "cite", { type: "button", class: "quiet", "aria-label": `Copy citation of ${words(claim)}` });
    const cells = claim.closest("tr").cells;
    const text = [...cells].slice(0, 4).map((one) => spoken(one)).filter(Boolean).join("; ");
    button.addEventListener("click", () => cite(text, claim.id));
    claim.parentElement.append(" ", button);
  });

  // Provenance of a figure on hover, focus or tap; Escape closes it.
  const card = document.getElementById("provenance");
  const show = (link) => {
    const anchor = document.getElementById(link.hash.slice(1));
    const row = anchor && anchor.closest("tr");
    if (!row || row.contains(link)) return;
    const heads = [...row.closest("table").tHead.rows[0].cells].map(words);
    card.replaceChildren(...[...row.cells].flatMap((one, column) => {
      const text = spoken(one);
      return text ? [make("dt", heads[column]), make("dd", text)] : [];
    }));
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
  const claim = (event) => event.target.closest && event.target.closest('a[href^="#claim-"]');
  ["mouseover", "focusin"].forEach((kind) => addEventListener(kind, (event) => { const link = claim(event); if (link) show(link); }));
  ["mouseout", "focusout"].forEach((kind) => addEventListener(kind, (event) => { if (claim(event)) hide(); }));
  addEventListener("keydown", (event) => { if (event.key === "Escape") hide(); });
})();
