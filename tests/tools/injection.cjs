// Opens pages whose every text was written to do harm, and sees to it that none was done.
//
//   node injection.cjs FOLDER…
//
// Complains where a script ran, a dialog opened, something was asked for, or the page that the browser built holds an element,
// an attribute or a link that pages of lotse do not have.

"use strict";

const path = require("node:path");
const { filesBelow, withBrowser } = require("./lib/browser.cjs");

const ALLOWED = {
  elements:
    "a blockquote body br caption code col colgroup dd del div dl dt em footer h1 h2 h3 h4 h5 h6 head header hr html li main " +
    "meta nav ol p pre script span strong style table tbody td th thead title tr ul",
  attributes:
    "aria-hidden aria-label aria-labelledby charset class content href http-equiv id lang name role scope start style " +
    "tabindex type",
  schemes: "file: http: https: mailto:",
};

// Runs in the page: everything that should not be there.
function foreign({ elements, attributes, schemes }) {
  const found = [];
  const [known, usual, harmless] = [elements, attributes, schemes].map((list) => new Set(list.split(" ")));
  const ids = new Set();
  for (const element of document.querySelectorAll("*")) {
    const name = element.localName;
    const shown = element.outerHTML.slice(0, 160);
    if (!known.has(name) || element.namespaceURI !== "http://www.w3.org/1999/xhtml") found.push(`an element ${name}: ${shown}`);
    for (const attribute of element.attributes) {
      if (!usual.has(attribute.name)) found.push(`an attribute ${attribute.name}: ${shown}`);
    }
    if (element.id && ids.has(element.id)) found.push(`the id ${element.id} twice`);
    ids.add(element.id);
    if (element.hasAttribute("href") && (name !== "a" || !harmless.has(element.protocol))) found.push(`a link: ${shown}`);
    if (element.protocol === "file:" && !/^(#|(\.\.\/)*[a-z-]+\/[a-z0-9-]+\.[a-z]+|(\.\.\/)*index\.html|[^/:\\]*$)/.test(element.getAttribute("href"))) {
      found.push(`a way into the folders: ${shown}`);
    }
    if (element.hasAttribute("style") && !/^(--columns:\d+|width:\d+%)$/.test(element.getAttribute("style"))) {
      found.push(`a style: ${shown}`);
    }
    if (name === "script" && element.type !== "application/ld+json") found.push(`a script: ${shown}`);
    if (name === "style" && element.parentElement !== document.head) found.push(`a style sheet: ${shown}`);
  }
  const comments = document.createTreeWalker(document, NodeFilter.SHOW_COMMENT | NodeFilter.SHOW_PROCESSING_INSTRUCTION);
  while (comments.nextNode()) found.push(`a comment: ${comments.currentNode.nodeValue.slice(0, 100)}`);
  if (window.wasHit) found.push("a script ran");
  const visible = document.body.innerText;
  if (visible.includes("2469134")) found.push("a template did a sum");
  if (/root:.*:0:0:/.test(visible)) found.push("a file of the machine");
  if (getComputedStyle(document.body).display === "none" || document.querySelector("main").offsetHeight === 0) {
    found.push("the page is hidden");
  }
  return found;
}

async function main(folders) {
  const complaints = [];
  let [current, pages] = ["", 0];
  await withBrowser((text) => complaints.push(`${current} ${text}`), async (page, open) => {
    await page.addInitScript(() => {
      window.hit = () => { window.wasHit = true; };
    });
    for (const folder of folders) {
      for (const file of filesBelow(folder, ".html")) {
        current = path.relative(path.dirname(path.dirname(folder)), file);
        await open(file);
        for (const found of await page.evaluate(foreign, ALLOWED)) complaints.push(`${current} holds ${found}`);
        pages += 1;
      }
    }
  });
  for (const text of complaints.slice(0, 50)) console.error(text);
  console.log(`${folders.length} projects, ${pages} pages, ${complaints.length} complaints`);
  if (pages < folders.length) throw new Error("there are pages missing");
  if (complaints.length > 0) process.exitCode = 1;
}

main(process.argv.slice(2)).catch((error) => {
  console.error(error);
  process.exitCode = 2;
});
