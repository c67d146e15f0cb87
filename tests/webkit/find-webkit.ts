import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** The programs that drive WebKitGTK on a screen of its own. */
export interface WebKit {
  readonly driver: string;
  readonly screen: string;
}

/** Finds WebKitGTK's driver and a virtual screen on this machine, or says in a sentence what is missing. */
export function findWebKit(path = process.env.PATH ?? ""): WebKit | string {
  const find = (name: string) =>
    path
      .split(delimiter)
      .map((folder) => join(folder, name))
      .find((file) => existsSync(file));
  const [driver, screen] = [find("WebKitWebDriver"), find("Xvfb")];
  if (driver && screen) return { driver, screen };
  const missing = [...(driver ? [] : ["WebKitWebDriver"]), ...(screen ? [] : ["Xvfb"])];
  return `${missing.join(" and ")} not found: on Debian and Ubuntu, apt-get install webkit2gtk-driver xvfb.`;
}
