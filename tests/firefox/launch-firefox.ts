import puppeteer, { type Browser } from "puppeteer-core";
import type { Firefox } from "../engines/find-firefox.ts";

/**
 * Whatever Firefox would ask of another host ends at a port where nobody listens; this machine it asks
 * itself.
 */
const TALKS_TO_NOBODY = {
  "network.proxy.type": 1,
  "network.proxy.http": "127.0.0.1",
  "network.proxy.http_port": 9,
  "network.proxy.ssl": "127.0.0.1",
  "network.proxy.ssl_port": 9,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "network.trr.mode": 5,
};

/** Starts the system's Firefox without a window, in a profile of its own that ends with it. */
export const launchFirefox = ({ program }: Firefox): Promise<Browser> =>
  puppeteer.launch({
    browser: "firefox",
    executablePath: program,
    extraPrefsFirefox: TALKS_TO_NOBODY,
    defaultViewport: { width: 1280, height: 900 },
  });
