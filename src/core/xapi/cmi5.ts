import { duration, verb, type Activity, type Context, type Result, type Statement, type Verb } from './statement.ts';

/** What a learning system says in the address it opens (cmi5, 8.1). */
export type Launch = {
  endpoint: string;
  fetch: string;
  actor: object;
  registration: string;
  activityId: string;
};

/** The parts of `LMS.LaunchData` that are used (cmi5, 10). */
export type LaunchData = {
  contextTemplate?: Context;
  launchMode?: 'Normal' | 'Browse' | 'Review';
  masteryScore?: number;
  returnURL?: string;
};

/**
 * Reads the launch parameters. Undefined where there are none, or where one is missing or no address.
 * @param search `location.search`
 */
export function readLaunch(search: string): Launch | undefined {
  const asked = new URLSearchParams(search);
  const get = (name: string) => asked.get(name) ?? '';
  try {
    const actor = JSON.parse(get('actor')) as unknown;
    if (typeof actor !== 'object' || actor === null || !get('registration') || !get('activityId')) return undefined;
    const endpoint = new URL(get('endpoint')).href.replace(/\/?$/, '/');
    const fetch = new URL(get('fetch')).href;
    return { endpoint, fetch, actor, registration: get('registration'), activityId: get('activityId') };
  } catch {
    return undefined;
  }
}

/** Whether results may go there: both addresses belong to a system that site.config.ts names. */
export const isKnown = (launch: Launch, launches: readonly string[]): boolean =>
  [launch.endpoint, launch.fetch].every((url) => launches.includes(new URL(url).origin));

const category = (name: 'cmi5' | 'moveon'): Activity => ({
  id: `https://w3id.org/xapi/cmi5/context/categories/${name}`,
});

/** The context of everything this launch says; the template's own values stay (cmi5, 10: contextTemplate). */
export function contextOf(launch: Launch, { contextTemplate: own = {} }: LaunchData, add: Activity[] = []): Context {
  const activities = own.contextActivities ?? {};
  return {
    ...own,
    registration: launch.registration,
    contextActivities: {
      ...activities,
      ...(add.length ? { category: [...(activities.category ?? []), ...add] } : {}),
    },
  };
}

type Said = Omit<Statement, 'id' | 'timestamp' | 'actor'>;

/** A statement that cmi5 defines (9). @param ms since the launch; absent for "initialized" */
export function defined(launch: Launch, data: LaunchData, name: Verb, ms?: number, result: Result = {}): Said {
  const moveOn = result.success !== undefined || result.completion !== undefined;
  const context = contextOf(launch, data, [category('cmi5'), ...(moveOn ? [category('moveon')] : [])]);
  const mastered = result.success !== undefined && data.masteryScore !== undefined;
  const mastery = { 'https://w3id.org/xapi/cmi5/context/extensions/masteryscore': data.masteryScore };
  return {
    verb: verb(name),
    object: { id: launch.activityId },
    ...(ms === undefined ? {} : { result: { ...result, duration: duration(ms) } }),
    context: mastered ? { ...context, extensions: { ...context.extensions, ...mastery } } : context,
  };
}

/**
 * What a finished run says: completed and passed once in a registration, failed each time. Nothing in Browse and
 * Review. @param before verbs already said in this registration
 */
export function judged(
  launch: Launch,
  data: LaunchData,
  scaled: number,
  ms: number,
  before: readonly string[],
): Said[] {
  if (data.launchMode && data.launchMode !== 'Normal') return [];
  const right = scaled + 1e-9 >= (data.masteryScore ?? standardMastery);
  const score = { scaled: Math.round(scaled * 1e4) / 1e4 };
  const said: Said[] = before.includes('completed')
    ? []
    : [defined(launch, data, 'completed', ms, { completion: true })];
  if (before.includes('passed')) return said;
  return [...said, defined(launch, data, right ? 'passed' : 'failed', ms, { success: right, score })];
}

/** Where the system names no share: the mastery of this site (docs/grading.md). */
const standardMastery = 0.8;
