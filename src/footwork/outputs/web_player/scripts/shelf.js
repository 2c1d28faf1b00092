// The pages that one version keeps, whole: never a page without what it names.

const PREFIX = "footwork-";

/** A page's cookies and compression do not make it another one. */
const HOWEVER = { ignoreVary: true };

export class Shelf {
  /**
   * @param {string} version
   * @param {(page: string) => string[]} needs the addresses of what a page needs, none of which ever changes
   */
  constructor(version, needs) {
    this.name = PREFIX + version;
    this.needs = needs;
  }

  /** Fetch pages one after the other, in order of need; an error when one cannot be had whole. @param {string[]} pages */
  async fill(pages) {
    for (const address of pages) await this.put(address, await fetch(address));
  }

  /**
   * Where another page comes instead, as the safety check before a session, the one of before is wrong: it goes.
   * @param {string} address
   * @param {Response} page
   */
  async put(address, page) {
    if (page.redirected || page.type === "opaqueredirect") return this.drop(address);
    const needed = this.needs(await whole(page).clone().text());
    for (const part of await Promise.all(needed.map((part) => this.take(part)))) whole(part);
    await (await caches.open(this.name)).put(address, page);
  }

  /** @param {string} address */
  async drop(address) {
    await (await caches.open(this.name)).delete(address, HOWEVER);
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
      await (await caches.open(this.name)).put(address, answer.clone());
    }
    return answer;
  }

  /** @param {string} address */
  async find(address) {
    return caches.match(address, { ...HOWEVER, cacheName: this.name });
  }

  /** The addresses here that begin so. @param {string} beginning */
  async under(beginning) {
    const requests = await (await caches.open(this.name)).keys();
    return requests.map(({ url }) => new URL(url).pathname).filter((address) => address.startsWith(beginning));
  }

  async others() {
    return (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== this.name);
  }
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
