import { expect, test } from 'vitest';
import { defined, isKnown, judged, readLaunch, type LaunchData } from '../../../../src/core/xapi/cmi5.ts';

const query = (change: Record<string, string> = {}) =>
  `?${new URLSearchParams({
    endpoint: 'https://lms.test/xapi',
    fetch: 'https://lms.test/token?session=1',
    actor: '{"account":{"homePage":"https://lms.test","name":"7"}}',
    registration: 'c8f6a9b0-0000-4000-8000-000000000001',
    activityId: 'https://lms.test/au/1',
    ...change,
  })}`;
const launch = readLaunch(query())!;
const data: LaunchData = {
  masteryScore: 0.6,
  contextTemplate: {
    contextActivities: { grouping: [{ id: 'https://publisher.test/au' }] },
    extensions: { 'https://w3id.org/xapi/cmi5/context/extensions/sessionid': 's-1' },
  },
};

test('the launch is read whole or not at all', () => {
  expect(launch.endpoint).toBe('https://lms.test/xapi/');
  const wrong: [string, string][] = [
    ['actor', 'x'],
    ['actor', '3'],
    ['actor', 'null'],
    ['endpoint', ''],
    ['fetch', 'token'],
    ['registration', ''],
    ['activityId', ''],
  ];
  for (const [name, value] of wrong) expect(readLaunch(query({ [name]: value })), name).toBeUndefined();
  expect(readLaunch('')).toBeUndefined();
  expect(launch).toMatchObject({
    fetch: 'https://lms.test/token?session=1',
    actor: { account: { name: '7' } },
    registration: 'c8f6a9b0-0000-4000-8000-000000000001',
    activityId: 'https://lms.test/au/1',
  });
});

test('results go only to a system that the site names, both addresses of it', () => {
  expect(isKnown(launch, ['https://lms.test'])).toBe(true);
  expect(isKnown(launch, [])).toBe(false);
  expect(isKnown(readLaunch(query({ endpoint: 'https://evil.test/xapi/' }))!, ['https://lms.test'])).toBe(false);
  expect(isKnown(readLaunch(query({ fetch: 'https://lms.test.evil.test/t' }))!, ['https://lms.test'])).toBe(false);
});

test('statements carry the system’s template, its session and the categories of cmi5', () => {
  const said = defined(launch, data, 'initialized');
  expect(said.object).toEqual({ id: 'https://lms.test/au/1' });
  expect(said.result).toBeUndefined();
  expect(said.context).toEqual({
    registration: launch.registration,
    contextActivities: {
      grouping: [{ id: 'https://publisher.test/au' }],
      category: [{ id: 'https://w3id.org/xapi/cmi5/context/categories/cmi5' }],
    },
    extensions: { 'https://w3id.org/xapi/cmi5/context/extensions/sessionid': 's-1' },
  });
  expect(defined(launch, data, 'terminated', 5000).result).toEqual({ duration: 'PT5S' });
});

test('a run is judged by the system’s share: a score only in passed and failed, completion only in completed', () => {
  const [completed, passed] = judged(launch, data, 0.6, 1000, []);
  expect(completed!.result).toEqual({ completion: true, duration: 'PT1S' });
  expect(completed!.context!.contextActivities!.category!.map((c) => c.id.split('/').pop())).toEqual([
    'cmi5',
    'moveon',
  ]);
  expect(passed!.verb.display['en']).toBe('passed');
  expect(passed!.result).toEqual({ success: true, score: { scaled: 0.6 }, duration: 'PT1S' });
  expect(passed!.context!.extensions).toMatchObject({
    'https://w3id.org/xapi/cmi5/context/extensions/masteryscore': 0.6,
    'https://w3id.org/xapi/cmi5/context/extensions/sessionid': 's-1',
  });
  expect(passed!.context!.contextActivities!.category!.map((c) => c.id.split('/').pop())).toEqual(['cmi5', 'moveon']);
});

test('completed and passed are said once in a registration, failed as often as it happens', () => {
  const verbs = (scaled: number, before: string[]) =>
    judged(launch, data, scaled, 1, before).map((s) => s.verb.display['en']);
  expect(verbs(0.5, [])).toEqual(['completed', 'failed']);
  expect(verbs(0.5, ['completed', 'failed'])).toEqual(['failed']);
  expect(verbs(1, ['completed', 'failed'])).toEqual(['passed']);
  expect(verbs(1, ['completed', 'passed'])).toEqual([]);
});

test('looking around says nothing of results', () => {
  for (const launchMode of ['Browse', 'Review'] as const)
    expect(judged(launch, { ...data, launchMode }, 1, 1, [])).toEqual([]);
  expect(judged(launch, { ...data, launchMode: 'Normal' }, 1, 1, [])).toHaveLength(2);
});

test('without a share of the system’s own, this site’s 80 per cent count', () => {
  const verb = (scaled: number) => judged(launch, {}, scaled, 1, ['completed'])[0]!;
  expect(verb(0.8).verb.display['en']).toBe('passed');
  expect(verb(0.79).verb.display['en']).toBe('failed');
  expect(verb(0.8).context!.extensions).toBeUndefined();
});
