/** A component that authors may use: its attributes (`!` = must be there) and where it stands. */
type Component = {
  attributes: readonly string[];
  within: readonly (string | undefined)[];
  holds: 'text' | 'components' | 'nothing';
};

const top = [undefined];

/** Every component of a lesson; docs/authoring.md says what goes in. */
export const components: Record<string, Component> = {
  Story: { attributes: ['ask!'], within: top, holds: 'text' },
  Know: { attributes: [], within: top, holds: 'text' },
  Part: { attributes: ['id!', 'title!'], within: top, holds: 'text' },
  Steps: { attributes: ['practice', 'id', 'title'], within: top, holds: 'components' },
  Step: { attributes: ['screen', 'mark'], within: ['Steps'], holds: 'text' },
  Question: { attributes: ['id!'], within: top, holds: 'nothing' },
  Danger: { attributes: [], within: top, holds: 'text' },
  Words: { attributes: ['terms!'], within: top, holds: 'nothing' },
  Practice: { attributes: ['script'], within: top, holds: 'nothing' },
  Ward: { attributes: [], within: top, holds: 'nothing' },
  Card: { attributes: [], within: top, holds: 'text' },
  Broadcast: { attributes: [], within: top, holds: 'text' },
  Teacher: { attributes: [], within: top, holds: 'components' },
  Materials: { attributes: [], within: ['Teacher'], holds: 'text' },
  Plan: { attributes: [], within: ['Teacher'], holds: 'text' },
  Pitfalls: { attributes: [], within: ['Teacher'], holds: 'text' },
  FewPhones: { attributes: [], within: ['Teacher'], holds: 'text' },
  Fact: {
    attributes: ['id!'],
    within: [
      'Story',
      'Know',
      'Part',
      'Step',
      'Danger',
      'Card',
      'Broadcast',
      'Materials',
      'Plan',
      'Pitfalls',
      'FewPhones',
    ],
    holds: 'nothing',
  },
};

/** What every lesson has. */
export const required = ['Story', 'Know', 'Steps', 'Question', 'Words', 'Card', 'Broadcast', 'Teacher'] as const;
export const requiredInTeacher = ['Materials', 'Plan', 'Pitfalls', 'FewPhones'] as const;
