import type { APIRoute } from 'astro';
import { site } from '../../../site.config.ts';
import { absolute } from '../../course/curriculum.ts';
import { loadCourse, type Course, type Module } from '../../course/load.ts';
import { bank, bankFiles, cartridgeFiles, packageName, spoken, spokenModules } from '../../course/packages.ts';
import { lessonHref } from '../../course/paths.ts';
import { locales } from '../../i18n/index.ts';
import { cartridge, type CartridgeVersion } from '../../integrations/lms/cartridge.ts';
import { zipFiles } from '../../integrations/lms/zip.ts';
import { writeGift } from '../../interchange/gift/write.ts';
import { writeMoodleXml } from '../../interchange/moodle-xml/write.ts';
import { writeQti } from '../../interchange/qti/write.ts';

/** Made when it is asked for: nothing is gained by keeping a course's files in memory until the last is written. */
type File = { name: string; body: () => string | Uint8Array<ArrayBuffer> };

const banks = ({ locale }: Course, m: Module): File[] => [
  {
    name: packageName(m.id, locale, bankFiles.moodle),
    body: () => writeMoodleXml(bank(m), `$course$/top/${m.title.replaceAll('/', '//')}`).text,
  },
  { name: packageName(m.id, locale, bankFiles.gift), body: () => writeGift(bank(m)).text },
  { name: packageName(m.id, locale, bankFiles.qti), body: () => zipFiles(writeQti(bank(m), m.title).files) },
];

function cartridges({ locale }: Course, id: string, title: string, modules: Module[]): File[] {
  const linked = modules.map((m) => ({
    id: m.id,
    title: m.title,
    lessons: spoken(m).map((l) => ({ id: l.slug, title: l.title, url: absolute(lessonHref(locale, l)) })),
  }));
  return (Object.entries(cartridgeFiles) as [CartridgeVersion, string][]).map(([version, end]) => ({
    name: packageName(id, locale, end),
    body: () => zipFiles(cartridge({ id: `i-to-so-${id}-${locale}`, title, locale, modules: linked }, version)),
  }));
}

const filesOf = (course: Course): File[] => [
  ...cartridges(course, 'course', site.name, spokenModules(course)),
  ...spokenModules(course).flatMap((m) => [...banks(course, m), ...cartridges(course, m.id, m.title, [m])]),
];

export const getStaticPaths = async () =>
  (await Promise.all(locales.map(loadCourse)))
    .flatMap(filesOf)
    .map(({ name, body }) => ({ params: { file: name }, props: { body } }));

export const GET: APIRoute<{ body: File['body'] }> = ({ props }) => new Response(props.body());
