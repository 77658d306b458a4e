"use strict";
(function () {
  const MOST = 200, AT_ONCE = 20;
  const main = document.getElementById("main");
  const field = document.getElementById("sought");
  const count = document.getElementById("count");
  const list = document.getElementById("results");
  const editions = Array.from(document.querySelectorAll("#editions a"), (a) => ({
    words: a.dataset.words, page: a.getAttribute("href"), date: a.textContent, told: null, state: 0,
  }));
  const byWords = new Map(editions.map((edition) => [edition.words, edition]));

  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

  window.found = function (words, told) {
    const edition = byWords.get(words);
    if (edition) edition.told = told;
  };

  function load(edition) {
    return new Promise((done) => {
      const script = document.createElement("script");
      script.src = edition.words;
      script.onload = script.onerror = () => { edition.state = 2; script.remove(); done(); };
      edition.state = 1;
      document.head.append(script);
    });
  }

  async function loadAll(show) {
    const left = editions.filter((edition) => edition.state === 0);
    while (left.length) {
      await Promise.all(left.splice(0, AT_ONCE).map(load));
      show();
    }
  }

  function asked(text) {
    const parts = [];
    for (const match of fold(text).matchAll(/["“”„]([^"“”„]+)["“”„]?|(\S+)/gu)) {
      const part = (match[1] || match[2]).trim();
      if (part) parts.push(part);
    }
    return parts;
  }

  // Where words are not parted by spaces, any place may begin one.
  const UNSPACED = /^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u;

  function next(text, part, from) {
    let at = text.indexOf(part, from);
    if (UNSPACED.test(part)) return at;
    while (at > 0 && /[\p{L}\p{N}]/u.test(text[at - 1])) at = text.indexOf(part, at + 1);
    return at;
  }

  function matches(edition, parts) {
    const found = [];
    for (const [id, headline, sentences] of edition.told || []) {
      const texts = [[headline, ""], ...sentences];
      const whole = fold(texts.map((text) => text[0]).join("\n"));
      if (!parts.every((part) => next(whole, part, 0) >= 0)) continue;
      const shown = sentences.filter(([text]) => parts.some((part) => next(fold(text), part, 0) >= 0));
      found.push({ id, headline, shown: shown.slice(0, 3), edition });
    }
    return found;
  }

  // Folding may change a text's length, so the marks are found letter by letter.
  function marked(text, parts) {
    const letters = Array.from(text.normalize("NFC"));
    const folded = letters.map(fold);
    const marks = new Array(letters.length).fill(false);
    const joined = folded.join("");
    const place = [];
    folded.forEach((f, i) => { for (let n = 0; n < f.length; n++) place.push(i); });
    for (const part of parts) {
      for (let at = next(joined, part, 0); at >= 0; at = next(joined, part, at + part.length)) {
        for (let n = at; n < at + part.length; n++) marks[place[n]] = true;
      }
    }
    const into = document.createDocumentFragment();
    for (let i = 0; i < letters.length;) {
      let end = i;
      while (end < letters.length && marks[end] === marks[i]) end++;
      const piece = letters.slice(i, end).join("");
      if (marks[i]) {
        const mark = document.createElement("mark");
        mark.textContent = piece;
        into.append(mark);
      } else into.append(piece);
      i = end;
    }
    return into;
  }

  function element(name, kind, ...inside) {
    const made = document.createElement(name);
    if (kind) made.className = kind;
    made.append(...inside);
    return made;
  }

  function row(found, parts) {
    const link = element("a", "", marked(found.headline, parts));
    link.href = found.edition.page + "#" + found.id;
    link.dir = "auto";
    const quotes = element("ul", "");
    for (const [text, outlet] of found.shown) {
      const words = element("span", "q", marked(text, parts));
      words.dir = "auto";
      quotes.append(element("li", "", words, " ", element("span", "w", outlet)));
    }
    return element("li", "", element("div", "", link, element("span", "w", found.edition.date)), quotes);
  }

  function show() {
    const parts = asked(field.value);
    if (!parts.length) { list.replaceChildren(); count.textContent = ""; return; }
    const all = editions.flatMap((edition) => matches(edition, parts));
    list.replaceChildren(...all.slice(0, MOST).map((found) => row(found, parts)));
    count.textContent = count.dataset[["none", "one"][all.length] || "many"].replace("#", all.length);
  }

  let waiting = 0;
  field.addEventListener("input", () => {
    loadAll(show);
    clearTimeout(waiting);
    waiting = setTimeout(show, 80);
  });
  main.querySelector("form").addEventListener("submit", (event) => {
    event.preventDefault();
    loadAll(show).then(show);
  });
  main.querySelector("form").hidden = false;
  const named = new URLSearchParams(location.search).get("q");
  if (named) { field.value = named; loadAll(show).then(show); }
})();
