// npm start: install, build, serve the finished site.
import { install, run, step } from './setup.mjs';

install();
step('Building the site');
run('astro', ['build']);
run('node', ['scripts/preview.ts']);
