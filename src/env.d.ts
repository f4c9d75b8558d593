/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    current?: import('./course/current.ts').Current;
  }
}
