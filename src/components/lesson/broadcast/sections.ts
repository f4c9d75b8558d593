import { leftOut } from '../left-out.ts';
import FactText from '../FactText.astro';
import Script from './Script.astro';

/** The lesson as a loudspeaker script: only what is read out. */
export const broadcastSections = { ...leftOut, Broadcast: Script, Fact: FactText };
