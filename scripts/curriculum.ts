import { writeFileSync } from 'node:fs';
import { readCourse } from '../src/integrations/content-lint/read.ts';
import { curriculumTable } from '../src/integrations/curriculum/table.ts';

writeFileSync('docs/curriculum.md', curriculumTable(readCourse('src/content')));
console.log('wrote docs/curriculum.md');
