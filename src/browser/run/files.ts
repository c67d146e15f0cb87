const texts = new Map<string, Promise<string>>();

/**
 * The text of a file of this site, fetched once.
 * @throws a plain sentence when it cannot be had
 */
export function fetchFile(url: string): Promise<string> {
  const known = texts.get(url);
  if (known) return known;
  const text = fetch(url).then(
    (response) => {
      if (!response.ok) throw new Error(`${url} is missing: the site answers ${response.status}.`);
      return response.text();
    },
    () => {
      throw new Error("A file of this example could not be fetched. Are you offline?");
    },
  );
  texts.set(url, text);
  text.catch(() => texts.delete(url));
  return text;
}

/**
 * A module that is fetched when it is needed.
 * @throws a plain sentence when it cannot be had
 */
export const loaded = <Module>(what: string, module: Promise<Module>): Promise<Module> =>
  module.catch(() => {
    throw new Error(`${what} could not be fetched. Are you offline?`);
  });
