import { declaration, xml } from './xml.ts';

/** A module as links, and all of one course in one language. */
export type LinkedCourse = {
  /** Permanent: an LMS that imports a second time finds what it already has. */
  id: string;
  title: string;
  locale: string;
  modules: { id: string; title: string; lessons: { id: string; title: string; url: string }[] }[];
};

export type CartridgeVersion = '1.1' | '1.3';

/**
 * The files of an IMS Common Cartridge of web links. Moodle reads 1.1 only, and looks for its namespace within the
 * manifest's first 500 bytes; Canvas and others read either. Identifiers come from permanent ids, never from positions.
 */
export function cartridge(course: LinkedCourse, version: CartridgeVersion): Record<string, string> {
  const v = version === '1.1' ? 'v1p1' : 'v1p3';
  const ims = `http://www.imsglobal.org/xsd/imscc${v}`;
  const lessons = course.modules.flatMap((m) => m.lessons);
  const links = lessons.map((l): [string, string] => [
    `links/${l.id}.xml`,
    `${declaration}<webLink xmlns="${ims}/imswl_${v}"><title>${xml(l.title)}</title><url href="${xml(l.url)}" target="_blank"/></webLink>\n`,
  ]);
  return { 'imsmanifest.xml': manifest(course, version, v, ims), ...Object.fromEntries(links) };
}

function manifest(course: LinkedCourse, version: string, v: string, ims: string): string {
  const items = course.modules.map(
    (m) => `        <item identifier="I-${m.id}"><title>${xml(m.title)}</title>
${m.lessons.map((l) => `          <item identifier="I-${m.id}-${l.id}" identifierref="R-${l.id}"><title>${xml(l.title)}</title></item>`).join('\n')}
        </item>`,
  );
  const resources = course.modules
    .flatMap((m) => m.lessons)
    .map(
      (l) => `    <resource identifier="R-${l.id}" type="imswl_xml${v}"><file href="links/${l.id}.xml"/></resource>`,
    );
  return `${declaration}<manifest identifier="M-${course.id}" xmlns="${ims}/imscp_v1p1" xmlns:lom="http://ltsc.ieee.org/xsd/imscc${v}/LOM/manifest">
  <metadata>
    <schema>IMS Common Cartridge</schema>
    <schemaversion>${version}.0</schemaversion>
    <lom:lom><lom:general><lom:title><lom:string language="${course.locale}">${xml(course.title)}</lom:string></lom:title></lom:general></lom:lom>
  </metadata>
  <organizations>
    <organization identifier="O-${course.id}" structure="rooted-hierarchy">
      <item identifier="I-root">
${items.join('\n')}
      </item>
    </organization>
  </organizations>
  <resources>
${resources.join('\n')}
  </resources>
</manifest>
`;
}
