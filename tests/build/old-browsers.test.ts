import { readdirSync, readFileSync } from 'node:fs';
import { transformSync } from 'esbuild';
import { expect, test } from 'vitest';
import { pagesOf } from './site.ts';

/** Chrome 80 and Safari 14 drop a whole rule, or a whole script, over one thing they do not know. */
const sheets = new Set(
  pagesOf('dist').flatMap((p) => [...p.html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map((m) => m[1]!)),
);

test.each([
  ['cascade layers', /@layer/g],
  [':is(), :where(), :has() outside rules of their own', /[^{}]*:(?:is|where|has)\([^{}]*\{/g],
  ['inset', /[{;]inset:/g],
  ['aspect-ratio', /[{;]aspect-ratio:/g],
  ['nesting', /[{;]\s*&/g],
  ['light-dark()', /light-dark\(/g],
  ['dynamic viewport units without a fallback', /[{;](?:min-|max-)?height:\d+[ds]vh[;}]/g],
])('the styles hold no %s', (_, pattern) => {
  expect([...new Set([...sheets].flatMap((css) => css.match(pattern) ?? []))]).toEqual([]);
});

test('no flex container counts on gap, which Chrome 80 and Safari 14.0 do not know there', () => {
  const rules = [...sheets].flatMap((css) => css.match(/[^{}]+\{[^{}]*\}/g) ?? []);
  expect([
    ...new Set(rules.filter((r) => /display:(inline-)?flex/.test(r) && /[{;](?:column-|row-)?gap:/.test(r))),
  ]).toEqual([]);
});

const scripts = readdirSync('dist/_astro').filter((f) => f.endsWith('.js'));

/** Fields in classes are of 2022; Chrome has them since 74, Safari since 14.1. */
const fields = { 'class-field': true, 'class-static-field': true, 'class-private-field': true };

test('every script is written in the JavaScript of 2020: a newer sign (`??=`) and Chrome 80 reads none of it', () => {
  const as = (target: string, text: string) => transformSync(text, { target, supported: fields }).code;
  const newer = scripts.filter((f) => {
    const text = readFileSync(`dist/_astro/${f}`, 'utf8');
    return as('es2020', text) !== as('esnext', text);
  });
  expect(newer).toEqual([]);
});

test.each([
  ['.at()', /\.at\(-?\d/],
  ['replaceAll', /\.replaceAll\(/],
  ['structuredClone', /\bstructuredClone\(/],
  ['findLast', /\.findLast(?:Index)?\(/],
  ['toSorted and its kin', /\.to(?:Sorted|Reversed|Spliced)\(/],
  ['lookbehind', /\(\?<[=!]/],
  ['randomUUID', /randomUUID\(/],
  ['Promise.any', /Promise\.any\(/],
  ['Object.hasOwn', /Object\.hasOwn\(/],
])('no script of ours uses %s', (_, pattern) => {
  expect(scripts.filter((f) => pattern.test(readFileSync(`dist/_astro/${f}`, 'utf8')))).toEqual([]);
});
