// A chart is one stop of the keyboard: arrow keys go from mark to mark, in the order of reading. The mark nearest the
// pointer answers, as far as a finger is wide.
const REACH = 12;
const STEPS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
const marksOf = (svg) => all("a.mark", svg);
const stop = (mark) => marksOf(mark.ownerSVGElement).forEach((other) => other.setAttribute("tabindex", other === mark ? "0" : "-1"));
addEventListener("focusin", (event) => { const mark = near(event.target, "a.mark"); if (mark) stop(mark); });
addEventListener("keydown", (event) => {
  const mark = near(event.target, "a.mark");
  if (!mark || !(event.key in STEPS || event.key === "Home" || event.key === "End")) return;
  const marks = marksOf(mark.ownerSVGElement);
  const to = { Home: 0, End: marks.length - 1 }[event.key] ?? marks.indexOf(mark) + STEPS[event.key];
  event.preventDefault();
  if (marks[to]) marks[to].focus();
});
const away = (box, x, y) => Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
const nearest = (svg, x, y) => {
  const found = marksOf(svg).map((mark) => [away(mark.getBoundingClientRect(), x, y), mark]);
  const [distance, mark] = found.reduce((one, other) => (other[0] < one[0] ? other : one), [Infinity, null]);
  return distance <= REACH ? mark : null;
};
const pointed = (event) => {
  const svg = near(event.target, ".drawing svg");
  return svg && !near(event.target, "a") ? nearest(svg, event.clientX, event.clientY) : null;
};
addEventListener("pointermove", (event) => {
  const mark = event.pointerType === "touch" ? null : pointed(event);
  if (mark && mark !== described) show(mark);
  const svg = near(event.target, ".drawing svg");
  if (svg) svg.classList.toggle("answers", Boolean(mark));
  if (!mark && svg && !near(event.target, "a") && described !== document.activeElement) hide();
});
addEventListener("click", (event) => { const mark = pointed(event); if (mark) mark.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true })); });
