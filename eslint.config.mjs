// Lint and import rules in one place. The import table is the one of ARCHITECTURE.md: data flows one way.
import tseslint from 'typescript-eslint';

/** Folders of server/src in the order in which data flows through them. A folder may import itself and what stands before it. */
const FLOW = ['text', 'framework', 'draft', 'analysis', 'strategy', 'rules', 'report', 'l10n', 'features'];

/** What a folder may not import although it stands earlier in the flow. */
const ALSO_FORBIDDEN = { draft: ['framework'] };

const forbidden = folder => [...FLOW.slice(FLOW.indexOf(folder) + 1), ...(ALSO_FORBIDDEN[folder] ?? [])];

const layers = FLOW.map(folder => ({
  files: [`server/src/${folder}/**/*.ts`],
  ignores: ['**/*.test.ts'],
  rules: {
    'no-restricted-imports': ['error', {
      patterns: [
        ...(forbidden(folder).length === 0 ? [] : [{ group: forbidden(folder).map(other => `**/${other}/**`), message: `${folder}/ may not import this folder (see ARCHITECTURE.md).` }]),
        { group: ['node:*', 'fs', 'path', 'os', 'child_process', 'vscode', 'vscode-languageclient*'], message: 'The engine runs in a browser worker: no Node built-in and no editor API below server.ts.' },
        ...(folder === 'features' ? [] : [{ group: ['vscode-languageserver', 'vscode-languageserver/*'], message: 'Only features/ and server.ts speak the Language Server Protocol.' }]),
      ],
    }],
  },
}));

export default tseslint.config(
  { ignores: ['**/dist/**', '**/out/**', '**/node_modules/**', '.tools/**', '.vscode-test/**', '**/*.generated.ts', 'vitest.config.ts'] },
  ...tseslint.configs.strict,
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { project: './tsconfig.json' } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'eqeqeq': 'error',
    },
  },
  ...layers,
  {
    files: ['server/src/server.ts', 'server/src/protocol.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: [{ group: ['node:*', 'vscode', 'vscode-languageserver/node*'], message: 'server.ts runs in a browser worker too.' }] }] },
  },
  { files: ['**/*.{js,mjs,cjs}'], ...tseslint.configs.disableTypeChecked },
);
