// A chart is one stop of the keyboard: arrow keys go from mark to mark, in the order of reading.
const STEPS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
const marksOf = (svg) => all(".mark", svg);
const stop = (mark) => marksOf(mark.ownerSVGElement).forEach((other) => other.setAttribute("tabindex", other === mark ? "0" : "-1"));
all(".drawing svg").forEach((svg) => { svg.querySelector(".mark")?.setAttribute("tabindex", "0"); });
addEventListener("focusin", (event) => { const mark = near(event.target, ".mark"); if (mark) stop(mark); });
addEventListener("keydown", (event) => {
  const mark = near(event.target, ".mark");
  if (!mark || !(event.key in STEPS || event.key === "Home" || event.key === "End")) return;
  const marks = marksOf(mark.ownerSVGElement);
  const to = { Home: 0, End: marks.length - 1 }[event.key] ?? marks.indexOf(mark) + STEPS[event.key];
  event.preventDefault();
  if (marks[to]) marks[to].focus();
});
