import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import typescript from 'typescript-eslint';

export default defineConfig(
  { ignores: ['lib/', 'dist/'] },
  js.configs.recommended,
  typescript.configs.strict,
  {
    rules: { eqeqeq: 'error' },
  },
);
