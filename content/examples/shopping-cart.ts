/**
 * A shopping cart in the server
 *
 * What becomes of a cart in a server's memory when its server is replaced?
 */
import { claim, client, cluster, cookieAffinity, drain } from "lab";

const shop = cluster({
  name: "Load Balancer",
  nodes: ["Server A", "Server B"],
  // Without session affinity the cart would be scattered over both servers.
  balancer: cookieAffinity(),
  serve(node) {
    const carts = node.memory<readonly string[]>(`Memory of ${node.name}`);
    return async (request) => {
      const known = /(?:^|; )cart=([^;]+)/.exec(request.headers.get("cookie") ?? "")?.[1];
      const id = known ?? crypto.getRandomValues(new Uint8Array(18)).toBase64({ alphabet: "base64url" });
      const cart = carts.get(id) ?? [];
      const { pathname } = new URL(request.url);
      if (pathname === "/checkout") {
        if (cart.length === 0) return Response.json({ error: "The cart is empty." }, { status: 409 });
        carts.delete(id);
        return Response.json({ ordered: cart });
      }
      const added = request.method === "POST" ? [...cart, await request.text()] : cart;
      if (added !== cart) carts.set(id, added);
      return Response.json(added, { headers: { "set-cookie": `cart=${id}; Path=/; HttpOnly` } });
    };
  },
});

export default async function scenario() {
  const ask = async (who: typeof ana, method: string, path: string, body?: string) => {
    const response = await who.fetch(path, { method, body: body ?? null });
    const text = await response.text();
    console.log(`${method} ${path}${body ? ` ${body}` : ""}`.padEnd(20), response.status, text);
    return { status: response.status, text };
  };
  const ana = client("Client", shop);
  await ask(ana, "POST", "/cart", "tea");
  await ask(ana, "POST", "/cart", "cup");
  const before = await ask(ana, "GET", "/cart");
  claim("server-keeps-the-cart", before.text === '["tea","cup"]');

  console.log("A new version is rolled out: Server A is drained, without losing a single request.");
  drain("Server A");
  const after = await ask(ana, "GET", "/cart");
  claim("cart-lost-at-deployment", after.status === 200 && after.text === "[]");

  // The request is the same as ever; what it means has gone with the server.
  const checkout = await ask(ana, "POST", "/checkout");
  claim("checkout-depends-on-the-past", checkout.status === 409);
}
