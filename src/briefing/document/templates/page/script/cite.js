// Citations: of the document, and of what stands at an address in it, in the forms that people and programs take.
const about = JSON.parse(byId("about").textContent);
const SPECIAL = /[\\{}&%$#_^~]/g;
const IN_TEX = { "\\": "\\textbackslash{}", "^": "\\^{}", "~": "\\textasciitilde{}" };
const tex = (text) => text.replace(SPECIAL, (sign) => IN_TEX[sign] || `\\${sign}`);
const authors = () => (about.creator || []).map((one) => one.name);
const address = (id) => `${location.href.split("#")[0]}#${id}`;
const plain = (what, id) => `${document.body.dataset.citation}: ${what}. ${address(id)}`;
const bibtex = (what, id) => {
  const by = authors().map((name) => `{${tex(name)}}`).join(" and ");
  const fields = {
    ...(by ? { author: by } : {}),
    title: `{${tex(about.name)}}`,
    year: about.dateModified.slice(0, 4),
    edition: tex(about.version),
    note: tex(/*_*/`${what}. As of ${about.dateModified}`),
    url: address(id),
  };
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}}`);
  return `@misc{${id.replace(/[^A-Za-z0-9-]/g, "-")},\n${lines.join(",\n")}\n}`;
};
const csl = (what, id) => JSON.stringify([{
  id,
  type: "webpage",
  title: what,
  "container-title": about.name,
  ...(authors().length ? { author: authors().map((literal) => ({ literal })) } : {}),
  issued: { "date-parts": [about.dateModified.split("-").map(Number)] },
  version: about.version,
  URL: address(id),
}], null, 1);
const copy = (text, what) => (navigator.clipboard ? navigator.clipboard.writeText(text) : Promise.reject())
  .then(() => tell(/*_*/`${what} copied`), () => { prompt(/*_*/`Copy this: ${what}`, text); });
const FORMS = { /*_*/"Link": (what, id) => address(id), /*_*/"Citation": plain, BibTeX: bibtex, "CSL-JSON": csl };
const citing = (what, id) => Object.entries(FORMS).map(([form, written]) =>
  button(form === /*_*/"Link" ? /*_*/"Copy link" : form === /*_*/"Citation" ? /*_*/"Copy citation" : /*_*/`Copy ${form}`, () => copy(written(what, id), form)));

// Of a row or a sentence that an address leads to: the forms stand under it, and nowhere else in the text.
const CITED = 4;
const chosen = make("p", "", { class: "tools screen", id: "chosen", role: "group", "aria-label": /*_*/"Cite this" });
const choose = () => {
  chosen.remove();
  const id = decodeURIComponent(location.hash.slice(1));
  const target = id && byId(id);
  if (!target || !target.closest("main")) return;
  const row = target.closest("tr[data-cells]");
  const what = row ? cellsOf(row).slice(0, CITED).filter(Boolean).join("; ") : target.dataset.cite;
  if (!what || target.matches("figure")) return;
  chosen.replaceChildren(...citing(what, id));
  if (row) target.parentElement.append(chosen);
  else target.after(chosen);
};
addEventListener("hashchange", choose);
if (location.hash) choose();
