import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import config from './svelte.config.js';

const onlyClient = {
  patterns: [{ group: ['@tauri-apps/*'], message: 'Only src/api/client.ts talks to the window.' }],
};

export default ts.config(
  { ignores: ['dist/', 'src/api/generated.ts', 'src/api/words.ts'] },
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  {
    languageOptions: { globals: globals.browser },
    rules: {
      eqeqeq: 'error',
      'max-lines': ['error', { max: 600 }],
      'no-restricted-imports': ['error', onlyClient],
      '@typescript-eslint/no-non-null-assertion': 'error',
      // Sets, maps and queries held in `$state.raw` are replaced, never changed.
      'svelte/prefer-svelte-reactivity': 'off',
      // Links are our own `#/…`, made by `href()` of the router; there is no SvelteKit here.
      'svelte/no-navigation-without-resolve': 'off',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig: config } },
  },
  {
    // `let { value = $bindable() } = $props()` is how Svelte declares props.
    files: ['**/*.svelte'],
    rules: {
      'prefer-const': 'off',
      // A style attribute in markup is refused by the content policy; `style:` is not.
      'no-restricted-syntax': ['error', { selector: 'SvelteAttribute[key.name="style"]', message: 'Refused by the content policy; use style:name={…}.' }],
    },
  },
  { files: ['src/api/client.ts'], rules: { 'no-restricted-imports': 'off' } },
);
