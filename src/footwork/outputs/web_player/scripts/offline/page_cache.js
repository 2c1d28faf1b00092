// The pages that one version keeps of one diary in one language, whole: never a page without what it names, and none of
// another diary or language than that of the page that was open last.

import { diaryIn, languageIn } from "./page_text.js";

const PREFIX = "footwork-";

/** Where every version reads what was open last; a worker remembers nothing between two requests. */
const LAST = { cache: "footwork", diary: "/diary-open-last", language: "/language-open-last" };

/** A page's cookies and compression do not make it another one. */
const HOWEVER = { ignoreVary: true };

export class PageCache {
  /**
   * @param {string} version
   * @param {(page: string) => string[]} needs the addresses of what a page needs, none of which ever changes
   * @param {string} keepable the header with which a page is asked for as it may be saved
   */
  constructor(version, needs, keepable) {
    this.version = version;
    this.needs = needs;
    this.keepable = keepable;
  }

  /** The page as it may be saved: without what shows a person's answers. @param {string} address */
  async fetchKeepable(address) {
    return fetch(address, { headers: { [this.keepable]: "1" } });
  }

  /** The name of the cache of the diary that was open last, in its language. */
  async cacheName() {
    const language = await last(LAST.language);
    return `${PREFIX}${this.version}-${await lastDiary()}${language && `-${language}`}`;
  }

  /**
   * Look whose a page is, and in which language: from here on only what belongs to that diary and language is found.
   * @param {Response} page
   * @returns {Promise<boolean>} whether another diary was open before, or the same in another language
   */
  async noteDiary(page) {
    const text = await page.text();
    const diary = diaryIn(text);
    if (!diary) return false;
    const changed = [await note(LAST.diary, diary), await note(LAST.language, languageIn(text))];
    return changed.includes(true);
  }

  /** Fetch pages one after the other, in order of need; an error when one cannot be had whole. @param {string[]} pages */
  async fill(pages) {
    for (const address of pages) await this.put(address, await this.fetchKeepable(address));
  }

  /**
   * Keep a page. Where it shows what a person answered, it is asked for without that; where there is none, or it now leads
   * elsewhere, the one of before goes.
   * @param {string} address
   * @param {Response} page
   */
  async put(address, page) {
    if (isPersonal(page)) page = await this.fetchKeepable(address);
    if (isPersonal(page) || leadsElsewhere(page)) return this.remove(address);
    const text = await successful(page).clone().text();
    if (!diaryIn(text)) throw new Error(`Not Footwork's: ${address}`);
    await this.noteDiary(page.clone());
    for (const answer of await Promise.all(this.needs(text).map((needed) => this.fetchFixed(needed)))) successful(answer);
    await (await caches.open(await this.cacheName())).put(address, page);
  }

  /** @param {string} address */
  async remove(address) {
    await (await caches.open(await this.cacheName())).delete(address, HOWEVER);
  }

  /**
   * What never changes: from here, from the cache of another version, or fetched and saved where the answer says that it
   * does not change.
   * @param {string} address
   * @param {RequestInfo} request
   */
  async fetchFixed(address, request = address) {
    const own = await this.find(address);
    if (own) return own;
    const answer = (await caches.match(address, HOWEVER)) ?? (await fetch(request));
    if (answer.headers.get("Cache-Control")?.includes("immutable")) {
      await (await caches.open(await this.cacheName())).put(address, answer.clone());
    }
    return answer;
  }

  /** @param {string} address */
  async find(address) {
    return caches.match(address, { ...HOWEVER, cacheName: await this.cacheName() });
  }

  /** The addresses of all that is saved here. */
  async addresses() {
    const requests = await (await caches.open(await this.cacheName())).keys();
    return requests.map(({ url }) => new URL(url)).map(({ pathname, search }) => pathname + search);
  }

  /** The caches of other versions, diaries and languages. */
  async olderCaches() {
    const own = await this.cacheName();
    return (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== own);
  }
}

/** The diary that was open last on this device; empty before the first. */
export async function lastDiary() {
  return last(LAST.diary);
}

/** @param {string} address of LAST */
async function last(address) {
  return (await (await caches.match(address, { cacheName: LAST.cache }))?.text()) ?? "";
}

/**
 * @param {string} address of LAST
 * @param {string} now
 * @returns {Promise<boolean>} whether there was another before
 */
async function note(address, now) {
  const before = await last(address);
  if (!now || now === before) return false;
  await (await caches.open(LAST.cache)).put(address, new Response(now));
  return before !== "";
}

/** Everything that is saved, of every diary and version. */
export async function deletePageCaches() {
  const names = await caches.keys();
  await Promise.all(names.map((name) => caches.delete(name)));
}

/** @param {Response} page */
function isPersonal(page) {
  return page.headers.get("Cache-Control") === "no-store" && page.ok;
}

/** @param {Response} page */
function leadsElsewhere(page) {
  return page.redirected || page.type === "opaqueredirect";
}

/** @param {Response} answer one that tells of trouble is not saved */
function successful(answer) {
  if (!answer.ok) throw new Error(`${answer.status} ${answer.url}`);
  return answer;
}
