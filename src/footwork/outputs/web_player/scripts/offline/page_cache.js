// The pages that one version keeps of one diary, whole: never a page without what it names, and none of another diary than
// the one that was open last.

/** In this element of its head a page says which diary it belongs to. */
export const META = "footwork-diary";

const PREFIX = "footwork-";

/** Where every version reads which diary was open last; a worker remembers nothing between two requests. */
const LAST = { cache: "footwork", address: "/diary-open-last" };

/** A page's cookies and compression do not make it another one. */
const HOWEVER = { ignoreVary: true };

export class Shelf {
  /**
   * @param {string} version
   * @param {(page: string) => string[]} needs the addresses of what a page needs, none of which ever changes
   * @param {string} keepable the header with which a page is asked for as it may be kept
   */
  constructor(version, needs, keepable) {
    this.version = version;
    this.needs = needs;
    this.keepable = keepable;
  }

  /** The page as it may be kept: without what shows a person's answers. @param {string} address */
  async ask(address) {
    return fetch(address, { headers: { [this.keepable]: "1" } });
  }

  /** The name of the shelf of the diary that was open last. */
  async name() {
    return `${PREFIX}${this.version}-${await openLast()}`;
  }

  /**
   * Look whose a page is: from here on only what belongs to that diary is found.
   * @param {Response} page
   * @returns {Promise<boolean>} whether another diary was open before
   */
  async sees(page) {
    const diary = diaryIn(await page.text());
    const before = await openLast();
    if (!diary || diary === before) return false;
    await (await caches.open(LAST.cache)).put(LAST.address, new Response(diary));
    return before !== "";
  }

  /** Fetch pages one after the other, in order of need; an error when one cannot be had whole. @param {string[]} pages */
  async fill(pages) {
    for (const address of pages) await this.put(address, await this.ask(address));
  }

  /**
   * Keep a page. Where it shows what a person answered, it is asked for without that; where there is none, or it now leads
   * elsewhere, the one of before goes.
   * @param {string} address
   * @param {Response} page
   */
  async put(address, page) {
    if (isPersonal(page)) page = await this.ask(address);
    if (isPersonal(page) || leadsElsewhere(page)) return this.drop(address);
    const text = await whole(page).clone().text();
    if (!diaryIn(text)) throw new Error(`Not Footwork's: ${address}`);
    await this.sees(page.clone());
    for (const part of await Promise.all(this.needs(text).map((part) => this.take(part)))) whole(part);
    await (await caches.open(await this.name())).put(address, page);
  }

  /** @param {string} address */
  async drop(address) {
    await (await caches.open(await this.name())).delete(address, HOWEVER);
  }

  /**
   * What never changes: from here, from the shelf of another version, or fetched and kept where the answer says that it
   * does not change.
   * @param {string} address
   * @param {RequestInfo} request
   */
  async take(address, request = address) {
    const own = await this.find(address);
    if (own) return own;
    const answer = (await caches.match(address, HOWEVER)) ?? (await fetch(request));
    if (answer.headers.get("Cache-Control")?.includes("immutable")) {
      await (await caches.open(await this.name())).put(address, answer.clone());
    }
    return answer;
  }

  /** @param {string} address */
  async find(address) {
    return caches.match(address, { ...HOWEVER, cacheName: await this.name() });
  }

  /** The addresses here that begin so. @param {string} beginning */
  async under(beginning) {
    const requests = await (await caches.open(await this.name())).keys();
    return requests.map(({ url }) => new URL(url).pathname).filter((address) => address.startsWith(beginning));
  }

  /** The shelves of other versions and of other diaries. */
  async others() {
    const own = await this.name();
    return (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== own);
  }
}

/** @param {string} page its text @returns {string} the diary that it belongs to; empty where it says none */
function diaryIn(page) {
  return new RegExp(`<meta name="${META}" content="([^"]*)">`).exec(page)?.[1] ?? "";
}

/** The diary that was open last on this device; empty before the first. */
export async function openLast() {
  return (await (await caches.match(LAST.address, { cacheName: LAST.cache }))?.text()) ?? "";
}

/** Everything that is kept, of every diary and version. */
export async function forgetShelves() {
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

/** @param {Response} answer one that tells of trouble is not kept */
function whole(answer) {
  if (!answer.ok) throw new Error(`${answer.status} ${answer.url}`);
  return answer;
}

/**
 * The addresses in a page's text that begin with one of the prefixes, be it in an attribute or in JSON.
 * @param {string} text
 * @param {string[]} prefixes
 */
export function namedIn(text, prefixes) {
  const found = text.matchAll(new RegExp(`"((?:${prefixes.join("|")})[^"\\s]*)"`, "g"));
  const addresses = [...found].map(([, address]) => String(address).replace(/&amp;|\\u0026/g, "&"));
  return [...new Set(addresses)];
}
