declare module "wawoff2" {
  const wawoff2: {
    /** A WOFF2 font as the TrueType or OpenType font inside of it. */
    decompress(woff2: Uint8Array): Promise<Uint8Array>;
  };
  export default wawoff2;
}
