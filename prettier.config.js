/** @type {import('prettier').Config} */
export default {
  printWidth: 100,
  singleQuote: true,
  trailingComma: 'all',
  plugins: ['prettier-plugin-astro'],
  overrides: [
    { files: '*.astro', options: { parser: 'astro' } },
    // ES5 has no trailing comma after an argument.
    { files: '*.cjs', options: { trailingComma: 'es5' } },
  ],
};
