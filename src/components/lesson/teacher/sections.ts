import { leftOut } from '../left-out.ts';
import Fact from '../Fact.astro';
import FewPhones from './FewPhones.astro';
import Materials from './Materials.astro';
import Notes from './Notes.astro';
import Pitfalls from './Pitfalls.astro';
import Plan from './Plan.astro';

/** The teacher's notes of a lesson, and nothing else. */
export const teacherSections = { ...leftOut, Teacher: Notes, Materials, Plan, Pitfalls, FewPhones, Fact };
