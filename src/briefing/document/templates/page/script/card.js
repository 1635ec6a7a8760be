// What a figure in the text, or a mark in a chart, stands for: its row, in a card, on hover, focus or first tap. Escape
// closes it; a click, Enter or a second tap leads to the row.
const card = byId("provenance");
let described = null;
const rowOf = (link) => {
  const row = byId(decodeURIComponent((link.getAttribute("href") || "").slice(1)))?.closest("tr[data-cells]");
  return row && !row.contains(link) ? row : null;
};
const entries = (row) => {
  const heads = headsOf(row);
  return cellsOf(row).flatMap((text, column) => (text ? [make("dt", heads[column]), make("dd", text)] : []));
};
const said = (link) => {
  const row = rowOf(link);
  if (row) return entries(row);
  return link.matches(".mark") ? [make("dd", link.getAttribute("aria-label"))] : [];
};
const hide = () => {
  card.hidden = true;
  if (described) described.removeAttribute("aria-describedby");
  described = null;
};
const place = (link) => {
  const box = link.getBoundingClientRect();
  const left = Math.max(8, Math.min(box.left, innerWidth - card.offsetWidth - 8));
  const below = box.bottom + card.offsetHeight + 12 < innerHeight;
  card.style.left = `${left + scrollX}px`;
  card.style.top = `${scrollY + (below ? box.bottom + 6 : Math.max(0, box.top - card.offsetHeight - 6))}px`;
};
const show = (link) => {
  const content = said(link);
  hide();
  if (!content.length) return;
  card.replaceChildren(...content);
  card.hidden = false;
  place(link);
  link.setAttribute("aria-describedby", "provenance");
  described = link;
};
// What is laid out only as it comes near moves what stands below it.
const placeAgain = () => { if (described) place(described); };
new ResizeObserver(placeAgain).observe(document.querySelector("main"));
addEventListener("scroll", () => requestAnimationFrame(placeAgain), { passive: true });
const linked = (event) => near(event.target, 'main a[href^="#"], main .mark');
addEventListener("mouseover", (event) => { const link = linked(event); if (link) show(link); });
addEventListener("mouseout", (event) => { if (linked(event) && described !== document.activeElement) hide(); });
addEventListener("focusin", (event) => { const link = linked(event); if (link) show(link); });
addEventListener("focusout", hide);
addEventListener("keydown", (event) => { if (event.key === "Escape") hide(); });
let tapped = null;
addEventListener("pointerdown", (event) => { tapped = event.pointerType === "touch" ? { shown: described } : null; });
addEventListener("click", (event) => {
  const link = linked(event);
  if (!link) { if (tapped) hide(); return; }
  if (!tapped || tapped.shown === link || !said(link).length) return;
  event.preventDefault();
  show(link);
});
