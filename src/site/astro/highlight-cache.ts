import { loadedFingerprint } from "../../fingerprint/fingerprint.ts";
import type { HighlightCache } from "../../markdown/highlight.ts";
import { openDiskCache } from "../cache/disk-cache.ts";

/** Coloured code that is kept from build to build: colouring is the dearest part of rendering a note. */
export interface KeptHighlights extends HighlightCache {
  /** @param complete whether this build coloured every note's code, so that what it did not ask for is not needed any more */
  save(complete: boolean): void;
}

const highlighterVersion = loadedFingerprint({
  entry: new URL("../../markdown/highlight.ts", import.meta.url),
});

/**
 * Opens the cache of coloured code.
 * @param version what colours the code; what another version coloured is forgotten
 */
export function openHighlightCache(path: string, version = highlighterVersion()): KeptHighlights {
  const disk = openDiskCache(path);
  const before = new Map<string, string>(read(disk.get(version)));
  const used = new Map<string, string>();
  return {
    get(key) {
      const html = used.get(key) ?? before.get(key);
      if (html !== undefined) used.set(key, html);
      return html;
    },
    set: (key, html) => used.set(key, html),
    save(complete) {
      const kept = complete ? used : new Map([...before, ...used]);
      disk.set(version, JSON.stringify([...kept]));
      disk.save();
    },
  };
}

function read(text = "[]"): [string, string][] {
  return JSON.parse(text) as [string, string][];
}
