import { leftOut } from '../left-out.ts';
import Fact from '../Fact.astro';
import Figure from '../Figure.astro';
import Ward from '../Ward.astro';
import Card from './Card.astro';
import Danger from './Danger.astro';
import Know from './Know.astro';
import Part from './Part.astro';
import Practice from './Practice.astro';
import Question from './Question.astro';
import Step from './Step.astro';
import Steps from './Steps.astro';
import Story from './Story.astro';
import Words from './Words.astro';

/** The lesson as a page. */
export const pageSections = {
  ...leftOut,
  Story,
  Know,
  Part,
  Steps,
  Step,
  Question,
  Danger,
  Words,
  Practice,
  Ward,
  Card,
  Fact,
  PhoneScreen: Figure,
};
