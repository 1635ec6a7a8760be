// One menu under each table and figure: save it, cite it, show it on another page. It is filled when it is opened.
// Text that a spreadsheet would reckon with is saved as text, as in the files beside the page (`document/filed.py`).
const reckoned = /^'*[=+\-@\t\r]/;
const number = /^[+-]?(\d+(\.\d+)?(e[+-]?\d+)?|inf)$/i;
const quoted = (text) => `"${text.replace(/"/g, '""')}"`;
const safe = (text) => (reckoned.test(text) && !number.test(text) ? `'${text}` : text);
const inCsv = (value) => quoted(typeof value === "string" ? safe(value) : String(value ?? ""));
const csv = (data) => [data.columns, ...data.rows].map((row) => row.map(inCsv).join(",")).join("\r\n");
const save = (name, content, type) => {
  const link = make("a", "", { download: name, href: URL.createObjectURL(new Blob(content, { type })) });
  link.click();
  URL.revokeObjectURL(link.href);
  tell(/*_*/`${name} saved`);
};
const saveData = (figure, data) => save(`${figure.id}.csv`, ["\ufeff", csv(JSON.parse(data.textContent))], "text/csv");

const drawingOf = (figure) => all(".drawing svg", figure).find((svg) => svg.getClientRects().length);
const svgText = (svg, style = "") => {
  const copied = svg.cloneNode(true);
  if (style) copied.prepend(Object.assign(document.createElementNS("http://www.w3.org/2000/svg", "style"), { textContent: style }));
  return new XMLSerializer().serializeToString(copied);
};
const SHARPER = 3;
const savePng = async (figure) => {
  const svg = drawingOf(figure);
  const { width, height } = svg.viewBox.baseVal;
  const image = new Image(width * SHARPER, height * SHARPER);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgText(svg, byId("faces").textContent))}`;
  await image.decode();
  const canvas = Object.assign(document.createElement("canvas"), { width: image.width, height: image.height });
  const pen = canvas.getContext("2d");
  pen.fillStyle = "#fff";
  pen.fillRect(0, 0, image.width, image.height);
  pen.drawImage(image, 0, 0, image.width, image.height);
  canvas.toBlob((blob) => save(`${figure.id}.png`, [blob], "image/png"), "image/png");
};
const embed = (figure) => {
  const shown = make("figure");
  const link = make("a", "", { href: address(figure.id) });
  const file = new URL(`figures/${figure.id.replace("figure-", "")}.svg`, location.href.split("#")[0]).href;
  link.append(make("img", "", { src: file, alt: drawingOf(figure).getAttribute("aria-label") }));
  shown.append(link, make("figcaption", plain(figure.dataset.cite, figure.id)));
  return shown.outerHTML;
};
const choices = (figure) => {
  const data = figure.querySelector("script.data");
  const drawn = figure.matches(".figure");
  return [
    ...(data ? [button(/*_*/"Save data as CSV", () => saveData(figure, data))] : []),
    ...(drawn ? [button(/*_*/"Save as PNG", () => savePng(figure))] : []),
    ...(drawn ? [button(/*_*/"Save as SVG", () => save(`${figure.id}.svg`, [svgText(drawingOf(figure))], "image/svg+xml"))] : []),
    ...citing(figure.dataset.cite, figure.id),
    ...(drawn ? [button(/*_*/"Copy embed code", () => copy(embed(figure), /*_*/"Embed code"))] : []),
  ];
};
all("main figure").forEach((figure) => {
  const menu = make("details", "", { class: "menu screen" });
  const list = make("div", "", { class: "tools" });
  menu.append(make("summary", /*_*/"Save or cite"), list);
  menu.addEventListener("toggle", () => { if (!list.childElementCount) list.append(...choices(figure)); }, { once: true });
  figure.append(menu);
});
