// Spelling of all texts that readers of the documents see.
//
//   node spelling.cjs [--unknown | --unused] WORDS FOLDER…
//
// Reads every HTML page below the folders and asks hunspell for each word, in the language that the page declares. Fails where
// a word stands neither in the dictionary nor in the word list. --unknown prints such words bare, one a line, to be reviewed
// by a person and copied into the list; --unused prints the words of the list that no document contains.

"use strict";

const fs = require("node:fs");
const path = require("node:path");
const { execFileSync } = require("node:child_process");

const DICTIONARIES = { de: "de_DE", en: "en_US" };
const ENTITIES = { amp: "&", lt: "<", gt: ">", quot: '"' };
// Tags inside of a word leave it whole; all others divide words.
const WITHIN_WORDS = /<\/?(?:a|b|code|del|em|i|strong|span)(?:\s[^>]*)?>/g;
// Soft hyphens and their kind stand within words and are not seen.
const UNSEEN = /[\u00ad\u200b\u2060]/g;
const ADDRESSES = /(?:https?:\/\/|www\.)\S+|\S+@\S+\.\S+/g;
const WORD = /-?[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*-?/gu;

function visibleText(html) {
  const spoken = [...html.matchAll(/ aria-label="([^"]*)"/g)].map((found) => found[1]);
  const text = html
    .replace(/<(style|script)\b[^>]*>[^]*?<\/\1>/g, " ")
    .replace(WITHIN_WORDS, "")
    .replace(/<[^>]*>/g, "\n");
  return [text, ...spoken].join("\n").replace(/&(amp|lt|gt|quot);/g, (_, name) => ENTITIES[name]).replace(UNSEEN, "");
}

// The words of a text, without those that contain digits.
function words(text) {
  const plain = text.replace(ADDRESSES, " ").replace(/\S*\d\S*/g, (token) => (/^\W*\d[\d.,]*\W*$/.test(token) ? " " : ` ${withoutDigits(token)} `));
  return plain.match(WORD) ?? [];
}

// Of „4-jährig“ and „EG9b/EG10“ nothing is a word; of „(2027–2029)Lotse“ something is.
function withoutDigits(token) {
  return token.split(/[^\p{L}\p{M}\p{N}-]+/u).filter((part) => !/\d/.test(part)).join(" ");
}

// The spellings of a word of which one must be known. The German dictionary knows „Vertretungs-“ and „bzw.“ with their signs;
// the English one would divide the word there. Of „-kosten“ at the end of „Personal- und -kosten“ it knows „Kosten“.
function spellings(word, language) {
  const bare = word.replace(/^-|-$/g, "");
  if (language === "en") return [bare];
  const noun = word.startsWith("-") ? [bare.charAt(0).toUpperCase() + bare.slice(1)] : [];
  return word.endsWith("-") ? [`${bare}-`, bare] : [bare, `${bare}.`, ...noun];
}

// The parts that must be known where a compound with hyphens is not known as a whole.
function parts(word) {
  const found = word.split("-").filter((part) => part !== "");
  return found.map((part, at) => (at < found.length - 1 || word.endsWith("-") ? `${part}-` : part));
}

// Those of the words that the dictionary does not know.
function unknownTo(dictionary, list) {
  const asked = [...new Set(list)].join("\n");
  const answer = execFileSync("hunspell", ["-d", dictionary, "-i", "utf-8", "-l"], {
    input: asked,
    encoding: "utf-8",
    maxBuffer: 1 << 28,
    env: { ...process.env, LC_ALL: "C.UTF-8" },
  });
  return new Set(answer.split("\n"));
}

// Those words of a language that neither its dictionary nor the project knows.
function judge(language, list, own) {
  const candidates = list.flatMap((word) => [word, ...parts(word)]).flatMap((word) => spellings(word, language));
  const unknown = unknownTo(DICTIONARIES[language], candidates);
  const isKnown = (spelling) => own.has(spelling) || !unknown.has(spelling);
  const isRight = (word) => word.replaceAll("-", "").length < 2 || spellings(word, language).some(isKnown);
  return list.filter((word) => !isRight(word) && !(parts(word).length > 1 && parts(word).every(isRight)));
}

// The word list: sections that begin with a comment, each sorted as a telephone book is.
function readList(file) {
  const own = new Set();
  const faults = [];
  let before = "";
  for (const [at, line] of fs.readFileSync(file, "utf-8").split("\n").entries()) {
    if (line === "" || line.startsWith("#")) {
      before = "";
      continue;
    }
    if (own.has(line)) faults.push(`${file}:${at + 1}: „${line}“ stands there twice`);
    if (before !== "" && order(before, line) > 0) faults.push(`${file}:${at + 1}: „${line}“ belongs before „${before}“`);
    own.add(line);
    before = line;
  }
  return { own, faults };
}

const order = (a, b) => a.localeCompare(b, "de") || (a < b ? -1 : 1);

function filesBelow(folder) {
  return fs.readdirSync(folder, { recursive: true }).filter((name) => name.endsWith(".html")).sort()
    .map((name) => path.join(folder, name));
}

function main(given) {
  const mode = given[0].startsWith("--") ? given.shift() : "";
  const [list, ...folders] = given;
  const { own, faults } = readList(list);
  const seen = { de: new Map(), en: new Map() };
  let pages = 0;
  for (const file of folders.flatMap(filesBelow)) {
    const html = fs.readFileSync(file, "utf-8");
    const language = /<html lang="([a-z]+)"/.exec(html)[1];
    for (const word of words(visibleText(html))) if (!seen[language].has(word)) seen[language].set(word, file);
    pages += 1;
  }
  const unknown = Object.keys(DICTIONARIES).flatMap((language) => {
    const all = [...seen[language].keys()];
    return judge(language, all, own).map((word) => [word, seen[language].get(word)]);
  });
  unknown.sort(([a], [b]) => order(a, b));
  if (mode === "--unknown") {
    for (const [word] of unknown) console.log(word);
    return;
  }
  if (mode === "--unused") {
    const all = [...seen.de.keys(), ...seen.en.keys()].flatMap((word) => [word, ...parts(word)]);
    const used = new Set(all.flatMap((word) => [...spellings(word, "de"), ...spellings(word, "en")]));
    for (const word of own) if (!used.has(word)) console.log(word);
    return;
  }
  for (const fault of faults) console.error(fault);
  for (const [word, file] of unknown) console.error(`unknown word „${word}“, as in ${path.relative(path.dirname(path.dirname(folders[0])), file)}`);
  console.log(`${pages} pages, ${seen.de.size + seen.en.size} words, ${own.size} words in the list, ${unknown.length} unknown`);
  if (pages === 0) throw new Error("there are no pages");
  if (unknown.length + faults.length > 0) process.exitCode = 1;
}

main(process.argv.slice(2));
