import { declaration, xml } from './xml.ts';

/** One page that talks with the learning system (a SCO). */
export type ScoEntry = {
  /** Permanent, an XML name. */
  id: string;
  title: string;
  /** Its page and the files only it needs, relative to the package; the page comes first. */
  files: string[];
  /** Per cent that pass; absent where nothing is judged. */
  mastery?: number;
};

/** `imsmanifest.xml` of SCORM 1.2 (ADL Content Aggregation Model 1.2); `shared` are the files every page needs. */
export function scormManifest(pack: { id: string; title: string; scos: ScoEntry[]; shared: string[] }): string {
  const items = pack.scos.map(
    (s) => `      <item identifier="I-${s.id}" identifierref="R-${s.id}">
        <title>${xml(s.title)}</title>${s.mastery === undefined ? '' : `\n        <adlcp:masteryscore>${s.mastery}</adlcp:masteryscore>`}
      </item>`,
  );
  const file = (href: string) => `      <file href="${xml(href)}"/>`;
  const resources = pack.scos.map(
    (s) => `    <resource identifier="R-${s.id}" type="webcontent" adlcp:scormtype="sco" href="${xml(s.files[0]!)}">
${s.files.map(file).join('\n')}
      <dependency identifierref="R-shared"/>
    </resource>`,
  );
  return `${declaration}<manifest identifier="M-${pack.id}" version="1.0" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>1.2</schemaversion>
  </metadata>
  <organizations default="O-${pack.id}">
    <organization identifier="O-${pack.id}">
      <title>${xml(pack.title)}</title>
${items.join('\n')}
    </organization>
  </organizations>
  <resources>
${resources.join('\n')}
    <resource identifier="R-shared" type="webcontent" adlcp:scormtype="asset">
${pack.shared.map(file).join('\n')}
    </resource>
  </resources>
</manifest>
`;
}
