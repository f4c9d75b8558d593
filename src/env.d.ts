/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    current?: import('./course/current.ts').Current;
    /** Lessons on one page take turns (components/lesson/InTurn.astro). */
    turn?: Promise<void>;
  }
}

/** Of Trusted Types, which TypeScript's own list of the DOM lacks, what components/offline/trusted.ts uses. */
interface Window {
  trustedTypes?: {
    createPolicy(name: string, rules: { createScriptURL(url: string): string | null }): unknown;
  };
}
