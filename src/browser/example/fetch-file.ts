import { fetchOnce } from "../page/fetch-once.ts";

/**
 * Fetches the text of a file of an example, once.
 * @throws a plain sentence when it cannot be had
 */
export const fetchFile = (url: string): Promise<string> => fetchOnce(url, "text", "A file of this example");
