/** What is used of a package that brings no types. */
declare module 'heic-decode' {
  interface Decoded {
    readonly width: number;
    readonly height: number;
    readonly data: Uint8ClampedArray<ArrayBuffer>;
  }
  interface Image {
    readonly width: number;
    readonly height: number;
    readonly decode: () => Promise<Decoded>;
  }
  const decode: { readonly all: (told: { readonly buffer: Uint8Array }) => Promise<Image[]> };
  export default decode;
}
