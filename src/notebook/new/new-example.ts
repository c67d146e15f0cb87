/** The claim that a new example makes. */
export const CLAIM = "other-server-answers";

/**
 * Writes the source of a new example: a small world, a scenario, and a claim that holds.
 * @param title on one line
 */
export function newExample(title: string): string {
  // The title must neither end the comment nor begin a tag in it.
  const words = title.replaceAll("*/", "* /").replace(/^@.*/, '"$&"');
  return `/**
 * ${words}
 *
 * Who answers a client when the server that answered it stops?
 */
import { claim, client, cluster, kill } from "lab";

const site = cluster({
  nodes: ["Server A", "Server B"],
  serve: (node) => () => new Response(\`answered by \${node.name}\`),
});

export default async function scenario() {
  const ana = client("Client", site);
  const before = await ana.fetch("/");
  console.log(await before.text());

  kill("Server A");
  const after = await ana.fetch("/");
  console.log(await after.text());
  claim("${CLAIM}", after.status === 200);
}
`;
}
