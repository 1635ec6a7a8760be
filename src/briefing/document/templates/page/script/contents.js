// The current section, marked in the contents and named on the button that leads back to them.
const NEAR_TOP = 120;
const sections = all("nav li a").map((link) => [link, byId(link.hash.slice(1))]).filter(([, heading]) => heading);
let current = null;
const markSection = () => {
  const above = sections.filter(([, heading]) => heading.getBoundingClientRect().top < NEAR_TOP);
  const [link] = above.length ? above[above.length - 1] : [null];
  if (link === current) return;
  if (current) current.removeAttribute("aria-current");
  if (link) link.setAttribute("aria-current", "true");
  current = link;
  byId("back").textContent = link ? /*_*/`Contents · ${link.textContent}` : /*_*/"Contents";
};
addEventListener("scroll", () => requestAnimationFrame(markSection), { passive: true });
byId("back").addEventListener("click", () => { byId("contents").querySelector("details").open = true; });
