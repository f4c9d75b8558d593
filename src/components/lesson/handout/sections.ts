import { leftOut } from '../left-out.ts';
import FactText from '../FactText.astro';
import Card from './Card.astro';
import Danger from './Danger.astro';
import Step from './Step.astro';
import Steps from './Steps.astro';

/** The lesson as one printed page: steps with pictures, the danger, the card. */
export const handoutSections = { ...leftOut, Steps, Step, Danger, Card, Fact: FactText };
