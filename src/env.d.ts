/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    current?: import('./course/current.ts').Current;
    /** Lessons on one page take turns (components/lesson/InTurn.astro). */
    turn?: Promise<void>;
  }
}
