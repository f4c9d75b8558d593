import log from 'astro/logger/node';

/** What Astro says of each of thousands of files: ` ├─ /path/index.html`, and ` (+3ms)` when it is written. */
const ofOneFile = /[├└]─|\(\+[\d.]+m?s\)/;

/** Astro's log without those lines, so that warnings stay in sight. */
export default function quietLog(options) {
  const all = log(options);
  return {
    write(event) {
      if (event.level !== 'info' || !ofOneFile.test(event.message)) all.write(event);
    },
  };
}
