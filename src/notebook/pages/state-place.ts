/** The three places where state lives, in the words that the site uses for them. */
export const STATE_PLACES = Object.freeze({
  server: "in the server",
  outside: "outside, in a store",
  client: "with the client",
});

export type StatePlace = keyof typeof STATE_PLACES;
