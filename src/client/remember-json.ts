/** Fetches JSON once per address; a fetch that failed is tried again the next time. */

export type FetchJson = (address: string) => Promise<unknown>;

/** @returns rejects with a message that is fit to be shown: "Its record could not be loaded (404)." */
export function rememberJson(what: string): FetchJson {
  const kept = new Map<string, Promise<unknown>>();
  return (address) => {
    const known = kept.get(address);
    if (known) return known;
    const coming = fetchJson(address, what);
    kept.set(address, coming);
    coming.catch(() => kept.delete(address));
    return coming;
  };
}

/** @throws {Error} as `rememberJson` rejects */
export async function fetchJson(address: string, what: string): Promise<unknown> {
  const response = await fetch(address).catch((cause: unknown) => {
    throw new Error(`${what} could not be loaded.`, { cause }); // what a browser says of no network is no sentence for readers
  });
  if (!response.ok) throw new Error(`${what} could not be loaded (${response.status}).`);
  return response.json();
}
