import { stamp } from '../src/integrations/content-lint/stamp.ts';

const folder = (process.argv[2] ?? '').replace(/^src\/content\//, '');
for (const file of stamp('src/content', folder, 'ward')) console.log(`stamped ${file}`);
