import { expect, test } from 'vitest';
import { shownModules, shownPaths } from '../../../src/course/shown.ts';

const module = (id: string, ...slugs: string[]) => ({ id, lessons: slugs.map((slug) => ({ slug })) });
const modules = [
  module('e-commerce', 'buy'),
  module('online-safety', 'stop'),
  module('ward-fair', 'ward-stall'),
  module('empty'),
];
const ids = (list: { id: string }[]) => list.map((m) => m.id);

test('shows every module that has a lesson, a ward’s own last', () => {
  expect(ids(shownModules({ modules: 'all' }, modules))).toEqual(['online-safety', 'e-commerce', 'ward-fair']);
});

test('shows the modules a ward names, in its order', () => {
  expect(ids(shownModules({ modules: ['ward-fair', 'online-safety', 'empty'] }, modules))).toEqual([
    'ward-fair',
    'online-safety',
  ]);
});

test('of all paths, shows those whose every lesson is shown', () => {
  const paths = [
    { id: 'short', lessons: ['stop'] },
    { id: 'long', lessons: ['stop', 'buy'] },
  ];
  const shown = shownModules({ modules: ['online-safety'] }, modules);
  expect(ids(shownPaths({ paths: 'all' }, paths, shown))).toEqual(['short']);
  expect(ids(shownPaths({ paths: 'all' }, paths, modules))).toEqual(['short', 'long']);
  expect(ids(shownPaths({ paths: ['long'] }, paths, modules))).toEqual(['long']);
  expect(shownPaths({ paths: [] }, paths, modules)).toEqual([]);
});
