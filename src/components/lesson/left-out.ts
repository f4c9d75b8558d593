import Nothing from './Nothing.astro';

const names = [
  'Story',
  'Know',
  'Part',
  'Steps',
  'Step',
  'Question',
  'Danger',
  'Words',
  'Practice',
  'PhoneScreen',
  'Ward',
  'Card',
  'Broadcast',
  'Teacher',
  'Materials',
  'Plan',
  'Pitfalls',
  'FewPhones',
  'Fact',
] as const;

/** Every section a lesson may use, left out. A form of the lesson spreads this and names what it shows. */
export const leftOut = Object.fromEntries(names.map((name) => [name, Nothing])) as Record<
  (typeof names)[number],
  typeof Nothing
>;
