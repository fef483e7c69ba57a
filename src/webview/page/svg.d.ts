declare module '*.svg' {
  const text: string;
  // The bundler gives the text of such a file as its default export.
  // eslint-disable-next-line no-restricted-syntax
  export default text;
}
