import { onPath } from "./on-path.ts";

/** The programs that drive WebKitGTK on a screen of its own. */
export interface WebKit {
  readonly driver: string;
  readonly screen: string;
}

/** Finds WebKitGTK's driver and a virtual screen on this machine, or says in a sentence what is missing. */
export function findWebKit(path?: string): WebKit | string {
  const [driver, screen] = [onPath("WebKitWebDriver", path), onPath("Xvfb", path)];
  if (driver && screen) return { driver, screen };
  const missing = [...(driver ? [] : ["WebKitWebDriver"]), ...(screen ? [] : ["Xvfb"])];
  return `${missing.join(" and ")} not found: on Debian and Ubuntu, apt-get install webkit2gtk-driver xvfb.`;
}
