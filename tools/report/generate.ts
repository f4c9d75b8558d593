import { writeFileSync } from 'node:fs';
import { generate } from './sample.ts';

const [count, folder] = process.argv.slice(2);
if (!Number(count) || !folder) {
  console.error('npm run report -- generate CLASSES FOLDER');
  process.exit(1);
}
const truth = generate(Number(count), folder);
writeFileSync(`${folder.replace(/\/$/, '')}-truth.json`, JSON.stringify(truth, null, 2));
console.log(
  `${truth.files} files for ${truth.classes} classes in ${folder}; what the tables must say is in ${folder.replace(/\/$/, '')}-truth.json`,
);
